import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Số tiết một ngày, số buổi một tuần ở tiểu học.
  static let periodPerDay = Rule(
    id: "period/per-day", severity: .warning,
    topic: Localized("Số tiết một ngày", en: "periods a day"),
    summary: Localized(
      "Trường tiểu học bố trí hơn 7 tiết một ngày, hoặc dạy 2 buổi/ngày dưới 9 buổi một tuần",
      en: "A primary school plans more than 7 periods a day, or fewer than 9 sessions a week"),
    why: Localized(
      "Chương trình cấp tiểu học quy định mỗi ngày không quá 7 tiết.",
      en: "The programme of primary schools allows 7 periods a day."),
    remedy: Localized(
      "Xếp lại thời khóa biểu: mỗi ngày không quá 7 tiết, ít nhất 9 buổi một tuần.",
      en: "Rearrange the timetable: 7 periods a day at most, 9 sessions a week at least."),
    source: ["Chương trình giáo dục phổ thông ban hành kèm theo Thông tư 32/2018/TT-BGDĐT"],
    examples: [
      .flagged(
        body: """
          I. NỘI DUNG
          Bố trí ⟦8 tiết⟧/ngày, từ thứ Hai đến thứ Sáu.
          """,
        on: "10/9/2025"),
      .flagged(
        body: """
          I. NỘI DUNG
          Dạy học 2 buổi/ngày, ⟦8 buổi⟧/tuần cho 100% học sinh.
          """,
        on: "10/9/2025"),
      .clean(
        body: """
          I. NỘI DUNG
          Dạy học 2 buổi/ngày, 9 buổi/tuần; mỗi ngày 7 tiết, mỗi tiết 35 phút.
          Phụ đạo học sinh 2 buổi/tuần; sinh hoạt chuyên môn 02 buổi/tháng.
          """,
        on: "10/9/2025"),
      .clean(
        head: """
          TRƯỜNG THCS AN BÌNH
          Số: 31/KH-THCSAB
          An Bình, ngày 10 tháng 9 năm 2025
          """,
        body: """
          I. NỘI DUNG
          Bố trí 8 tiết/ngày vào hai ngày ôn tập cuối kì.
          """),
    ]
  ) { context in
    guard context.onlyLevel == 0 else {
      return .notApplicable(Localized("không phải trường tiểu học", en: "no primary school"))
    }
    let day = context.tables.education.day
    var seen = false
    for quantity in context.facts.quantities where context.isTold(quantity.span.lowerBound) {
      if quantity.unit == .period, context.isEach(quantity.span, "ngày") {
        seen = true
        guard quantity.hundredths > day.periods * 100, quantity.hundredths <= 1_500 else {
          continue
        }
        context.report(
          quantity.span,
          "«\(context.words(quantity.span))» một ngày; cấp tiểu học mỗi ngày không quá "
            + "\(day.periods) tiết.",
          en:
            "«\(context.words(quantity.span))» a day; primary schools have \(day.periods) at most.",
          source: [day.source])
      } else if quantity.unit == .session, context.isEach(quantity.span, "tuần"),
        context.isWholeDayTeaching(quantity.span)
      {
        seen = true
        guard let year = context.schoolYearOfPlan, year >= 2025,
          quantity.hundredths < day.sessionsPerWeek * 100, quantity.hundredths >= 500
        else { continue }
        context.report(
          quantity.span,
          "Dạy 2 buổi/ngày mà «\(context.words(quantity.span))» một tuần; hướng dẫn của Bộ: ít nhất "
            + "\(day.sessionsPerWeek) buổi (cần kiểm tra lại).",
          en: "Two sessions a day, but «\(context.words(quantity.span))» a week; the ministry asks "
            + "for \(day.sessionsPerWeek) at least (to be checked).",
          severity: year == 2025 ? nil : .info, source: [day.sessionsSource])
      }
    }
    return seen
      ? .passed
      : .notApplicable(
        Localized("không nêu số tiết một ngày", en: "periods a day are not given"))
  }
}

extension RuleContext {
  private static let wholeDay = PhraseTable([
    "2 buổi/ngày", "02 buổi/ngày", "hai buổi/ngày", "2 buổi / ngày", "hai buổi một ngày",
    "2 buổi trên ngày",
  ])
  private static let besides = PhraseTable([
    "phụ đạo", "câu lạc bộ", "bồi dưỡng", "ôn", "sinh hoạt chuyên môn", "ngoại khóa",
  ])

  /// Whether the sentence is about teaching two sessions a day, and no lessons besides.
  fileprivate func isWholeDayTeaching(_ span: TextSpan) -> Bool {
    guard let paragraph = analysis.paragraphSpan(at: span.lowerBound) else { return false }
    let floor = max(paragraph.lowerBound, span.lowerBound - 240)
    let sentence =
      source.cursor.clauseStart(
        span.lowerBound, floor)..<min(paragraph.upperBound, span.upperBound + 60)
    return Self.wholeDay.contains(source.folded, in: sentence)
      && !Self.besides.contains(source.folded, in: sentence)
  }
}
