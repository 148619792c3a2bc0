import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Vượt thời lượng tối đa: more than three weeks, or 120 periods, a school year.
  static let periodOverMaximum = Rule(
    id: "period/over-maximum", severity: .error,
    scope: .profile,
    topic: Localized("Mức tối đa của thời lượng bồi dưỡng", en: "maximum of training"),
    summary: Localized(
      "Bồi dưỡng thường xuyên quá 03 tuần (120 tiết) một năm học, từ ngày Nghị định 93/2026/NĐ-CP có hiệu lực",
      en: "More than three weeks (120 periods) a school year, once Decree 93/2026/NĐ-CP is in force"
    ),
    why: Localized(
      "Thời gian thực hiện chương trình bồi dưỡng thường xuyên mỗi năm học tối đa là 03 tuần.",
      en: "The decree allows three weeks a school year at most."),
    remedy: Localized(
      "Rút còn không quá 03 tuần/năm học.", en: "Cut it to three weeks a school year."),
    source: ["Nghị định 93/2026/NĐ-CP, Điều 21 khoản 4 điểm b"],
    examples: [
      .flagged(
        title: "Bồi dưỡng thường xuyên giáo viên năm học 2026-2027",
        body: """
          I. THỜI LƯỢNG
          Thời gian thực hiện là ⟦04 tuần/năm học⟧.
          II. TỔ CHỨC THỰC HIỆN
          Các trường triển khai.
          """,
        profile: "bdtx"),
      .flagged(
        title: "Bồi dưỡng thường xuyên giáo viên năm học 2026-2027",
        body: """
          I. THỜI LƯỢNG
          - Chương trình 01: 50 tiết.
          - Chương trình 02: 50 tiết.
          - Chương trình 03: ⟦50 tiết⟧.
          II. TỔ CHỨC THỰC HIỆN
          Các trường triển khai.
          """,
        profile: "bdtx"),
      .clean(
        title: "Bồi dưỡng thường xuyên giáo viên năm học 2026-2027",
        body: """
          I. THỜI LƯỢNG
          Không quá 03 tuần/năm học (khoảng 120 tiết), bố trí trong 35 tuần thực học.
          Riêng bồi dưỡng theo chuẩn nghề nghiệp là 06 tuần/năm học.
          II. TỔ CHỨC THỰC HIỆN
          Trong 05 tuần đầu, các trường gửi danh sách.
          """,
        on: "10/9/2026",
        profile: "bdtx"),
      .clean(
        title: "Bồi dưỡng thường xuyên giáo viên năm học 2025-2026",
        body: """
          I. THỜI LƯỢNG
          Thời gian thực hiện là 04 tuần/năm học.
          II. TỔ CHỨC THỰC HIỆN
          Các trường triển khai.
          """,
        on: "10/9/2025",
        profile: "bdtx"),
    ]
  ) { context in
    let mandated = context.tables.periods
    guard let from = mandated.maximumFrom else {
      return .notApplicable(Localized("không có mức tối đa", en: "there is no maximum"))
    }
    let days = context.judgedDays
    guard let days else {
      return .notChecked(Localized("thiếu ngày ban hành", en: "the plan's date is missing"))
    }
    guard days.upperBound >= from else {
      return .notApplicable(
        Localized(
          "kế hoạch có trước ngày \(from.vietnamese)", en: "the plan is older than \(from.iso)"))
    }
    guard context.givesTooMuch() else { return .passed }
    guard days.lowerBound >= from else {
      return .notChecked(Localized("thiếu ngày ban hành", en: "the plan's date is missing"))
    }
    context.reportWeeksOverMaximum()
    context.reportPeriodsOverMaximum()
    return .passed
  }
}

extension RuleContext {
  fileprivate func givesTooMuch() -> Bool {
    for quantity in facts.quantities where isOverMaximum(quantity) { return true }
    if weeksInWords() != nil { return true }
    if let three = programmes.three {
      return three.sum > tables.periods.total * 100
    }
    return totalOverMaximum() != nil
  }

  /// More weeks than allowed, said of a school year or under a heading about the duration, and not of
  /// another kind of training. Weeks beyond twenty are those of the school year itself.
  private func isOverMaximum(_ quantity: Quantity) -> Bool {
    guard quantity.unit == .week, isMore(quantity, than: tables.periods.maximumWeeks),
      quantity.hundredths <= 2000,
      let paragraph = paragraph(at: quantity.span.lowerBound),
      plan.paragraphs[paragraph].part == .body
    else { return false }
    guard
      quantity.isPerSchoolYear
        || kindsAround(section(at: quantity.span.lowerBound)).contains(.duration)
    else { return false }
    return !isOfOtherTraining(quantity.span)
  }

