import SourceText

/// Cột: the columns that a line was flattened from.
extension TextCursor {
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

  /// «-» or «•» alone: what stands after it is its text and no column of its own.
  private func isBullet(_ cell: TextSpan) -> Bool {
    guard let first = cell.first, cell.count <= 3 else { return false }
    return !bytes[first].startsWordCharacter
  }

  /// Whether a gap is a place left blank («Số:      /KH-UBND», «ngày     tháng     năm 2025») and no
  /// space between columns.
  private func isBlankToFill(_ gap: TextSpan, in line: TextSpan) -> Bool {
    let next = gap.upperBound
    if next < line.upperBound, bytes[next] == .slash { return true }
    if begins("tháng", at: next, line.upperBound)
      || begins("năm", at: next, line.upperBound)
    {
      return true
    }
    return ["số:", "số", "ngày", "tháng", "năm"].contains { (word: StaticString) in
      let start = gap.lowerBound - word.utf8CodeUnitCount
      return start >= line.lowerBound && begins(word, at: start, gap.lowerBound)
        && !bytes.hasWord(before: start)
    }
  }
}
