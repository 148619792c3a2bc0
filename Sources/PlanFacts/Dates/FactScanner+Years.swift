import RuleTables
import SourceText

/// Năm học and giai đoạn.
extension FactScanner {
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

  /// Reads years that begin with `first`; returns where to go on, nil where none are.
  func scanYear(_ first: Digits) -> Int? {
    guard first.isYear else { return nil }
    let context = yearContext(before: first.span.lowerBound)
    if let pair = secondYear(after: first, isSchoolYear: context.isSchool) {
      switch context {
      case .school:
        facts.schoolYears.append(
          SchoolYearMention(
            span: first.span.lowerBound..<pair.end, first: first.value, second: pair.value,
            reference: nil))
      case .span(let start):
        addYearSpan(start..<pair.end, first.value, pair.value)
      case .none:
        addYearSpan(first.span.lowerBound..<pair.end, first.value, pair.value)
      }
      return pair.end
    }
    if case .span(let start) = context {
      addYearSpan(start..<first.end, first.value, first.value)
      return first.end
    }
    return nil
  }

  private func addYearSpan(_ span: TextSpan, _ first: Int, _ last: Int) {
    facts.yearSpans.append(YearSpanMention(span: span, first: first, last: last, reference: nil))
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
    // What goes on behind is no year: 2021-2025/KH.
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
    if let previous = facts.schoolYears.last, previous.span.upperBound >= floor,
      previous.span.upperBound < start, isListGap(previous.span.upperBound..<start)
    {
      return .school
    }
    return .none
  }

  /// Whether a gap is only what stands between members of a list: «,», «;», «và».
  func isListGap(_ gap: TextSpan) -> Bool {
    var i = text.skipSpace(gap.lowerBound, gap.upperBound)
    var found = false
    if i < gap.upperBound, text.bytes[i] == .comma || text.bytes[i] == .semicolon {
      i = text.skipSpace(i + 1, gap.upperBound)
      found = true
    }
    for word in ["và" as StaticString, "hoặc"] {
      if let end = text.end(of: word, at: i, gap.upperBound) {
        i = text.skipSpace(end, gap.upperBound)
        found = true
      }
    }
    return found && i == gap.upperBound
  }
}
