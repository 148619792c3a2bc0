import SourceText

/// Số tiền bằng chữ: «12.500.000 đồng (bằng chữ: Mười hai triệu năm trăm nghìn đồng)».
package struct AmountInWords: Sendable, Equatable {
  /// The words, without «đồng».
  package let words: TextSpan
  /// What they say, in đồng.
  package let value: UInt64
  /// The digits right before.
  package let figure: TextSpan
  /// What they say, in đồng.
  package let written: UInt64
}

/// Người đọc số tiền bằng chữ. What it does not surely understand it does not read.
struct AmountReader: PassageReader {
  let passage: Passage

  /// - Parameter bracket: where a bracket opens.
  func amount(inBracket bracket: Int) -> AmountInWords? {
    amount(at: text.skipSpace(bracket + 1, limit), after: bracket)
  }

  /// A paragraph of its own: «Bằng chữ: …», «Số tiền bằng chữ: …».
  func amountAtStart() -> AmountInWords? { amount(at: floor, after: floor) }

  private func amount(at start: Int, after end: Int) -> AmountInWords? {
    let lead = Self.leads.match(text.folded, at: start, limit: limit)
    // «145.000.000 đồng (một trăm …)»: in a bracket the words may stand without a lead.
    guard lead != nil || start > end && start < limit && text.isNumberWord(start, limit) else {
      return nil
    }
    var i = text.skipSpace(lead?.end ?? start, limit)
    if i < limit, text.bytes[i] == .colon { i = text.skipSpace(i + 1, limit) }
    guard let (value, wordsEnd) = number(at: i),
      let (figure, written) = figure(before: end)
        ?? (lead == nil ? nil : totalOfTable(before: end, besides: value))
    else { return nil }
    return AmountInWords(words: i..<wordsEnd, value: value, figure: figure, written: written)
  }

  private static let leads = PhraseTable([
    "bằng chữ", "viết bằng chữ", "số tiền bằng chữ", "số tiền viết bằng chữ", "ghi bằng chữ",
    "tổng số tiền bằng chữ",
  ])

  // MARK: Digits

  /// «12.500.000 đồng», with nothing but marks and white space after it.
  private func figure(before end: Int) -> (span: TextSpan, value: UInt64)? {
    let bytes = text.bytes
    var unitEnd = end
    while unitEnd > 0, end - unitEnd < Self.widestGap,
      bytes[unitEnd - 1].isSpace || Self.marks.contains(bytes[unitEnd - 1])
    {
      unitEnd -= 1
    }
    let unitStart = Self.units.compactMap { unit in
      let start = unitEnd - unit.utf8CodeUnitCount
      return start >= 0 && text.begins(unit, at: start, unitEnd) ? start : nil
    }.min()
    guard let unitStart else { return nil }
    let last = text.skipSpaceBack(unitStart, 0)
    var first = last
    while first > 0, last - first < Self.longestFigure,
      bytes[first - 1].isDigit || bytes[first - 1] == .dot || bytes[first - 1] == .comma
    {
      first -= 1
    }
    while first < last, !bytes[first].isDigit { first += 1 }
    guard first < last, first == 0 || !bytes[first - 1].startsWordCharacter,
      let value = grouped(first..<last)
    else { return nil }
    return (first..<last, value)
  }

  /// «| Tổng cộng | 1.450.000 |» in the line right above: the number in the last cell of the row that
  /// gives a total.
  /// - Parameter value: nil is returned where the number is so many thousands or millions.
  private func totalOfTable(
    before end: Int, besides value: UInt64
  ) -> (span: TextSpan, value: UInt64)? {
    let bytes = text.bytes
    var last = end
    var lines = 0
    while last > 0, end - last < Self.widestGap,
      bytes[last - 1].isSpace || bytes[last - 1] == .bar || bytes[last - 1] == .openBracket
    {
      if bytes[last - 1] == .lineFeed { lines += 1 }
      last -= 1
    }
    guard lines == 1 || lines == 2, last > 0, bytes[last - 1].isDigit else { return nil }
    var first = last
    while first > 0, last - first < Self.longestFigure,
      bytes[first - 1].isDigit || bytes[first - 1] == .dot
    {
      first -= 1
    }
    // A cell of nothing else, of a thousand at least.
    let before = text.skipSpaceBack(first, 0)
    guard before > 0, bytes[before - 1] == .bar || bytes[before - 1] == .tab,
      last - first >= 5, bytes[first..<last].contains(.dot), let written = grouped(first..<last),
      value != written * 1000, value != written * 1_000_000
    else { return nil }
    var start = before
    while start > 0, before - start < Self.widestRow, bytes[start - 1] != .lineFeed { start -= 1 }
    return Self.totals.contains(text.folded, in: start..<before) ? (first..<last, written) : nil
  }

