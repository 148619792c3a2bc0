import SourceText

/// Bảng của PDF: rows whose cells take several lines. `pdftotext -layout` gives such lines side by side, so
/// that the words of one cell run into those of the next; where the words stand on the page tells them apart.
package enum PDFTables {
  /// The text with each such table as rows, «| a | b |», as other formats give them. A table whose rows are
  /// a line each stays as it is, and so does what is not surely a table.
  /// - Parameters:
  ///   - text: what `pdftotext -layout` gives.
  ///   - words: what `pdftotext -tsv` gives for the same pages.
  package static func laidOut(_ text: [UInt8], words: [UInt8]) -> [UInt8] {
    let boxes = PDFWord.boxes(words)
    var result: [UInt8] = []
    var done = 0
    var goingOn: [Range<Int>] = []
    for (index, page) in PDFPages.pages(of: text).enumerated() where index < boxes.count {
      var lines = PDFPageLines(text, page)
      let finder = PDFTableFinder(boxes[index], goingOn: goingOn)
      goingOn = finder.goingOn
      for table in finder.tables {
        guard let place = lines.place(of: table.letters, after: table.lettersBefore) else {
          continue
        }
        result += text[done..<place.lowerBound] + table.text
        done = place.upperBound
      }
    }
    return done == 0 ? text : result + text[done...]
  }

  /// Whether words stand apart from one another on some lines, so that it is worth while to ask for places.
  package static func mayHaveTables(_ text: [UInt8]) -> Bool {
    var count = 0
    for line in text.split(separator: .lineFeed) {
      var i = line.startIndex
      while i < line.endIndex, line[i].isSpace { i += 1 }
      while i + 1 < line.endIndex, !(line[i] == .space && line[i + 1] == .space) { i += 1 }
      if line[i...].contains(where: { !$0.isSpace }), i + 1 < line.endIndex { count += 1 }
      if count == 3 { return true }
    }
    return false
  }
}

/// Các dòng của trang, as `-layout` gives them, gone through once.
struct PDFPageLines {
  private let text: [UInt8]
  private let page: Range<Int>
  private var position: Int
  /// Letters before `position`, without spaces.
  private var count = 0

  init(_ text: [UInt8], _ page: Range<Int>) {
    self.text = text
    self.page = page
    position = page.lowerBound
  }

  /// The lines that hold these letters and no others, with as many letters before them on the page.
  mutating func place(of letters: [UInt8: Int], after before: Int) -> Range<Int>? {
    while position < page.upperBound, count < before { count += take().letters }
    while position < page.upperBound, isBlank(at: position) { _ = take() }
    let wanted = letters.reduce(0) { $0 + $1.value }
    guard count == before else { return nil }
    let start = position
    var found: [UInt8: Int] = [:]
    while position < page.upperBound, count < before + wanted {
      let line = take()
      count += line.letters
      for byte in text[line.range] where !byte.isSpace { found[byte, default: 0] += 1 }
    }
    // The line feed stays.
    return count == before + wanted && found == letters ? start..<max(start, position - 1) : nil
  }

  private func isBlank(at start: Int) -> Bool {
    var i = start
    while i < page.upperBound, text[i] != .lineFeed {
      if !text[i].isSpace { return false }
      i += 1
    }
    return true
  }

  private mutating func take() -> (range: Range<Int>, letters: Int) {
    let start = position
    var letters = 0
    while position < page.upperBound, text[position] != .lineFeed {
      if !text[position].isSpace { letters += 1 }
      position += 1
    }
    let range = start..<position
    if position < page.upperBound { position += 1 }
    return (range, letters)
  }
}
