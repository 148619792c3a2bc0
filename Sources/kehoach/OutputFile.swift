import PlanRules

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Nơi ghi báo cáo: standard output, or a file that appears whole or not at all.
struct OutputFile: ~Copyable {
  private let descriptor: Int32
  /// Nil for standard output.
  private let target: FilePath?
  /// What is renamed to the target at the end; nil where the target is written directly.
  private var temporary: FilePath?
  /// The reader has gone away: nothing more is written, and that is no fault.
  private(set) var isBroken = false

  private init(_ descriptor: Int32, target: FilePath?, temporary: FilePath?) {
    self.descriptor = descriptor
    self.target = target
    self.temporary = temporary
  }

  /// - Parameter path: nil for standard output.
  static func open(_ path: FilePath?) throws(CommandError) -> OutputFile {
    guard let path else { return OutputFile(STDOUT_FILENO, target: nil, temporary: nil) }
    switch try? FileSystem.kind(of: path) {
    case .folder:
      throw failure(path, SystemFailure(number: EISDIR))
    case .other:
      // A device or a pipe must not be replaced by a file.
      let descriptor = path.withCString { systemOpen($0, O_WRONLY | O_CLOEXEC) }
      guard descriptor >= 0 else { throw failure(path, .last) }
      return OutputFile(descriptor, target: path, temporary: nil)
    case .regular, nil:
      return try create(path)
    }
  }

  private static func create(_ path: FilePath) throws(CommandError) -> OutputFile {
    let place = resolved(path)
    // In a container the process number is always the same: what a killed run has left behind must
    // not stop the next.
    var attempt = 0
    var temporary: FilePath
    var descriptor: Int32
    repeat {
      attempt += 1
      temporary = place.folder.appending([UInt8](".kehoach.\(getpid()).\(attempt).tmp".utf8))
      descriptor = temporary.withCString {
        systemOpen($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC)
      }
    } while descriptor < 0 && errno == EEXIST && attempt < 100
    guard descriptor >= 0 else { throw failure(path, .last) }
    var old = stat()
    if path.withCString({ stat($0, &old) }) == 0 { fchmod(descriptor, old.st_mode & 0o777) }
    Interruption.remove(temporary)
    return OutputFile(descriptor, target: path, temporary: temporary)
  }

  deinit {
    // Only a run that ended badly still has its temporary file.
    if let temporary { _ = temporary.withCString { unlink($0) } }
    if target != nil { close(descriptor) }
  }

  mutating func write(_ bytes: [UInt8]) throws(CommandError) {
    guard !isBroken else { return }
    do throws(SystemFailure) {
      try FileSystem.write(bytes, to: descriptor)
    } catch {
      if error.number == EPIPE {
        isBroken = true
      } else {
        throw Self.failure(target, error)
      }
    }
  }

  /// Puts the finished file in its place.
  mutating func finish() throws(CommandError) {
    guard let temporary, let target else { return }
    let place = Self.resolved(target)
    let isInPlace = temporary.withCString { from in
      place.withCString { fsync(descriptor) == 0 && rename(from, $0) == 0 }
    }
    guard isInPlace else { throw Self.failure(target, .last) }
    self.temporary = nil
    Interruption.removeNothing()
  }

  /// Where a link leads: the file behind it is replaced, not the link.
  private static func resolved(_ path: FilePath) -> FilePath {
    path.withoutLinks ?? path
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
  open(path, flags, 0o666)
}
