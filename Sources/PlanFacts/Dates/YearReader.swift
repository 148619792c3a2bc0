import RuleTables
import SourceText

/// Năm học hoặc giai đoạn.
enum YearReading {
  case school(SchoolYearMention)
  case span(YearSpanMention)
}

/// Năm học và giai đoạn.
struct YearReader: PassageReader {
  let passage: Passage
  /// The school year before, the last that is known.
  let previous: TextSpan?

  private enum YearContext {
    /// «năm học», «NH», or a school year before it in the list.
    case school
    /// «giai đoạn», «nhiệm kỳ», «năm»: where the word begins.
    case span(Int)
    case none

    var isSchool: Bool {
      if case .school = self { return true }
      return false
    }
  }

  /// Reads years that begin with `first`; also where to go on. Nil where none are.
  func years(_ first: Digits) -> (reading: YearReading, end: Int)? {
    guard first.isYear else { return nil }
    let context = yearContext(before: first.span.lowerBound)
    if let pair = secondYear(after: first, isSchoolYear: context.isSchool) {
      switch context {
      case .school:
        let year = SchoolYearMention(
          span: first.span.lowerBound..<pair.end, first: first.value, second: pair.value,
          reference: nil)
        return (.school(year), pair.end)
      case .span(let start):
        return (span(start..<pair.end, first.value, pair.value), pair.end)
      case .none:
        return (span(first.span.lowerBound..<pair.end, first.value, pair.value), pair.end)
      }
    }
    if case .span(let start) = context {
      let year = YearSpanMention(
        span: start..<first.end, first: first.value, last: first.value, isEnd: isEnd(start),
        reference: nil)
      return (.span(year), first.end)
    }
    return nil
  }

  /// «đến năm 2030», «tới hết năm 2030», «từ nay đến năm 2030».
  private func isEnd(_ start: Int) -> Bool {
    let word = text.wordBefore(start, floor)
    return text.isWord(word, "đến") || text.isWord(word, "tới") || text.isWord(word, "hết")
  }

  private func span(_ span: TextSpan, _ first: Int, _ last: Int) -> YearReading {
    .span(YearSpanMention(span: span, first: first, last: last, reference: nil))
  }

  /// The second of two years: a dash or slash between them, or «đến» in a span.
  private func secondYear(after first: Digits, isSchoolYear: Bool) -> (value: Int, end: Int)? {
    var i = text.skipSpace(first.end, limit)
    let separator = text.dash(i, limit) + text.slash(i, limit)
    if separator > 0 {
      i += separator
    } else if let afterWord = text.end(of: "đến", at: i, limit) {
      i = afterWord
      let year = text.skipSpace(i, limit)
      if let afterYear = text.end(of: "năm", at: year, limit) { i = afterYear }
    } else {
      return nil
    }
    i = text.skipSpace(i, limit)
    guard let second = text.digits(i, limit) else { return nil }
    // What goes on after is no year: 2021-2025/KH.
    if second.span.count == 4, isSchoolYear || (second.isYear && second.value > first.value) {
      return (second.value, second.end)
    }
    // «năm học 2022-23».
    guard isSchoolYear, second.span.count == 2, text.dash(second.end, limit) == 0 else {
      return nil
    }
    return (first.value / 100 * 100 + second.value, second.end)
  }

  private func yearContext(before start: Int) -> YearContext {
    var last = text.skipSpaceBack(start, floor)
    while last > floor, text.bytes[last - 1] == .colon || text.bytes[last - 1] == .openBracket {
      last = text.skipSpaceBack(last - 1, floor)
    }
    let word = text.wordStart(last, floor)..<last
    if text.isWord(word, "nh") { return .school }
    if text.isWord(word, "năm") { return .span(word.lowerBound) }
    let before = text.wordBefore(word.lowerBound, floor)
    if text.isWord(word, "học"), text.isWord(before, "năm") { return .school }
    if text.isWord(word, "đoạn"), text.isWord(before, "giai") { return .span(before.lowerBound) }
    if text.isWord(word, "kỳ") || text.isWord(word, "kì"),
      text.isWord(before, "nhiệm") || text.isWord(before, "thời")
    {
      return .span(before.lowerBound)
    }
    // «năm học 2022-2023, 2023-2024 và 2024-2025».
    if let previous, previous.upperBound >= floor, previous.upperBound < start,
      lists.isGap(previous.upperBound..<start)
    {
      return .school
    }
    return .none
  }
}
