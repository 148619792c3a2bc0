import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Hạn nộp trước ngày kế hoạch: a deadline that had passed when the plan was issued.
  static let periodBeforePlan = Rule(
    id: "period/before-plan", severity: .info,
    topic: Localized("Thời hạn nộp, gửi, đăng ký", en: "deadlines"),
    summary: Localized(
      "Thời hạn nộp, gửi, đăng ký đã qua khi kế hoạch được ban hành",
      en: "A deadline that had passed when the plan was issued"),
    why: Localized(
      "Không ai nộp được trước ngày kế hoạch ra đời; thường là ngày chép lại từ kế hoạch cũ.",
      en: "Nobody can meet it; often it is left from an older plan."),
    remedy: Localized(
      "Kiểm tra lại thời hạn hoặc ngày ban hành.", en: "Check the deadline or the date."),
    source: ["Chính văn bản này"],
    examples: [
      .flagged(
        body: """
          I. NỘI DUNG
          Các tổ nộp danh sách ⟦trước ngày 05/9/2025⟧.
          """,
        on: "10/9/2025"),
      .flagged(
        body: """
          I. NỘI DUNG
          Gửi báo cáo về nhà trường ⟦chậm nhất ngày 30/8/2025⟧.
          """,
        on: "10/9/2025"),
      .clean(
        body: """
          I. ĐẶC ĐIỂM TÌNH HÌNH
          Các tổ đã nộp danh sách trước ngày 05/9/2025.
          II. NỘI DUNG
          Các tổ gửi báo cáo trước ngày 25/5/2026; học sinh sinh trước ngày 01/01/2015.
          """,
        on: "10/9/2025"),
      .clean(
        body: """
          I. NỘI DUNG
          Các tổ nộp danh sách trước ngày 10/9/2025.
          """,
        on: "10/9/2025"),
    ]
  ) { context in
    guard let issued = context.plan.letterhead?.date else {
      return .notChecked(Localized("thiếu ngày ban hành", en: "the plan's date is missing"))
    }
    var seen = false
    for deadline in context.facts.deadlines {
      guard let index = deadline.date, context.facts.dates[index].reference == nil,
        let day = context.facts.dates[index].date, context.asksToSend(deadline.span)
      else { continue }
      seen = true
      // Long before it is the slip of another year, of which others speak.
      guard day < issued, issued.dayNumber - day.dayNumber < 90 else { continue }
      context.report(
        deadline.span,
        "«\(context.words(deadline.span))» đã qua khi kế hoạch được ban hành "
          + "(\(issued.vietnamese)).",
        en: "«\(context.words(deadline.span))» had passed when the plan was issued (\(issued.iso))."
      )
    }
    return seen
      ? .passed
      : .notApplicable(Localized("không có thời hạn nộp, gửi nào", en: "nothing is to be sent in"))
  }
}

extension RuleContext {
  private static let sending = PhraseTable([
    "nộp", "gửi", "báo cáo", "đăng ký", "đăng kí", "trình", "hoàn thành", "hoàn thiện",
  ])

  /// Whether what the sentence with a deadline asks is to be sent in, and not told as done.
  fileprivate func asksToSend(_ deadline: TextSpan) -> Bool {
    guard let paragraph = paragraph(at: deadline.lowerBound),
      plan.paragraphs[paragraph].part == .body || plan.paragraphs[paragraph].part == .closing,
      !kindsAround(section(at: deadline.lowerBound)).contains(.context)
    else { return false }
    let floor = max(plan.paragraphs[paragraph].span.lowerBound, deadline.lowerBound - 240)
    let before = source.cursor.clauseStart(deadline.lowerBound, floor)..<deadline.lowerBound
    return Self.sending.contains(source.folded, in: before)
      && !tables.ruleWords.pastWords.contains(source.folded, in: before)
      && !tables.ruleWords.historyWords.contains(source.folded, in: before)
  }
}
