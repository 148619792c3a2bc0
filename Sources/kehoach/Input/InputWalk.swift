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
  private let followsLinks: Bool
  /// What of a folder or an archive counts as a document.
  let formats: DocumentFormat.Choice
  /// Files in folders that are no documents.
  private(set) var ignoredCount = 0
  private var operands: ArraySlice<FilePath>
  /// The folders being walked, innermost last.
  private var levels: [Level] = []
  /// The folder given that is being walked, without links.
  private var root: FilePath?
  /// What has been met: a file with two names is one document, and a folder is walked once.
  private var met: Set<FileSystem.Identity> = []
  /// What was found ahead of time.
  private var ahead: [Input] = []
  /// What is left out; nil where all is read.
  private var exclusion: WalkExclusion?
  /// What the command line names, which is read whatever is left out.
  private var named: Set<FilePath> = []

  private enum Level {
    case folder(FilePath, WalkExclusion.Place?, names: ArraySlice<[UInt8]>)
    case archive(ZipFolder, FilePath, places: ArraySlice<Int>)
  }

  init(
    _ operands: [FilePath], standardInputName: String, maximumBytes: Int,
    followsLinks: Bool = false, formats: DocumentFormat.Choice = .typed
  ) {
    self.formats = formats
    self.operands = operands[...]
    self.standardInputName = standardInputName
    self.maximumBytes = maximumBytes
    self.followsLinks = followsLinks
  }

  init(_ options: Options) {
    self.init(
      options.operands, standardInputName: options.standardInputName,
      maximumBytes: options.maximumBytes, followsLinks: options.followsLinks,
      formats: options.recognises ? .all : .typed)
    named = Set(options.allOperands)
  }

  /// - Parameter exclusion: what is left out.
  init(_ options: Options, _ exclusion: WalkExclusion) {
    self.init(options)
    self.exclusion = exclusion
  }

  /// What is to be said of what was left out.
  var remarks: [Localized] { exclusion?.remarks ?? [] }

  /// Whether there is at most one document; looks ahead no farther than to the second.
  mutating func isAtMostOne() -> Bool {
    while ahead.count < 2, let input = find() { ahead.append(input) }
    return ahead.count < 2
  }

  mutating func next() -> Input? { ahead.isEmpty ? find() : ahead.removeFirst() }

  private mutating func find() -> Input? {
    while true {
      switch levels.popLast() {
      case .folder(let path, let place, var names):
        guard let name = names.popFirst() else { continue }
        levels.append(.folder(path, place, names: names))
        if let input = visit(name, in: path, place) { return input }
      case .archive(let archive, let path, var places):
        guard let place = places.popFirst() else { continue }
        levels.append(.archive(archive, path, places: places))
        if exclusion?.leavesOut(archive.path(of: place), of: path) ?? false { continue }
        if isFurtherPage(
          archive.path(of: place), { archive.place(beside: place, named: $0) != nil })
        {
          continue
        }
        return Self.member(archive, place)
      case nil:
        guard let operand = operands.popFirst() else { return nil }
        if let input = begin(operand) { return input }
      }
    }
  }

  /// A path of the command line: read whatever it is called, and through links.
  private mutating func begin(_ path: FilePath) -> Input? {
    if path.isStandardInput { return beginStandardInput() }
    guard let status = FileSystem.status(of: path) else {
      return .unreadable(path, InputProblem(.last))
    }
    switch status.kind {
    case .folder:
      root = path.withoutLinks
      guard exclusion != nil else { return open(path, nil) }
      guard let place = exclusion?.begin(path) else { return nil }
      return open(path, place)
    case .other: return beginPipe(path)
    case .regular: break
    }
    // One that has changed while a folder is watched was not named itself.
    if !named.contains(path), exclusion?.leavesOut(file: path) ?? false { return nil }
    guard isNew(status) else { return ignore() }
    // A page after the first of those that are named is read with that.
    if isFurtherPage(path, { named.contains(Self.beside(path, $0)) }) { return nil }
    return open(path, as: DocumentFormat(fileExtension: path.fileExtension) ?? .plainText)
  }

  /// An entry of a folder.
  private mutating func visit(
    _ name: [UInt8], in folder: FilePath, _ place: WalkExclusion.Place?
  ) -> Input? {
    let path = folder.appending(name)
    if path.isHidden { return ignoreHidden(path) }
    if let place, exclusion?.leavesOut(name, in: place) ?? false { return nil }
    // «~$…» is what a word processor leaves beside a document that is open.
    let format = name.starts(with: "~$".utf8) ? nil : documentFormat(of: path)
    guard var status = FileSystem.status(ofNameAt: path) else {
      return lost(path, format, .last)
    }
    let isLink = status.isLink
    if isLink {
      guard let target = FileSystem.status(of: path) else { return lost(path, format, .last) }
      status = target
      if let problem = problem(ofLink: path, to: target, format) {
        return .unreadable(path, problem)
      }
      // One that stays inside leads to what is walked anyway, or back to where the walk came from.
      if !followsLinks, target.kind == .folder || isWalked(path) { return ignore() }
    }
    switch status.kind {
    // A pipe in a folder would be waited for without end.
    case .other: return ignore()
    case .folder:
      // What programs have fetched for themselves is nobody's plan.
      if name.elementsEqual("node_modules".utf8) || followsLinks && !isNew(status) {
        return ignore()
      }
      return open(path, place.flatMap { exclusion?.enter(path, in: $0, isLink: isLink) })
    case .regular:
      guard let format, isNew(status) else { return ignore() }
      if isFurtherPage(path, { FileSystem.status(of: folder.appending($0))?.kind == .regular }) {
        return nil
      }
      return open(path, as: format)
    }
  }

  private mutating func ignore() -> Input? {
    ignoredCount += 1
    return nil
  }

  /// What would be read under another name is counted, and nothing else.
  private mutating func ignoreHidden(_ path: FilePath) -> Input? {
    let isDocument = documentFormat(of: path) != nil
    let isGit = path.name.elementsEqual(".git".utf8)
    if isDocument || !isGit && FileSystem.status(ofNameAt: path)?.kind == .folder {
      ignoredCount += 1
    }
    return nil
  }

  /// False for what has been met under another name.
  private mutating func isNew(_ status: FileSystem.Status) -> Bool {
    met.insert(status.identity).inserted
  }

  /// A broken link is a loss only where a document was to be expected; folders too deep to be named may
  /// hold any.
  private mutating func lost(
    _ path: FilePath, _ format: DocumentFormat?, _ failure: SystemFailure
  ) -> Input? {
    guard format != nil || failure.number == ENAMETOOLONG else { return ignore() }
    return .unreadable(path, InputProblem(failure))
  }

  /// Whether a link leads to what the walk of this folder meets under its own name.
  private func isWalked(_ link: FilePath) -> Bool {
    guard let root, let real = link.withoutLinks, let inner = real.bytes(below: root) else {
      return false
    }
    return documentFormat(of: real) != nil
      && !real.name.starts(with: "~$".utf8)
      && !inner.split(separator: UInt8(ascii: "/")).contains { $0.first == UInt8(ascii: ".") }
  }

  /// Why a link is not followed; nil where it is, or is nothing to speak of.
  private func problem(
    ofLink path: FilePath, to target: FileSystem.Status, _ format: DocumentFormat?
  ) -> InputProblem? {
    guard !followsLinks, let root, let real = path.withoutLinks, !real.isAtOrBelow(root) else {
      return nil
    }
    switch target.kind {
    case .folder: return root.isAtOrBelow(real) ? nil : .folderLeadsOut
    case .regular: return format == nil ? nil : .leadsOut
    case .other: return nil
    }
  }

  private mutating func open(_ path: FilePath, _ place: WalkExclusion.Place?) -> Input? {
    do throws(SystemFailure) {
      levels.append(.folder(path, place, names: try FileSystem.names(in: path)[...]))
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
    case .plainText, .markdown, .docx, .odt, .html, .pdf, .oldWord, .richText, .works, .picture:
      .file(path)
    }
  }

  private static func member(_ archive: ZipFolder, _ place: Int) -> Input {
    let path = archive.path(of: place)
    return switch DocumentFormat(fileExtension: path.fileExtension) {
    case .zip: .unreadable(path, InputProblem(.nestedArchive))
    case .unread: .unreadable(path, .unread(path))
    case .plainText, .markdown, .docx, .odt, .html, .pdf, .oldWord, .richText, .works, .picture,
      nil:
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
      let archive = try ZipFolder(
        path, bytes, memberLimit: maximumBytes, formats: formats)
      ignoredCount += archive.ignoredCount
      levels.append(.archive(archive, path, places: archive.documents[...]))
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
