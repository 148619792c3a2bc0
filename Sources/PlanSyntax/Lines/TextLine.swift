import SourceText

/// Một dòng as the parser sees it: what is left of a source line without the white space around it.
struct TextLine {
  /// The text without white space at its ends; empty for a blank line.
  var text: TextSpan
  /// Columns before the text: a tab counts up to the next multiple of eight.
  var indent: Int
  /// Blank lines right before this one.
  var blanksBefore: Int
  /// A form feed stands in this line or in the blank ones before it.
  var startsPage: Bool

  /// Tabs, bars or runs of spaces stand between words: the line may have columns.
  var hasGaps: Bool

  var isBlank: Bool { text.isEmpty }
}

/// Các dòng of a text, and how the parser reads their bytes.
final class LineReader {
  let source: SourceText
  let bytes: [UInt8]
  let folded: [UInt8]
  let lines: [TextLine]
  /// What part of the plan each line was read as.
  private(set) var leaves: [Leaf.Kind]

  init(_ source: SourceText) {
    self.source = source
    bytes = source.bytes
    folded = source.folded
    lines = Self.lines(of: source)
    leaves = Array(repeating: .blank, count: lines.count)
  }

  private static func lines(of source: SourceText) -> [TextLine] {
    let text = source.bytes
    let bytes = text.span
    let gaps = GapScan(text)
    var lines: [TextLine] = []
    lines.reserveCapacity(source.lines.count)
    var nextGap = 0
    var blanks = 0
    var pageBreak = false
    for line in source.lines {
      var start = line.start
      var indent = 0
      scan: while start < line.end {
        switch bytes[start] {
        case .space: indent += 1
        case .tab: indent = (indent / 8 + 1) * 8
        case .formFeed: pageBreak = true
        case .verticalTab: break
        default: break scan
        }
        start += 1
      }
      var end = line.end
      while end > start, bytes[end - 1].isSpace { end -= 1 }
      while nextGap < gaps.offsets.count, gaps.offsets[nextGap] < start { nextGap += 1 }
      let hasGaps = nextGap < gaps.offsets.count && gaps.offsets[nextGap] < end
      lines.append(
        TextLine(
          text: start..<end, indent: indent, blanksBefore: blanks, startsPage: pageBreak,
          hasGaps: hasGaps))
      if start == end {
        blanks += 1
      } else {
        blanks = 0
        pageBreak = false
      }
    }
    return lines
  }

  /// The next line from `index` on that is neither blank nor furniture, before `limit`.
  func nextText(from index: Int, limit: Int) -> Int? {
    var i = index
    while i < limit, lines[i].isBlank || leaves[i] == .furniture { i += 1 }
    return i < limit ? i : nil
  }

  /// Characters of a span.
  func width(_ span: TextSpan) -> Int {
    var width = 0
    for i in span where !bytes[i].isContinuation { width += 1 }
    return width
  }

  /// Whether the character at `i` is a letter in lower case.
  func isLower(at i: Int) -> Bool {
    guard i < bytes.count, bytes[i].startsWordCharacter, !bytes[i].isDigit else { return false }
    return isSameInFold(at: i)
  }

  /// Whether the character at `i` is a letter in upper case.
  func isUpper(at i: Int) -> Bool {
    guard i < bytes.count, bytes[i].startsWordCharacter, !bytes[i].isDigit else { return false }
    return !isSameInFold(at: i)
  }

  private func isSameInFold(at i: Int) -> Bool {
    if bytes[i] != folded[i] { return false }
    var j = i + 1
    while j < bytes.count, bytes[j].isContinuation {
      if bytes[j] != folded[j] { return false }
      j += 1
    }
    return true
  }

  /// Whether a span is written in capitals: letters there are, and hardly one in lower case. Looks at
  /// no more than its first 200 bytes.
  func isCapitals(_ span: TextSpan) -> Bool {
    var upper = 0
    var lower = 0
    var i = span.lowerBound
    let end = min(span.upperBound, i + 200)
    while i < end {
      if bytes[i].startsWordCharacter, !bytes[i].isDigit {
        if isSameInFold(at: i) { lower += 1 } else { upper += 1 }
        // Plain prose tells itself in its first words.
        if lower > 4, lower > upper { return false }
      }
      i += 1
      while i < end, bytes[i].isContinuation { i += 1 }
    }
    return upper >= 2 && lower * 6 <= upper
  }

  func trimmed(_ span: TextSpan) -> TextSpan {
    var start = span.lowerBound
    var end = span.upperBound
    while start < end, bytes[start].isSpace { start += 1 }
    while end > start, bytes[end - 1].isSpace { end -= 1 }
    return start..<end
  }

