import PlanFacts

/// Dạng báo cáo của `cite`: what a format writes of each document, and around them.
package protocol CiteReporting: Sendable {
  var opening: [UInt8] { get }
  /// Between two documents.
  var separator: [UInt8] { get }
  func document(_ name: DocumentName, _ result: Analysis) -> [UInt8]
  func closing(_ summary: RunSummary) -> [UInt8]
}

extension CiteReporting {
  package var opening: [UInt8] { [] }
  package var separator: [UInt8] { [] }
  package func closing(_ summary: RunSummary) -> [UInt8] { [] }
}
