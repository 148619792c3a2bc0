import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Thời lượng chương trình: programme 01, 02 or 03 without about 40 periods a school year.
  static let periodProgramme = Rule(
    id: "period/programme", severity: .warning,
    scope: .profile,
    needs: [.programmes, .everyPage],
    topic: Localized("Số tiết của từng chương trình bồi dưỡng", en: "periods of each programme"),
    summary: Localized(
      "Chương trình bồi dưỡng 01, 02, 03 không ghi số tiết, khác khoảng 40 tiết/năm học, hoặc các nội dung cộng lại khác số tiết đã ghi",
      en:
        "A programme 01, 02 or 03 without periods, with others than about 40 a school year, or with parts that add up to something else"
    ),
    why: Localized(
      "Mỗi chương trình bồi dưỡng thường xuyên dài khoảng 40 tiết/năm học; thiếu hoặc lệch thì kết quả khó được công nhận.",
      en:
        "Each programme takes about 40 periods a school year; otherwise results may not be recognised."
    ),
    remedy: Localized(
      "Ghi «khoảng 40 tiết/năm học» cho từng chương trình, hoặc nêu căn cứ của số tiết khác.",
      en: "Give each programme «khoảng 40 tiết/năm học», or name the basis for another number."),
    source: [
      "Chương trình bồi dưỡng thường xuyên ban hành kèm theo các Thông tư 11, 12, 17, 18/2019/TT-BGDĐT (cần kiểm tra lại)"
    ],
    examples: [
      .flagged(
        body: """
          I. NỘI DUNG
          1. Chương trình bồi dưỡng 01: khoảng 40 tiết/năm học.
          Theo chỉ đạo của Bộ.
          2. Chương trình bồi dưỡng 02: ⟦khoảng 60 tiết/năm học⟧.
          Theo chỉ đạo của Sở.
          3. Chương trình bồi dưỡng 03
          - Thời lượng: ⟦38 tiết⟧.
          II. TỔ CHỨC THỰC HIỆN
          Các tổ triển khai.
          """,
        profile: "bdtx"),
      .flagged(
        body: """
          I. NỘI DUNG
          1. Chương trình bồi dưỡng 01: 40 tiết.
          2. Chương trình bồi dưỡng 02: 40 tiết.
          3. ⟦Chương trình bồi dưỡng 03⟧
          Mỗi giáo viên tự chọn hai mô đun.
          II. TỔ CHỨC THỰC HIỆN
          Các tổ triển khai.
          """,
        profile: "bdtx"),
      .clean(
        """
        KẾ HOẠCH
        Bồi dưỡng thường xuyên giáo viên năm học 2025-2026

        I. NỘI DUNG
        Tổng cộng 120 tiết: chương trình 01: 40 tiết; chương trình 02: 40 tiết; chương trình 03: 40 tiết.
        II. HÌNH THỨC
        Đối với chương trình 03, mỗi tuần học 2 tiết/tuần vào chiều thứ sáu.
        III. TỔ CHỨC THỰC HIỆN
        Các tổ triển khai.
        """, profile: "bdtx"),
      .clean(
        title: "Bồi dưỡng thường xuyên giáo viên năm học 2025-2026",
        body: """
          I. NỘI DUNG
          1. Chương trình bồi dưỡng 01
          Theo chỉ đạo của Bộ.
          2. Chương trình bồi dưỡng 02
          Theo chỉ đạo của Sở.
          3. Chương trình bồi dưỡng 03 (lý thuyết 15 tiết, thực hành 25 tiết)
          II. THỜI LƯỢNG
          Mỗi chương trình 40 tiết.
          III. TỔ CHỨC THỰC HIỆN
          Các tổ triển khai.
          """,
        profile: "bdtx"),
    ]
  ) { context in
    let programmes = context.programmes
    var given: UInt8 = 0
    var isUnclear = false
    for mention in programmes.mentions {
      if mention.amount != nil { given |= 1 << UInt8(mention.programme & 7) }
      if mention.isUnclear {
        isUnclear = true
        given |= 1 << UInt8(mention.programme & 7)
      }
      context.checkAmount(mention)
      context.checkParts(mention)
    }
    // Numbers of periods elsewhere may well be those of each programme, but for the total beside two
    // that have theirs.
    var canMiss =
      programmes.others.isEmpty
      || given.nonzeroBitCount == 2
        && programmes.others.allSatisfy { context.isTotal($0) || context.isOfAPart($0) }
    for mention in programmes.mentions
    where mention.isHead && given & 1 << UInt8(mention.programme & 7) == 0 {
      guard canMiss, !context.periodsMayStandElsewhere() else {
        canMiss = false
        isUnclear = true
        break
      }
      given |= 1 << UInt8(mention.programme & 7)
      context.report(
        mention.span,
        "«\(context.words(mention.span))» không ghi số tiết; quy định khoảng "
          + "\(context.tables.periods.perProgramme) tiết/năm học (cần kiểm tra lại).",
        en: "«\(context.words(mention.span))» gives no periods; about "
          + "\(context.tables.periods.perProgramme) a school year are laid down (to be checked).",
        source: [context.tables.periods.source])
    }
    guard isUnclear else { return .passed }
    return .notChecked(
      Localized(
        "không tách được số tiết của từng chương trình",
        en: "the periods of each programme cannot be told apart"))
  }
}

