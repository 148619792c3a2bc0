import Invariants

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Thử với đầu vào bất kỳ: what libFuzzer calls. `.ci/fuzz` builds and runs it; the environment variable
/// `INVARIANT` names what is tried.
@_cdecl("LLVMFuzzerTestOneInput")
public func tryInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  // libFuzzer gives `count` bytes from `start` on, which live until this returns: they are copied.
  let input = unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
  let broken = chosen.broken(input)
  // A trap is what libFuzzer takes down as a find.
  if let first = broken.first { fatalError("\(chosen.name): \(first)") }
  return 0
}

private let all = Invariant.all + Invariant.program

private let chosen: Invariant = {
  // The environment is a C string or nothing, and is not changed here.
  let name = unsafe getenv("INVARIANT").map { unsafe String(cString: $0) } ?? ""
  if let found = all.first(where: { $0.name == name }) { return found }
  fatalError("INVARIANT: " + all.map { $0.name }.joined(separator: " "))
}()
