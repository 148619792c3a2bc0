import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Sai thứ: a weekday that is not that of its date.
  static let periodWeekday = Rule(
    id: "period/weekday", severity: .warning,
    topic: Localized("Thứ và ngày", en: "weekdays"),
    summary: Localized(
      "Thứ trong tuần không phải là thứ của ngày ấy",
      en: "A weekday that is not that of its date"),
    why: Localized(
      "Người dự không biết theo thứ hay theo ngày; thường ngày được chép từ năm trước.",
      en: "Nobody knows whether the weekday or the date holds; often the date is last year's."),
    remedy: Localized("Tra lịch, sửa thứ hoặc ngày.", en: "Look it up and correct one of them."),
    source: ["Lịch"],
    examples: [
      .flagged(
        body: """
          I. NỘI DUNG
          Khai mạc vào sáng ⟦thứ Hai⟧, ngày 07/10/2025.
          """),
      .flagged(
        body: """
          I. NỘI DUNG
          Tập trung: 7 giờ 30, ngày 12/10/2025 (⟦thứ bảy⟧).
          """),
      .clean(
        body: """
          I. NỘI DUNG
          Khai mạc vào sáng thứ Ba, ngày 07/10/2025; bế mạc Chủ nhật, 12/10/2025.
          Kỳ họp thứ 7, ngày 08/10/2025; lần thứ năm, ngày 10/10/2025 tại trường.
          """),
      .clean(
        body: """
          I. NỘI DUNG
          Họp tổ vào thứ Sáu hằng tuần, bắt đầu từ ngày 08/10/2025.
          """),
    ]
  ) { context in
    var seen = false
    for mention in context.facts.dates where mention.reference == nil {
      guard let day = mention.date, context.isPlanned(mention.span.lowerBound),
        let named = context.weekday(beside: mention.span)
      else { continue }
      seen = true
      let real = day.weekday
      guard named.value != real else { continue }
      context.report(
        named.span,
        "Ngày \(day.vietnamese) là \(CalendarDate.weekdays[real].vi), không phải "
          + "«\(context.words(named.span))».",
        en:
          "\(day.iso) is a \(CalendarDate.weekdays[real].en), not «\(context.words(named.span))».",
        related: [
          RelatedPlace(context.say("ngày", en: "the date"), mention.span)
        ])
    }
    return seen
      ? .passed
      : .notApplicable(Localized("không có ngày nào kèm thứ", en: "no date has its weekday"))
  }

}

extension CalendarDate {
  /// From Sunday.
  fileprivate static let weekdays: [Localized] = [
    Localized("Chủ nhật", en: "Sunday"), Localized("thứ Hai", en: "Monday"),
    Localized("thứ Ba", en: "Tuesday"), Localized("thứ Tư", en: "Wednesday"),
    Localized("thứ Năm", en: "Thursday"), Localized("thứ Sáu", en: "Friday"),
    Localized("thứ Bảy", en: "Saturday"),
  ]

  /// 0 for Sunday.
  fileprivate var weekday: Int { (dayNumber + 3) % 7 }
}

extension RuleContext {
  fileprivate func isPlanned(_ offset: Int) -> Bool {
    guard let paragraph = paragraph(at: offset) else { return false }
    switch plan.paragraphs[paragraph].part {
    case .letterhead, .basis, .recipients, .signature: return false
    case .title, .body, .closing, .appendix: return true
    }
  }

  private static let names: PhraseTable = {
    var list = PhraseList()
    for (value, names) in [
      ["chủ nhật", "chúa nhật"], ["thứ hai", "thứ 2"], ["thứ ba", "thứ 3"],
      ["thứ tư", "thứ 4"], ["thứ năm", "thứ 5"], ["thứ sáu", "thứ 6"],
      ["thứ bảy", "thứ bẩy", "thứ 7"],
    ].enumerated() {
      for name in names { list.add(name, value: value) }
    }
    return PhraseTable(list)
  }()

  /// «thứ Hai, ngày …», «… (thứ Hai)»: the weekday right before a date or in brackets right after it.
  fileprivate func weekday(beside date: TextSpan) -> (value: Int, span: TextSpan)? {
    let cursor = source.cursor
    let floor = max(
      analysis.paragraphSpan(at: date.lowerBound)?.lowerBound ?? 0, date.lowerBound - 40)
    let limit = min(source.bytes.count, date.upperBound + 24)
    let after = cursor.skipSpace(date.upperBound, limit)
    if after < limit, source.bytes[after] == .openBracket {
      let start = cursor.skipSpace(after + 1, limit)
      if let match = Self.names.match(source.folded, at: start, limit: limit),
        match.end < limit, source.bytes[match.end] == .closeBracket
      {
        return (match.value, start..<match.end)
      }
    }
    var end = date.lowerBound
    while end > floor, isJoint(source.bytes[end - 1]) { end -= 1 }
    let last = cursor.wordBefore(end, floor)
    let first = cursor.wordBefore(last.lowerBound, floor)
    guard !last.isEmpty, !first.isEmpty,
      let match = Self.names.match(source.folded, at: first.lowerBound, limit: end),
      match.end == last.upperBound, !isOrdinal(first.lowerBound, floor)
    else { return nil }
    return (match.value, first.lowerBound..<last.upperBound)
  }

  /// Spaces, commas, brackets, hyphens and the bars of a table.
  private func isJoint(_ byte: UInt8) -> Bool {
    byte.isSpace || byte == .comma || byte == .openBracket || byte == .hyphen || byte == .bar
      || byte == .colon
  }

  /// «Kỳ họp thứ 7», «lần thứ năm»: after a noun it counts; after a word of time, a mark or nothing it
  /// names a day.
  private func isOrdinal(_ start: Int, _ floor: Int) -> Bool {
    let cursor = source.cursor
    let before = cursor.skipSpaceBack(start, floor)
    guard before > floor, cursor.isInWord(before, floor), !cursor.hasLineEnd(before..<start) else {
      return false
    }
    let word = cursor.wordBefore(start, floor)
    if source.bytes[word.lowerBound].isDigit { return false }
    return Self.timeWords.match(source.folded, at: word.lowerBound, limit: word.upperBound)?.end
      != word.upperBound
  }

  private static let timeWords = PhraseTable([
    "sáng", "chiều", "tối", "trưa", "vào", "từ", "đến", "hết", "là", "phút", "giờ", "ngày", "và",
    "trước", "sau", "đêm", "h",
  ])
}