extension RuleContext {
  fileprivate func checkAmount(_ mention: ProgrammePeriods.Mention) {
    let mandated = tables.periods
    guard let amount = mention.amount, let quantity = mention.quantity,
      amount != mandated.perProgramme * 100
    else { return }
    let isNear = mandated.tolerance.contains(amount / 100)
    report(
      facts.quantities[quantity].span,
      "«\(words(mention.span))» ghi \(number(amount)) tiết; quy định khoảng "
        + "\(mandated.perProgramme) tiết/năm học (cần kiểm tra lại).",
      en: "«\(words(mention.span))» is given \(number(amount)) periods; about "
        + "\(mandated.perProgramme) a school year are laid down (to be checked).",
      severity: isNear ? .info : nil, source: [mandated.source],
      cause: isNear ? nil : "programme-periods")
  }

  fileprivate func checkParts(_ mention: ProgrammePeriods.Mention) {
    guard let parts = unequalParts(of: mention), let own = mention.quantity else { return }
    let amounts = parts.map { facts.quantities[$0].hundredths }
    let sum = amounts.reduce(0, +)
    let sumText = amounts.map { number($0) }.joined(separator: " + ")
    report(
      facts.quantities[own].span,
      "«\(words(mention.span))» ghi \(number(mention.amount ?? 0)) tiết, các nội dung của chương "
        + "trình cộng lại \(sumText) = \(number(sum)) tiết.",
      en: "«\(words(mention.span))» is given \(number(mention.amount ?? 0)) periods; its parts add "
        + "up to \(sumText) = \(number(sum)).",
      related: parts.map { part in
        let amount = number(facts.quantities[part].hundredths)
        return RelatedPlace(
          say("\(amount) tiết", en: "\(amount) periods"), facts.quantities[part].span)
      })
  }

  /// «mỗi mô đun 20 tiết», «mỗi buổi 04 tiết».
  fileprivate func isOfAPart(_ quantity: Int) -> Bool {
    let start = facts.quantities[quantity].span.lowerBound
    return Self.parts.contains(source.folded, in: max(0, start - 20)..<start)
  }

  private static let parts = PhraseTable([
    "mỗi mô đun", "mỗi module", "mỗi buổi", "mỗi chuyên đề", "mỗi bài", "mỗi đợt", "mỗi tháng",
  ])

  /// A table may give the periods under its own head, and an absent annex may give anything.
  fileprivate func periodsMayStandElsewhere() -> Bool {
    for paragraph in plan.paragraphs
    where paragraph.kind == .table && (paragraph.part == .body || paragraph.part == .appendix) {
      if tables.ruleWords.lengthHeads.contains(source.folded, in: paragraph.tableHead) {
        return true
      }
    }
    return detailIsInAbsentAppendix()
  }
}
