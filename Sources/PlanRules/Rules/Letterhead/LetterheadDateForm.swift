import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Cách ghi ngày ban hành: no 0 before a day below 10 or the months 1 and 2; a day that is none.
  static let letterheadDateForm = Rule(
    id: "letterhead/date-form", severity: .info,
    needs: [.letterhead],
    topic: Localized("Cách ghi ngày ban hành", en: "form of the date of issue"),
    summary: Localized(
      "Ngày ban hành ghi thiếu số 0, hoặc là ngày không có thật",
      en: "The date of issue lacks a 0, or there is no such day"),
    why: Localized(
      "Ngày nhỏ hơn 10 và tháng 1, 2 phải ghi thêm số 0 phía trước.",
      en: "Days below 10 and the months 1 and 2 take a leading 0."),
    remedy: Localized(
      "Ghi đủ hai chữ số, ví dụ: ngày 05 tháng 02 năm 2026",
      en: "Write two digits, as in: ngày 05 tháng 02 năm 2026"),
    source: ["Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.4"],
    examples: [
      .flagged(
        head: """
          TRƯỜNG TIỂU HỌC AN BÌNH
          Số: 31/KH-THAB
          An Bình, ⟦ngày 5 tháng 9 năm 2025⟧
          """),
      .flagged(
        head: """
          TRƯỜNG TIỂU HỌC AN BÌNH
          Số: 31/KH-THAB
          An Bình, ⟦ngày 31 tháng 9 năm 2025⟧
          """),
      // By the letter of the decree the months 3 to 9 take no 0; with one they pass.
      .clean(on: "05/9/2025"),
      .clean(on: "25/09/2025"),
      .clean(
        head: """
          TRƯỜNG TIỂU HỌC AN BÌNH
          Số: 31/KH-THAB
          An Bình, ngày     tháng 9 năm 2025
          """),
      // A byte that could not be decoded may have been the digit that is missing.
      .clean(
        head: """
          TRƯỜNG TIỂU HỌC AN BÌNH
          Số: 31/KH-THAB
          An Bình, ngày \u{FFFD}5 tháng 9 năm 2025
          """),
    ]
  ) { context in
    let head = context.letterhead
    guard let text = head.dateText, head.day != nil || head.month != nil else {
      return .notApplicable(Localized("không có ngày ban hành", en: "no date of issue"))
    }
    guard !context.isDamaged(text) else { return .letterheadDamaged }
    if let day = head.day, let month = head.month, let year = head.year, head.date == nil {
      context.report(
        text, "Không có ngày \(day)/\(month)/\(year) trong lịch.",
        en: "The calendar has no day \(day)/\(month)/\(year).", severity: .error)
      return .passed
    }
    var edits: [Fix.Edit] = []
    var words: [Localized] = []
    var numbers = numberSpans(text, context.source.bytes)
    if let day = head.day, !numbers.isEmpty {
      let span = numbers.removeFirst()
      if day < 10, span.count == 1 {
        edits.append(Fix.Edit(span, "0\(day)"))
        words.append(Localized("ngày nhỏ hơn 10", en: "days below 10"))
      }
    }
    if let month = head.month, let span = numbers.first, month < 3, span.count == 1 {
      edits.append(Fix.Edit(span, "0\(month)"))
      words.append(Localized("tháng 1, 2", en: "the months 1 and 2"))
    }
    guard !edits.isEmpty else { return .passed }
    let all = words.joined(", ", en: " and ")
    context.report(
      text,
      """
      Ngày ban hành «\(context.words(text))»: \(all.vi) phải ghi \
      thêm số 0 phía trước. Viết: \(mended(text, edits, context))
      """,
      en: """
        The date of issue «\(context.words(text))»: \(all.en) \
        take a leading 0. Write: \(mended(text, edits, context))
        """,
      fix: Fix(description: context.say("Thêm số 0", en: "Add the leading 0"), edits: edits))
    return .passed
  }

  private static func numberSpans(_ text: TextSpan, _ bytes: [UInt8]) -> [TextSpan] {
    var spans: [TextSpan] = []
    var i = text.lowerBound
    while i < text.upperBound {
      let start = i
      while i < text.upperBound, bytes[i].isDigit { i += 1 }
      if i > start { spans.append(start..<i) } else { i += 1 }
    }
    return spans
  }

  private static func mended(
    _ text: TextSpan, _ edits: [Fix.Edit], _ context: RuleContext
  ) -> String {
    var result = ""
    var start = text.lowerBound
    for edit in edits {
      result += String(decoding: context.source.bytes[start..<edit.span.lowerBound], as: UTF8.self)
      result += edit.text
      start = edit.span.upperBound
    }
    return result + String(decoding: context.source.bytes[start..<text.upperBound], as: UTF8.self)
  }
}
