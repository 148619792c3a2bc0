import PlanRules
import PlanSets
import RuleTables

/// Dạng báo cáo của `lint`: what a format writes of each document, and around them.
package protocol LintReporting: Sendable {
  var opening: [UInt8] { get }
  /// Between two pieces.
  var separator: [UInt8] { get }
  func document(_ name: DocumentName, _ result: LintResult) -> [UInt8]
  func unreadable(_ name: DocumentName, _ reason: String) -> [UInt8]
  /// What was found across the documents: one more piece, after the last of them.
  func across(_ findings: [SetFinding]) -> [UInt8]
  /// - Parameter across: nil where the documents were not compared.
  func closing(_ summary: RunSummary, _ across: [SetFinding]?) -> [UInt8]
}

extension LintReporting {
  package var opening: [UInt8] { [] }
  package var separator: [UInt8] { [] }
  package func unreadable(_ name: DocumentName, _ reason: String) -> [UInt8] { [] }
  package func across(_ findings: [SetFinding]) -> [UInt8] { [] }
  package func closing(_ summary: RunSummary, _ across: [SetFinding]?) -> [UInt8] { [] }
}

/// Dạng báo cáo viết từng mục: a format that writes all items alike, wherever they come from.
package protocol ItemReporting: LintReporting {
  var language: Language { get }
  /// - Parameter path: of the document that the items are of.
  func piece(_ path: String, _ items: [ReportItem]) -> [UInt8]
}

extension ItemReporting {
  package func document(_ name: DocumentName, _ result: LintResult) -> [UInt8] {
    piece(name.path, ReportItem.items(name, result, language))
  }

  package func unreadable(_ name: DocumentName, _ reason: String) -> [UInt8] {
    piece(name.path, [ReportItem(unreadable: name, reason, language)])
  }

  package func across(_ findings: [SetFinding]) -> [UInt8] {
    piece("", ReportItem.items(findings, language))
  }
}
