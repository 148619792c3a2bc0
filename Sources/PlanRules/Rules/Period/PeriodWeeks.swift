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
    let least = continuing?.weeks ?? weeks.year
    var seen = false
    for paragraph in context.plan.paragraphs
    where paragraph.part == .body || paragraph.part == .appendix {
      guard let read = WeekCounts(paragraph.span, context) else { continue }
      seen = true
      guard let total = read.total else { continue }
      if let first = read.first, let second = read.second, first.count + second.count != total.count
      {
        context.report(
          total.span,
          "Học kì I \(first.count) + học kì II \(second.count) = \(first.count + second.count) tuần, "
            + "kế hoạch ghi \(total.count) tuần.",
          en:
            "\(first.count) + \(second.count) = \(first.count + second.count) weeks; the plan says "
            + "\(total.count).")
      } else if total.count < least {
        context.report(
          total.span,
          "Kế hoạch ghi \(total.count) tuần thực học; khung kế hoạch thời gian năm học: "
            + "\(least) tuần (cần kiểm tra lại).",
          en: "The plan gives \(total.count) weeks; the frame of the school year: \(least) "
            + "(to be checked).", severity: continuing == nil ? nil : .info,
          source: [continuing == nil ? weeks.source : context.tables.education.continuingSource])
      }
    }
    return seen
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

/// Số tuần that one paragraph gives the year and its semesters.
private struct WeekCounts {
  struct Count {
    let count: Int
    let span: TextSpan
  }

  var first: Count?
  var second: Count?
  var total: Count?

  private static let teaching = PhraseTable(["thực học"])
  /// Weeks of work, and those beside the teaching.
  private static let others = PhraseTable([
    "giáo viên", "làm việc", "bồi dưỡng", "nghỉ", "tập huấn",
  ])

  /// Nil where a paragraph gives no weeks of the year.
  init?(_ span: TextSpan, _ context: RuleContext) {
    let folded = context.source.folded
    var floor = span.lowerBound
    var after = false
    var index = context.firstQuantity(from: span.lowerBound)
    let quantities = context.facts.quantities
    while index < quantities.count, quantities[index].span.lowerBound < span.upperBound {
      let quantity = quantities[index]
      index += 1
      guard quantity.unit == .week, quantity.hundredths % 100 == 0, !quantity.isApproximate else {
        continue
      }
      let count = Count(count: quantity.hundredths / 100, span: quantity.span)
      let start = max(floor, quantity.span.lowerBound - 48)
      let limit = min(
        span.upperBound, quantity.span.upperBound + 40,
        index < quantities.count
          ? max(quantity.span.upperBound, quantities[index].span.lowerBound)
          : .max)
      let before = start..<quantity.span.lowerBound
      let behind = quantity.span.upperBound..<limit
      floor = quantity.span.upperBound
      let isOther =
        Self.others.contains(folded, in: before) || Self.others.contains(folded, in: behind)
      if Self.teaching.contains(folded, in: behind.prefix(14)), count.count >= 25 {
        if total == nil { total = count }
        continue
      }
      if isOther { continue }
      let named = PhraseTable.schoolTerms.firstMatch(folded, in: before)?.match.value
      if named == nil, first == nil, second == nil { after = true }
      let term = after ? PhraseTable.schoolTerms.firstMatch(folded, in: behind)?.match.value : named
      switch term {
      case 1 where (10...25).contains(count.count): if first == nil { first = count }
      case 2 where (10...25).contains(count.count): if second == nil { second = count }
      case 3 where (25...45).contains(count.count): if total == nil { total = count }
      default: break
      }
    }
    if first == nil, second == nil, total == nil { return nil }
  }
}
