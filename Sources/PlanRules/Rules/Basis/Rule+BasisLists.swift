import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

/// Căn cứ thành danh sách: a body that stands once for documents on lines of their own.
extension Rule {
  /// So many members a list is looked through for.
  private static let longestList = 24

  /// «Thực hiện các văn bản của UBND xã …:» / «- Công văn số …;», «Căn cứ Công văn số …;» / «Công văn số … của Sở …»:
  /// whether the body of a document stands in the line that leads to it, or in another line of the same sentence.
  static func isGivenInList(
    _ reference: LegalReference, _ basis: Int, _ context: RuleContext
  ) -> Bool {
    let bases = context.plan.bases
    var first = basis
    while first > 0, bases[first].lead == nil, basis - first < longestList { first -= 1 }
    guard first < basis || basis + 1 < bases.count, bases[first].lead != nil else { return false }
    if first < basis, bases[first].closingMark == .colon {
      return context.facts.traces(in: first).contains(.body)
    }
    var last = basis
    while last + 1 < bases.count, bases[last + 1].lead == nil, last - basis < longestList {
      last += 1
    }
    guard first < last, !isBulleted(bases[first + 1], context) else { return false }
    let start = bases[first].span.lowerBound
    let next = context.facts.references.partitionIndex { $0.span.lowerBound < start }
    return context.facts.references[next...].prefix(4 * longestList).contains { other in
      guard let place = other.basis, (first...last).contains(place), other.parent == nil else {
        return false
      }
      return other.issuer != nil && haveSameOffice(reference, other, context)
    }
  }

  private static func isBulleted(_ basis: LegalBasis, _ context: RuleContext) -> Bool {
    let paragraph = context.plan.paragraphs[basis.paragraph]
    return paragraph.content.lowerBound > paragraph.span.lowerBound
  }

  /// «SGDĐT-GDTH» and «SGDĐT-VP».
  private static func haveSameOffice(
    _ one: LegalReference, _ other: LegalReference, _ context: RuleContext
  ) -> Bool {
    guard let first = one.issuerCodeSpan, let second = other.issuerCodeSpan else { return false }
    let bytes = context.source.bytes
    return DocumentNumber.firstPart(of: bytes[first])
      .elementsEqual(DocumentNumber.firstPart(of: bytes[second]))
  }
}
