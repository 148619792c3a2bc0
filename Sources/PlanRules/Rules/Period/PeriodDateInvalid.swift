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
      "Ngày của một hoạt động, một thời hạn không có trong lịch",
      en: "An activity or deadline on a day that the calendar does not have"),
    why: Localized(
      "Không ai làm được việc vào ngày không có; thường là gõ nhầm ngày hoặc tháng.",
      en: "Nothing can be done on such a day; usually the day or month is mistyped."),
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
          Trồng cây ngày 29/02/2028; lễ hội ngày 30/02/2028 (âm lịch).
          """),
    ]
  ) { context in
    var seen = false
    for date in context.facts.dates where date.reference == nil {
      guard let day = date.day, let month = date.month, let year = date.year,
        context.isPlansOwn(date.span.lowerBound)
      else { continue }
      seen = true
      guard date.date == nil, day > 0, day <= 31, month > 0, month <= 12,
        (1900...2100).contains(year), !context.isOfMoon(date.span)
      else { continue }
      context.report(
        date.span,
        "«\(context.words(date.span))» không có trong lịch. Kiểm tra lại ngày, tháng.",
        en: "«\(context.words(date.span))» is no day of the calendar. Check day and month.")
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

  /// «ngày 30/02/2028 (âm lịch)»: every month of the moon may have thirty days.
  fileprivate func isOfMoon(_ span: TextSpan) -> Bool {
    let around = max(0, span.lowerBound - 40)..<min(source.bytes.count, span.upperBound + 40)
    return Self.moon.contains(source.folded, in: around)
  }

  private static let moon = PhraseTable(["âm lịch", "al", "âl", "tức"])
}
