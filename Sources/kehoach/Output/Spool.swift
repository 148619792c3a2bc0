import PlanRules
import RuleTables

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Chỗ chờ: the pieces of a report whose beginning is known last. What is more than a little waits in a
/// file without a name, of which nothing is left however the program ends.
struct Spool: ~Copyable {
  private var waiting: [UInt8] = []
  /// -1 while all of it is in memory.
  private var descriptor: Int32 = -1

  private static let mostInMemory = 16 << 20
  private static let chunk = 1 << 20

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  mutating func write(_ bytes: [UInt8]) throws(CommandError) {
    waiting.append(contentsOf: bytes)
    guard waiting.count > Self.mostInMemory else { return }
    do throws(SystemFailure) {
      if descriptor < 0 { descriptor = try Self.makeFile() }
      try FileSystem.write(waiting, to: descriptor)
    } catch {
      throw Self.failure(error)
    }
    waiting.removeAll(keepingCapacity: true)
  }

  /// Hands on everything, in the order it came.
  mutating func drain(into output: inout OutputFile) throws(CommandError) {
    if descriptor >= 0 {
      guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw Self.failure(.last) }
      var piece: [UInt8] = []
      while true {
        piece.removeAll(keepingCapacity: true)
        let count: Int
        do throws(SystemFailure) {
          count = try FileSystem.append(to: &piece, from: descriptor, atMost: Self.chunk)
        } catch {
          throw Self.failure(error)
        }
        if count == 0 { break }
        try output.write(piece)
      }
    }
    try output.write(waiting)
    waiting = []
  }

  private static func makeFile() throws(SystemFailure) -> Int32 {
    let folder = try WorkFolder()
    let descriptor = withExtendedLifetime(folder) {
      folder.path("pieces").withCString {
        unsafe open($0, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      }
    }
    guard descriptor >= 0 else { throw .last }
    return descriptor
  }

  private static func failure(_ failure: SystemFailure) -> CommandError {
    let words = failure.words
    return .usage(
      "không giữ tạm được báo cáo: \(words.vi).", en: "cannot keep the report aside: \(words.en).")
  }
}
