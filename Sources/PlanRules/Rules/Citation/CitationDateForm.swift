import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Cách ghi ngày của văn bản: white space inside the date, or a stray mark after it.
  static let citationDateForm = Rule(
    id: "citation/date-form", severity: .info,
    scope: .anyText,
    topic: Localized("Cách ghi ngày của văn bản viện dẫn", en: "form of dates of cited documents"),
    summary: Localized(
      "Ngày của văn bản viện dẫn có khoảng trắng hoặc dấu thừa",
      en: "A cited date has white space or a stray mark"),
    why: Localized(
      "Khoảng trắng, dấu thừa làm ngày khó đọc và khó tra cứu.",
      en: "White space and stray marks make a date hard to read and to look up."),
    remedy: Localized(
      "Viết liền, ví dụ: ngày 16/8/2021", en: "Write it whole, as in: ngày 16/8/2021"),
    source: ["Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.4"],
    examples: [
      .flagged(
        basis: """
          Căn cứ Công văn số 321/SGDĐT-GDTH ngày ⟦10 /9/2025⟧ của Sở Giáo dục và Đào tạo về \
          chuyên đề;
          """),
      .flagged(
        basis: """
          Căn cứ Công văn số 321/SGDĐT-GDTH ngày ⟦10/9/2025.⟧ của Sở Giáo dục và Đào tạo về \
          chuyên đề;
          """),
      .flagged(
        basis: """
          Căn cứ Công văn số 321/SGDĐT-GDTH ngày ⟦O5/9/2025⟧ của Sở Giáo dục và Đào tạo về chuyên \
          đề;
          """),
      .flagged(
        basis: """
          Căn cứ Công văn số 321/SGDĐT-GDTH ⟦ngày05/9/2025⟧ của Sở Giáo dục và Đào tạo về chuyên đề;
          Căn cứ Công văn số 322/SGDĐT-GDTH ⟦ngày ngày 06//9/2025⟧ của Sở Giáo dục và Đào tạo về thi;
          """),
      .clean(
        basis: """
          Căn cứ Công văn số 321/SGDĐT-GDTH ngày 10 tháng 9 năm 2025 của Sở Giáo dục và Đào tạo;
          Căn cứ Kế hoạch số 12/KH-UBND ngày 10/9/2025. Trường Tiểu học An Bình xây dựng kế hoạch \
          như sau:
          """),
      .clean(
        basis: """
          Căn cứ Công văn số 321/SGDĐT-GDTH ngày 10/9/2025, Kế hoạch số 12/KH-UBND ngày 12-9-2025 \
          của UBND xã An Bình về chuyên đề;
          """),
    ]
  ) { context in
    var hasDate = false
    for index in context.facts.references.indices {
      let reference = context.facts.references[index]
      guard let date = reference.dateSpan, let digits = digits(date, context.source.bytes) else {
        continue
      }
      hasDate = true
      let slips = slips(date, context)
      if !slips.isEmpty {
        reportSlips(date, slips, context)
        continue
      }
      if let letter = letterForZero(date, before: digits, context.source) {
        reportLetter(letter..<digits.upperBound, context)
        continue
      }
      let edits = spaces(digits, context)
      let mark = strayMark(reference, after: date, context.source.bytes)
      guard !edits.isEmpty || mark != nil else { continue }
      report(digits, edits, mark, context)
    }
    return hasDate
      ? .passed
      : .notApplicable(Localized("không có ngày của văn bản nào", en: "no dated document"))
  }

  private static func report(
    _ digits: TextSpan, _ spaces: [Fix.Edit], _ mark: Int?, _ context: RuleContext
  ) {
    let span = digits.lowerBound..<(mark.map { $0 + 1 } ?? digits.upperBound)
    var edits = spaces
    if let mark { edits.append(Fix.Edit(mark..<mark + 1, "")) }
    var correct = ""
    var start = digits.lowerBound
    for edit in spaces {
      correct += context.words(start..<edit.span.lowerBound)
      start = edit.span.upperBound
    }
    correct += context.words(start..<digits.upperBound)
    let isSpaced = !spaces.isEmpty
    context.report(
      span,
      """
      Ngày «\(context.words(span))» có \(isSpaced ? "khoảng trắng" : "dấu thừa"). \
      Viết: \(correct)
      """,
      en: """
        The date «\(context.words(span))» has \(isSpaced ? "white space inside" : "a stray mark"). \
        Write: \(correct)
        """,
      fix: mark.map { !goesOn(after: $0, context.source) } ?? false
        ? nil
        : Fix(description: context.say("Sửa ngày", en: "Mend the date"), edits: edits))
  }

  /// «QĐ-UBNDngày», «ngày05», «ngày ngày», «30//11/2024», «tháng 11 tháng 2021»: what a slip of the hand left out
  /// or wrote twice.
  private static func slips(_ date: TextSpan, _ context: RuleContext) -> [Fix.Edit] {
    let (text, bytes) = (context.source.cursor, context.source.bytes)
    let limit = date.upperBound
    var edits: [Fix.Edit] = []
    if bytes.hasWord(before: date.lowerBound) {
      edits.append(Fix.Edit(date.lowerBound..<date.lowerBound, " "))
    }
    if let word = text.endOfBytes(of: "ngày", at: date.lowerBound, limit), word < limit {
      if bytes[word].isDigit { edits.append(Fix.Edit(word..<word, " ")) }
      let next = text.skipSpace(word, limit)
      if text.has("ngày", at: next, limit) {
        edits.append(Fix.Edit(date.lowerBound..<next, ""))
      }
    }
    for i in date.dropLast() where bytes[i] == .slash && bytes[i + 1] == .slash {
      edits.append(Fix.Edit(i..<i + 1, ""))
    }
    if let edit = yearWord(date, context) { edits.append(edit) }
    return edits
  }

  /// «ngày 11 tháng 11 tháng 2021», «ngày 11 tháng 11 2021»: «năm» stands before the year.
  private static func yearWord(_ date: TextSpan, _ context: RuleContext) -> Fix.Edit? {
    let (text, lowest) = (context.source.cursor, date.lowerBound)
    let year = text.wordBefore(date.upperBound, lowest)
    guard year.count == 4 else { return nil }
    let month = text.wordBefore(year.lowerBound, lowest)
    let isMonthWord = text.isWord(month, "tháng")
    guard
      isMonthWord
        || month.allSatisfy({ context.source.bytes[$0].isDigit })
          && text.isWord(text.wordBefore(month.lowerBound, lowest), "tháng")
    else { return nil }
    let start = isMonthWord ? text.skipSpaceBack(month.lowerBound, lowest) : month.upperBound
    return Fix.Edit(start..<year.lowerBound, " năm ")
  }

  private static func reportSlips(
    _ date: TextSpan, _ edits: [Fix.Edit], _ context: RuleContext
  ) {
    var correct = ""
    var start = date.lowerBound
    for edit in edits {
      correct += context.words(start..<edit.span.lowerBound) + edit.text
      start = edit.span.upperBound
    }
    correct += context.words(start..<date.upperBound)
    if edits[0].span.isEmpty, edits[0].span.lowerBound == date.lowerBound { correct.removeFirst() }
    context.report(
      date, "«\(context.words(date))» gõ dính, lặp hoặc nhầm chữ, dấu. Viết: \(correct)",
      en: """
        «\(context.words(date))» is run together, or has something twice or wrong. Write: \(correct)
        """,
      fix: Fix(description: context.say("Sửa ngày", en: "Mend the date"), edits: edits))
  }

  /// «O6/4/2024»: a letter stands for a zero.
  private static func letterForZero(
    _ date: TextSpan, before digits: TextSpan, _ source: SourceText
  ) -> Int? {
    let i = digits.lowerBound - 1
    return i >= date.lowerBound && source.folded[i] == UInt8(ascii: "o")
      && source.cursor.wordStart(i, date.lowerBound) == i ? i : nil
  }

  private static func reportLetter(_ span: TextSpan, _ context: RuleContext) {
    let correct = "0" + context.words(span.lowerBound + 1..<span.upperBound)
    context.report(
      span,
      "Ngày «\(context.words(span))» có chữ O thay cho số 0. Viết: \(correct)",
      en: "The date «\(context.words(span))» has the letter O for a zero. Write: \(correct)",
      fix: Fix(
        description: context.say("Sửa ngày", en: "Mend the date"),
        edits: [Fix.Edit(span.lowerBound..<span.lowerBound + 1, "0")]))
  }

  /// From the first digit of a date to its end.
  private static func digits(_ date: TextSpan, _ bytes: [UInt8]) -> TextSpan? {
    guard let start = date.first(where: { bytes[$0].isDigit }) else { return nil }
    return start..<date.upperBound
  }

  /// White space on one line inside a date in digits; none in «16 tháng 8 năm 2021».
  private static func spaces(_ digits: TextSpan, _ context: RuleContext) -> [Fix.Edit] {
    let bytes = context.source.bytes
    var edits: [Fix.Edit] = []
    var i = digits.lowerBound
    while i < digits.upperBound {
      if bytes[i].isLetter { return [] }
      guard bytes[i].isSpace else {
        i += 1
        continue
      }
      let gap = context.gap(from: i, limit: digits.upperBound)
      // Without the space two numbers would be one; of a year («16/7/20 21») they are.
      if gap.end < digits.upperBound, bytes[i - 1].isDigit, bytes[gap.end].isDigit,
        digits.upperBound - gap.end != 2
      {
        return []
      }
      if !gap.crossesLine { edits.append(Fix.Edit(i..<gap.end, "")) }
      i = gap.end
    }
    return edits
  }

  /// Whether the sentence goes on after a mark, in small letters, so that the mark ends nothing.
  private static func goesOn(after mark: Int, _ source: SourceText) -> Bool {
    let i = source.cursor.skipSpace(mark + 1, source.bytes.count)
    let letter = i..<min(source.bytes.count, i + 3)
    return i < source.bytes.count && source.bytes[i].isLetter
      && source.bytes[letter].elementsEqual(source.folded[letter])
  }

  /// A full stop or colon right after the date where the body or the subject goes on with the same
  /// document.
  private static func strayMark(
    _ reference: LegalReference, after date: TextSpan, _ bytes: [UInt8]
  ) -> Int? {
    guard let next = reference.issuer ?? reference.title, next.lowerBound > date.upperBound,
      next.lowerBound - date.upperBound < 24
    else { return nil }
    let mark = bytes[date.upperBound]
    return mark == .dot || mark == .colon || mark == .semicolon
      ? date.upperBound : nil
  }
}
