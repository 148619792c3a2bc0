/// Dấu Markdown: finds the marks of a Markdown text that are no words of it, line by line and in one
/// pass. Bullets and numbers stay: they belong to the plan.
struct MarkdownMarks {
  let bytes: [UInt8]
  /// In the order of their places, none over another, once all is read.
  private(set) var edits: [ViewEdit] = []
  var emphasis = MarkdownEmphasis()
  /// Where a «[» is that a link may begin with.
  var brackets: [Int] = []
  /// Text up to here is read: a comment may go over several lines.
  var resume = 0
  var hasCommentEnd = true
  /// «```», of a block of code that is open, and how many.
  private var fence: (byte: UInt8, count: Int)?
  private var isInParagraph = false
  private var wraps = MarkdownWraps()

  /// - Parameter bytes: valid UTF-8.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
      if resume < end { readLine(max(start, resume)..<end, isStart: resume <= start) }
      wraps.endLine(bytes, start..<end)
      start = bytes[end...].starts(with: [0x0D, 0x0A]) ? end + 2 : end + 1
    }
    endBlock()
    edits += wraps.edits(bytes)
    edits.sort {
      ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
    }
    dropOverlaps()
  }

  /// A text with more marks is none that a person wrote: what comes after is read as it is.
  static let editLimit = 1_000_000

  mutating func leaveOut(_ range: Range<Int>) {
    if !range.isEmpty { replace(range, by: "") }
  }

  mutating func replace(_ range: Range<Int>, by replacement: StaticString) {
    if edits.count < Self.editLimit { edits.append(ViewEdit(range, replacement)) }
  }

  /// Emphasis and links do not go beyond a paragraph.
  private mutating func endBlock() {
    edits += emphasis.edits
    emphasis = MarkdownEmphasis()
    brackets = []
    isInParagraph = false
  }

  /// What stands within something left out needs no edit of its own.
  private mutating func dropOverlaps() {
    var kept = 0
    var end = 0
    for edit in edits where edit.range.lowerBound >= end {
      edits[kept] = edit
      kept += 1
      end = edit.range.upperBound
    }
    edits.removeLast(edits.count - kept)
  }

  // MARK: Lines

  private mutating func readLine(_ line: Range<Int>, isStart: Bool) {
    guard isStart else { return readInline(line, isRow: false) }
    var start = skipSpace(line.lowerBound, line.upperBound)
    if let fence {
      if isFence(start..<line.upperBound, of: fence.byte, atLeast: fence.count) {
        leaveOut(start..<line.upperBound)
        self.fence = nil
      }
      return
    }
    // «> » of a quotation, also of one within another.
    while start < line.upperBound, bytes[start] == 0x3E {
      let end = start + 1 < line.upperBound && bytes[start + 1] == 0x20 ? start + 2 : start + 1
      leaveOut(start..<end)
      start = skipSpace(end, line.upperBound)
    }
    guard start < line.upperBound else { return endBlock() }
    if beginsFence(start..<line.upperBound) || isRule(start..<line.upperBound) {
      endBlock()
      return leaveOut(start..<line.upperBound)
    }
    if let content = headingContent(start..<line.upperBound) {
      endBlock()
      readInline(content, isRow: false)
      return endBlock()
    }
    if bytes[start] == 0x7C {
      endBlock()
      readInline(start..<line.upperBound, isRow: true)
      return endBlock()
    }
    if let content = itemContent(start..<line.upperBound) {
      endBlock()
      start = content
    }
    wraps.beginText(bytes, start..<line.upperBound, goesOn: isInParagraph)
    isInParagraph = true
    readInline(start..<line.upperBound, isRow: false)
  }

  private func skipSpace(_ start: Int, _ end: Int) -> Int {
    var i = start
    while i < end, bytes[i] == 0x20 || bytes[i] == 0x09 { i += 1 }
    return i
  }

  private func runLength(at start: Int, _ end: Int) -> Int {
    var i = start
    while i < end, bytes[i] == bytes[start] { i += 1 }
    return i - start
  }

  /// «## Mục đích ##»: without its marks; nil for what is no heading.
  private mutating func headingContent(_ line: Range<Int>) -> Range<Int>? {
    guard bytes[line.lowerBound] == 0x23 else { return nil }
    let count = runLength(at: line.lowerBound, line.upperBound)
    let after = line.lowerBound + count
    guard count <= 6, after == line.upperBound || bytes[after].isSpace else { return nil }
    let start = skipSpace(after, line.upperBound)
    leaveOut(line.lowerBound..<start)
    var end = line.upperBound
    while end > start, bytes[end - 1].isSpace { end -= 1 }
    var close = end
    while close > start, bytes[close - 1] == 0x23 { close -= 1 }
    if close < end, close == start || bytes[close - 1].isSpace {
      leaveOut(close..<end)
      end = close
    }
    return start..<end
  }

  private mutating func beginsFence(_ line: Range<Int>) -> Bool {
    let byte = bytes[line.lowerBound]
    let count = runLength(at: line.lowerBound, line.upperBound)
    guard byte == 0x60 || byte == 0x7E, count >= 3,
      !bytes[(line.lowerBound + count)..<line.upperBound].contains(0x60)
    else { return false }
    fence = (byte, count)
    return true
  }

  private func isFence(_ line: Range<Int>, of byte: UInt8, atLeast count: Int) -> Bool {
    guard !line.isEmpty, bytes[line.lowerBound] == byte else { return false }
    let length = runLength(at: line.lowerBound, line.upperBound)
    return length >= count
      && skipSpace(line.lowerBound + length, line.upperBound) == line.upperBound
  }

  /// A line drawn («---», «* * *»), the line under a heading («===»), or the one under a table's head
  /// («|---|:-:|»).
  private func isRule(_ line: Range<Int>) -> Bool {
    let first = bytes[line.lowerBound]
    var marks = 0
    var bars = 0
    // Under a table's head each column has some in a row; «| - | - |» is a row of the table.
    var isColumn = false
    for i in line {
      switch bytes[i] {
      case 0x20, 0x09: continue
      case 0x7C, 0x2B: bars += 1
      case 0x3A: isColumn = true
      case 0x2D, 0x3D:
        marks += 1
        if bytes[line.lowerBound..<i].suffix(2).allSatisfy({ $0 == bytes[i] }), marks >= 3 {
          isColumn = true
        }
      case 0x2A, 0x5F:
        guard bytes[i] == first else { return false }
        marks += 1
      default: return false
      }
    }
    switch first {
    case 0x2D, 0x2A, 0x5F: return marks >= 3
    case 0x3D: return marks >= 2 && bars == 0 && isInParagraph
    case 0x7C, 0x2B, 0x3A: return marks >= 1 && bars >= 1 && isColumn
    default: return false
    }
  }

  /// After a bullet or number, which is where the words of an item begin.
  private func itemContent(_ line: Range<Int>) -> Int? {
    var i = line.lowerBound
    switch bytes[i] {
    case 0x2A, 0x2B, 0x2D: i += 1
    case 0x30...0x39:
      while i < line.upperBound, bytes[i].isDigit { i += 1 }
      guard i < line.upperBound, bytes[i] == 0x2E || bytes[i] == 0x29 else { return nil }
      i += 1
    default: return nil
    }
    guard i < line.upperBound, bytes[i].isSpace else { return nil }
    return skipSpace(i, line.upperBound)
  }
}
