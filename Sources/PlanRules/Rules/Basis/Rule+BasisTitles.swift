import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

/// Trích yếu của căn cứ: what of a document may stand in its title, or in that of another of the list.
extension Rule {
  /// «về hướng dẫn … ngày 12/8/2025 của Sở …», «…, ngày 20/11/2025»: a day in a title may be that of the
  /// document or that of what it speaks of. One after «từ», «đến» is the latter.
  static func titleMayHoldDay(_ clause: Range<Int>, _ context: RuleContext) -> Bool {
    let (references, dates) = (context.facts.references, context.facts.dates)
    let text = context.source.cursor
    for index in clause where references[index].parent == nil {
      guard let title = references[index].title else { continue }
      let first = dates.partitionIndex { $0.span.upperBound <= title.lowerBound }
      for date in dates[first...] {
        guard date.span.lowerBound < title.upperBound else { break }
        guard date.reference == index, date.day != nil, date.month != nil, date.year != nil else {
          continue
        }
        let before = text.wordBefore(date.span.lowerBound, title.lowerBound)
        if !text.begins(before, with: spanLeads) { return true }
      }
    }
    return false
  }

  private static let spanLeads = PhraseTable(["từ", "đến", "trước", "hết", "trong", "vào"])

  /// «… về nhiệm vụ năm học 2018-2019 của trường Tiểu học An Bình»: the body may stand at the end of the
  /// title.
  static func mayHoldIssuer(_ title: TextSpan?, _ context: RuleContext) -> Bool {
    guard let title else { return false }
    let text = context.source.cursor
    var end = title.upperBound
    for _ in 0..<24 {
      let word = text.wordBefore(end, title.lowerBound)
      guard !word.isEmpty else {
        // «Sở Văn hóa, Thể thao và Du lịch ngày 15/8/2025»: a mark within the name.
        guard end > title.lowerBound, !text.bytes[end - 1].closesSentence else { return false }
        end = text.skipSpaceBack(end - 1, title.lowerBound)
        continue
      }
      let name = text.skipSpace(word.upperBound, title.upperBound)
      if text.isWord(word, "của"),
        context.tables.vocabulary.bodyHeads.match(
          text.folded, at: name, limit: title.upperBound) != nil
      {
        return true
      }
      end = text.skipSpaceBack(word.lowerBound, title.lowerBound)
    }
    return false
  }

  /// «ngày 16 tháng năm 2013»: its month is lost, and yet a day is given.
  static func hasBrokenDay(_ reference: LegalReference, _ context: RuleContext) -> Bool {
    let text = context.source.cursor
    guard let date = reference.dateSpan, reference.date == nil,
      let word = text.end(of: "ngày", at: date.lowerBound, date.upperBound)
    else { return false }
    return text.digits(text.skipSpace(word, date.upperBound), date.upperBound) != nil
  }

  /// «Nghị quyết số 08/NQ-CP … ban hành Chương trình hành động của Chính phủ …»: the symbol alone says which of the State's
  /// highest organs it is of, and the title has its name.
  static func namesOwnHighest(_ reference: LegalReference, _ context: RuleContext) -> Bool {
    guard let title = reference.title else { return false }
    return context.codedAgencies(of: reference).contains { index in
      switch context.tables.agencies[index].kind {
      case .government, .assembly: context.agencies(namedIn: title).contains(index)
      default: false
      }
    }
  }

  /// «Thông báo số … ngày … của Tỉnh ủy; Kế hoạch số … ngày … của UBND tỉnh về các nội dung …»: the subject
  /// after the last of a list is that of all.
  static func sharesTitle(
    _ clause: Range<Int>, of basis: Int, _ context: RuleContext
  ) -> Bool {
    let bases = context.plan.bases
    for reference in context.facts.references[clause.upperBound...].prefix(12) {
      guard let next = reference.basis else {
        if reference.parent != nil { continue }
        return false
      }
      guard bases[next].paragraph == bases[basis].paragraph, bases[next].lead == nil else {
        return false
      }
      if let title = reference.title {
        // «Công văn số …; Công văn số … của Sở … về …»: with the body it shares what comes after it.
        let isOfOneBody =
          reference.issuer != nil
          && clause.contains { context.facts.references[$0].issuer == reference.issuer }
        return isOfOneBody || speaksOfSeveral(title, context)
      }
    }
    return false
  }

  /// «về các nội dung …»
  private static func speaksOfSeveral(_ title: TextSpan, _ context: RuleContext) -> Bool {
    let (text, end) = (context.source.cursor, title.upperBound)
    let lead = context.tables.vocabulary.titleLeads.match(
      text.folded, at: title.lowerBound, limit: end)
    return text.begins(text.skipSpace(lead?.end ?? title.lowerBound, end)..<end, with: several)
  }

  private static let several = PhraseTable(["các", "những", "một số", "nhiều"])
}
