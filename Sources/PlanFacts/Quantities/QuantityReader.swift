import RuleTables
import SourceText

/// Thời lượng, số lượng.
struct QuantityReader: PassageReader {
  let passage: Passage

  /// Reads a quantity that begins with `first`; nil where none is.
  func quantity(_ first: Digits) -> Quantity? {
    guard first.span.count <= 5, first.span.lowerBound == floor || !isSlashed(first) else {
      return nil
    }
    var hundredths = first.value * 100
    var end = first.end
    if let sign = fractionSign(at: end) {
      hundredths += sign
      end += 2
    } else if end + 1 < limit, let next = text.digits(end + 1, limit), next.isShort {
      switch text.bytes[end] {
      case .comma, .dot:
        hundredths += next.span.count == 1 ? next.value * 10 : next.value
        end = next.end
      case .slash where next.value > first.value:
        hundredths = first.value * 100 / next.value
        end = next.end
      default: break
      }
    }
    return quantity(first.span.lowerBound..<end, hundredths)
  }

  /// «24/24 giờ»: the second number of a fraction counts nothing.
  private func isSlashed(_ number: Digits) -> Bool {
    text.bytes[number.span.lowerBound - 1] == .slash
  }

  /// «½ ngày».
  func quantity(signAt i: Int) -> Quantity? {
    guard let hundredths = fractionSign(at: i), !text.isInWord(i, floor) else { return nil }
    return quantity(i..<i + 2, hundredths)
  }

  /// «¼», «½», «¾» in hundredths.
  private func fractionSign(at i: Int) -> Int? {
    guard i + 1 < limit, text.bytes[i] == .leadOfSigns,
      text.bytes[i + 1].isSecondOfFraction
    else { return nil }
    return 25 * (1 + Int(text.bytes[i + 1] - .secondOfQuarter))
  }

  /// The quantity whose number is written in `number`, if a unit follows it.
  private func quantity(_ number: TextSpan, _ hundredths: Int) -> Quantity? {
    let unitStart = text.skipSpace(number.upperBound, limit)
    guard unitStart < limit, Unit.phrases.mayStart(text.folded, at: unitStart),
      let match = Unit.phrases.match(text.folded, at: unitStart, limit: limit),
      Unit.falseFriends.match(text.folded, at: unitStart, limit: limit) == nil
    else { return nil }
    let unit = Unit.inOrder[match.value]
    // «lớp 5» and «Tuần 2» below it are two cells of a table.
    if text.isTitleCase(unitStart, limit) { return nil }
    if isCalendar(unit, after: match.end) || isClock(unit, before: number.lowerBound)
      || isMinutes(number)
    {
      return nil
    }
    let range = rangeStart(before: number.lowerBound)
    let start = range ?? number.lowerBound
    let lead = approximation(before: start)
    let tail = perSchoolYear(after: match.end)
    return Quantity(
      span: (lead?.start ?? start)..<(tail ?? match.end), hundredths: hundredths, unit: unit,
      isApproximate: lead != nil || range != nil, isMaximum: lead?.isMaximum ?? false,
      isPerSchoolYear: tail != nil)
  }

  /// «02 ngày 12/5», «tháng 9», «5 giờ 30»: a number after the unit says that it counts nothing.
  private func isCalendar(_ unit: Unit, after end: Int) -> Bool {
    guard unit == .day || unit == .month || unit == .week || unit == .hour else { return false }
    let next = text.skipSpace(end, limit)
    return next < limit && text.bytes[next].isDigit && !text.hasLineEnd(end..<next)
  }

  /// «lúc 8 giờ», «từ 7 giờ», «trước 17 giờ».
  private func isClock(_ unit: Unit, before start: Int) -> Bool {
    guard unit == .hour else { return false }
    let word = text.wordBefore(start, floor)
    return text.isWord(word, "lúc") || text.isWord(word, "từ") || text.isWord(word, "đến")
      || text.isWord(word, "vào") || text.isWord(word, "trước") || text.isWord(word, "sau")
      || text.isWord(word, "hồi")
  }

  /// «17 giờ 00 ngày 26/5»: the day is that of the hour.
  private func isMinutes(_ number: TextSpan) -> Bool {
    number.count == 2 && text.isWord(text.wordBefore(number.lowerBound, floor), "giờ")
  }

  /// The start of the first number of «2-3 buổi», «36 đến 44 tiết».
  private func rangeStart(before start: Int) -> Int? {
    var i = text.skipSpaceBack(start, floor)
    if i > floor, text.bytes[i - 1] == .hyphen {
      i -= 1
    } else if i - 3 >= floor, text.dash(i - 3, i) == 3 {
      i -= 3
    } else {
      let word = text.wordStart(i, floor)..<i
      guard text.isWord(word, "đến") else { return nil }
      i = word.lowerBound
    }
    i = text.skipSpaceBack(i, floor)
    var digits = i
    while digits > floor, i - digits < 4, text.bytes[digits - 1].isDigit { digits -= 1 }
    guard digits < i, !text.isInWord(digits, floor) else { return nil }
    // A day of a date is no amount: «12/5-3 buổi».
    if digits > floor, text.bytes[digits - 1] == .slash { return nil }
    return digits
  }

  private func approximation(before start: Int) -> (start: Int, isMaximum: Bool)? {
    let last = text.wordBefore(start, floor)
    if text.isWord(last, "khoảng") { return (last.lowerBound, false) }
    let first = text.wordBefore(last.lowerBound, floor)
    let pair = first.lowerBound..<last.upperBound
    if text.isWord(last, "đa"), text.isWord(first, "tối") { return (pair.lowerBound, true) }
    if text.isWord(last, "quá"), text.isWord(first, "không") { return (pair.lowerBound, true) }
    if text.isWord(last, "thiểu"), text.isWord(first, "tối") { return (pair.lowerBound, false) }
    if text.isWord(last, "nhất"), text.isWord(first, "ít") { return (pair.lowerBound, false) }
    return nil
  }

  /// The end of «/năm học», «/GV/năm học», «mỗi năm học», «trong năm học» after a unit.
  private func perSchoolYear(after end: Int) -> Int? {
    var i = text.skipSpace(end, limit)
    var parts = 0
    while parts < 3, i < limit, text.bytes[i] == .slash {
      i = text.skipSpace(i + 1, limit)
      if let number = text.digits(i, limit), number.isShort {
        i = text.skipSpace(number.end, limit)
      }
      if let end = text.end(of: "năm học", at: i, limit) { return end }
      if let end = text.end(of: "năm", at: i, limit) { return end }
      // «/GV», «/giáo viên»: who has the amount.
      var words = 0
      while words < 3, i < limit, text.bytes[i].startsWordCharacter {
        i = text.skipSpace(text.wordEnd(i, limit), limit)
        words += 1
      }
      parts += 1
    }
    for lead in [
      "mỗi năm học" as StaticString, "trong năm học", "trong một năm học", "một năm học",
    ] {
      if let end = text.end(of: lead, at: i, limit) { return end }
    }
    return nil
  }
}
