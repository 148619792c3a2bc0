import RuleTables
import SourceText

/// Bỏ qua theo cấu hình: a finding of a rule on some words is not to be reported.
package struct Suppression: Sendable {
  let reason: String
  let place: SuppressionPlace
  /// Of its rules on its words.
  let fingerprints: [Fingerprint]

  package init(rules: [String], quote: String, reason: String, place: SuppressionPlace) {
    self.reason = reason
    self.place = place
    let words = SourceText(Array(quote.utf8), encoding: .utf8).folded
    fingerprints = rules.map { Fingerprint(rule: $0, words, 0..<words.count) }
  }
}

/// Where it is said that a finding is not to be reported.
package struct SuppressionPlace: Sendable, Hashable, Comparable {
  /// The configuration; nil for the document itself.
  package let file: String?
  /// From 1.
  package let line: Int

  package init(file: String?, line: Int) {
    self.file = file
    self.line = line
  }

  package static func < (a: SuppressionPlace, b: SuppressionPlace) -> Bool {
    (a.file ?? "", a.line) < (b.file ?? "", b.line)
  }
}

/// Phát hiện được bỏ qua: it is kept, and counts for nothing.
package struct SuppressedFinding: Sendable {
  package let finding: Finding
  package let reason: String
  package let place: SuppressionPlace
}

/// Lưu ý về lời dặn: what is wrong with a remark, which is no fault of the plan.
package struct SuppressionNotice: Sendable {
  /// From 1.
  package let line: Int
  package let message: Localized
}
