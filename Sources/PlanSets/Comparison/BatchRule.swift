import PlanRules
import RuleTables

/// Điều đối chiếu: what is looked at across the documents of a run.
package enum BatchRule: UInt8, Sendable, CaseIterable {
  case sameNumber, citedDifferently, foreignIssuer, nearDuplicate, notCited

  package var id: String {
    switch self {
    case .sameNumber: "batch/same-number"
    case .citedDifferently: "batch/cited-differently"
    case .foreignIssuer: "batch/foreign-issuer"
    case .nearDuplicate: "batch/near-duplicate"
    case .notCited: "batch/not-cited"
    }
  }
}

/// Phát hiện khi đối chiếu.
package struct BatchFinding: Sendable {
  package let rule: BatchRule
  package let severity: Severity
  /// The same for the same fault in another run, wherever its documents lie then.
  package let fingerprint: Fingerprint
  package let message: Localized
  /// Where the fault is, or the first of the places that do not agree.
  package let place: BatchPlace
  package let related: [BatchPlace]

  /// Of many places that say the same the first few are named.
  static let mostPlaces = 20

  /// - Parameter subject: what it is of; the rule and this make the fingerprint.
  init(
    rule: BatchRule, severity: Severity, subject: String, message: Localized, place: BatchPlace,
    related: [BatchPlace]
  ) {
    self.rule = rule
    self.severity = severity
    let words = Array(subject.utf8)
    fingerprint = Fingerprint(rule: rule.id, words, 0..<words.count)
    self.message = message
    self.place = place
    self.related = related
  }
}

/// Một chỗ in one of the documents. Its text is not kept.
package struct BatchPlace: Sendable {
  /// The document's place among the inputs.
  let ordinal: Int
  package let path: String
  /// From 1.
  package let line: Int
  /// The words there, white space folded; nil where the place is the whole document.
  package let quote: String?
  package let message: Localized?

  init(_ digest: PlanDigest, line: Int, quote: String?, message: Localized? = nil) {
    ordinal = digest.ordinal
    path = digest.path
    self.line = line
    self.quote = quote
    self.message = message
  }

  init(ordinal: Int, path: String, line: Int, quote: String?, message: Localized? = nil) {
    self.ordinal = ordinal
    self.path = path
    self.line = line
    self.quote = quote
    self.message = message
  }
}
