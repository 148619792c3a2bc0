import SourceText

/// Dòng chữ trên trang: the words of a page that was recognised, in rows as the eye sees them, whatever columns
/// `tesseract` has cut it into, and though it lay askew under the scanner.
struct RecognisedRows {
  /// From above.
  private(set) var rows: [Row] = []
  private let page: RecognisedPage

  struct Row {
    /// Of the page's words, from left to right.
    var words: [Int]
    var middle: Int
    var height: Int
  }

  init(_ page: RecognisedPage) {
    self.page = page
    let groups = page.words.indices.chunked { page.words[$0].group == page.words[$1].group }
    let slope = Self.slope(page, groups)
    for line in groups.map({ Self.row(page, $0, slope) }).sorted(by: {
      ($0.middle, $0.words[0]) < ($1.middle, $1.words[0])
    }) {
      // Two columns hardly have their lines at one height to the dot.
      let place = rows.indices.suffix(4).last { index in
        abs(rows[index].middle - line.middle) * 2 < min(rows[index].height, line.height)
          && isBeside(line, rows[index])
      }
      if let place {
        rows[place].words += line.words
      } else {
        rows.append(line)
      }
    }
    for index in rows.indices {
      rows[index].words.sort { (page.words[$0].box.left, $0) < (page.words[$1].box.left, $1) }
    }
  }

  private func isBeside(_ line: Row, _ other: Row) -> Bool {
    let (a, b) = (extent(of: line), extent(of: other))
    return a.upperBound <= b.lowerBound || b.upperBound <= a.lowerBound
  }

  private func extent(of row: Row) -> ClosedRange<Int> {
    var left = Int.max
    var right = 0
    for word in row.words {
      left = min(left, Int(page.words[word].box.left))
      right = max(right, Int(page.words[word].box.right))
    }
    return left...max(left, right)
  }

  private static func row(_ page: RecognisedPage, _ group: [Int], _ slope: Int) -> Row {
    let tops = group.map { Int(page.words[$0].box.top) - page.words[$0].middle * slope / unit }
    let bottoms = group.map {
      Int(page.words[$0].box.bottom) - page.words[$0].middle * slope / unit
    }
    let (top, bottom) = (median(tops), median(bottoms))
    return Row(words: group, middle: (top + bottom) / 2, height: max(1, bottom - top))
  }

  /// How far the lines of a page fall from left to right, in parts of `unit`.
  private static func slope(_ page: RecognisedPage, _ groups: [[Int]]) -> Int {
    var slopes: [Int] = []
    for group in groups where group.count >= 6 {
      let (first, last) = (page.words[group[0]], page.words[group[group.count - 1]])
      let run = last.middle - first.middle
      guard run * 4 > page.width else { continue }
      slopes.append(Int(last.box.bottom - first.box.bottom) * unit / run)
    }
    return slopes.isEmpty ? 0 : median(slopes)
  }

  private static let unit = 10_000

  static func median(_ numbers: [Int]) -> Int { numbers.sorted()[numbers.count / 2] }

  // MARK: As text

  /// The rows as `pdftotext -layout` would give them: columns side by side, a blank line where there is room.
  var text: [UInt8] {
    guard let letterWidth, let left = page.words.map({ Int($0.box.left) }).min() else { return [] }
    let pitches = rows.indices.dropFirst().map { rows[$0].middle - rows[$0 - 1].middle }
    let pitch = pitches.isEmpty ? 0 : Self.median(pitches)
    var text: [UInt8] = []
    for (index, row) in rows.enumerated() {
      if index > 0, (row.middle - rows[index - 1].middle) * 10 > pitch * 17 {
        text.append(.lineFeed)
      }
      var column = 0
      var right: Int?
      for word in row.words.map({ page.words[$0] }) {
        let place = (Int(word.box.left) - left) / letterWidth
        let isApart = right.map { Int(word.box.left) - $0 > row.height * 2 } ?? true
        let spaces =
          isApart ? max(right == nil ? 0 : Self.fewestApart, place - column) : 1
        text += repeatElement(.space, count: spaces)
        text += word.text
        column += spaces + word.text.count { !$0.isContinuation }
        right = Int(word.box.right)
      }
      text.append(.lineFeed)
    }
    return text
  }

  /// Spaces between two columns.
  private static let fewestApart = 3

  /// Between two words of a sentence, in tenths of the height of its letters.
  private static let widestSpace = 9

  private var letterWidth: Int? {
    let widths = page.words.compactMap { word in
      let letters = word.text.count { !$0.isContinuation }
      return letters > 1 ? Int(word.box.right - word.box.left) / letters : nil
    }
    return widths.isEmpty ? (page.words.isEmpty ? nil : 16) : max(1, Self.median(widths))
  }

  /// The words with their places, as `pdftotext -tsv` gives them: in points, those of a row at one height.
  /// - Parameter number: of the page.
  func table(page number: Int) -> [UInt8] {
    // An A4 page is 842 points high, and no other is much larger.
    let long = max(page.width, page.height)
    func points(_ dots: Int) -> String {
      let hundredths = max(0, dots) * 84_200 / long
      let rest = hundredths % 100
      return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
    var places: [Int: (top: Int, height: Int, right: Int)] = [:]
    for row in rows {
      for (order, word) in row.words.enumerated() {
        var right = Int(page.words[word].box.right)
        // Words of a sentence stand as near as a dot allows, lest white space in it be taken for a gutter.
        if order + 1 < row.words.count {
          let next = Int(page.words[row.words[order + 1]].box.left)
          if (next - right) * 10 < row.height * Self.widestSpace {
            right = max(right, next - row.height / 8)
          }
        }
        places[word] = (row.middle - row.height / 2, row.height, right)
      }
    }
    var table: [UInt8] = []
    for (index, word) in page.words.enumerated() {
      guard let place = places[index] else { continue }
      let left = Int(word.box.left)
      let fields = [
        "5", "\(number)", "0", "0", "\(word.group)", "\(index)", points(left), points(place.top),
        points(place.right - left), points(place.height), "100",
      ]
      for field in fields { table += Array(field.utf8) + [.tab] }
      table += word.text + [.lineFeed]
    }
    return table
  }
}

extension Range<Int> {
  /// Cut where two neighbours do not belong together.
  fileprivate func chunked(_ belong: (Int, Int) -> Bool) -> [[Int]] {
    var chunks: [[Int]] = []
    for index in self {
      if let last = chunks.last?.last, belong(last, index) {
        chunks[chunks.count - 1].append(index)
      } else {
        chunks.append([index])
      }
    }
    return chunks
  }
}
