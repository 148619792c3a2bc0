import RuleTables
import SourceText

/// Một cách đọc ngày tháng: what a date in the text says, complete or in part.
struct DateReading {
  var span: TextSpan
  var digits: TextSpan
  var week: Int?
  var day: Int?
  var month: Int?
  var year: Int?
  /// A year is written that cannot be meant: «5014».
  var hasWrongYear = false
}

/// Từ đứng trước số: which word of the calendar stands before a number.
enum CalendarWord {
  case day, month, year, week
}

extension TextCursor {
  /// «ngày», «tháng», «năm», «tuần» (also «tuần thứ») right before `end`, a colon allowed between.
  func calendarWord(before end: Int, _ floor: Int) -> (word: CalendarWord, start: Int)? {
    var last = skipSpaceBack(end, floor)
    if last > floor, bytes[last - 1] == .colon { last = skipSpaceBack(last - 1, floor) }
    let word = wordStart(last, floor)..<last
    guard (4...6).contains(word.count) else { return nil }
    if isWord(word, "ngày") { return (.day, word.lowerBound) }
    if isWord(word, "tháng") { return (.month, word.lowerBound) }
    if isWord(word, "năm") { return (.year, word.lowerBound) }
    if isWord(word, "tuần") { return (.week, word.lowerBound) }
    if isWord(word, "thứ") {
      let before = wordBefore(word.lowerBound, floor)
      if isWord(before, "tuần") { return (.week, before.lowerBound) }
    }
    return nil
  }

  /// The date whose first number is `first`: «12/11/2019», «12 tháng 11 năm 2019», «tháng 10/2025»,
  /// «Tuần 2 tháng 12/2025», «ngày 25/5», «ngày    tháng 5 năm 2025», «ngày …/…/2025».
  func date(at first: Digits, _ floor: Int, _ limit: Int) -> DateReading? {
    guard first.isShort || first.isYear else { return nil }
    let lead = calendarWord(before: first.span.lowerBound, floor)
    if first.isYear { return blankDate(year: first, lead: lead, floor) }
    switch lead?.word {
    case .week:
      return namedMonth(after: first, lead: lead, limit).map { reading in
        var reading = reading
        reading.week = reading.day
        reading.day = nil
        return reading
      }
    case .month:
      return month(first, lead: lead, floor, limit)
    case .day, .year, nil:
      return namedMonth(after: first, lead: lead, limit)
        ?? numericDate(first, lead: lead, floor, limit)
        ?? dayAlone(first, lead: lead, floor, limit)
    }
  }

  /// «12 tháng 11 năm 2019», «ngày 12 tháng 11», «ngày 12 tháng    năm 2025».
  private func namedMonth(
    after first: Digits, lead: (word: CalendarWord, start: Int)?, _ limit: Int
  ) -> DateReading? {
    let word = skipSpace(first.end, limit)
    guard let afterWord = end(of: "tháng", at: word, limit) else { return nil }
    // A number and «Tháng» below it are two cells of a table.
    if lead == nil, isTitleCase(word, limit) || hasLineEnd(first.end..<word) { return nil }
    let start = lead.map { $0.word == .year ? first.span.lowerBound : $0.start }
    var reading = DateReading(
      span: (start ?? first.span.lowerBound)..<first.end, digits: first.span, day: first.value)
    if let month = digits(skipSpace(afterWord, limit), limit), month.isShort {
      reading.month = month.value
      reading.extend(to: month.end)
      if let year = yearAfter(month.end, limit)
        ?? (lead?.word == .day ? yearAfterSlip(month.end, limit) : nil)
      {
        reading.year = year.value
        reading.extend(to: year.end)
      } else if lead?.word == .day, let year = wrongYearAfter(month.end, limit) {
        reading.hasWrongYear = true
        reading.extend(to: year.end)
      }
      return reading
    }
    // The month is left blank: only with the year after it is this a date.
    let yearWord = skipBlank(afterWord, limit)
    if let afterYear = end(of: "năm", at: yearWord, limit),
      let year = digits(skipSpace(afterYear, limit), limit), year.isYear
    {
      reading.year = year.value
      reading.extend(to: year.end)
      return reading
    }
    return nil
  }