  /// Whether a text begins with one of a list.
  func begins(_ text: TextSpan, with words: PhraseTable) -> Bool {
    !text.isEmpty && words.match(folded, at: text.lowerBound, limit: text.upperBound) != nil
  }

  /// Whether a text ends in a phrase of a list, of two words at most.
  func ends(_ text: TextSpan, with words: PhraseTable) -> Bool { words.ends(folded, in: text) }

  /// The first place from `start` on that is no white space, at most `limit`.
  func skipSpace(_ start: Int, limit: Int) -> Int {
    var i = start
    while i < limit, bytes[i].isSpace { i += 1 }
    return i
  }

  /// Whether a folded phrase stands at `i`; a space in it stands for any run of white space.
  func hasFolded(_ phrase: StaticString, at i: Int, limit: Int) -> Bool {
    phrase.withUTF8Buffer { buffer in
      var at = i
      // Within the literal's count.
      for place in 0..<buffer.count {
        let byte = unsafe buffer[place]
        guard at < limit else { return false }
        if byte == .space {
          guard folded[at].isSpace else { return false }
          at = skipSpace(at, limit: limit)
        } else {
          guard folded[at] == byte else { return false }
          at += 1
        }
      }
      return true
    }
  }

  func setLeaf(_ kind: Leaf.Kind, of line: Int) { leaves[line] = kind }

  /// The columns of a line: pieces apart by tabs, bars or three and more spaces.
  func cells(_ span: TextSpan) -> [TextSpan] {
    var result: [TextSpan] = []
    var start = span.lowerBound
    var i = start
    while i < span.upperBound {
      let byte = bytes[i]
      guard byte == .tab || byte == .bar || byte == .space else {
        i += 1
        continue
      }
      var end = i
      var spaces = 0
      var isGap = false
      while end < span.upperBound, bytes[end].isSpace || bytes[end] == .bar {
        if bytes[end] == .space { spaces += 1 } else { isGap = true }
        end += 1
      }
      if isGap || spaces >= 3, !isBlankToFill(i..<end, in: span), !isBullet(start..<i) {
        if start < i { result.append(start..<i) }
        start = end
      }
      i = end
    }
    if start < span.upperBound { result.append(start..<span.upperBound) }
    return result
  }

  /// «-» or «•» alone: what stands behind it is its text and no column of its own.
  private func isBullet(_ cell: TextSpan) -> Bool {
    guard let first = cell.first, cell.count <= 3 else { return false }
    return !bytes[first].startsWordCharacter
  }

  /// Whether a gap is a place left blank («Số:      /KH-UBND», «ngày     tháng     năm 2025») and no
  /// space between columns.
  private func isBlankToFill(_ gap: TextSpan, in line: TextSpan) -> Bool {
    let next = gap.upperBound
    if next < line.upperBound, bytes[next] == .slash { return true }
    if hasFolded("tháng", at: next, limit: line.upperBound)
      || hasFolded("năm", at: next, limit: line.upperBound)
    {
      return true
    }
    return ["số:", "số", "ngày", "tháng", "năm"].contains { (word: StaticString) in
      let start = gap.lowerBound - word.utf8CodeUnitCount
      return start >= line.lowerBound && hasFolded(word, at: start, limit: gap.lowerBound)
        && !bytes.hasWord(before: start)
    }
  }
}

/// Where tabs, bars and pairs of spaces stand: found in blocks of eight bytes, since nearly no block
/// has any.
private struct GapScan {
  private(set) var offsets: [Int] = []

  init(_ text: [UInt8]) {
    let bytes = text.span
    let count = bytes.count
    var i = 0
    while i + 9 <= count {
      let block = EightBytes.load(bytes, at: i)
      let spaces =
        block ^ EightBytes.repeated(.space)
        | EightBytes.load(bytes, at: i + 1) ^ EightBytes.repeated(.space)
      let gaps =
        EightBytes.zeros(block ^ EightBytes.repeated(.tab))
        | EightBytes.zeros(block ^ EightBytes.repeated(.bar)) | EightBytes.zeros(spaces)
      if gaps & EightBytes.highBits != 0 { appendGaps(bytes, i..<i + 8) }
      i += 8
    }
    appendGaps(bytes, i..<count)
  }

  private mutating func appendGaps(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    for i in range {
      let byte = bytes[i]
      if byte == .tab || byte == .bar
        || (byte == .space && i + 1 < bytes.count && bytes[i + 1] == .space)
      {
        offsets.append(i)
      }
    }
  }
}
