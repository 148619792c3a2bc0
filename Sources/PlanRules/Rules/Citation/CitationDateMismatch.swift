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
      if let doubt = Doubt(of: resolution, issued, context) {
        let (title, words) = (context.title(of: reference), context.words(span))
        let message = doubt.message(title, issued, words)
        context.report(
          span, message.vi, en: message.en,
          severity: .warning, source: context.registerSources(record),
          cause: LegalReference.dateCause(index))
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
}

/// Vì sao chưa chắc: why it may be more than the day that is wrong, so that no day is proposed.
private enum Doubt {
  /// The document of this number came after the plan.
  case isLater
  /// The register has the day from one text that cites the document, which may have a slip itself.
  case isCited
  case hasOtherTitle

  init?(of resolution: Resolution, _ issued: CalendarDate, _ context: RuleContext) {
    if let days = context.identity.issueDays, issued > days.upperBound {
      self = .isLater
    } else if resolution.record.confidence == .quotedCitation {
      self = .isCited
    } else if resolution.hasOtherTitle {
      self = .hasOtherTitle
    } else {
      return nil
    }
  }

  /// - Parameters:
  ///   - title: of the document that is cited.
  ///   - words: the date as written.
  func message(_ title: String, _ issued: CalendarDate, _ words: String) -> Localized {
    let day = issued.vietnamese
    return switch self {
    case .isLater:
      Localized(
        """
        Danh mục ghi \(title) ban hành ngày \(day), sau ngày của văn bản này; ở đây ghi «\(words)». \
        Tra lại số và ngày trên văn bản gốc.
        """,
        en: """
          The register dates \(title) \(day), after this document; here it is «\(words)». Check \
          number and date.
          """)
    case .isCited:
      Localized(
        """
        Một văn bản khác dẫn \(title) ban hành ngày \(day); ở đây ghi «\(words)». Tra lại ngày trên \
        văn bản gốc.
        """,
        en: "Another text dates \(title) \(day); here it is «\(words)». Check the day.")
    case .hasOtherTitle:
      Localized(
        """
        Danh mục ghi \(title) ban hành ngày \(day), với trích yếu khác; ở đây ghi «\(words)». Tra lại \
        số và ngày trên văn bản gốc.
        """,
        en: """
          The register dates \(title) \(day), with another subject; here it is «\(words)». Check \
          number and date.
          """)
    }
  }
}

/// Luật dẫn bằng tên và ngày.
extension RuleContext {
  /// Warns of «Luật Giáo dục ngày 14/6/2009»: the register has a law of that name of this day in another
  /// year, and none of this year; whether a day was judged. Another day altogether may be that of a law
  /// that amended it, of which the register need not know.
  fileprivate func judgeLawDays() -> Bool {
    var isJudged = false
    for (index, reference) in facts.references.enumerated()
    where resolutions[index] == nil && reference.number == nil && reference.parent == nil {
      guard let name = reference.name, let day = reference.date, let date = reference.dateSpan,
        !reference.relation.contains(.amended), !beginsAmendingLaw(name)
      else { continue }
      let laws = tables.register.records(name: words(name))
      guard let known = otherDays(of: laws, than: day), !mayAmend(laws, on: day) else { continue }
      isJudged = true
      let start = date.first { source.bytes[$0].isDigit } ?? date.lowerBound
      let span = start..<date.upperBound
      let days = known.map { "\($0.vietnamese)" }.joined(separator: ", ")
      report(
        span,
        """
        Danh mục không có \(words(name)) ban hành ngày này; luật mang tên đó ban hành ngày \(days). \
        Tra lại ngày trên văn bản gốc.
        """,
        en: """
          The register has no \(words(name)) of this day; those of that name are of \(days). Check \
          the day.
          """,
        severity: .warning, source: registerSources(laws[laws.count - 1]),
        cause: LegalReference.dateCause(index))
    }
    return isJudged
  }

  /// The days of the laws of one name; nil where one of them may be of this day, or none of them is of
  /// its day and month.
  private func otherDays(of laws: [LawRecord], than day: CalendarDate) -> [CalendarDate]? {
    var known: [CalendarDate] = []
    var isSlip = false
    for law in laws {
      guard law.confidence != .conflict, let year = LawNumber.year(law.number) ?? law.issued?.year,
        year != day.year
      else { return nil }
      guard let issued = law.issued, law.firm.contains(.issued) else { continue }
      isSlip = isSlip || issued.month == day.month && issued.day == day.day
      known.append(issued)
    }
    return isSlip ? known : nil
  }

  /// Whether a law that amended one of them is of the year, or of the day, for which some cite it.
  private func mayAmend(_ laws: [LawRecord], on day: CalendarDate) -> Bool {
    laws.contains { law in
      law.amendedBy.contains { LawNumber.year($0) == day.year }
        || tables.register.records(issued: day).contains { other in
          LawNames.isLaw(other) && LawNames.isNamed(law.title ?? "", in: other.title ?? "")
        }
    }
  }
}