  /// «tháng 10», «tháng 10/2025», «tháng 5 năm 2025», with a blank day before.
  private func month(
    _ first: Digits, lead: (word: CalendarWord, start: Int)?, _ floor: Int, _ limit: Int
  ) -> DateReading? {
    // «tháng 13/2025»: there is no such month, but with its year it is meant as one.
    guard let lead,
      (1...12).contains(first.value) || first.value > 12 && yearAfter(first.end, limit) != nil
    else { return nil }
    var reading = DateReading(
      span: (blankDay(before: lead.start, floor) ?? lead.start)..<first.end, digits: first.span,
      month: first.value)
    if let year = yearAfter(first.end, limit) {
      reading.year = year.value
      reading.extend(to: year.end)
    }
    return reading
  }

  /// The year after a month: «năm 2019», «, năm 2019», «/2019», «-2019».
  private func yearAfter(_ end: Int, _ limit: Int) -> Digits? {
    var i = skipSpace(end, limit)
    if i < limit, bytes[i] == .comma { i = skipSpace(i + 1, limit) }
    // «tháng 11 năm2012»: the space is missing.
    if let afterWord = endOfBytes(of: "năm", at: i, limit),
      afterWord == limit || bytes[afterWord].isDigit || !bytes[afterWord].startsWordCharacter
    {
      i = skipSpace(afterWord, limit)
    } else {
      let separator = max(slash(i, limit), dash(i, limit))
      guard separator > 0 else { return nil }
      i = skipSpace(i + separator, limit)
    }
    guard let year = digits(i, limit), year.isYear else { return nil }
    return year
  }

  /// «ngày 11 tháng 11 tháng 2021», «ngày 11 tháng 11 2021»: the wrong word, or none, stands before the year.
  private func yearAfterSlip(_ end: Int, _ limit: Int) -> Digits? {
    let next = skipSpace(end, limit)
    let word = self.end(of: "tháng", at: next, limit).map { skipSpace($0, limit) }
    guard word != nil || !hasLineEnd(end..<next), let year = digits(word ?? next, limit),
      year.isYear, slash(year.end, limit) == 0, dash(year.end, limit) == 0
    else { return nil }
    return year
  }

  /// «ngày 22 tháng 9 năm 20221»: no year that can be meant. One long past may be.
  private func wrongYearAfter(_ end: Int, _ limit: Int) -> Digits? {
    guard let afterWord = self.end(of: "năm", at: skipSpace(end, limit), limit),
      let year = digits(skipSpace(afterWord, limit), limit), year.span.count > 3, !year.isYear
    else { return nil }
    return year.value < 0 || year.value > 2100 ? year : nil
  }

  /// The start of «ngày» where nothing but a blank stands between it and `end`.
  private func blankDay(before end: Int, _ floor: Int) -> Int? {
    let blank = skipBlankBack(end, floor)
    let word = wordStart(blank, floor)..<blank
    return isWord(word, "ngày") ? word.lowerBound : nil
  }

  /// «ngày    tháng    năm 2025», «ngày …/…/2025»: the year alone is filled in.
  private func blankDate(
    year: Digits, lead: (word: CalendarWord, start: Int)?, _ floor: Int
  ) -> DateReading? {
    if let lead, lead.word == .year {
      let blank = skipBlankBack(lead.start, floor)
      let word = wordStart(blank, floor)..<blank
      guard isWord(word, "tháng"), let start = blankDay(before: word.lowerBound, floor) else {
        return nil
      }
      return DateReading(span: start..<year.end, digits: year.span, year: year.value)
    }
    guard let start = blankDay(beforeSlashesAt: year.span.lowerBound, floor) else { return nil }
    return DateReading(span: start..<year.end, digits: year.span, year: year.value)
  }

