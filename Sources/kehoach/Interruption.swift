#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Ngắt: what happens to the half-written file when somebody ends the program from outside.
enum Interruption {
  /// The path to remove, for the handler, which may not allocate.
  nonisolated(unsafe) private static var path: UnsafeMutablePointer<CChar>?

  /// Removes a file should the program be ended before `removeNothing`.
  static func remove(_ file: FilePath) {
    path = file.withCString { strdup($0) }
    for number in [SIGINT, SIGTERM, SIGHUP] {
      // What whoever started the program has it ignore, as `nohup` does, stays ignored.
      let before = signal(number, SIG_IGN)
      if unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) { continue }
      signal(number) { number in
        if let path = Interruption.path { unlink(path) }
        signal(number, SIG_DFL)
        raise(number)
      }
    }
  }

  static func removeNothing() { path = nil }
}
