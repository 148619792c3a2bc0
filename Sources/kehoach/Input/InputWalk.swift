import DocumentFormats
import PlanRules
import RuleTables

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Duyệt: finds the documents of files and folders one at a time, in the order given and, in a
/// folder or a .zip, in the order of the bytes of names, so that no list of all of them is ever held.
struct InputWalk {
  /// What standard input is called, and the most that is read of it and of an archive.
  private let standardInputName: String
  private let maximumBytes: Int
  /// Files in folders that are no documents.
  private(set) var ignoredCount = 0
  private var operands: ArraySlice<FilePath>
  /// The folders being walked, innermost last.
  private var levels: [Level] = []
  /// What was found ahead of time.
  private var ahead: [Input] = []

  private enum Level {
    case folder(FilePath, names: ArraySlice<[UInt8]>)
    case archive(ZipFolder, places: ArraySlice<Int>)
  }

  init(_ operands: [FilePath], standardInputName: String, maximumBytes: Int) {
    self.operands = operands[...]
    self.standardInputName = standardInputName
    self.maximumBytes = maximumBytes
  }

  /// Whether there is at most one document; looks ahead no farther than to the second.
  mutating func isAtMostOne() -> Bool {
    while ahead.count < 2, let input = find() { ahead.append(input) }
    return ahead.count < 2
  }

  mutating func next() -> Input? { ahead.isEmpty ? find() : ahead.removeFirst() }

  private mutating func find() -> Input? {
    while true {
      switch levels.popLast() {
      case .folder(let path, var names):
        guard let name = names.popFirst() else { continue }
        levels.append(.folder(path, names: names))
        if let input = visit(name, in: path) { return input }
      case .archive(let archive, var places):
        guard let place = places.popFirst() else { continue }
        levels.append(.archive(archive, places: places))
        return Self.member(archive, place)
      case nil:
        guard let operand = operands.popFirst() else { return nil }
        if let input = begin(operand) { return input }
      }
    }
  }

  /// A path of the command line: read whatever it is called.
  private mutating func begin(_ path: FilePath) -> Input? {
    if path.bytes == [UInt8(ascii: "-")] { return beginStandardInput() }
    do throws(SystemFailure) {
      switch try FileSystem.kind(of: path) {
      case .folder: return open(path)
      case .other: return beginPipe(path)
      case .regular: break
      }
    } catch {
      return .unreadable(path, InputProblem(error))
    }
    return open(path, as: DocumentFormat(fileExtension: path.fileExtension) ?? .plainText)
  }

  /// An entry of a folder.
  private mutating func visit(_ name: [UInt8], in folder: FilePath) -> Input? {
    let path = folder.appending(name)
    if path.isHidden { return nil }
    let kind: FileSystem.Kind
    do throws(SystemFailure) {
      kind = try FileSystem.kind(of: path)
    } catch {
      // A broken link is a loss only where a document was to be expected; folders too deep to be named
      // may hold any.
      if DocumentFormat(fileExtension: path.fileExtension) != nil || error.number == ENAMETOOLONG {
        return .unreadable(path, InputProblem(error))
      }
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
      let format = DocumentFormat(fileExtension: path.fileExtension)
      guard let format, !name.starts(with: "~$".utf8) else {
        ignoredCount += 1
        return nil
      }
      return open(path, as: format)
    }
  }

  private mutating func open(_ path: FilePath) -> Input? {
    do throws(SystemFailure) {
      levels.append(.folder(path, names: try FileSystem.names(in: path)[...]))
      return nil
    } catch {
      return .unreadable(path, InputProblem(error))
    }
  }

  /// What is read of a file by its name.
  private mutating func open(_ path: FilePath, as format: DocumentFormat) -> Input? {
    switch format {
    case .zip: openArchive(path)
    case .unread: .unreadable(path, .unread(path))
    case .plainText, .markdown, .docx, .odt, .html, .pdf, .oldWord, .richText, .works:
      .file(path)
    }
  }

  private static func member(_ archive: ZipFolder, _ place: Int) -> Input {
    let path = archive.path(of: place)
    return switch DocumentFormat(fileExtension: path.fileExtension) {
    case .zip: .unreadable(path, .nestedArchive)
    case .unread: .unreadable(path, .unread(path))
    case .plainText, .markdown, .docx, .odt, .html, .pdf, .oldWord, .richText, .works, nil:
      .member(archive, place)
    }
  }

  private mutating func openArchive(_ path: FilePath) -> Input? {
    do throws(SystemFailure) {
      let bytes = try FileSystem.readRegular(path, limit: maximumBytes)
      return open(path, bytes, otherwise: .file(path))
    } catch {
      return .unreadable(path, InputProblem(error))
    }
  }

  /// Standard input is read at once, since it may be an archive.
  private mutating func beginStandardInput() -> Input? {
    let path = FilePath(Array(standardInputName.utf8))
    do throws(SystemFailure) {
      let bytes = try FileSystem.readAll(STDIN_FILENO, expected: 65536, limit: maximumBytes)
      return open(path, bytes, otherwise: .standardInput(path, bytes))
    } catch {
      return .unreadable(path, InputProblem(error))
    }
  }

  /// «<(…)» of a shell: read as standard input is.
  private mutating func beginPipe(_ path: FilePath) -> Input? {
    do throws(SystemFailure) {
      let bytes = try FileSystem.read(path, limit: maximumBytes)
      return open(path, bytes, otherwise: .standardInput(path, bytes))
    } catch {
      return .unreadable(path, InputProblem(error))
    }
  }

  private mutating func open(
    _ path: FilePath, _ bytes: [UInt8], otherwise document: Input
  ) -> Input? {
    let named = DocumentFormat(fileExtension: path.fileExtension) ?? .plainText
    guard bytes.count <= maximumBytes, DocumentFormat(named: named, bytes) == .zip else {
      return document
    }
    do throws(InputProblem) {
      let archive = try ZipFolder(path, bytes, memberLimit: maximumBytes)
      ignoredCount += archive.ignoredCount
      levels.append(.archive(archive, places: archive.documents[...]))
      return nil
    } catch {
      return .unreadable(path, error)
    }
  }
}

extension InputProblem {
  fileprivate static func unread(_ path: FilePath) -> InputProblem {
    InputProblem(
      "chương trình không đọc tệp .\(path.fileExtension); đọc được \(DocumentFormat.list.vi)",
      en: ".\(path.fileExtension) files are not read; \(DocumentFormat.list.en) are")
  }
}