  /// A greater number, or «hơn» and the number.
  private func isMore(_ quantity: Quantity, than most: Int) -> Bool {
    if quantity.hundredths != most * 100 { return quantity.hundredths > most * 100 }
    let text = source.cursor
    let start = quantity.span.lowerBound
    return text.isWord(text.wordBefore(start, max(0, start - 16)), "hơn")
  }

  /// «năm tuần» under a heading about the duration.
  private func weeksInWords() -> TextSpan? {
    let text = source.cursor
    let weeks = survey.words.weeks
    for section in plan.sections where section.kinds.contains(.duration) {
      let first = weeks.partitionIndex { $0 < section.span.lowerBound }
      for week in weeks[first...] {
        guard week < section.span.upperBound else { break }
        let floor = max(section.span.lowerBound, week - 48)
        let number = text.wordBefore(week, floor)
        guard text.begins(number, with: Self.moreThanThree) else { continue }
        // «trong năm tuần nào cũng học».
        let before = text.wordBefore(number.lowerBound, floor)
        guard !text.begins(before, with: Self.yearLeads) else { continue }
        let span = number.lowerBound..<text.wordEnd(week, section.span.upperBound)
        if !isOfOtherTraining(span) { return span }
      }
    }
    return nil
  }

  private static let moreThanThree = PhraseTable([
    "bốn", "năm", "sáu", "bảy", "bẩy", "tám", "chín", "mười",
  ])
  private static let yearLeads = PhraseTable([
    "trong", "mỗi", "một", "đầu", "cuối", "cả", "hằng", "hàng", "suốt", "từng", "các",
  ])

  fileprivate func reportWeeksOverMaximum() {
    let mandated = tables.periods
    var spans = facts.quantities.filter(isOverMaximum).map { $0.span }
    if spans.isEmpty, let span = weeksInWords() { spans = [span] }
    for span in spans {
      report(
        span, "«\(words(span))» vượt mức tối đa 0\(mandated.maximumWeeks) tuần một năm học.",
        en: "«\(words(span))» exceeds the maximum of \(mandated.maximumWeeks) weeks a school year.",
        source: [mandated.maximumSource], cause: "programme-periods")
    }
  }

  /// A stated total of more periods than three weeks hold.
  private func totalOverMaximum() -> Int? {
    let programmes = self.programmes
    return programmes.others.first { other in
      let quantity = facts.quantities[other]
      return isMore(quantity, than: tables.periods.total) && quantity.hundredths <= 40000
        && (quantity.isPerSchoolYear || isTotal(other))
        && !isOfOtherTraining(quantity.span)
    }
  }

  /// Whether the sentence speaks of another kind of training, up to the comma after the number.
  private func isOfOtherTraining(_ span: TextSpan) -> Bool {
    guard let index = paragraph(at: span.lowerBound) else { return true }
    let paragraph = plan.paragraphs[index].span
    let earliest = max(paragraph.lowerBound, span.lowerBound - 300)
    let start = source.cursor.clauseStart(span.lowerBound, earliest)
    var end = span.upperBound
    let latest = min(paragraph.upperBound, end + 120)
    while end < latest {
      let byte = source.bytes[end]
      if byte == .comma || byte == .semicolon || byte == .dot { break }
      end += 1
    }
    return tables.ruleWords.otherTraining.contains(source.folded, in: start..<end)
  }

  fileprivate func reportPeriodsOverMaximum() {
    let mandated = tables.periods
    if let three = programmes.three {
      let sum = three.sum
      guard sum > mandated.total * 100, let last = three.last?.quantity else { return }
      report(
        facts.quantities[last].span,
        "\(sumText(three, sum)), quá \(mandated.total) tiết (03 tuần) một năm học (cần kiểm tra lại).",
        en:
          "\(sumText(three, sum)), more than \(mandated.total) (three weeks) a school year (to be checked).",
        severity: .warning, related: programmePlaces(three), source: [mandated.maximumSource],
        cause: "programme-periods")
    } else if let total = totalOverMaximum() {
      let quantity = facts.quantities[total]
      report(
        quantity.span,
        "«\(words(quantity.span))» quá \(mandated.total) tiết (03 tuần) một năm học (cần kiểm tra lại).",
        en:
          "«\(words(quantity.span))» is more than \(mandated.total) periods (three weeks) a school year (to be checked).",
        severity: .warning, source: [mandated.maximumSource], cause: "programme-periods")
    }
  }
}
