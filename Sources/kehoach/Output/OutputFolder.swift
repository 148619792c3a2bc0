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
    let place = path.appending(Array(fileName(for: name).utf8))
    if let reason = OutputCheck.reason(againstFile: place, options) {
      throw .usage(
        "--output: \(place.text): \(reason.vi).", en: "--output: \(place.text): \(reason.en).")
    }
    var file = try OutputFile.open(place, mark: fileExtension == "md" ? .markdown : .none)
    try file.write(fileExtension == "docx" ? OwnMark.marked(archive: bytes) : bytes)
    try file.finish()
  }

  /// «007-ke-hoach.docx»: two documents may have the same name, but never the same place.
  func fileName(for name: DocumentName) -> String {
    var place = String(name.ordinal)
    while place.utf8.count < 3 { place = "0" + place }
    let stem = Self.stem(of: name.path)
    let part = name.part > 1 ? "-\(name.part)" : ""
    return place + (stem.isEmpty ? "" : "-" + stem) + part + "." + fileExtension
  }

  private static let mostScalars = 60

  /// The file's own name without its ending, and without what some system does not take in a name.
  private static func stem(of path: String) -> String {
    var stem = path.split(separator: "/").last.map { String($0) } ?? ""
    if let dot = stem.lastIndex(of: "."), dot > stem.startIndex { stem = String(stem[..<dot]) }
    var result = String.UnicodeScalarView()
    for scalar in stem.unicodeScalars.prefix(mostScalars) {
      let isTaken = "\\:*?\"<>|".unicodeScalars.contains(scalar) || Console.isUnsafe(scalar.value)
      result.append(isTaken ? "_" : scalar)
    }
    return String(result)
  }
}
