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
    guard var i = cursor.numberStart(cell) else { return nil }
    let bytes = cursor.bytes
    let end = cell.upperBound
    i = cursor.skipSpace(i, end)
    let start = i
    while i < end, bytes[i].isDigit || (i > start && (bytes[i].lowercasedLetter) &- 0x61 < 4) {
      i += 1
    }
    number = i > start && bytes[start].isDigit ? start..<i : nil
    let first: Int
    if number != nil, i + 1 < end, bytes[i].isASCIICapital, bytes[i + 1].isASCIICapital {
      // «176KHLT/…»: nothing stands between.
      first = i
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
  /// Where the number begins after «Số» and its colon; nil where the cell is no number line: «Số»
  /// first, and a slash within reach.
  func numberStart(_ cell: TextSpan) -> Int? {
    guard begins(cell, with: "số") else { return nil }
    var i = cell.lowerBound + 4
    // «Số, ký hiệu: …», «Số hiệu: …», as the pages of archives have it.
    if let lead = Self.numberLeads.match(folded, at: cell.lowerBound, limit: cell.upperBound) {
      i = lead.end
    }
    guard i < cell.upperBound, !bytes[i].startsWordCharacter || bytes[i].isDigit
    else {
      return nil
    }
    i = skipSpace(i, cell.upperBound)
    if i < cell.upperBound, bytes[i] == .colon { i += 1 }
    let window = min(cell.upperBound, i + 60)
    for j in i..<window where bytes[j] == .slash { return i }
    return nil
  }

  private static let numberLeads = PhraseTable([
    "số hiệu", "số, ký hiệu", "số ký hiệu", "số và ký hiệu",
  ])

  /// White space inside a symbol: next to a hyphen or slash.
  fileprivate func joinsSymbol(_ i: Int, limit: Int) -> Bool {
    let next = skipSpace(i, limit)
    guard next < limit, i > 0 else { return false }
    let before = bytes[i - 1]
    let after = bytes[next]
    return before == .hyphen || before == .slash || after == .hyphen || after == .slash
  }
}
