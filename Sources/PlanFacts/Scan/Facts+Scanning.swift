import PlanSyntax
import RuleTables
import SourceText

extension Facts {
  /// Đọc dữ kiện of a plan in one pass over its paragraphs.
  package init(of plan: Plan, source: SourceText, tables: Tables) {
    let text = source.cursor(without: plan.furniture)
    let context = ReadingContext(plan, text: text, tables: tables)
    var facts = FactAppender(plan, text)
    for paragraph in plan.paragraphs {
      guard let span = context.factSpan(of: paragraph) else { continue }
      let passage = Passage(context: context, floor: span.lowerBound, limit: span.upperBound)
      var scan = ParagraphScan(passage)
      scan.read(into: &facts)
    }
    facts.finishMentions(plan, context)
    facts.addResidue(of: plan.bases, ResidueReader(text: text, tables: tables))
    self = facts.facts
  }
}

extension ReadingContext {
  /// Where facts are read: after the numeral, with what runs on after a heading's title. Of a letterhead
  /// only «(Kèm theo Công văn số …)».
  fileprivate func factSpan(of paragraph: Paragraph) -> TextSpan? {
    let span = paragraph.span
    switch paragraph.part {
    case .recipients, .signature: return nil
    case .letterhead:
      guard let first = span.first, text.bytes[first] == .openBracket else { return nil }
      let start = text.skipSpace(first + 1, span.upperBound)
      return vocabulary.issuedWith.match(text.folded, at: start, limit: span.upperBound) == nil
        ? nil : span
    case .title: return span
    case .basis, .body, .closing, .appendix:
      return paragraph.content.lowerBound..<max(paragraph.content.lowerBound, span.upperBound)
    }
  }
}
