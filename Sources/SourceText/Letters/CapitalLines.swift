/// Dòng chữ hoa: lines that were typed in a font of capitals (.VnTimeH) come out of TCVN3 in small
/// letters. A letterhead has no such lines otherwise, so where it has, those of the whole text are put
/// into capitals again.
struct CapitalLines {
  /// Ô: what tabs or wide gaps part a line into.
  private struct Cell {
    let span: Range<Int>
    let isSmall: Bool
    let isAlone: Bool
    var isCapitals: Bool { isSmall && isAlone }
  }

  private static let letterheadLines = 10
  /// Of a heading, and of a line that is full; in bytes.
  private static let longest = 160
  private static let shortest = 64

  private let text: [UInt8]
  private var cells: [Cell] = []
  /// How many small cells there are in the letterhead's lines.
  private var headCount = 0

  /// - Returns: the count of stretches put into capitals.
  static func restore(_ text: inout [UInt8]) -> Int {
    let found = CapitalLines(text)
    let lines = found.cells.filter { $0.isCapitals }
    // Few may be lines that run on.
    guard found.headCount >= 2 || (found.headCount == 1 && lines.count >= 4) else { return 0 }
    for line in lines { VietnameseLetters.capitalise(line.span, of: &text) }
    return lines.count
  }

  private init(_ text: [UInt8]) {
    self.text = text
    var start = 0
    var lineCount = 0
    var blankCount = 0
    var runsOn = false
    while start < text.count {
      let end = text[start...].firstIndex { $0.isLineEnd } ?? text.count
      let before = cells.count
      readCells(start..<end, runsOn: runsOn)
      if cells.count > before { lineCount += 1 }
      let found = cells[before...]
      if lineCount <= Self.letterheadLines {
        headCount += found.count { $0.isCapitals }
      }
      // A long line that neither a mark nor capitals end goes on in the next one.
      if found.isEmpty {
        blankCount += 1
        // A page may have a blank line after every line.
        if blankCount * 3 < lineCount * 2 { runsOn = false }
      } else {
        runsOn =
          found.count == 1 && found[before].span.count >= Self.shortest && !isClosed(start..<end)
          && !(found.first?.isCapitals ?? false)
      }
      start = end + 1
      if end + 1 < text.count, text[end] == .carriageReturn, text[end + 1] == .lineFeed {
        start += 1
      }
    }
  }

  private mutating func readCells(_ line: Range<Int>, runsOn: Bool) {
    var spans: [Range<Int>] = []
    var start = line.lowerBound
    var i = start
    while i < line.upperBound {
      // Two spaces are a slip of the hand or a justified line, three a gap.
      if text[i] == .tab
        || (text[i] == .space && i - start >= 2 && text[i - 1] == .space && text[i - 2] == .space)
      {
        if let span = trimmed(start..<i) { spans.append(span) }
        start = i + 1
      }
      i += 1
    }
    if let span = trimmed(start..<line.upperBound) { spans.append(span) }
    for span in spans {
      // «ngày      tháng 9 năm 2026» is a blank to fill in.
      let isFilledIn = spans.count > 1 && span.contains { text[$0].isDigit }
      cells.append(cell(span, isAlone: spans.count > 1 ? !isFilledIn : !runsOn))
    }
  }

  private func cell(_ span: Range<Int>, isAlone: Bool) -> Cell {
    let words = span.dropFirst(numeralLength(span))
    var letters = 0
    var gaps = 0
    var hasCapital = false
    for i in words {
      let byte = text[i]
      if byte == .space { gaps += 1 }
      if isCapital(at: i) { hasCapital = true }
      if byte.isLetter { letters += 1 }
    }
    // «6. ủy ban» is «Ủy ban» as likely.
    let startsWithLetter =
      words.first.map {
        text[$0].isLetter && (words.count == span.count || text[$0] < .leadOfTones)
      }
      ?? false
    let isSmall =
      startsWithLetter && !isItem(span) && !hasCapital && gaps > 0 && letters > 3
      && span.count <= Self.longest
      && !endsSentence(span)
    // What is numbered begins something.
    return Cell(span: span, isSmall: isSmall, isAlone: isAlone || words.count < span.count)
  }

  /// Whether the byte ends a capital.
  private func isCapital(at i: Int) -> Bool {
    let previous = i > 0 ? text[i - 1] : 0
    return Folding.fold(text[i], after: previous, i > 1 ? text[i - 2] : 0) != text[i]
  }

  /// «I. », «1.2. », «a. », «**»: what stands before the words of a heading. A dash is none.
  private func numeralLength(_ span: Range<Int>) -> Int {
    let head = span.prefix(8)
    guard let space = head.firstIndex(where: { text[$0] == .space }), space > span.lowerBound,
      let mark = head.prefix(upTo: space).last, [.dot, .slash, .colon, .hash].contains(text[mark])
    else { return span.prefix { text[$0] == .asterisk || text[$0] == .hash }.count }
    return space + 1 - span.lowerBound
  }

  /// «a) » numbers an item more often than a heading.
  private func isItem(_ span: Range<Int>) -> Bool {
    span.prefix(4).contains { text[$0] == .closeBracket }
  }

  private func endsSentence(_ span: Range<Int>) -> Bool {
    let last = text[span.upperBound - 1]
    return last == .dot || last == .semicolon || last == .comma
  }

  private func isClosed(_ line: Range<Int>) -> Bool {
    guard let span = trimmed(line) else { return true }
    let last = text[span.upperBound - 1]
    return last == .dot || last == .semicolon || last == .colon || last == .slash
  }

  private func trimmed(_ span: Range<Int>) -> Range<Int>? {
    guard let first = span.first(where: { text[$0] > .space }),
      let last = span.last(where: { text[$0] > .space })
    else { return nil }
    return first..<last + 1
  }
}
