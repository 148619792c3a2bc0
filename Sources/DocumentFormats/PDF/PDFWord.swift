import SourceText

/// Một dòng chữ trên trang: words that stand beside one another, in hundredths of a point.
struct PDFLine {
  var text: [UInt8]
  let left: Int
  var right: Int
  let top: Int
  var middle: Int { (left + right) / 2 }
}

/// Ô chữ: a word or a piece of one with its place on the page, in hundredths of a point.
struct PDFBox {
  let text: [UInt8]
  let left: Int
  let right: Int
  let top: Int
  let height: Int
  var middle: Int { top + height / 2 }

  /// A word in letters of two typefaces comes in pieces.
  func isApart(from last: PDFBox) -> Bool { (left - last.right) * 10 > height }
}

/// Một từ trên trang, as `pdftotext -tsv` gives it.
enum PDFWord {
  /// The lines of the first page in the order of the file; words far apart are of two lines.
  static func lines(_ table: [UInt8]) -> [PDFLine] {
    var lines: [PDFLine] = []
    var number: ArraySlice<UInt8> = []
    for row in table.split(separator: .lineFeed) {
      let fields = row.split(separator: .tab, maxSplits: 11, omittingEmptySubsequences: false)
      guard fields.count == 12, fields[0].elementsEqual("5".utf8),
        fields[1].elementsEqual("1".utf8), let left = hundredths(fields[6]),
        let top = hundredths(fields[7]), let width = hundredths(fields[8]),
        let height = hundredths(fields[9])
      else { continue }
      // Page, paragraph, block and line.
      let place = row[fields[1].startIndex..<fields[4].endIndex]
      let gap = left - (lines.last?.right ?? 0)
      // A long line of the left column may come near to the national title.
      let isNear = gap < (beginsTitle(fields[11]) ? height / 2 : height * 2)
      if place == number, let last = lines.indices.last, gap > -height, isNear {
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

  /// «CỘNG hòa xã hội», «Độc lập»
  private static func beginsTitle(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.count <= 12, let first = word.first, first == UInt8(ascii: "C") || first >= 0x80
    else {
      return false
    }
    let folded = Folding.folded(Array(word))
    return folded.elementsEqual("cộng".utf8) || folded.elementsEqual("độc".utf8)
  }

  /// The words of each page, from above.
  static func boxes(_ table: [UInt8]) -> [[PDFBox]] {
    var pages: [[PDFBox]] = []
    for row in table.split(separator: .lineFeed) {
      let fields = row.split(separator: .tab, maxSplits: 11, omittingEmptySubsequences: false)
      guard fields.count == 12, fields[0].elementsEqual("5".utf8),
        let page = hundredths(fields[1]).map({ $0 / 100 }), (1...mostPages).contains(page),
        let left = hundredths(fields[6]), let top = hundredths(fields[7]),
        let width = hundredths(fields[8]), let height = hundredths(fields[9])
      else { continue }
      while pages.count < page { pages.append([]) }
      pages[page - 1].append(
        PDFBox(
          text: Array(fields[11]), left: left, right: left + width, top: top, height: height))
    }
    return pages.map { $0.sorted { ($0.middle, $0.left) < ($1.middle, $1.left) } }
  }

  private static let mostPages = 10_000

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
