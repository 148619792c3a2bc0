import PlanRules
import RuleTables

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Nơi ghi báo cáo: standard output, or a file that appears whole or not at all.
struct OutputFile: ~Copyable {
  /// Nil for standard output.
  private let path: FilePath?
  /// Nil where what is there is written directly: standard output, a device or a pipe.
  private var file: NewFile?
  private let descriptor: Int32
  /// The reader has gone away: nothing more is written, and that is no fault.
  private(set) var isBroken = false

  private init(_ path: FilePath?, _ descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
    file = nil
  }

  private init(_ path: FilePath, _ file: consuming NewFile) {
    self.path = path
    self.file = consume file
    descriptor = -1
  }

  /// - Parameter path: nil for standard output.
  static func open(_ path: FilePath?) throws(CommandError) -> OutputFile {
    guard let path else { return OutputFile(nil, STDOUT_FILENO) }
    do throws(SystemFailure) {
      switch try? FileSystem.kind(of: path) {
      case .folder:
        throw SystemFailure(number: EISDIR)
      case .other:
        // A device or a pipe must not be replaced by a file.
        let descriptor = path.withCString { unsafe systemOpen($0, O_WRONLY | O_CLOEXEC) }
        guard descriptor >= 0 else { throw .last }
        return OutputFile(path, descriptor)
      case .regular, nil:
        return OutputFile(path, try NewFile.create(for: path))
      }
    } catch {
      throw failure(path, error)
    }
  }

  deinit {
    if path != nil, descriptor >= 0 { close(descriptor) }
  }

  mutating func write(_ bytes: [UInt8]) throws(CommandError) {
    guard !isBroken else { return }
    do throws(SystemFailure) {
      if descriptor >= 0 {
        try FileSystem.write(bytes, to: descriptor)
      } else {
        try file?.write(bytes)
      }
    } catch {
      if error.number == EPIPE {
        isBroken = true
      } else {
        throw Self.failure(path, error)
      }
    }
  }

  /// Puts the finished file in its place.
  mutating func finish() throws(CommandError) {
    do throws(SystemFailure) {
      try file?.putInPlace()
    } catch {
      throw Self.failure(path, error)
    }
  }

  private static func failure(_ path: FilePath?, _ failure: SystemFailure) -> CommandError {
    let words = failure.words
    let name = path?.text
    return CommandError(
      .usage, "không ghi được báo cáo \(name ?? "ra đầu ra chuẩn"): \(words.vi).",
      en: "cannot write the report to \(name ?? "standard output"): \(words.en).")
  }
}

// The name `open` is taken inside the type.
private func systemOpen(_ path: UnsafePointer<CChar>, _ flags: Int32) -> Int32 {
  // The path is that of a `withCString`.
  unsafe open(path, flags)
}
