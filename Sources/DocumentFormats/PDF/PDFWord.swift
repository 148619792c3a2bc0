import SourceText

/// Một dòng chữ trên trang: words that stand beside one another, in hundredths of a point.
struct PDFLine {
  var text: [UInt8]
  let left: Int
  var right: Int
  let top: Int
  var middle: Int { (left + right) / 2 }
}

/// Một từ trên trang, as `pdftotext -tsv` gives it.
enum PDFWord {
  /// The lines of a page in the order of the file; words far apart are of two lines.
  static func lines(_ table: [UInt8]) -> [PDFLine] {
    var lines: [PDFLine] = []
    var number: ArraySlice<UInt8> = []
    for row in table.split(separator: .lineFeed) {
      let fields = row.split(separator: .tab, maxSplits: 11, omittingEmptySubsequences: false)
      guard fields.count == 12, fields[0].elementsEqual("5".utf8), let left = hundredths(fields[6]),
        let top = hundredths(fields[7]), let width = hundredths(fields[8]),
        let height = hundredths(fields[9])
      else { continue }
      // Page, paragraph, block and line.
      let place = row[fields[1].startIndex..<fields[4].endIndex]
      let gap = left - (lines.last?.right ?? 0)
      if place == number, let last = lines.indices.last, gap > -height, gap < height * 2 {
        // A word in letters of two typefaces comes in pieces.
        if gap * 10 > height { lines[last].text.append(.space) }
        lines[last].text += fields[11]
        lines[last].right = left + width
      } else {
        lines.append(
          PDFLine(text: Array(fields[11]), left: left, right: left + width, top: top))
      }
      number = place
    }
    return lines
  }

  /// «129.60», and no more than a page has.
  private static func hundredths(_ field: ArraySlice<UInt8>) -> Int? {
    var value = 0
    var decimals: Int?
    for byte in field {
      if byte == .dot, decimals == nil {
        decimals = 0
      } else if byte.isDigit {
        if decimals == 2 { break }
        value = value * 10 + Int(byte & 0x0F)
        if let places = decimals { decimals = places + 1 }
        guard value < 10_000_000 else { return nil }
      } else {
        return nil
      }
    }
    for _ in (decimals ?? 0)..<2 { value *= 10 }
    return value
  }
}
