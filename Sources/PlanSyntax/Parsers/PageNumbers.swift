import SourceText

/// Số trang: page numbers that stand in the flow.
struct PageNumbers {
  private let reader: LineReader
  private var lastPage = 0
  private var linesSincePage = 0
  private var found: [Int] = []

  /// The lines of some ranges that hold nothing but a page's number: the next one due, at a page's
  /// distance from the last, and apart from the text around it.
  static func lines(in ranges: [Range<Int>], _ reader: LineReader) -> [Int] {
    var numbers = PageNumbers(reader)
    for range in ranges { numbers.read(range) }
    return numbers.found
  }

  private init(_ reader: LineReader) { self.reader = reader }

  private mutating func read(_ range: Range<Int>) {
    for index in range where !reader.lines[index].isBlank {
      let line = reader.lines[index]
      linesSincePage += 1
      guard line.text.count <= 3, let page = reader.cursor.wholeNumber(line.text) else { continue }
      let follows = lastPage == 0 ? (1...3).contains(page) : page == lastPage + 1
      let nextBlanks = index + 1 < range.upperBound && reader.lines[index + 1].isBlank
      let isApart =
        line.startsPage || line.indent >= 20 || (line.blanksBefore > 0 && nextBlanks)
        || (index + 1 < range.upperBound && reader.lines[index + 1].startsPage)
      guard follows, isApart, linesSincePage >= 8 || line.startsPage || line.indent >= 20 else {
        continue
      }
      lastPage = page
      linesSincePage = 0
      found.append(index)
    }
  }
}