  /// The start of «ngày» in «ngày …/…/2025» and «ngày …/5/2025», seen from the first number.
  private func blankDay(beforeSlashesAt end: Int, _ floor: Int) -> Int? {
    var i = end
    var slashes = 0
    while slashes < 2 {
      let last = skipSpaceBack(i, floor)
      guard last > floor, bytes[last - 1] == .slash else { break }
      slashes += 1
      i = skipBlankBack(last - 1, floor)
    }
    guard slashes > 0 else { return nil }
    return blankDay(before: i, floor)
  }

  /// Dates in figures: 12/11/2019, 12-11-2019, 12.11.2019, 16 /8/2021, 10/2025, and 25/5 where a
  /// word before it says that it is a day.
  private func numericDate(
    _ first: Digits, lead: (word: CalendarWord, start: Int)?, _ floor: Int, _ limit: Int
  ) -> DateReading? {
    let hasDayWord = lead?.word == .day
    let start = hasDayWord ? lead?.start ?? first.span.lowerBound : first.span.lowerBound
    guard let (second, mark) = next(after: first, limit) else { return nil }
    if second.isYear {
      guard mark == .slash, (1...12).contains(first.value) else { return nil }
      let blank = blankDay(beforeSlashesAt: first.span.lowerBound, floor)
      return DateReading(
        span: (blank ?? start)..<second.end, digits: first.span.lowerBound..<second.end,
        month: first.value, year: second.value)
    }
    guard second.isShort else { return nil }
    let isPlausible = (1...31).contains(first.value) && (1...12).contains(second.value)
    if let (third, lastMark) = next(after: second, limit), lastMark == mark {
      if isPlausible, let year = splitYear(third, limit) {
        return DateReading(
          span: start..<year.end, digits: first.span.lowerBound..<year.end, day: first.value,
          month: second.value, year: year.value)
      }
      let isShortYear = third.span.count == 2 && mark == .slash && hasDayWord
      // «ngày 14/7/5025»: no year that can be meant, but the date ends there.
      if third.span.count > 2, !third.isYear, mark == .slash, hasDayWord, isPlausible {
        var reading = DateReading(
          span: start..<third.end, digits: first.span.lowerBound..<third.end, day: first.value,
          month: second.value)
        reading.hasWrongYear = true
        return reading
      }
      guard third.isYear || isShortYear else { return nil }
      guard mark == .slash || isPlausible || hasDayWord else { return nil }
      return DateReading(
        span: start..<third.end, digits: first.span.lowerBound..<third.end, day: first.value,
        month: second.value, year: isShortYear ? 2000 + third.value : third.value)
    }
    guard isPlausible, mark == .slash, hasDayWord || isAfterTimeWord(first, floor) else {
      return nil
    }
    var reading = DateReading(
      span: start..<second.end, digits: first.span.lowerBound..<second.end, day: first.value,
      month: second.value)
    let word = skipSpace(second.end, limit)
    if let afterWord = end(of: "năm", at: word, limit),
      let year = digits(skipSpace(afterWord, limit), limit), year.isYear
    {
      reading.year = year.value
      reading.extend(to: year.end)
    }
    return reading
  }

  /// «16/7/20 21»: a year with a space in it.
  private func splitYear(_ first: Digits, _ limit: Int) -> (value: Int, end: Int)? {
    guard first.span.count == 2, first.value == 19 || first.value == 20,
      first.end + 1 < limit, bytes[first.end] == .space,
      let second = digits(first.end + 1, limit), second.span.count == 2
    else { return nil }
    let next = skipSpace(second.end, limit)
    if next < limit, Unit.phrases.match(folded, at: next, limit: limit) != nil { return nil }
    if next < limit, bytes[next] == .slash || bytes[next] == .colon { return nil }
    return (first.value * 100 + second.value, second.end)
  }

