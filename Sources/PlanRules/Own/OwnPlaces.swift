import PlanSyntax
import RuleTables
import SourceText

extension RuleContext {
  /// The paragraphs that stand in some parts or in sections on some subjects, as indexes in text order;
  /// all where neither is named.
  func paragraphs(in parts: [PlanPart], _ kinds: SectionKinds) -> [Int] {
    guard !parts.isEmpty || !kinds.isEmpty else { return Array(plan.paragraphs.indices) }
    let spans = spans(of: kinds)
    var next = 0
    return plan.paragraphs.indices.filter { index in
      let paragraph = plan.paragraphs[index]
      let start = paragraph.span.lowerBound
      while next < spans.count, spans[next].upperBound <= start { next += 1 }
      if next < spans.count, spans[next].contains(start) { return true }
      return parts.contains(paragraph.part)
    }
  }

  /// The outermost sections on some subjects, in text order and apart from each other.
  func spans(of kinds: SectionKinds) -> [TextSpan] {
    guard !kinds.isEmpty else { return [] }
    var spans: [TextSpan] = []
    var end = 0
    for section in plan.sections
    where !section.kinds.isDisjoint(with: kinds) && section.span.lowerBound >= end {
      spans.append(section.span)
      end = section.span.upperBound
    }
    return spans
  }

  /// The heading of the first section on some subjects; nil where there is none.
  func heading(of kinds: SectionKinds) -> TextSpan? {
    plan.sections.firstIndex { !$0.kinds.isDisjoint(with: kinds) }.map { headingSpan($0) }
  }
}
