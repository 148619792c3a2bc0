import PlanRules
import RuleTables
import SourceText

/// Phát hiện của một bản, as it is kept for comparing it with another version of the plan.
package struct VersionFinding: Sendable {
  /// «section/missing».
  package let rule: String
  package let severity: Severity
  package let message: String
  package let quote: String
  package let fingerprint: Fingerprint
  package let start: SourcePosition
  package let end: SourcePosition
  package let place: DocumentPlace
  /// The words at fault, each once, sorted.
  let words: [String]

  init(_ finding: Finding, _ result: LintResult, _ finder: inout PositionFinder) {
    rule = finding.rule.id
    severity = finding.severity
    message = finding.message
    quote = result.source.text(finding.span)
    fingerprint = finding.fingerprint
    start = finder.position(of: finding.span.lowerBound)
    end = finder.position(ofEnd: finding.span.upperBound)
    place = DocumentPlace(
      line: start.line, origin: result.source.origin(of: finding.span.lowerBound))
    let all = LawNames.words(String(quote.unicodeScalars.prefix(Self.longest)))
    words = Set(all).sorted()
  }

  /// More of a quote tells nothing more.
  private static let longest = 400

  /// How much of the words the two share: 0 to 1.
  func likeness(to other: VersionFinding) -> Double {
    var (i, j, shared) = (0, 0, 0)
    while i < words.count, j < other.words.count {
      if words[i] == other.words[j] {
        shared += 1
        i += 1
        j += 1
      } else if words[i] < other.words[j] {
        i += 1
      } else {
        j += 1
      }
    }
    let all = words.count + other.words.count - shared
    return all == 0 ? 0 : Double(shared) / Double(all)
  }
}
