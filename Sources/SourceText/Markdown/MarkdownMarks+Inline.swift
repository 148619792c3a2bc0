/// Marks within a line.
extension MarkdownMarks {
  /// - Parameter isRow: the line is a row of a table, in which a break parts lines of a cell.
  mutating func readInline(_ line: Range<Int>, isRow: Bool) {
    var ticks = MarkdownTicks(bytes, line)
    var i = line.lowerBound
    while i < line.upperBound {
      let byte = bytes[i]
      switch byte {
      case 0x5C: i = readEscape(i, line.upperBound)
      case 0x60: i = readCode(i, &ticks)
      case 0x2A, 0x5F, 0x7E: i = readRun(i, line)
      case 0x3C: i = readTag(i, line.upperBound, isRow: isRow)
      case 0x26: i = readEntity(i, line.upperBound)
      case 0x5B: i = readOpenBracket(i, line)
      case 0x5D: i = readCloseBracket(i, line.upperBound)
      default: i += 1
      }
    }
  }

  static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  /// «1\.», and a «\» at the end of a line, which breaks it.
  private mutating func readEscape(_ i: Int, _ end: Int) -> Int {
    guard i + 1 < end else {
      leaveOut(i..<i + 1)
      return i + 1
    }
    guard Self.isPunctuation(bytes[i + 1]) else { return i + 1 }
    leaveOut(i..<i + 1)
    return i + 2
  }

  private mutating func readCode(_ i: Int, _ ticks: inout MarkdownTicks) -> Int {
    let (count, close) = ticks.run(at: i)
    guard let close else { return i + count }
    leaveOut(i..<i + count)
    leaveOut(close..<close + count)
    return close + count
  }

  private mutating func readRun(_ start: Int, _ line: Range<Int>) -> Int {
    var end = start
    while end < line.upperBound, bytes[end] == bytes[start] { end += 1 }
    emphasis.add(bytes, start..<end, line)
    return end
  }

  // MARK: HTML

  /// Longer tags are no tags.
  private static let tagLimit = 512

  private mutating func readTag(_ i: Int, _ end: Int, isRow: Bool) -> Int {
    if bytes[i...].starts(with: "<!--".utf8) { return readComment(i, end) }
    guard let close = bytes[i..<min(end, i + Self.tagLimit)].firstIndex(of: 0x3E) else {
      return i + 1
    }
    let inner = bytes[(i + 1)..<close]
    let name = inner.drop { $0 == 0x2F }
      .prefix { ($0 | 0x20) &- 0x61 < 26 || $0.isDigit }.map { $0 | 0x20 }
    // «<https://…>» is the address itself.
    if !inner.contains(0x20), inner.contains(0x40) || inner.starts(with: "http".utf8) {
      leaveOut(i..<i + 1)
      leaveOut(close..<close + 1)
    } else if name == [0x62, 0x72] {
      replace(i..<close + 1, by: isRow ? "; " : "\t")
    } else if Self.tags.contains(where: { $0.utf8.elementsEqual(name) }) {
      leaveOut(i..<close + 1)
    } else {
      return i + 1
    }
    return close + 1
  }

  private static let tags = [
    "a", "b", "big", "blockquote", "center", "code", "del", "details", "div", "em", "font", "h1",
    "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins", "kbd", "li", "mark", "ol", "p", "pre",
    "s", "small", "span", "strong", "sub", "summary", "sup", "table", "tbody", "td", "th", "thead",
    "tr", "u", "ul",
  ]

  /// «<!-- … -->», line by line, since every line of the text stays one.
  private mutating func readComment(_ start: Int, _ lineEnd: Int) -> Int {
    guard hasCommentEnd else { return start + 1 }
    var end = start + 4
    while end < bytes.count, !bytes[end...].starts(with: "-->".utf8) { end += 1 }
    guard end < bytes.count else {
      hasCommentEnd = false
      return start + 1
    }
    end += 3
    var piece = start
    for i in start..<end where bytes[i] == 0x0A || bytes[i] == 0x0D {
      leaveOut(piece..<i)
      piece = i + 1
    }
    leaveOut(piece..<end)
    resume = end
    return min(end, lineEnd)
  }

  private static let entities: [(name: String, text: StaticString)] = [
    ("&nbsp;", " "), ("&ensp;", " "), ("&emsp;", " "), ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"),
    ("&quot;", "\""),
  ]

  private mutating func readEntity(_ i: Int, _ end: Int) -> Int {
    for entity in Self.entities where bytes[i..<end].starts(with: entity.name.utf8) {
      replace(i..<i + entity.name.utf8.count, by: entity.text)
      return i + entity.name.utf8.count
    }
    return i + 1
  }

  // MARK: Links

  /// Longer addresses are none.
  private static let addressLimit = 2048

  private mutating func readOpenBracket(_ i: Int, _ line: Range<Int>) -> Int {
    if i + 2 < line.upperBound, bytes[i + 1] == 0x5E { return readNoteMark(i, line) }
    brackets.append(i)
    return i + 1
  }

  /// «[^1]» in the text is left out; the note itself, «[^1]: …», begins with «[1]».
  private mutating func readNoteMark(_ i: Int, _ line: Range<Int>) -> Int {
    let limit = min(line.upperBound, i + 12)
    guard let close = bytes[i..<limit].firstIndex(of: 0x5D), close > i + 2 else { return i + 1 }
    if i == line.lowerBound, close + 1 < line.upperBound, bytes[close + 1] == 0x3A {
      leaveOut(i + 1..<i + 2)
      leaveOut(close + 1..<close + 2)
    } else {
      leaveOut(i..<close + 1)
    }
    return close + 1
  }

  /// «[words](address)» is the words, «[words]{.underline}» too; «![words](address)» is a picture.
  private mutating func readCloseBracket(_ i: Int, _ end: Int) -> Int {
    guard let open = brackets.popLast() else { return i + 1 }
    let next = i + 1 < end ? bytes[i + 1] : 0
    guard next == 0x28 || next == 0x7B,
      let close = bytes[i..<min(end, i + Self.addressLimit)].firstIndex(
        of: next == 0x28 ? 0x29 : 0x7D)
    else { return i + 1 }
    if open > 0, bytes[open - 1] == 0x21, next == 0x28 {
      // A picture's words may go over the end of a line, which stays.
      for j in open..<i where bytes[j] == 0x0A || bytes[j] == 0x0D { return i + 1 }
      leaveOut(open - 1..<close + 1)
    } else {
      leaveOut(open..<open + 1)
      leaveOut(i..<close + 1)
    }
    return close + 1
  }
}
