import PlanRules
import PlanSyntax
import RuleTables
import SourceText

/// Một bản của kế hoạch: what is kept of it for telling what a resubmitted plan has mended.
package struct PlanVersion: Sendable {
  package let ordinal: Int
  package let path: String
  /// The path below the folder that was given: what two versions have in common first of all.
  package let place: String
  /// Số, ký hiệu and issuer as one key; nil where one of them is not there.
  let key: String?
  package let findings: [VersionFinding]
  /// Why rules could not be judged, by rule.
  let unchecked: [String: Localized]

  package init(ordinal: Int, path: String, place: String, _ result: LintResult) {
    self.ordinal = ordinal
    self.path = path
    self.place = place
    key = Self.key(result)
    var finder = PositionFinder(result.source)
    findings = result.findings.map { VersionFinding($0, result, &finder) }
    var reasons: [String: Localized] = [:]
    for entry in result.coverage where entry.status == .notChecked {
      reasons[result.rules[entry.rule].id] = entry.reason ?? Localized("", en: "")
    }
    unchecked = reasons
  }

  private static func key(_ result: LintResult) -> String? {
    let source = result.source
    guard let head = result.plan.letterhead, let number = head.number, let symbol = head.symbol
    else { return nil }
    let issuer = head.issuerPieces.map { source.text($0) }.joined(separator: " ")
    let digits = source.text(number).drop { $0 == "0" }
    let words = LawNames.words(issuer)
    guard !digits.isEmpty, !words.isEmpty else { return nil }
    let letters = String(decoding: LawNumber.key(source.text(symbol)), as: UTF8.self)
    return "\(digits)/\(letters)|" + words.joined(separator: " ")
  }
}
