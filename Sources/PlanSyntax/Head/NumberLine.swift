import SourceText

/// Dòng số, ký hiệu: «Số: 05/KH-UBND», the number or its symbol perhaps blank.
struct NumberLine {
  let span: TextSpan
  let number: TextSpan?
  let symbol: TextSpan?
  /// What follows in the same cell: «Số: 12/KH-UBND Long An, ngày …».
  let rest: TextSpan

  /// Nil where a cell is no number line.
  init?(_ cell: TextSpan, _ cursor: TextCursor) {
    guard let start = cursor.numberStart(cell) else { return nil }
    self.init(cell, from: cursor.skipSpace(start, cell.upperBound), cursor)
  }

  /// «44/KH-UBND», without «Số»; nil where a cell is anything else, or more.
  init?(value: TextSpan, _ cursor: TextCursor) {
    guard let digits = cursor.digits(value.lowerBound, value.upperBound), digits.span.count <= 6,
      let mark = value.first(where: { !cursor.bytes[$0].isDigit && !cursor.bytes[$0].isSpace }),
      cursor.bytes[mark] == .slash || cursor.bytes[mark] == .hyphen
    else { return nil }
    self.init(value, from: value.lowerBound, cursor)
    guard let symbol, rest.isEmpty, cursor.isUpper(symbol.lowerBound) || hasYear(symbol, cursor)
    else { return nil }
  }

  /// «78/2025/NĐ-CP»: the symbol begins with a year.
  private func hasYear(_ symbol: TextSpan, _ cursor: TextCursor) -> Bool {
    guard let year = cursor.digits(symbol.lowerBound, symbol.upperBound), year.isYear else {
      return false
    }
    return year.end + 1 < symbol.upperBound && cursor.isUpper(year.end + 1)
  }

  private init(_ cell: TextSpan, from start: Int, _ cursor: TextCursor) {
    var i = start
    let bytes = cursor.bytes
    let end = cell.upperBound
    while i < end, bytes[i].isDigit || (i > start && (bytes[i].lowercasedLetter) &- 0x61 < 4) {
      i += 1
    }
    number = i > start && bytes[start].isDigit ? start..<i : nil
    let first: Int
    if let symbol = cursor.symbolStart(after: i, end) {
      first = symbol
    } else {
      // From the last blank, dot or dash of an empty number to the symbol.
      while i < end, bytes[i] != .slash, !(number != nil && bytes[i] == .hyphen) { i += 1 }
      first = cursor.skipSpace(min(end, i + 1), end)
    }
    var last = first
    while last < end, !bytes[last].isSpace || cursor.joinsSymbol(last, limit: end) { last += 1 }
    while last > first, bytes[last - 1] == .dot || bytes[last - 1] == .semicolon { last -= 1 }
    symbol = last > first ? first..<last : nil
    span = cell.lowerBound..<max(last, i)
    rest = cursor.trimmed(last..<end)
  }
}

extension TextCursor {
  /// Where the number begins after «Số» and its mark; nil where the cell is no number line: «Số» first, and a
  /// slash or a symbol within reach.
  func numberStart(_ cell: TextSpan) -> Int? {
    let end = cell.upperBound
    guard let lead = Self.numberLeads.match(folded, at: cell.lowerBound, limit: end) else {
      return nil
    }
    var i = skipSpace(lead.end, end)
    // «Số: 12», «Số.12», «Số; 12», «Số ..../KH-UBND».
    while i < end, bytes[i].closesSentence || bytes[i] == .comma { i = skipSpace(i + 1, end) }
    // «Sô 12», «So: 12»: no word of another phrase follows.
    let isMisspelt = lead.value >= Self.misspeltLead
    guard i < end, !isMisspelt || i > lead.end + 1 || bytes[i].isDigit else { return nil }
    for j in i..<min(end, i + 60) where bytes[j] == .slash { return i }
    let digits = digits(i, end)?.end ?? i
    return symbolStart(after: digits, end) == nil ? nil : i
  }

  private static let numberLeads = PhraseTable([
    "số hiệu", "số, ký hiệu", "số ký hiệu", "số và ký hiệu", "số", "sô", "só", "so",
  ])
  private static let misspeltLead = 5

  /// Where the symbol begins that nothing, or another mark than a slash, parts from the number:
  /// «176KHLT/…», «267?KH-THKT», «267-KH-THKT», «…..KH-UBND»; nil where there is none. «03-KH/CB» is in the form of
  /// the Party.
  func symbolStart(after start: Int, _ limit: Int) -> Int? {
    var i = start
    var hasHyphen = false
    while i < min(limit, start + 40), !bytes[i].startsWordCharacter || bytes[i].isContinuation {
      if bytes[i] == .slash { return nil }
      hasHyphen = hasHyphen || bytes[i] == .hyphen
      i += 1
    }
    guard i + 1 < limit, bytes[i].isASCIICapital, bytes[i + 1].isASCIICapital else { return nil }
    let word = i..<tokenEnd(i, limit)
    guard let mark = word.first(where: { bytes[$0] == .hyphen || bytes[$0] == .slash }),
      mark + 1 < limit, isCapitals(i..<mark), isUpper(mark + 1)
    else { return nil }
    return hasHyphen && word.contains { bytes[$0] == .slash } ? nil : i
  }

  /// White space inside a symbol: next to a hyphen or slash.
  fileprivate func joinsSymbol(_ i: Int, limit: Int) -> Bool {
    let next = skipSpace(i, limit)
    guard next < limit, i > 0 else { return false }
    let before = bytes[i - 1]
    let after = bytes[next]
    return before == .hyphen || before == .slash || after == .hyphen || after == .slash
  }
}
