import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Tổng thời lượng: the programmes do not add up to the stated total, or to 120 periods.
  static let periodTotal = Rule(
    id: "period/total", severity: .warning,
    scope: .profile,
    needs: [.programmes, .everyPage],
    topic: Localized("Tổng số tiết bồi dưỡng", en: "total periods of training"),
    summary: Localized(
      "Cộng ba chương trình không bằng tổng số tiết đã nêu, hoặc không bằng 120 tiết",
      en: "The three programmes do not add up to the stated total, or to 120 periods"),
    why: Localized(
      "Tổng thời lượng bồi dưỡng thường xuyên là khoảng 120 tiết/năm học; số cộng sai làm sai lịch và kinh phí.",
      en: "The total is about 120 periods a school year; a wrong sum spoils timetable and funding."),
    remedy: Localized(
      "Sửa số tiết của chương trình hoặc tổng số cho khớp nhau.",
      en: "Correct the programmes or the total."),
    source: [
      "Chương trình bồi dưỡng thường xuyên ban hành kèm theo các Thông tư 11, 12, 17, 18/2019/TT-BGDĐT (cần kiểm tra lại)"
    ],
    examples: [
      .flagged(
        body: """
          I. NỘI DUNG
          1. Chương trình bồi dưỡng 01: 40 tiết.
          2. Chương trình bồi dưỡng 02: 40 tiết.
          3. Chương trình bồi dưỡng 03: ⟦30 tiết⟧.
          II. TỔ CHỨC THỰC HIỆN
          Các tổ triển khai.
          """,
        profile: "bdtx"),
      .flagged(
        body: """
          I. NỘI DUNG
          - Chương trình 01: 40 tiết.
          - Chương trình 02: 40 tiết.
          - Chương trình 03: 44 tiết.
          Tổng thời lượng ba chương trình là ⟦120 tiết⟧.
          II. TỔ CHỨC THỰC HIỆN
          Các tổ triển khai.
          """,
        profile: "bdtx"),
      .clean(
        """
        KẾ HOẠCH
        Bồi dưỡng thường xuyên giáo viên năm học 2025-2026

        I. NỘI DUNG
        Tổng thời lượng 120 tiết, gồm chương trình 01: 40 tiết; chương trình 02: 40 tiết; chương trình 03: 40 tiết.
        II. TỔ CHỨC THỰC HIỆN
        Tổng số 35 tiết sinh hoạt chuyên môn không tính vào đây.
        """, profile: "bdtx"),
      .clean(
        title: "Bồi dưỡng thường xuyên giáo viên năm học 2025-2026",
        body: """
          I. NỘI DUNG
          1. Chương trình 01: 40 tiết.
          2. Chương trình 02: 40 tiết.
          3. Chương trình 03
          Mỗi giáo viên tự chọn hai mô đun.
          II. TỔ CHỨC THỰC HIỆN
          Các tổ triển khai.
          """,
        profile: "bdtx"),
    ]
  ) { context in
    let programmes = context.programmes
    guard let three = programmes.three else {
      if context.reportTotalAlone(programmes) { return .passed }
      return .notChecked(
        Localized(
          "không có đủ số tiết của cả ba chương trình",
          en: "the periods of all three programmes are not given"))
    }
    let mandated = context.tables.periods
    let sum = three.sum
    // A total of less is that of a part («tổng 40 tiết trực tuyến»), unless it is said to be of all.
    let near = programmes.others.first { other in
      context.isTotal(other) && context.facts.quantities[other].hundredths * 4 >= sum * 3
    }
    let isRight = near.map { context.facts.quantities[$0].hundredths == sum } ?? true
    let stated = isRight ? context.totalOfAll(programmes, otherThan: sum) ?? near : near
    if let stated, context.facts.quantities[stated].hundredths != sum {
      let total = context.facts.quantities[stated]
      context.report(
        total.span,
        "\(context.sumText(three, sum)), kế hoạch ghi tổng \(context.number(total.hundredths)) tiết.",
        en: "\(context.sumText(three, sum)); the plan states \(context.number(total.hundredths)).",
        related: context.programmePlaces(three), cause: "programme-periods")
      return .passed
    }
    // About 120 is enough where each programme is about 40.
    guard sum != mandated.total * 100,
      three.contains(where: { !mandated.tolerance.contains(($0.amount ?? 0) / 100) })
    else { return .passed }
    guard let odd = three.max(by: { context.distance($0) < context.distance($1) }),
      let quantity = stated ?? odd.quantity
    else { return .passed }
    context.report(
      context.facts.quantities[quantity].span,
      "\(context.sumText(three, sum)), quy định khoảng \(mandated.total) tiết (cần kiểm tra lại).",
      en: "\(context.sumText(three, sum)); about \(mandated.total) are laid down (to be checked).",
      related: context.programmePlaces(three), source: [mandated.source],
      cause: "programme-periods")
    return .passed
  }
}

extension RuleContext {
  /// How far from what is laid down.
  fileprivate func distance(_ mention: ProgrammePeriods.Mention) -> Int {
    abs((mention.amount ?? 0) - tables.periods.perProgramme * 100)
  }

  /// A total of all three, where not each is given its own: far from what is laid down?
  fileprivate func reportTotalAlone(_ programmes: ProgrammePeriods) -> Bool {
    let mandated = tables.periods
    guard let total = totalOfAll(programmes, otherThan: mandated.total * 100) else { return false }
    let quantity = facts.quantities[total]
    guard
      quantity.hundredths < mandated.tolerance.lowerBound * 300
        || quantity.hundredths > mandated.tolerance.upperBound * 300
    else { return false }
    report(
      quantity.span,
      "Kế hoạch ghi tổng ba chương trình \(number(quantity.hundredths)) tiết, quy định khoảng "
        + "\(mandated.total) tiết (cần kiểm tra lại).",
      en: "The three programmes are given \(number(quantity.hundredths)) periods together; about "
        + "\(mandated.total) are laid down (to be checked).",
      source: [mandated.source], cause: "programme-periods")
    return true
  }

  /// «01 + 02 + 03 = 40 + 40 + 30 = 110 tiết»
  func sumText(_ three: [ProgrammePeriods.Mention], _ sum: Int) -> String {
    let amounts = three.map { number($0.amount ?? 0) }.joined(separator: " + ")
    return say(
      "01 + 02 + 03 = \(amounts) = \(number(sum)) tiết",
      en: "01 + 02 + 03 = \(amounts) = \(number(sum)) periods")
  }

  func programmePlaces(_ three: [ProgrammePeriods.Mention]) -> [RelatedPlace] {
    three.map { mention in
      RelatedPlace(
        say("\(number(mention.amount ?? 0)) tiết", en: "\(number(mention.amount ?? 0)) periods"),
        mention.span)
    }
  }
}
