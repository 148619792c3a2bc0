import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Ngày không có trong lịch: a day of the plan's own that the calendar does not have.
  static let periodDateInvalid = Rule(
    id: "period/date-invalid", severity: .error,
    topic: Localized("Ngày, tháng trong lịch", en: "dates in the calendar"),
    summary: Localized(
      "Ngày của một hoạt động, một thời hạn không có trong lịch; khoảng thời gian kết thúc trước khi bắt đầu",
      en:
        "An activity or deadline on a day that the calendar does not have; a time that ends before it begins"
    ),
    why: Localized(
      "Không ai làm được việc vào ngày không có, hay trong khoảng thời gian hết trước khi bắt đầu; thường là gõ nhầm ngày hoặc tháng.",
      en:
        "Nothing can be done on such a day, or in such a time; usually the day or month is mistyped."
    ),
    remedy: Localized("Ghi lại cho đúng ngày.", en: "Give the right day."),
    source: ["Lịch"],
    examples: [
      .flagged(
        body: """
          I. MỤC ĐÍCH
          Giữ khuôn viên xanh, sạch.
          II. NỘI DUNG
          Trồng cây ngày 15/3/2026; báo cáo trước ⟦ngày 31/9/2026⟧.
          """),
      .flagged(
        body: """
          I. MỤC ĐÍCH
          Giữ khuôn viên xanh, sạch.
          II. THỜI GIAN
          Khai mạc ⟦ngày 30 tháng 02 năm 2026⟧.
          """),
      .flagged(
        body: """
          I. MỤC ĐÍCH
          Giữ khuôn viên xanh, sạch.
          II. THỜI GIAN
          Làm đất từ ⟦ngày 20/11/2025 đến ngày 15/11/2025⟧, xong trước ⟦ngày 31/11⟧.
          """),
      // Of a document that is cited, and of the plan itself, other rules speak.
      .clean(
        title: "Chăm sóc cây xanh năm 2026",
        basis: "Căn cứ Kế hoạch số 12/KH-UBND ngày 31/4/2025 của UBND xã An Bình về trồng cây;",
        text: "Giữ khuôn viên xanh, sạch từ ngày 15/3/2026."),
      // A leap year, the moon's calendar, and shares.
      .clean(
        title: "Chăm sóc cây xanh năm 2028",
        body: """
          I. MỤC ĐÍCH
          Giữ khuôn viên xanh, sạch; 31/9 cây sống.
          II. THỜI GIAN
          Tưới cây từ 15/8 đến 31/5/2029, từ ngày 05/9/2028 đến 31/5.
          Trồng cây ngày 29/02/2028; lễ hội ngày 30/02/2028 (âm lịch).
          """),
    ]
  ) { context in
    var seen = false
    for date in context.facts.dates where date.reference == nil {
      guard let month = date.month, date.day != nil || month > 12,
        context.isPlansOwn(date.span.lowerBound)
      else { continue }
      seen = true
      guard context.isImpossible(date), !context.isOfMoon(date.span) else { continue }
      context.report(
        date.span,
        "«\(context.words(date.span))» không có trong lịch. Kiểm tra lại ngày, tháng.",
        en: "«\(context.words(date.span))» is no day of the calendar. Check day and month.")
    }
    for range in context.facts.dateRanges where context.isReversed(range) {
      let (from, to) = (context.facts.dates[range.from].span, context.facts.dates[range.to].span)
      context.report(
        from.lowerBound..<to.upperBound,
        "«\(context.words(from))» sau «\(context.words(to))»: khoảng thời gian kết thúc trước khi bắt "
          + "đầu. Kiểm tra lại hai ngày.",
        en: "«\(context.words(from))» is after «\(context.words(to))»: it ends before it begins. "
          + "Check both days.", severity: .warning, cause: range.causeOfReversal)
    }
    return seen
      ? .passed
      : .notApplicable(Localized("không có ngày nào ghi đủ", en: "no complete date is given"))
  }
}

extension RuleContext {
  /// Not in the letterhead, nor among the căn cứ: of these other rules speak.
  fileprivate func isPlansOwn(_ offset: Int) -> Bool {
    guard let paragraph = paragraph(at: offset) else { return false }
    switch plan.paragraphs[paragraph].part {
    case .letterhead, .basis, .recipients, .signature: return false
    case .title, .body, .closing, .appendix: return true
    }
  }

  /// No such day: with its year, or in no year («ngày 31/11»); a number greater than that of any day or
  /// month only after a word for it.
  fileprivate func isImpossible(_ date: DateMention) -> Bool {
    guard date.date == nil, let month = date.month else { return false }
    if let year = date.year, !(1900...2100).contains(year) { return false }
    let hasWord = date.span.lowerBound < date.digits.lowerBound
    guard let day = date.day else { return hasWord && month > 12 && date.year != nil }
    guard day > 0, month > 0 else { return false }
    if day > 31 || month > 12 { return hasWord && date.year != nil }
    // A leap year has a day more.
    return date.year != nil || day > CalendarDate.daysInMonth(month, year: 2024)
  }

  /// «từ ngày 20/11/2025 đến ngày 15/11/2025»: both days are given whole, or the month is the same and
  /// the year said once, after both.
  func isReversed(_ range: DateRange) -> Bool {
    let (from, to) = (facts.dates[range.from], facts.dates[range.to])
    guard from.reference == nil, to.reference == nil, let end = to.date, let day = from.day,
      let month = from.month, from.year != nil || month == to.month,
      let start = CalendarDate(year: from.year ?? end.year, month: month, day: day), end < start,
      isPlansOwn(from.span.lowerBound), !isOfMoon(from.span), !isOfMoon(to.span)
    else { return false }
    return true
  }

  /// «ngày 30/02/2028 (âm lịch)»: every month of the moon may have thirty days.
  fileprivate func isOfMoon(_ span: TextSpan) -> Bool {
    let around = max(0, span.lowerBound - 40)..<min(source.bytes.count, span.upperBound + 40)
    return Self.moon.contains(source.folded, in: around)
  }

  private static let moon = PhraseTable(["âm lịch", "al", "âl", "tức"])
}

extension DateRange {
  /// A wrong year may put one end outside the plan's time as well.
  var causeOfReversal: String { "reversed-dates-\(from)" }
}
