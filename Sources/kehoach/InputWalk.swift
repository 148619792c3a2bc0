import DocumentFormats

/// Một đầu vào: something that may be a document.
enum Input: Sendable {
  case file(FilePath)
  case standardInput
  /// A line of `--input-format ndjson`, from 1.
  case record(line: Int, [UInt8])
  /// Nothing to read, and why: a folder without permission, a format that cannot be read yet.
  case unreadable(FilePath, InputProblem)
}

/// Dạng tệp, by extension.
private enum FileKind {
  case readable
  /// A format of plans that this version cannot read.
  case notYetReadable
  case other

  init(_ path: FilePath) {
    switch path.fileExtension {
    case "odt", "html", "htm", "pdf", "doc", "zip": self = .notYetReadable
    case let name: self = DocumentFormat(fileExtension: name) == nil ? .other : .readable
    }
  }
}

/// Duyệt: finds the documents of files and folders one at a time, in the order given and, in a
/// folder, in the order of the bytes of names, so that no list of all of them is ever held.
struct InputWalk {
  /// Files in folders that are no documents.
  private(set) var ignoredCount = 0
  private var operands: ArraySlice<FilePath>
  /// The folders being walked, innermost last.
  private var folders: [Folder] = []
  /// What was found ahead of time.
  private var ahead: [Input] = []

  private struct Folder {
    let path: FilePath
    let names: [[UInt8]]
    var next = 0
  }

  init(_ operands: [FilePath]) { self.operands = operands[...] }

  /// Whether there is at most one document; looks ahead no farther than to the second.
  mutating func isAtMostOne() -> Bool {
    while ahead.count < 2, let input = find() { ahead.append(input) }
    return ahead.count < 2
  }

  mutating func next() -> Input? { ahead.isEmpty ? find() : ahead.removeFirst() }

  private mutating func find() -> Input? {
    while true {
      if let last = folders.indices.last {
        guard folders[last].next < folders[last].names.count else {
          folders.removeLast()
          continue
        }
        let name = folders[last].names[folders[last].next]
        folders[last].next += 1
        if let input = visit(name, in: folders[last].path) { return input }
      } else if let operand = operands.popFirst() {
        if let input = begin(operand) { return input }
      } else {
        return nil
      }
    }
  }

  /// A path of the command line: read whatever it is called, unless its format is known to be another.
  private mutating func begin(_ path: FilePath) -> Input? {
    if path.bytes == [UInt8(ascii: "-")] { return .standardInput }
    do throws(SystemFailure) {
      if try FileSystem.kind(of: path) == .folder { return open(path) }
    } catch {
      return .unreadable(path, InputProblem(error))
    }
    if FileKind(path) == .notYetReadable { return .unreadable(path, .notYetReadable(path)) }
    return .file(path)
  }

  /// An entry of a folder.
  private mutating func visit(_ name: [UInt8], in folder: FilePath) -> Input? {
    let path = folder.appending(name)
    if path.isHidden { return nil }
    let kind: FileSystem.Kind
    do throws(SystemFailure) {
      kind = try FileSystem.kind(of: path)
    } catch {
      // A broken link is a loss only where a document was to be expected.
      if FileKind(path) != .other { return .unreadable(path, InputProblem(error)) }
      ignoredCount += 1
      return nil
    }
    switch kind {
    case .folder:
      // A link to a folder may lead back to where the walk came from.
      if FileSystem.isLink(path) {
        ignoredCount += 1
        return nil
      }
      return open(path)
    case .other:
      // A pipe in a folder would be waited for without end.
      ignoredCount += 1
      return nil
    case .regular:
      // «~$…» is what a word processor leaves beside a document that is open.
      if name.starts(with: "~$".utf8) || FileKind(path) == .other {
        ignoredCount += 1
        return nil
      }
      return FileKind(path) == .readable ? .file(path) : .unreadable(path, .notYetReadable(path))
    }
  }

  private mutating func open(_ path: FilePath) -> Input? {
    do throws(SystemFailure) {
      folders.append(Folder(path: path, names: try FileSystem.names(in: path)))
      return nil
    } catch {
      return .unreadable(path, InputProblem(error))
    }
  }
}

extension InputProblem {
  init(_ failure: SystemFailure) {
    message = failure.words
  }

  fileprivate static func notYetReadable(_ path: FilePath) -> InputProblem {
    InputProblem(
      "bản này chưa đọc được tệp .\(path.fileExtension); hãy lưu thành .txt",
      en: "this version cannot read .\(path.fileExtension) files yet; save it as .txt")
  }
}
