import RuleTables
import SourceText

/// Các dòng of a text, each classified once.
struct LineReader {
  let cursor: TextCursor
  let lines: [ClassifiedLine]
  /// What follows the head in a line that held both; nil where lines are as they were set.
  let afterHead: TextSpan?
  /// The lines of the document that is being read: all of them, or one part of a file that holds several.
  private(set) var part: Range<Int>

  init(_ source: SourceText, tables: Tables) {
    cursor = source.cursor
    let list = Self.list(of: source, cursor, tables)
    lines = list.lines
    afterHead = list.afterHead
    part = 0..<lines.count
  }

  /// The same lines, to read some of them as a separate document.
  func reading(_ part: Range<Int>) -> LineReader {
    var reader = self
    reader.part = part
    return reader
  }

  private static func list(
    of source: SourceText, _ cursor: TextCursor, _ tables: Tables
  ) -> LineList {
    var list = LineList(cursor: cursor, tables: tables, capacity: source.lines.count)
    var pageBreak = false
    for line in source.lines {
      let (start, indent) = margin(of: line, cursor.bytes, &pageBreak)
      let text = start..<cursor.skipSpaceBack(line.end, start)
      list.add(text, from: line.start, indent: indent, startsPage: pageBreak)
      if !text.isEmpty { pageBreak = false }
    }
    return list
  }

  /// Where a line's text begins, and at which column.
  private static func margin(
    of line: SourceLine, _ bytes: [UInt8], _ pageBreak: inout Bool
  ) -> (start: Int, indent: Int) {
    var start = line.start
    var indent = 0
    while start < line.end {
      switch bytes[start] {
      case .space: indent += 1
      case .tab: indent = (indent / 8 + 1) * 8
      case .formFeed: pageBreak = true
      case .verticalTab: break
      default: return (start, indent)
      }
      start += 1
    }
    return (start, indent)
  }

  /// The next line from `index` on that is not blank, before `limit`.
  func nextText(from index: Int, limit: Int) -> Int? {
    var i = index
    while i < limit, lines[i].isBlank { i += 1 }
    return i < limit ? i : nil
  }
}

/// Ghép các dòng: what is known of the lines read so far.
private struct LineList {
  private let cursor: TextCursor
  private let tables: Tables
  private let gaps: [Int]
  private(set) var lines: [ClassifiedLine] = []
  private(set) var afterHead: TextSpan?
  private var nextGap = 0
  private var blanks = 0
  /// How many lines hold words.
  private var seen = 0

  init(cursor: TextCursor, tables: Tables, capacity: Int) {
    self.cursor = cursor
    self.tables = tables
    gaps = GapScan(cursor.bytes).offsets
    lines.reserveCapacity(capacity)
  }

  /// Adds a line, or what it falls into where a copy ran the head of a text together.
  mutating func add(_ text: TextSpan, from start: Int, indent: Int, startsPage: Bool) {
    seen += text.isEmpty ? 0 : 1
    guard text.count >= RunningHead.shortestLine, seen <= RunningHead.mostLines else {
      return append(text, from: start, indent: indent, startsPage: startsPage)
    }
    var piece = text
    var from = start
    for cut in RunningHead(cursor: cursor, tables: tables).cuts(in: text) {
      append(
        piece.lowerBound..<cursor.skipSpaceBack(cut, piece.lowerBound), from: from, indent: indent,
        startsPage: startsPage && from == start)
      piece = cut..<text.upperBound
      from = cut
    }
    append(piece, from: from, indent: indent, startsPage: startsPage && from == start)
    if from > start { afterHead = piece }
  }

  private mutating func append(
    _ text: TextSpan, from start: Int, indent: Int, startsPage: Bool
  ) {
    while nextGap < gaps.count, gaps[nextGap] < text.lowerBound { nextGap += 1 }
    lines.append(
      ClassifiedLine(
        start: start, text: text, indent: indent, blanksBefore: blanks, startsPage: startsPage,
        hasGaps: nextGap < gaps.count && gaps[nextGap] < text.upperBound,
        head: cursor.marker(of: text), isCapitals: cursor.isCapitals(text),
        hasLead: cursor.begins(text, with: tables.vocabulary.basisLeads)))
    blanks = text.isEmpty ? blanks + 1 : 0
  }
}
