import PlanRules
import RuleTables
import SourceText

/// Phát hiện khi đối chiếu.
package struct SetFinding: Sendable {
  package let rule: Rule
  package let severity: Severity
  package let outcome: Outcome
  /// The same for the same fault in another run, wherever its documents lie then.
  package let fingerprint: Fingerprint
  package let message: Localized
  /// Where the fault is, or the first of the places that do not agree.
  package let place: SetPlace
  package let related: [SetPlace]
  /// Where it is in the one document that it is about; nil where it is about several.
  let span: TextSpan?

  /// Kết quả của một điều đối chiếu.
  package enum Outcome: Sendable {
    case fault
    /// Compared, and as it should be.
    case agrees
    /// Chưa kiểm tra.
    case unchecked
  }

  /// Whether it is of the comparison with a superior's plan.
  package var isAgainst: Bool { rule.id.hasPrefix("against/") }

  /// Of many places that say the same the first few are named.
  static let mostPlaces = 20

  /// - Parameter subject: what it is of; the rule and this make the fingerprint.
  init(
    rule: Rule, severity: Severity, outcome: Outcome = .fault, subject: String, message: Localized,
    place: SetPlace, related: [SetPlace], span: TextSpan? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.outcome = outcome
    let words = Array(subject.utf8)
    fingerprint = Fingerprint(rule: rule.id, words, 0..<words.count)
    self.message = message
    self.place = place
    self.related = related
    self.span = span
  }
}

extension SetFinding {
  /// What differs from the superior's plan, as a finding of the document itself; nil for all else.
  package func difference(_ language: Language) -> Finding? {
    guard isAgainst, outcome == .fault, let span else { return nil }
    return Finding(
      difference: rule, severity, message.text(language), span,
      source: related.map { place in
        (Localized("Kế hoạch cấp trên, ", en: "The superior's plan, ").text(language))
          + place.inDocument.words.text(language) + (place.quote.map { ": «\($0)»" } ?? "")
      } + rule.source)
  }
}

/// Một chỗ in one of the documents. Its text is not kept.
package struct SetPlace: Sendable {
  /// The document's place among the inputs.
  package let ordinal: Int
  package let path: String
  package let inDocument: DocumentPlace
  /// The words there, white space folded; nil where the place is the whole document.
  package let quote: String?
  package let message: Localized?

  /// From 1.
  package var line: Int { inDocument.line }

  init(_ digest: PlanDigest, at place: DocumentPlace, quote: String?, message: Localized? = nil) {
    ordinal = digest.ordinal
    path = digest.path
    self.inDocument = place
    self.quote = quote
    self.message = message
  }

  init(
    ordinal: Int, path: String, at place: DocumentPlace, quote: String?, message: Localized? = nil
  ) {
    self.ordinal = ordinal
    self.path = path
    self.inDocument = place
    self.quote = quote
    self.message = message
  }
}
