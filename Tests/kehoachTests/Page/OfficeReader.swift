import Foundation
import TestSupport

/// Other programs that read what offices read: python-docx and openpyxl, which any python3 may have.
enum OfficeReader {
  private static let python = ["python3", "/usr/bin/python3"].first { python in
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [python, "-c", "import docx, openpyxl"]
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }

  static var isInstalled: Bool { python != nil }

  /// The paragraphs of documents, the rows of workbooks.
  static func read(_ files: [String: String], in program: Program) throws -> [String: String] {
    var words: [String: String] = [:]
    let script = "\(repositoryRoot.path)/Tests/kehoachTests/Page/Scripts/reopen.py"
    for (kind, file) in files where file.hasSuffix(".docx") || file.hasSuffix(".xlsx") {
      let outcome = try program.shell("'\(python ?? "")' '\(script)' '\(file)'")
      words[kind] = outcome.status == 0 ? outcome.output : outcome.errors
    }
    return words
  }
}
