import SourceText

extension PageLayout {
  /// Nhận dạng bố cục: judged once for the document, from how lines end and how the next begin. A
  /// line that ends in the middle of a sentence while the next goes on in lower case was broken by a
  /// page's width; where that happens often, the whole text is wrapped.
  init(_ reader: LineReader) {
    let cursor = reader.cursor
    var broken = 0
    var pairs = 0
    var allBroken = 0
    var brokenOverBlank = 0
    var longest = 0
    var edges: [Int] = []
    var previous: ClassifiedLine?
    for line in reader.lines[reader.part] where !line.isBlank {
      // A row of a table has no width that a page gives it.
      guard cursor.bytes[line.text.lowerBound] != .bar else {
        previous = nil
        continue
      }
      longest = max(longest, line.text.count)
      if let previous, previous.text.count >= 12 {
        let isBroken = Self.isBroken(previous, line, cursor)
        if isBroken {
          allBroken += 1
          if line.blanksBefore > 0 { brokenOverBlank += 1 }
        }
        // Short lines are cells, headings and names: only longer ones can tell a page's width.
        if previous.text.count >= 60 {
          pairs += 1
          if isBroken {
            broken += 1
            if edges.count < 2000, previous.text.count < 800 {
              edges.append(previous.indent + cursor.width(previous.text))
            }
          }
        }
      }
      previous = line
    }
    // A short text breaks few sentences; that none of its lines is long says the same.
    isWrapped = broken >= (longest <= Self.longestOnPage ? 2 : 3) && broken * 8 >= pairs
    // Where the text has no blank line but between its paragraphs, hardly a sentence runs over one.
    isDoubleSpaced = isWrapped && brokenOverBlank * 6 >= allBroken
    edges.sort()
    width = isWrapped && !edges.isEmpty ? edges[edges.count * 9 / 10] : 0
  }

  /// Bytes of a line that fits a page's width.
  private static let longestOnPage = 160

  /// Whether a line ends in the middle of a sentence that the next goes on with.
  private static func isBroken(_ line: ClassifiedLine, _ next: ClassifiedLine, _ cursor: TextCursor)
    -> Bool
  {
    !cursor.bytes[line.text.upperBound - 1].closesSentence
      && cursor.isLower(next.text.lowerBound) && !startsLetter(next.text, cursor)
  }

  /// «a)», «đ.»: the letter of a list, and no word that goes on.
  private static func startsLetter(_ text: TextSpan, _ cursor: TextCursor) -> Bool {
    var i = text.lowerBound + 1
    while i < text.upperBound, cursor.bytes[i].isContinuation { i += 1 }
    return i < text.upperBound
      && (cursor.bytes[i] == .closeBracket || cursor.bytes[i] == .dot || cursor.bytes[i] == .slash)
  }
}
