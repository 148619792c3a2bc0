import PlanSyntax
import RuleTables
import SourceText

/// Phần chưa đọc của căn cứ: what between the lead of a clause and its end belongs to no part of a
/// reference. What is missing may stand in it.
struct ResidueReader {
  let text: TextCursor
  let tables: Tables

  var vocabulary: Vocabulary { tables.vocabulary }

  /// In text order.
  func residue(of bases: [LegalBasis], _ references: [LegalReference]) -> [BasisResidue] {
    var found: [BasisResidue] = []
    var next = 0
    for (index, basis) in bases.enumerated() {
      var parts: [TextSpan] = []
      while next < references.count, references[next].span.lowerBound < basis.span.upperBound {
        if references[next].span.lowerBound >= basis.span.lowerBound {
          parts += Self.parts(of: references[next])
        }
        next += 1
      }
      parts.sort { $0.lowerBound < $1.lowerBound }
      var place = min(basis.lead?.upperBound ?? basis.span.lowerBound, basis.span.upperBound)
      for part in parts + [basis.span.upperBound..<basis.span.upperBound] {
        let gap = place..<max(place, min(part.lowerBound, basis.span.upperBound))
        if let words = withoutJoints(gap) {
          found.append(BasisResidue(basis: index, span: words, traces: traces(in: words, of: gap)))
        }
        place = min(max(place, part.upperBound), basis.span.upperBound)
      }
    }
    return found
  }

  private static func parts(of reference: LegalReference) -> [TextSpan] {
    var parts = reference.pointers.map { $0.span }
    parts.append(reference.span)
    for part in [reference.name, reference.dateSpan, reference.issuer, reference.title] {
      if let part { parts.append(part) }
    }
    return parts
  }

  /// The words of a gap without those that only join the parts of a reference, at either end; nil where
  /// none are left.
  private func withoutJoints(_ gap: TextSpan) -> TextSpan? {
    var start = gap.lowerBound
    while true {
      while start < gap.upperBound, !text.bytes[start].startsWordCharacter { start += 1 }
      guard start < gap.upperBound else { return nil }
      guard
        let joint = vocabulary.referenceJoints.match(
          text.folded, at: start, limit: gap.upperBound)
      else { break }
      start = joint.end
    }
    var end = start
    var i = start
    while i < gap.upperBound {
      guard text.bytes[i].startsWordCharacter else {
        i += 1
        continue
      }
      if let joint = vocabulary.referenceJoints.match(text.folded, at: i, limit: gap.upperBound) {
        i = joint.end
      } else {
        i = text.wordEnd(i, gap.upperBound)
        end = i
      }
    }
    return start..<end
  }
}