  /// Whether what stands between two dates makes them a range: «đến», «đến hết», a dash.
  func isDateRange(_ gap: TextSpan) -> Bool {
    let gap = trimmed(gap)
    guard !gap.isEmpty, gap.count <= 16 else { return false }
    let dash = dash(gap.lowerBound, gap.upperBound)
    if dash > 0 { return dash == gap.count }
    for word in ["đến" as StaticString, "tới", "đến hết", "cho đến", "đến cuối"]
    where end(of: word, at: gap.lowerBound, gap.upperBound) == gap.upperBound {
      return true
    }
    return false
  }

  private enum DateMark { case slash, dash, dot }

  /// The next number of a date in figures and the mark before it.
  private func next(after number: Digits, _ limit: Int) -> (Digits, DateMark)? {
    let i = skipSpace(number.end, limit)
    guard i < limit else { return nil }
    let slash = slash(i, limit)
    let dash = dash(i, limit)
    if slash + dash > 0 {
      // «30//11/2024».
      let twice = slash > 0 ? self.slash(i + slash, limit) : 0
      guard let digits = digits(skipSpace(i + slash + dash + twice, limit), limit) else {
        return nil
      }
      return (digits, slash > 0 ? .slash : .dash)
    }
    guard bytes[i] == .dot, i == number.end, let digits = digits(i + 1, limit) else { return nil }
    return (digits, .dot)
  }

  /// «từ 11/9», «đến 20/9», «trước 25/5»: a word of time makes a day of two numbers.
  private func isAfterTimeWord(_ first: Digits, _ floor: Int) -> Bool {
    let word = wordBefore(first.span.lowerBound, floor)
    return isWord(word, "từ") || isWord(word, "đến") || isWord(word, "trước")
      || isWord(word, "sau") || isWord(word, "hết") || isWord(word, "tới") || isWord(word, "vào")
  }

  /// Whether a number or «½» stands before `i`.
  private func isAfterNumber(_ i: Int, _ floor: Int) -> Bool {
    let last = skipSpaceBack(i, floor)
    guard last > floor else { return false }
    return bytes[last - 1].isDigit || (last - 2 >= floor && bytes[last - 2] == .leadOfSigns)
  }

  /// «ngày 12», «trước ngày 25 hằng tháng»; not «ngày 2 buổi», «mỗi ngày 8 tiết».
  private func dayAlone(
    _ first: Digits, lead: (word: CalendarWord, start: Int)?, _ floor: Int, _ limit: Int
  ) -> DateReading? {
    guard let lead, lead.word == .day, (1...31).contains(first.value) else { return nil }
    // «½ ngày» and a number below it are two cells of a table.
    if hasLineEnd(lead.start..<first.span.lowerBound) || isAfterNumber(lead.start, floor) {
      return nil
    }
    let before = wordBefore(lead.start, floor)
    if isWord(before, "mỗi") || isWord(before, "một") || isWord(before, "trong") { return nil }
    let next = skipSpace(first.end, limit)
    if next < limit, Unit.phrases.match(folded, at: next, limit: limit) != nil {
      return nil
    }
    return DateReading(span: lead.start..<first.end, digits: first.span, day: first.value)
  }
}

extension DateReading {
  fileprivate init(
    span: TextSpan, digits: TextSpan, day: Int? = nil, month: Int? = nil, year: Int? = nil
  ) {
    self.init(span: span, digits: digits, week: nil, day: day, month: month, year: year)
  }

  fileprivate mutating func extend(to end: Int) {
    span = span.lowerBound..<end
    digits = digits.lowerBound..<end
  }

  /// Nil where it is not complete, or impossible.
  var date: CalendarDate? {
    guard let day, let month, let year else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  var isImpossible: Bool {
    hasWrongYear || day != nil && month != nil && year != nil && date == nil
  }
}
