import DocumentFormats
import PlanRules
import RuleTables

/// Chỗ của bản sao: where in the folder of the copies each document's goes, so that the folders that were
/// given keep their shape and no copy takes another's place or that of a document.
struct CopyPlaces: Sendable {
  private let folder: FilePath
  /// Steps from the root that all operands share, which the copies go without.
  private let shared: Int

  init(operands: [FilePath], folder: FilePath) throws(CommandError) {
    self.folder = folder
    let own = Self.steps(folder.realAsFarAsThere)
    var common: [ArraySlice<UInt8>]?
    for operand in operands where !operand.isStandardInput {
      let isFolder = (try? FileSystem.kind(of: operand)) == .folder
      let place =
        isFolder
        ? operand.realAsFarAsThere
        : operand.folder.realAsFarAsThere.appending(Array(operand.name))
      let steps = Self.steps(place)
      // What is written could be read in the same run, or take the place of what was.
      guard !(isFolder && own.starts(with: steps)), !steps.starts(with: own) else {
        throw .usage(
          "--output: thư mục \(folder.text) và \(operand.text) nằm trong nhau; hãy ghi ra thư mục khác.",
          en:
            "--output: the folder \(folder.text) and \(operand.text) lie in one another; use another."
        )
      }
      let top = isFolder ? steps : Array(steps.dropLast())
      common = common.map { Self.common($0, top) } ?? top
    }
    shared = common?.count ?? 0
  }

  /// - Parameters:
  ///   - prefix: of the name, to tell it from the document's own.
  ///   - ending: what the name must end with, whatever the document is called; nil: as it is called.
  func place(of input: Input, prefix: String = "", ending: String?) -> FilePath {
    var steps: [ArraySlice<UInt8>]
    switch input {
    case .file, .member:
      let whole = input.folder.realAsFarAsThere.appending(input.pathInFolder)
      steps = Array(Self.steps(whole).dropFirst(shared))
    case .standardInput(let name, _):
      steps = [name.isStandardInput ? Array("stdin".utf8)[...] : name.name]
    case .record, .unreadable: steps = []
    }
    var place = folder
    for (index, step) in steps.enumerated() {
      let prefix = index + 1 == steps.count ? prefix : ""
      place = place.appending(Array(prefix.utf8) + PlainName.of(Array(step)))
    }
    if let ending, place.fileExtension != ending {
      place = FilePath(place.bytes + ".\(ending)".utf8)
    }
    return place
  }

  /// One at a time: the disk is one too.
  private static let writing = Monitor()

  /// Writes a copy, never over what may be somebody's.
  static func put(
    _ bytes: [UInt8], at place: FilePath, _ options: Options
  ) throws(CommandError) {
    if let reason = OutputCheck.reason(againstFile: place, options) {
      throw .usage(
        "không ghi được \(place.text): \(reason.vi).",
        en: "cannot write \(place.text): \(reason.en)."
      )
    }
    let outcome: Result<Void, SystemFailure> = writing.withLock {
      do throws(SystemFailure) {
        try FileSystem.createFolders(place.folder)
        var file = try NewFile.create(for: place)
        try file.write(bytes)
        try file.putInPlace()
        return .success(())
      } catch {
        return .failure(error)
      }
    }
    if case .failure(let failure) = outcome {
      let words = failure.words
      throw .usage(
        "không ghi được \(place.text): \(words.vi).", en: "cannot write \(place.text): \(words.en)."
      )
    }
  }

  /// The same of a copy that is for people: one that is there stays, unless it is to be replaced.
  static func put(
    paper bytes: [UInt8], at place: FilePath, _ options: Options
  ) throws(CommandError) {
    switch OutputCheck.decision(onPaper: place, bytes, options) {
    case .leave: return
    case .write: try put(bytes, at: place, options)
    case .refuse(let reason):
      throw .usage(
        "không ghi được \(place.text): \(reason.vi).",
        en: "cannot write \(place.text): \(reason.en).")
    }
  }

  private static func common(
    _ a: [ArraySlice<UInt8>], _ b: [ArraySlice<UInt8>]
  ) -> [ArraySlice<UInt8>] {
    var count = 0
    while count < min(a.count, b.count), a[count] == b[count] { count += 1 }
    return Array(a[..<count])
  }

  private static func steps(_ path: FilePath) -> [ArraySlice<UInt8>] {
    path.bytes.split(separator: UInt8(ascii: "/"))
  }
}