  private static let totals = PhraseTable(["tổng", "tổng cộng", "tổng số", "cộng"])
  private static let widestRow = 200

  private static let units: [StaticString] = ["đồng", "đ", "vnđ", "vnd", "đồng chẵn"]
  private static let marks: [UInt8] = [.comma, .dot, .semicolon, .colon, .bar]
  private static let widestGap = 80
  private static let longestFigure = 24

  /// Digits in groups of three behind one kind of mark, or without any.
  private func grouped(_ span: TextSpan) -> UInt64? {
    let groups = text.bytes[span].split(
      omittingEmptySubsequences: false, whereSeparator: { !$0.isDigit })
    let marks = Set(text.bytes[span].filter { !$0.isDigit })
    guard marks.count <= 1, let first = groups.first,
      (1...15).contains(span.count - groups.count + 1),
      groups.count == 1 || first.count <= 3 && !first.isEmpty
    else { return nil }
    guard groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
    return groups.joined().reduce(0) { $0 * 10 + UInt64($1 - .digitZero) }
  }

  // MARK: Words

  /// The number that words say up to «đồng»; nil where any of them is not surely understood.
  private func number(at start: Int) -> (value: UInt64, end: Int)? {
    var sum = NumberInWords()
    var i = start
    var end = start
    // No amount has more words.
    for _ in 0..<40 {
      if text.begins("đồng", at: i, limit) {
        guard let value = sum.finish(), end > start else { return nil }
        return (value, end)
      }
      guard let word = NumberInWords.table.match(text.folded, at: i, limit: limit),
        sum.add(NumberInWords.values[word.value])
      else { return nil }
      end = word.end
      i = text.skipSpace(end, limit)
      if i < limit, text.bytes[i] == .comma { i = text.skipSpace(i + 1, limit) }
    }
    return nil
  }
}

extension TextCursor {
  fileprivate func isNumberWord(_ start: Int, _ limit: Int) -> Bool {
    NumberInWords.table.match(folded, at: start, limit: limit) != nil
  }
}

/// Số đếm: a number as Vietnamese says it, word after word.
private struct NumberInWords {
  enum Word {
    case digit(UInt64)
    /// Mười.
    case ten
    /// Mươi.
    case tens
    case hundred
    /// «linh», «lẻ»: no tens.
    case noTens
    case scale(UInt64)
  }

  static let table = PhraseTable([
    "không", "một", "mốt", "hai", "ba", "bốn", "tư", "năm", "lăm", "nhăm", "sáu", "bảy", "bẩy",
    "tám", "chín", "mười", "mươi", "trăm", "linh", "lẻ", "nghìn", "ngàn", "triệu", "tỷ", "tỉ",
  ])
  static let values: [Word] = [
    .digit(0), .digit(1), .digit(1), .digit(2), .digit(3), .digit(4), .digit(4), .digit(5),
    .digit(5), .digit(5), .digit(6), .digit(7), .digit(7), .digit(8), .digit(9), .ten, .tens,
    .hundred, .noTens, .noTens, .scale(1000), .scale(1000), .scale(1_000_000),
    .scale(1_000_000_000), .scale(1_000_000_000),
  ]

  private var total: UInt64 = 0
  private var group: UInt64 = 0
  private var digit: UInt64?
  /// The worth of the place said last in the group, which the next is below.
  private var place = 1000
  private var scale = UInt64.max

  /// - Returns: false where the word does not go on from those before.
  mutating func add(_ word: Word) -> Bool {
    switch word {
    case .digit(let value):
      guard digit == nil, place > 1 else { return false }
      digit = value
    case .ten:
      guard digit == nil, place >= 100 else { return false }
      group += 10
      place = 10
    case .tens:
      guard let value = digit, value >= 2, place >= 100 else { return false }
      take(value * 10, 10)
    case .hundred:
      guard let value = digit, place == 1000 else { return false }
      take(value * 100, 100)
    case .noTens:
      guard digit == nil, place == 100 else { return false }
      place = 10
    case .scale(let worth):
      guard worth < scale, endGroup() else { return false }
      total += group * worth
      (group, place, scale) = (0, 1000, worth)
    }
    return true
  }

  private mutating func take(_ value: UInt64, _ worth: Int) {
    group += value
    place = worth
    digit = nil
  }

  /// Adds the last digit of a group, which has something.
  private mutating func endGroup() -> Bool {
    if let value = digit {
      // «một trăm hai» is a hundred and twenty to some.
      guard place != 100 else { return false }
      take(value, 1)
      return true
    }
    return place < 1000
  }

  /// The number; nil where it is not whole.
  mutating func finish() -> UInt64? {
    if place == 1000, digit == nil { return total > 0 ? total : nil }
    // «hai triệu ba» is two millions and three hundred thousand.
    guard scale == .max || place < 1000 else { return nil }
    return endGroup() ? total + group : nil
  }
}
