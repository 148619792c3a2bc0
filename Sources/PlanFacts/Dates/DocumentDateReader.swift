import RuleTables
import SourceText

/// Ngày ban hành right after a number or name.
struct DocumentDate {
  var span: TextSpan
  /// Nil where nothing of it is filled in.
  var reading: DateReading?
  /// «năm 2019» and no day or month.
  var yearAlone: Int?

  var isComplete: Bool { reading?.date != nil }
  /// Whether it names a day, or leaves one blank.
  var isDay: Bool { yearAlone == nil }
}

/// Ngày của văn bản: reads the date that stands after a number or name.
struct DocumentDateReader: PassageReader {
  let passage: Passage

  /// The date after a number: «ngày …» in any form, with a comma, a bracket, «ký» or «ban hành»
  /// before it; a date in figures without «ngày»; «năm 2019».
  func documentDate(after end: Int) -> DocumentDate? {
    var i = text.skipSpace(end, limit)
    guard i < limit else { return nil }
    let hasMark = text.bytes[i] == .comma || text.bytes[i] == .openBracket
    if hasMark { i = text.skipSpace(i + 1, limit) }
    i = hourEnd(i)
    for word in ["ban hành" as StaticString, "ký ban hành", "ký", "ra", "lập"] {
      if let after = text.end(of: word, at: i, limit) {
        let next = text.skipSpace(after, limit)
        if text.has("ngày", at: next, limit) { i = next }
        break
      }
    }
    guard i < limit else { return nil }
    if let afterWord = dayWordEnd(at: i) { return day(from: i, wordEnd: afterWord) }
    // «55-QĐ/TW, 19/12/2016», «12/2019/TT-BGDĐT (26/8/2019)».
    if let first = text.digits(i, limit), let reading = text.date(at: first, end, limit),
      reading.day != nil, reading.month != nil, reading.year != nil,
      !hasMark || reading.date != nil && reading.span.count >= 8,
      text.bytes[i - 1] != .openBracket || isBracketEnd(after: reading.span.upperBound)
    {
      return DocumentDate(span: reading.span, reading: reading)
    }
    if hasMark { return nil }
    if text.has("tháng", at: i, limit), let first = firstDigits(from: i),
      let reading = text.date(at: first, end, limit), reading.span.lowerBound == i
    {
      return DocumentDate(span: reading.span, reading: reading)
    }
    return nil
  }

  private func isBracketEnd(after end: Int) -> Bool {
    let next = text.skipSpace(end, limit)
    return next < limit && text.bytes[next] == .closeBracket
  }

  /// The end of «ngày», also where its digits follow without a space or it is written twice.
  private func dayWordEnd(at i: Int) -> Int? {
    if let end = text.end(of: "ngày", at: i, limit) {
      return text.end(of: "ngày", at: text.skipSpace(end, limit), limit) ?? end
    }
    let word = i..<text.wordEnd(i, limit)
    guard let first = word.first(where: { text.bytes[$0].isDigit }),
      text.isWord(i..<first, "ngày")
    else { return nil }
    return first
  }

  /// After «hồi 11h», «lúc 16 giờ 30», where a day follows.
  private func hourEnd(_ start: Int) -> Int {
    let afterAt = text.end(of: "vào", at: start, limit).map { text.skipSpace($0, limit) } ?? start
    guard
      let word = text.end(of: "hồi", at: afterAt, limit)
        ?? text.end(of: "lúc", at: afterAt, limit)
    else { return start }
    var i = text.skipSpace(word, limit)
    for _ in 0..<8 where i < limit {
      if text.has("ngày", at: i, limit) { return i }
      if text.bytes[i] == .colon || text.bytes[i] == .comma {
        i = text.skipSpace(i + 1, limit)
        continue
      }
      let end = text.wordEnd(i, limit)
      guard end > i, text.bytes[i].isDigit || isHourWord(i..<end) else { return start }
      i = text.skipSpace(end, limit)
    }
    return start
  }

  private func isHourWord(_ word: TextSpan) -> Bool {
    text.isWord(word, "giờ") || text.isWord(word, "phút") || text.isWord(word, "h")
  }

  /// The date whose «ngày» begins at `start`.
  private func day(from start: Int, wordEnd word: Int) -> DocumentDate? {
    var i = text.skipSpace(word, limit)
    if i < limit, text.bytes[i] == .colon { i = text.skipSpace(i + 1, limit) }
    if let first = firstDigits(from: i), let reading = text.date(at: first, start, limit),
      reading.span.lowerBound == start || text.has("ngày", at: reading.span.lowerBound, limit)
    {
      return DocumentDate(span: start..<reading.span.upperBound, reading: reading)
    }
    if let first = digitsAfterLetterO(i), let reading = text.date(at: first, i + 1, limit),
      reading.date != nil
    {
      return DocumentDate(span: start..<reading.span.upperBound, reading: reading)
    }
    // «ngày    tháng    năm   »: nothing is filled in.
    guard let month = text.end(of: "tháng", at: text.skipBlank(i, limit), limit) else { return nil }
    let year = text.end(of: "năm", at: text.skipBlank(month, limit), limit)
    return DocumentDate(span: start..<(year ?? month), reading: nil)
  }

  /// «ngày O6/4/2024»: the digits after a letter that stands for a zero.
  private func digitsAfterLetterO(_ i: Int) -> Digits? {
    guard i < limit, text.folded[i] == UInt8(ascii: "o"), let digits = text.digits(i + 1, limit),
      digits.span.count == 1
    else { return nil }
    return digits
  }

  /// The first digits of a date that may be blank in part.
  private func firstDigits(from start: Int) -> Digits? {
    var i = start
    for _ in 0..<6 {
      i = text.skipBlank(i, limit)
      if let digits = text.digits(i, limit) { return digits }
      if let end = text.end(of: "tháng", at: i, limit) ?? text.end(of: "năm", at: i, limit) {
        i = end
      } else if text.slash(i, limit) > 0 {
        i += text.slash(i, limit)
      } else {
        return nil
      }
    }
    return nil
  }
}
