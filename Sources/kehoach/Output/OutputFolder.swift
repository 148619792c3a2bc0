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

  /// Makes the folder where there is none yet.
  init(
    _ path: FilePath, fileExtension: String, _ options: Options
  ) throws(CommandError) {
    self.path = path
    self.fileExtension = fileExtension
    self.options = options
    try OutputCheck.refuseFolder(path, options)
    if path.withCString({ unsafe mkdir($0, 0o777) }) == 0 { return }
    let failure = SystemFailure.last
    let isFolder = (try? FileSystem.kind(of: path)) == .folder
    guard failure.number == EEXIST, isFolder else {
      let words = (failure.number == EEXIST ? SystemFailure(number: ENOTDIR) : failure).words
      throw .usage(at: "--output: \(path.text)", words)
    }
  }

  func write(_ bytes: [UInt8], for name: DocumentName) throws(CommandError) {
    let place = path.appending(Array(name.fileName(ending: fileExtension).utf8))
    if let reason = OutputCheck.reason(againstFile: place, options) {
      throw .usage(
        "--output: \(place.text): \(reason.vi).", en: "--output: \(place.text): \(reason.en).")
    }
    var file = try OutputFile.open(place, mark: fileExtension == "md" ? .markdown : .none)
    try file.write(fileExtension == "docx" ? OwnMark.marked(archive: bytes) : bytes)
    try file.finish()
  }
}
