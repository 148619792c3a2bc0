import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Sai ngày ban hành: the date differs from the register's, where that is quoted from its source.
  static let citationDateMismatch = Rule(
    id: "citation/date-mismatch", severity: .error,
    scope: .anyText,
    onScans: .keptWhereSure,
    topic: Localized("Ngày ban hành của văn bản viện dẫn", en: "dates of issue of cited documents"),
    summary: Localized(
      "Ngày của văn bản viện dẫn khác ngày ban hành trong danh mục",
      en: "The date of a cited document differs from the register's"),
    why: Localized(
      "Viện dẫn phải ghi đúng thời gian ban hành; sai ngày là chỉ sang văn bản khác hoặc không có.",
      en: "A citation gives the day of issue; a wrong day points to another document or to none."),
    remedy: Localized(
      "Tra ngày trên văn bản gốc rồi sửa.", en: "Look the date up in the document itself."),
    source: ["Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6"],
    examples: [
      .flagged(
        basis: """
          Căn cứ Thông tư số 19/2019/TT-BGDĐT ngày ⟦21/11/2019⟧ của Bộ Giáo dục và Đào tạo về bồi \
          dưỡng;
          """),
      .flagged(
        basis: """
          Căn cứ Nghị định số 30/2020/NĐ-CP ngày ⟦03 tháng 5 năm 2020⟧ của Chính phủ về công tác \
          văn thư;
          """),
      // The right day would be later than the plan.
      .flagged(
        basis: """
          Căn cứ Thông tư số 19/2019/TT-BGDĐT ngày ⟦11/12/2018⟧ của Bộ Giáo dục và Đào tạo về bồi \
          dưỡng;
          """,
        on: "10/9/2019"),
      // Day and subject are right, and the number is another's.
      .flagged(
        basis: """
          Căn cứ Thông tư số ⟦18/2019/TT-BGDĐT⟧ ngày 26/8/2019 của Bộ Giáo dục và Đào tạo ban \
          hành Chương trình bồi dưỡng thường xuyên giáo viên mầm non;
          """),
      .flagged(basis: "Căn cứ Luật Phổ biến, giáo dục pháp luật ngày ⟦20/6/2013⟧;"),
      .clean(
        basis: """
          Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác \
          văn thư;
          Căn cứ Nghị định số 9130/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác \
          văn thư;
          """),
      // The same number of another year is another document.
      .clean(
        basis: """
          Căn cứ Quyết định số 131/QĐ-TTg ngày 12/8/1999 của Thủ tướng Chính phủ về việc khen \
          thưởng;
          """),
    ]
  ) { context in
    var isJudged = context.judgeLawDays()
    for (index, resolution) in context.resolved {
      let reference = context.facts.references[index]
      guard let date = reference.dateSpan, reference.date != nil,
        let issued = resolution.record.issued
      else { continue }
      let record = resolution.record
      guard record.firm.contains(.issued), record.confidence != .conflict else { continue }
      isJudged = true
      guard resolution.hasOtherDate else { continue }
      let start = date.first { context.source.bytes[$0].isDigit } ?? date.lowerBound
      let span = start..<date.upperBound
      if context.hasOtherWords(reference, than: record),
        let meant = context.documentMeant(by: reference)
      {
        context.reportNumberSlip(reference, for: meant, cause: index)
        continue
      }
      if let days = context.identity.issueDays, issued > days.upperBound {
        reportLaterDay(span, reference, record, issued, cause: index, context)
        continue
      }
      // The register has the day from one text that cites the document, which may have a slip itself; or
      // the subject is another's as well.
      if record.confidence == .quotedCitation || resolution.hasOtherTitle {
        reportCitedDay(span, reference, record, issued, cause: index, context)
        continue
      }
      context.report(
        span,
        """
        \(context.title(of: reference)) ban hành ngày \(issued.vietnamese), ở đây ghi \
        «\(context.words(span))». Viết: ngày \(issued.vietnamese)
        """,
        en: """
          \(context.title(of: reference)) was issued on \(issued.vietnamese), here it is dated \
          «\(context.words(span))».
          """,
        source: context.registerSources(record),
        cause: LegalReference.dateCause(index))
    }
    return isJudged ? .passed : context.nothingResolved
  }

  private static func reportCitedDay(
    _ span: TextSpan, _ reference: LegalReference, _ record: LawRecord, _ issued: CalendarDate,
    cause index: Int, _ context: RuleContext
  ) {
    context.report(
      span,
      """
      Một văn bản khác dẫn \(context.title(of: reference)) ban hành ngày \(issued.vietnamese); ở đây ghi \
      «\(context.words(span))». Tra lại ngày trên văn bản gốc.
      """,
      en: """
        Another text dates \(context.title(of: reference)) \(issued.vietnamese); here it is \
        «\(context.words(span))». Check the day.
        """,
      severity: .warning, source: context.registerSources(record),
      cause: LegalReference.dateCause(index))
  }

  /// The document of this number came after the plan: the number may be wrong as well, and no day is
  /// proposed.
  private static func reportLaterDay(
    _ span: TextSpan, _ reference: LegalReference, _ record: LawRecord, _ issued: CalendarDate,
    cause index: Int, _ context: RuleContext
  ) {
    context.report(
      span,
      """
      Danh mục ghi \(context.title(of: reference)) ban hành ngày \(issued.vietnamese), sau ngày của \
      văn bản này; ở đây ghi «\(context.words(span))». Tra lại số và ngày trên văn bản gốc.
      """,
      en: """
        The register dates \(context.title(of: reference)) \(issued.vietnamese), after this document; \
        here it is «\(context.words(span))». Check number and date.
        """,
      severity: .warning, source: context.registerSources(record),
      cause: LegalReference.dateCause(index))
  }
}
