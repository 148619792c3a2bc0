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

/// Thư mục kết quả: a file for each document, each whole or not there at all.
struct OutputFolder: Sendable {
  let path: FilePath
  /// Of its files, without the dot.
  let fileExtension: String
  private let options: Options
  private let names: Gathering<PaperNames>

  /// Makes the folder where there is none yet.
  init(
    _ path: FilePath, fileExtension: String, _ options: Options
  ) throws(CommandError) {
    self.path = path
    self.fileExtension = fileExtension
    self.options = options
    names = Gathering(PaperNames(.letter, options.language))
    try OutputCheck.refuseFolder(path, options)
    if path.withCString({ unsafe mkdir($0, 0o777) }) == 0 { return }
    let failure = SystemFailure.last
    let isFolder = (try? FileSystem.kind(of: path)) == .folder
    guard failure.number == EEXIST, isFolder else {
      let words = (failure.number == EEXIST ? SystemFailure(number: ENOTDIR) : failure).words
      throw .usage(at: "--output: \(path.text)", words)
    }
  }

  /// - Parameter name: of a document, in the order of the inputs.
  func write(_ bytes: [UInt8], for name: DocumentName) throws(CommandError) {
    let fileName = names.add { $0.next(for: name, ending: fileExtension) }
    let place = path.appending(Array(fileName.utf8))
    let mark: OwnMark = fileExtension == "md" ? .markdown : .none
    let whole = fileExtension == "docx" ? OwnMark.marked(archive: bytes) : bytes
    switch OutputCheck.decision(onPaper: place, whole + mark.bytes, options) {
    case .leave: return
    case .refuse(let reason):
      throw .usage(
        "--output: \(place.text): \(reason.vi).", en: "--output: \(place.text): \(reason.en).")
    case .write: break
    }
    var file = try OutputFile.open(place, mark: mark)
    try file.write(whole)
    try file.finish()
  }
}
