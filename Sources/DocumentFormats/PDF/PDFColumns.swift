import SourceText

/// Hai cột: the lines of a letterhead by where they stand.
struct PDFColumns {
  /// From above.
  private(set) var left: [[UInt8]] = []
  private(set) var right: [[UInt8]] = []

  /// - Returns: nil where the national title does not stand in a right column.
  init?(_ lines: [PDFLine]) {
    let sorted = lines.sorted { ($0.top, $0.left) < ($1.top, $1.left) }
    guard let title = sorted.first(where: { Self.isTitle($0) }) else { return nil }
    var leftMiddle: Int?
    var hasDate = false
    var hasNumber = false
    for line in sorted {
      let folded = Folding.folded(line.text)[...]
      let isOfDate =
        folded.first?.isDigit == true || folded.starts(with: "năm".utf8)
        || folded.starts(with: "tháng".utf8)
      // What comes below number and date is the title of the document, but for a date broken off.
      if hasDate, hasNumber, !isOfDate { break }
      if line.right <= title.left, abs(line.middle - (leftMiddle ?? line.middle)) < Self.columnWidth
      {
        leftMiddle = leftMiddle ?? line.middle
        left.append(line.text)
        if folded.starts(with: "số".utf8) { hasNumber = true }
      } else if line.left < title.middle, line.right > title.middle,
        abs(line.middle - title.middle) < Self.columnWidth
      {
        right.append(line.text)
        if folded.contains(.comma) { hasDate = true }
      } else {
        break
      }
    }
    guard !left.isEmpty, right.count > 1 else { return nil }
  }

  private static func isTitle(_ line: PDFLine) -> Bool {
    PDFLetterhead.isNational(Folding.folded(line.text)[...])
  }

  /// Lines of a column stand in its middle, or no farther from it than this.
  private static let columnWidth = 6000

  /// How often each byte is in lines, without spaces.
  static func letters(of lines: [[UInt8]]) -> [UInt8: Int] {
    var counts: [UInt8: Int] = [:]
    for line in lines { for byte in line where !byte.isSpace { counts[byte, default: 0] += 1 } }
    return counts
  }
}
