import DocumentFormats
import PlanReports
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
  /// What the file is to end with.
  private let mark: OwnMark
  /// The reader has gone away: nothing more is written, and that is no fault.
  private(set) var isBroken = false

  private init(_ path: FilePath?, _ descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
    file = nil
    mark = .none
  }

  private init(_ path: FilePath, _ file: consuming NewFile, _ mark: OwnMark) {
    self.path = path
    self.file = consume file
    self.mark = mark
    descriptor = -1
  }

  static func standard() -> OutputFile { OutputFile(nil, STDOUT_FILENO) }

  /// Where the options say, unless that would eat what somebody needs.
  /// - Parameter mark: of a report that would be read as a document.
  static func open(_ options: Options, mark: OwnMark = .none) throws(CommandError) -> OutputFile {
    guard let path = options.output else { return standard() }
    try OutputCheck.refuse(path, options, for: "--output")
    return try open(path, mark: mark)
  }

  /// - Parameter path: what may be written to is for the caller to know.
  static func open(_ path: FilePath, mark: OwnMark = .none) throws(CommandError) -> OutputFile {
    do throws(SystemFailure) {
      switch try? FileSystem.kind(of: path) {
      case .folder:
        throw .isFolder
      case .other:
        // A device or a pipe must not be replaced by a file.
        let descriptor = path.withCString { unsafe systemOpen($0, O_WRONLY | O_CLOEXEC) }
        guard descriptor >= 0 else { throw .last }
        return OutputFile(path, descriptor)
      case .regular, nil:
        let isDocument = DocumentFormat(fileExtension: path.fileExtension) != nil
        return OutputFile(path, try NewFile.create(for: path), isDocument ? mark : .none)
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
      try file?.write(mark.bytes)
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
