import RuleTables
import SourceText

/// Các dòng of a text, each classified once.
struct LineReader {
  let cursor: TextCursor
  let lines: [ClassifiedLine]
  /// The lines of the document that is being read: all of them, or one part of a file that holds several.
  private(set) var part: Range<Int>

  init(_ source: SourceText, tables: Tables) {
    cursor = TextCursor(source)
    lines = Self.lines(of: source, cursor, tables)
    part = 0..<lines.count
  }

  /// The same lines, to read some of them as a separate document.
  func reading(_ part: Range<Int>) -> LineReader {
    var reader = self
    reader.part = part
    return reader
  }

  private static func lines(
    of source: SourceText, _ cursor: TextCursor, _ tables: Tables
  ) -> [ClassifiedLine] {
    let gaps = GapScan(cursor.bytes).offsets
    var lines: [ClassifiedLine] = []
    lines.reserveCapacity(source.lines.count)
    var nextGap = 0
    var blanks = 0
    var pageBreak = false
    for line in source.lines {
      let (start, indent) = margin(of: line, cursor.bytes, &pageBreak)
      let text = start..<cursor.skipSpaceBack(line.end, start)
      while nextGap < gaps.count, gaps[nextGap] < start { nextGap += 1 }
      lines.append(
        ClassifiedLine(
          text: text, indent: indent, blanksBefore: blanks, startsPage: pageBreak,
          hasGaps: nextGap < gaps.count && gaps[nextGap] < text.upperBound,
          head: cursor.marker(of: text), isCapitals: cursor.isCapitals(text),
          hasLead: cursor.begins(text, with: tables.vocabulary.basisLeads)))
      if text.isEmpty {
        blanks += 1
      } else {
        blanks = 0
        pageBreak = false
      }
    }
    return lines
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
