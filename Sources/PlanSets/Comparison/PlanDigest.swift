import PlanFacts
import PlanRules
import PlanSyntax
import RuleTables
import SourceText

/// Phần giữ lại của một văn bản for comparing it with the others of a run: a few kilobytes, whatever the
/// length of its text.
package struct PlanDigest: Sendable {
  let ordinal: Int
  let path: String
  /// As written; nil where none is.
  let issuer: String?
  /// The body above it, as written.
  private let authority: String
  /// Set for a school.
  let school: SchoolName?
  /// Số, ký hiệu của chính văn bản with the year, as one key; nil where one of them is not known.
  let numberKey: String?
  /// «Số: 05/KH-MNHS».
  let numberLine: String?
  let numberPlace: DocumentPlace
  /// As written.
  private let title: String
  /// Other schools that the body speaks of as whose plan it is.
  let schools: [SchoolMention]
  let sketch: TextSketch
  /// `--require`: numbers that the plan had to cite and does not.
  let missingNumbers: [String]

  /// - Parameter required: canonical numbers that the plan must cite.
  package init(ordinal: Int, path: String, _ result: LintResult, required: [String]) {
    self.ordinal = ordinal
    self.path = path
    let source = result.source
    let head = result.plan.letterhead
    let pieces = head?.issuerPieces ?? []
    let isPlan = result.profile != nil
    issuer = pieces.isEmpty ? nil : pieces.map { source.text($0) }.joined(separator: " ")
    authority = (head?.authorityPieces ?? []).map { source.text($0) }.joined(separator: " ")
    school =
      pieces.count == 1
      ? SchoolName.read(source, at: pieces[0].lowerBound, limit: pieces[0].upperBound)?.name
      : issuer.flatMap { SchoolName(issuer: $0) }
    numberKey = isPlan ? head.flatMap { Self.numberKey($0, source) } : nil
    numberLine = head?.numberLine.map { source.text($0) }
    numberPlace = head?.numberLine.map { DocumentPlace(source, at: $0.lowerBound) } ?? .whole
    title = result.plan.title?.subject.map { source.text($0) } ?? ""
    sketch = isPlan ? TextSketch(source, result.plan, result.words) : TextSketch()
    schools =
      school.map {
        SchoolMention.all(at: result.words.schools, in: result.plan, of: $0, source)
      } ?? []
    missingNumbers =
      !isPlan
      ? []
      : required.filter { number in !result.facts.references.contains { $0.number == number } }
  }

  // Seldom asked for, and dear: not made ahead.

  /// The issuer and the body above it, by their words.
  var issuerKey: String? { issuer.map { Self.key($0) + "|" + Self.key(authority) } }

  /// The title's words.
  var titleKey: String { Self.key(title) }

  private static func key(_ name: String) -> String {
    LawNames.words(name).joined(separator: " ")
  }

  /// Numbers begin anew every year.
  private static func numberKey(_ head: Letterhead, _ source: SourceText) -> String? {
    guard let number = head.number, let symbol = head.symbol, let year = head.year else {
      return nil
    }
    let digits = source.text(number).drop { $0 == "0" }
    let letters = String(decoding: LawNumber.key(source.text(symbol)), as: UTF8.self)
    return digits.isEmpty ? nil : "\(digits)/\(letters)|\(year)"
  }
}
