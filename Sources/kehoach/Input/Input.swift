import DocumentFormats
import RuleTables

/// Một đầu vào: something that may be a document.
enum Input: Sendable {
  case file(FilePath)
  /// A document of a .zip, by its place there.
  case member(ZipFolder, Int)
  /// Under the name that it is given.
  case standardInput(FilePath, [UInt8])
  /// A line of `--input-format ndjson`, from 1.
  case record(line: Int, [UInt8])
  /// Nothing to read, and why: a folder without permission, an archive in an archive.
  case unreadable(FilePath, InputProblem)
}

extension Input {
  /// How reports and messages name it; of a record, before its id is known.
  var path: FilePath {
    switch self {
    case .file(let path), .unreadable(let path, _), .standardInput(let path, _): path
    case .member(let archive, let place): archive.path(of: place)
    case .record(let line, _): FilePath(Array("-:\(line)".utf8))
    }
  }

  /// What of it is in memory already.
  var byteCount: Int {
    switch self {
    case .standardInput(_, let bytes), .record(_, let bytes): bytes.count
    case .file, .member, .unreadable: 0
    }
  }

  /// What its name says of its format; nil where it says nothing.
  var namedFormat: DocumentFormat? {
    switch self {
    case .file(let path): DocumentFormat(fileExtension: path.fileExtension)
    case .member(let archive, let place):
      DocumentFormat(fileExtension: archive.path(of: place).fileExtension)
    case .standardInput(let name, _): DocumentFormat(fileExtension: name.fileExtension)
    case .record, .unreadable: nil
    }
  }

  /// The next page of a document of pictures; nil where there is none.
  var nextPage: Input? {
    guard let name = PicturePages.next(after: path.name) else { return nil }
    switch self {
    case .file(let path):
      let next = path.folder.appending(name)
      return FileSystem.status(of: next)?.kind == .regular ? .file(next) : nil
    case .member(let archive, let place):
      return archive.place(beside: place, named: name).map { .member(archive, $0) }
    case .standardInput, .record, .unreadable: return nil
    }
  }

  /// The folder whose configuration holds for it.
  var folder: FilePath {
    switch self {
    case .file(let path): path.folder
    case .member(let archive, _): archive.folder
    case .standardInput, .record, .unreadable: FilePath([0x2E])
    }
  }

  /// Its path below that folder.
  var pathInFolder: [UInt8] {
    switch self {
    case .file(let path), .standardInput(let path, _), .unreadable(let path, _): Array(path.name)
    case .member(let archive, let place):
      archive.path(of: place).bytes(below: archive.folder) ?? archive.path(of: place).bytes
    case .record: []
    }
  }

  /// Of a record, from 1; nil for what is none.
  var recordLine: Int? {
    switch self {
    case .record(let line, _): line
    // A line too long to keep is named «-:12».
    case .unreadable(let path, _): Int(path.text.dropFirst(2))
    case .file, .member, .standardInput: nil
    }
  }

  /// Whether it has a place in the file system.
  var isInFolder: Bool {
    switch self {
    case .file, .member: true
    case .standardInput, .record, .unreadable: false
    }
  }
}
