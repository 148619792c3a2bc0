import SourceText

/// Dòng địa danh, thời gian: «Long Biên, ngày 25 tháng 10 năm 2022», any number of it blank.
struct DateLine {
  /// From the place to the end of the date.
  let span: TextSpan
  let place: TextSpan?
  /// «ngày 25 tháng 10 năm 2022».
  let text: TextSpan
  let day: Int?
  let month: Int?
  let year: Int?

  /// Nil where a cell is no such line.
  init?(_ cell: TextSpan, _ cursor: TextCursor) {
    guard cell.count < 300 else { return nil }
    guard let dayWord = cursor.wordStart("ngày", in: cell) else {
      self.init(month: cell, cursor)
      return
    }
    // «… Nghị quyết số 13-NQ/TU ngày 06/9/2023»: no place has a slash.
    guard !cursor.bytes[cell.lowerBound..<dayWord].contains(.slash) else { return nil }
    let end = cell.upperBound
    guard let monthWord = cursor.wordStart("tháng", in: dayWord + 5..<end) else {
      self.init(short: cell, dayWord, cursor)
      return
    }
    guard let yearWord = cursor.wordStart("năm", in: monthWord + 6..<end) else { return nil }
    var i = yearWord + 4
    let yearDigits = cursor.firstDigits(in: i..<min(end, i + 24))
    if let yearDigits { i = yearDigits.span.upperBound }
    while yearDigits == nil, i < end,
      cursor.bytes[i].isSpace || cursor.bytes[i] == .dot
        || cursor.bytes[i] == .leadOfMarks || cursor.bytes[i] == 0x80 || cursor.bytes[i] == 0xA6
    {
      i += 1
    }
    self.init(
      cell, dayWord..<max(yearWord + 4, i),
      (
        cursor.firstDigits(in: dayWord + 5..<monthWord)?.value,
        cursor.firstDigits(in: monthWord + 6..<yearWord)?.value,
        // «năm 202» is not written to its end.
        yearDigits.flatMap { $0.value < 1000 ? nil : $0.value }
      ), cursor)
  }

  /// «Long Biên, tháng 10 năm 2022», and nothing else: without a day.
  private init?(month cell: TextSpan, _ cursor: TextCursor) {
    guard cursor.isUpper(cell.lowerBound), let monthWord = cursor.wordStart("tháng", in: cell),
      let month = cursor.digits(cursor.skipSpace(monthWord + 6, cell.upperBound), cell.upperBound),
      month.isShort,
      let afterWord = cursor.end(
        of: "năm", at: cursor.skipSpace(month.end, cell.upperBound), cell.upperBound),
      let year = cursor.digits(cursor.skipSpace(afterWord, cell.upperBound), cell.upperBound),
      year.isYear, year.end == cell.upperBound
    else { return nil }
    guard Self.isAfterPlace(monthWord, cell, cursor) else { return nil }
    self.init(cell, monthWord..<year.end, (nil, month.value, year.value), cursor)
  }

  private static func isAfterPlace(_ word: Int, _ cell: TextSpan, _ cursor: TextCursor) -> Bool {
    let comma = cursor.skipSpaceBack(word, cell.lowerBound)
    return comma > cell.lowerBound && cursor.bytes[comma - 1] == .comma
  }

  /// «Long Biên, ngày 25 tháng 10», where no year comes after it.
  init?(open cell: TextSpan, _ cursor: TextCursor) {
    guard let dayWord = cursor.wordStart("ngày", in: cell),
      let monthWord = cursor.wordStart("tháng", in: dayWord + 5..<cell.upperBound)
    else { return nil }
    let end = cursor.bytes.count
    guard Self.isAfterPlace(dayWord, cell, cursor),
      !cursor.begins("năm", at: cursor.skipSpace(cell.upperBound, end), end)
    else { return nil }
    self.init(
      cell, dayWord..<cell.upperBound,
      (
        cursor.firstDigits(in: dayWord + 5..<monthWord)?.value,
        cursor.firstDigits(in: monthWord + 6..<cell.upperBound)?.value, nil
      ), cursor)
  }

  /// «Long Biên, ngày 25/10/2022»
  private init?(short cell: TextSpan, _ dayWord: Int, _ cursor: TextCursor) {
    let i = cursor.skipSpace(dayWord + 5, cell.upperBound)
    // «Ngày ký: 24/09/2025 16:20:11» is the stamp of a digital signature.
    guard i < cell.upperBound, cursor.bytes[i].isDigit else { return nil }
    self.init(numbersOf: cell, dayWord, i, cursor)
  }

  private init?(numbersOf cell: TextSpan, _ start: Int, _ first: Int, _ cursor: TextCursor) {
    var values: [Int] = []
    var i = first
    while values.count < 3,
      let next = cursor.firstDigits(in: i..<min(cell.upperBound, i + 12))
    {
      values.append(next.value)
      i = next.span.upperBound
    }
    guard values.count == 3, values[2] > 1900 else { return nil }
    self.init(cell, start..<i, (values[0], values[1], values[2]), cursor)
  }

