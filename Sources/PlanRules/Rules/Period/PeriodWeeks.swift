import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Số tuần thực học: semesters that do not add up, or another number of weeks than the frame's.
  static let periodWeeks = Rule(
    id: "period/weeks", severity: .warning,
    topic: Localized("Số tuần thực học", en: "weeks of teaching"),
    summary: Localized(
      "Số tuần thực học của hai học kì không cộng lại bằng cả năm, hoặc ít hơn 35 tuần",
      en: "Weeks of the semesters do not add up, or are fewer than 35"),
    why: Localized(
      "Số tuần là gốc của mọi bảng số tiết; sai một tuần thì mọi môn lệch theo.",
      en: "Every table of periods rests on the weeks; one wrong week shifts each subject."),
    remedy: Localized(
      "Ghi theo khung kế hoạch thời gian: 35 tuần, học kì I 18 tuần, học kì II 17 tuần.",
      en: "Give them as the frame does: 35 weeks, 18 in the first semester and 17 in the second."),
    source: ["Chương trình giáo dục phổ thông; khung kế hoạch thời gian năm học"],
    examples: [
      .flagged(
        title: "Giáo dục nhà trường năm học 2025-2026",
        body: """
          I. NỘI DUNG
          Cả năm ⟦35 tuần⟧ thực học, học kì I: 18 tuần, học kì II: 18 tuần.
          """),
      .flagged(
        title: "Giáo dục nhà trường năm học 2025-2026",
        body: """
          I. NỘI DUNG
          Nhà trường bố trí ⟦33 tuần⟧ thực học trong năm học.
          """),
      .clean(
        title: "Giáo dục nhà trường năm học 2025-2026",
        body: """
          I. NỘI DUNG
          Cả năm 35 tuần thực học: 18 tuần học kì I và 17 tuần học kì II.
          Giáo viên làm việc 42 tuần, trong đó 37 tuần dạy học.
          Học kì I (19 tuần), học kì II (18 tuần), cả năm 37 tuần, kể cả tuần dự phòng.
          """),
      .flagged(
        head: """
          TRUNG TÂM GDNN-GDTX AN BÌNH
          Số: 31/KH-TTGDTX
          An Bình, ngày 10 tháng 9 năm 2021
          """,
        title: "Giáo dục nhà trường năm học 2021-2022",
        body: """
          I. NỘI DUNG
          Cả năm ⟦30 tuần⟧ thực học.
          """),
      .clean(
        head: """
          TRUNG TÂM GDNN-GDTX AN BÌNH
          Số: 31/KH-TTGDTX
          An Bình, ngày 10 tháng 9 năm 2021
          """,
        title: "Giáo dục nhà trường năm học 2021-2022",
        body: """
          I. NỘI DUNG
          Cả năm 32 tuần thực học: học kì I 16 tuần, học kì II 16 tuần.
          """),
      .clean(
        title: "Bồi dưỡng giáo viên năm học 2025-2026",
        body: """
          I. NỘI DUNG
          Học kì I học 03 tuần, học kì II học 02 tuần; tháng 9 có 4 tuần.
          """),
    ]
  ) { context in
    let continuing =
      context.isContinuing
      ? context.schoolYearOfPlan.flatMap { context.tables.education.continuing(in: $0) } : nil
    guard !context.isOtherSchool || context.isPreschool || continuing != nil else {
      return .notChecked(
        Localized("trường có chương trình riêng", en: "a school with a programme of its own"))
    }
    let weeks = context.tables.education.weeks
    var judge = WeekJudge(
      context: context, least: continuing?.weeks ?? weeks.year,
      severity: continuing == nil ? nil : .info,
      source: continuing == nil ? weeks.source : context.tables.education.continuingSource)
    for (index, paragraph) in context.plan.paragraphs.enumerated()
    where paragraph.part == .body || paragraph.part == .appendix {
      if let read = WeekCounts(paragraph.span, context) { judge.take(read, index) }
    }
    return judge.hasSeen
      ? .passed
      : .notApplicable(
        Localized("không nêu số tuần thực học", en: "weeks of teaching are not given"))
  }
}

extension RuleContext {
  /// Mầm non follows the same 35 weeks.
  fileprivate var isPreschool: Bool {
    guard let issuer = plan.letterhead?.issuer else { return false }
    return Self.preschool.contains(source.folded, in: issuer)
  }

  private static let preschool = PhraseTable(["mầm non", "mẫu giáo"])
}
