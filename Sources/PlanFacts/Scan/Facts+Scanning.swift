import PlanSyntax
import RuleTables
import SourceText

extension Facts {
  /// Đọc dữ kiện of a plan in one pass over its paragraphs.
  package init(of plan: Plan, source: SourceText, tables: Tables) {
    let text = TextCursor(source, without: plan.furniture)
    let context = ReadingContext(plan, text: text, tables: tables)
    var facts = FactAppender(plan, text)
    for paragraph in plan.paragraphs {
      guard let span = paragraph.factSpan else { continue }
      let passage = Passage(context: context, floor: span.lowerBound, limit: span.upperBound)
      var scan = ParagraphScan(passage)
      scan.read(into: &facts)
    }
    facts.finishMentions(plan, context)
    facts.addResidue(of: plan.bases, ResidueReader(text: text, vocabulary: tables.vocabulary))
    self = facts.facts
  }
}

extension Paragraph {
  /// Where facts are read: after the numeral, with what runs on after a heading's title.
  fileprivate var factSpan: TextSpan? {
    switch part {
    case .letterhead, .recipients, .signature: nil
    case .title: span
    case .basis, .body, .closing, .appendix:
      content.lowerBound..<max(content.lowerBound, span.upperBound)
    }
  }
}