  /// «15/09/2025», «15-09-2025», without «ngày».
  init?(value: TextSpan, _ cursor: TextCursor) {
    guard value.count < 40, let first = value.first, cursor.bytes[first].isDigit else { return nil }
    self.init(numbersOf: value, first, first, cursor)
  }

  /// A line that a narrow column broke (`endsOpen`), and the cell that goes on with it: «Bình An, ngày»
  /// / «tháng 9 năm 2025», «…, ngày» / «21 tháng 8 năm 2019», «ngày 25 tháng 02» / «năm 2026».
  init?(_ first: TextSpan, goingOn cell: TextSpan, _ cursor: TextCursor) {
    guard let dayWord = cursor.wordStart("ngày", in: first) else { return nil }
    let monthBefore = cursor.wordStart("tháng", in: dayWord + 5..<first.upperBound)
    var month = cell.lowerBound
    var day: Int?
    if monthBefore == nil, let digits = cursor.digits(month, cell.upperBound), digits.isShort {
      day = cursor.firstDigits(in: digits.span)?.value
      month = cursor.skipSpace(digits.end, cell.upperBound)
    }
    if monthBefore == nil, !cursor.begins("tháng", at: month, cell.upperBound) { return nil }
    if monthBefore != nil, !cursor.begins(cell, with: "năm") { return nil }
    guard let yearWord = cursor.wordStart("năm", in: cell) else { return nil }
    let days = dayWord + 5..<(monthBefore ?? first.upperBound)
    let months = monthBefore.map { $0 + 6..<first.upperBound } ?? month + 6..<yearWord
    // The line ends with its first cell: the other column may stand between.
    self.init(
      first, dayWord..<first.upperBound,
      (
        day ?? cursor.firstDigits(in: days)?.value, cursor.firstDigits(in: months)?.value,
        cursor.firstDigits(in: yearWord + 4..<cell.upperBound)?.value
      ), cursor)
  }

  /// The place is what stands before the date.
  private init(
    _ cell: TextSpan, _ date: TextSpan, _ values: (day: Int?, month: Int?, year: Int?),
    _ cursor: TextCursor
  ) {
    (day, month, year) = values
    var placeEnd = date.lowerBound
    while placeEnd > cell.lowerBound,
      cursor.bytes[placeEnd - 1].isSpace || cursor.bytes[placeEnd - 1] == .comma
    {
      placeEnd -= 1
    }
    var placeStart = cell.lowerBound
    while placeStart < placeEnd, !cursor.bytes[placeStart].startsWordCharacter { placeStart += 1 }
    place = placeEnd > placeStart ? placeStart..<placeEnd : nil
    let stop = min(date.upperBound, cell.upperBound)
    text = cursor.trimmed(date.lowerBound..<stop)
    span = cell.lowerBound..<stop
  }

  /// Whether a cell breaks off in the date, since the column is narrow: after the place come «ngày»,
  /// then perhaps a month, and nothing else.
  static func endsOpen(_ cell: TextSpan, _ cursor: TextCursor) -> Bool {
    guard cell.count < 120, let day = cursor.wordStart("ngày", in: cell) else { return false }
    let end = cell.upperBound
    var i = cursor.skipFilled(day + 5, end)
    if cursor.begins("tháng", at: i, end) { i = cursor.skipFilled(i + 6, end) }
    return i == end
  }
}

extension TextCursor {
  /// The first digits of a span, at most five.
  func firstDigits(in span: TextSpan) -> (value: Int, span: TextSpan)? {
    var i = span.lowerBound
    while i < span.upperBound, !bytes[i].isDigit { i += 1 }
    let start = i
    var value = 0
    while i < span.upperBound, bytes[i].isDigit, i - start < 5 {
      value = value * 10 + Int(bytes[i] - .digitZero)
      i += 1
    }
    return i > start ? (value, start..<i) : nil
  }

  /// Whether day, month and year are named, filled in or not.
  func namesDay(_ span: TextSpan) -> Bool {
    ["ngày", "tháng", "năm"].allSatisfy { (word: StaticString) in
      span.contains { begins(word, at: $0, span.upperBound) }
    }
  }

  /// After digits or the blank for them.
  fileprivate func skipFilled(_ start: Int, _ limit: Int) -> Int {
    let i = skipBlank(start, limit)
    return skipBlank(digits(i, limit)?.end ?? i, limit)
  }

  fileprivate func wordStart(_ word: StaticString, in span: TextSpan) -> Int? {
    guard span.lowerBound < span.upperBound else { return nil }
    // Words are literals that are not empty.
    let first = unsafe word.utf8Start.pointee
    for i in span where folded[i] == first {
      if begins(word, at: i, span.upperBound), !bytes.hasWord(before: i) {
        return i
      }
    }
    return nil
  }
}
