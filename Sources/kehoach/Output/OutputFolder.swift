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

  /// Makes the folder where there is none yet.
  init(_ path: FilePath, fileExtension: String) throws(CommandError) {
    self.path = path
    self.fileExtension = fileExtension
    if path.withCString({ unsafe mkdir($0, 0o777) }) == 0 { return }
    let failure = SystemFailure.last
    let isFolder = (try? FileSystem.kind(of: path)) == .folder
    guard failure.number == EEXIST, isFolder else {
      let words = (failure.number == EEXIST ? SystemFailure(number: ENOTDIR) : failure).words
      throw .usage(
        "--output: \(path.text): \(words.vi).", en: "--output: \(path.text): \(words.en).")
    }
  }

  func write(_ bytes: [UInt8], for name: DocumentName) throws(CommandError) {
    var file = try OutputFile.open(path.appending(Array(fileName(for: name).utf8)))
    try file.write(bytes)
    try file.finish()
  }

  /// «007-ke-hoach.docx»: two documents may have the same name, but never the same place.
  func fileName(for name: DocumentName) -> String {
    var place = String(name.ordinal)
    while place.utf8.count < 3 { place = "0" + place }
    let stem = Self.stem(of: name.path)
    return place + (stem.isEmpty ? "" : "-" + stem) + "." + fileExtension
  }

  private static let mostScalars = 60

  /// The file's own name without its ending, and without what some system does not take in a name.
  private static func stem(of path: String) -> String {
    var stem = path.split(separator: "/").last.map { String($0) } ?? ""
    if let dot = stem.lastIndex(of: "."), dot > stem.startIndex { stem = String(stem[..<dot]) }
    var result = String.UnicodeScalarView()
    for scalar in stem.unicodeScalars.prefix(mostScalars) {
      let isTaken =
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
        || "\\:*?\"<>|".unicodeScalars.contains(scalar)
      result.append(isTaken ? "_" : scalar)
    }
    return String(result)
  }
}
