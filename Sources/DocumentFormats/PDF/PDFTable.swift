import SourceText

/// Một bảng trên trang PDF: its columns, and which lines of them are one row.
struct PDFTable {
  /// Of its page before it, without spaces.
  let lettersBefore: Int
  let lineCount: Int
  /// How often each byte is in it, without spaces.
  private(set) var letters: [UInt8: Int] = [:]
  /// Its rows, a line each.
  private(set) var text: [UInt8] = []

  /// Phần của dòng that stands in one column.
  private struct Piece {
    /// Of the table.
    let line: Int
    let boxes: [PDFBox]
    /// What follows it in its column goes on with its words.
    var goesOn = false
    /// What follows stands farther below than a next line.
    var hasGap = false

    var left: Int { boxes[0].left }
    var right: Int { boxes[boxes.count - 1].right }
    var top: Int { boxes[0].top }
    var height: Int { boxes[0].height }

    /// Of the first word, which may be of several pieces.
    var firstWidth: Int {
      var end = boxes[0]
      for box in boxes.dropFirst() {
        if box.isApart(from: end) { break }
        end = box
      }
      return end.right - left
    }

    var text: [UInt8] {
      var text = boxes[0].text
      for (last, box) in zip(boxes, boxes.dropFirst()) {
        if box.isApart(from: last) { text.append(.space) }
        text += box.text
      }
      return text
    }
  }

  /// - Parameter goesOn: it began on the page before.
  /// - Returns: nil where the lines are surely or perhaps no table, or one whose rows are a line each.
  init?(
    _ lines: ArraySlice<PDFTableFinder.Line>, gutters: [Range<Int>], lettersBefore: Int,
    goesOn: Bool
  ) {
    guard !gutters.isEmpty, lines.count > 1 else { return nil }
    self.lettersBefore = lettersBefore
    var columns = Self.columns(lines, gutters)
    Self.judge(&columns)
    let last = Self.lastLine(columns, lines.count)
    lineCount = last + 1
    columns = columns.map { $0.filter { $0.line <= last } }
    let rows = Self.rows(columns, Array(lines.prefix(last + 1)))
    guard Self.isTable(columns, rows, leastRows: goesOn ? 1 : 2),
      !lines.contains(where: { Self.isOfHead($0) })
    else { return nil }
    for line in lines.prefix(last + 1) {
      for box in line.boxes { for byte in box.text { letters[byte, default: 0] += 1 } }
    }
    for row in rows {
      if !text.isEmpty { text.append(.lineFeed) }
      text.append(.bar)
      for column in columns {
        text += [.space] + Self.words(column.filter { row.contains($0.line) }) + [.space, .bar]
      }
    }
  }

  // MARK: Columns

  private static func columns(
    _ lines: ArraySlice<PDFTableFinder.Line>, _ gutters: [Range<Int>]
  ) -> [[Piece]] {
    var columns = [[Piece]](repeating: [], count: gutters.count + 1)
    for (index, line) in lines.enumerated() {
      var boxes = line.boxes[...]
      for (column, gutter) in gutters.enumerated() {
        let end = boxes.firstIndex { $0.left >= gutter.lowerBound } ?? boxes.endIndex
        if end > boxes.startIndex {
          columns[column].append(Piece(line: index, boxes: Array(boxes[..<end])))
        }
        boxes = boxes[end...]
      }
      if !boxes.isEmpty { columns[gutters.count].append(Piece(line: index, boxes: Array(boxes))) }
    }
    return columns.filter { !$0.isEmpty }
  }

  /// Of the distance of two lines: what is more is a border between them, or the space of a paragraph.
  private static let slack = 30

  /// Which lines of a column go on with the words of the one above: those that follow at once, and whose
  /// first word had no room there.
  private static func judge(_ columns: inout [[Piece]]) {
    var pitch = Int.max
    for column in columns {
      for (above, below) in zip(column, column.dropFirst())
      where (below.top - above.top) * 10 > above.height * 7 {
        pitch = min(pitch, below.top - above.top)
      }
    }
    // Lines may all stand within one another, as marks over a line do.
    let farthest = pitch == .max ? pitch : pitch + slack
    for column in columns.indices {
      let left = columns[column].reduce(Int.max) { min($0, $1.left) }
      let right = columns[column].reduce(0) { max($0, $1.right) }
      for index in columns[column].indices.dropLast() {
        let (piece, next) = (columns[column][index], columns[column][index + 1])
        let width = piece.height / 5 + next.firstWidth
        let fits =
          piece.right + width <= right && piece.right - piece.left + width <= right - left
        columns[column][index].hasGap = next.top - piece.top > farthest
        columns[column][index].goesOn = !fits && !columns[column][index].hasGap
      }
    }
  }

  /// The last line of the table: a heading below it may stand under its first column alone.
  private static func lastLine(_ columns: [[Piece]], _ count: Int) -> Int {
    let others = columns.dropFirst().reduce(-1) { max($0, $1.last?.line ?? -1) }
    var last = columns[0].count - 1
    while last > 0, columns[0][last].line > others, !columns[0][last - 1].goesOn { last -= 1 }
    return max(others, columns[0][last].line)
  }

  // MARK: Rows

  private static func rows(
    _ columns: [[Piece]], _ lines: [PDFTableFinder.Line]
  ) -> [Range<Int>] {
    var places = [Int](repeating: 0, count: columns.count)
    var rows: [Range<Int>] = []
    var start = 0
    for line in 1..<lines.count {
      var isEnd =
        (lines[line - 1].top + lines[line - 1].height - lines[line].top) * 3
        < lines[line].height
      var hasGap = true
      var begun = 0
      for column in columns.indices {
        while places[column] < columns[column].count, columns[column][places[column]].line < line {
          places[column] += 1
        }
        let next = places[column]
        guard next < columns[column].count else { continue }
        if columns[column][next].line == line { begun += column == 0 ? 2 : 1 }
        guard next > 0 else { continue }
        if columns[column][next - 1].goesOn { isEnd = false }
        if !columns[column][next - 1].hasGap { hasGap = false }
      }
      if isEnd, hasGap || begun > 1 {
        rows.append(start..<line)
        start = line
      }
    }
    return rows + [start..<lines.count]
  }

  private static func words(_ cell: [Piece]) -> [UInt8] {
    var text: [UInt8] = []
    for (index, piece) in cell.enumerated() {
      if index > 0 {
        let goesOn = cell[index - 1].goesOn
        if !goesOn, let last = text.last, !".,;:!?".utf8.contains(last) { text.append(.semicolon) }
        if !goesOn || !isCut(text) { text.append(.space) }
      }
      text += piece.text
    }
    return text
  }

  /// «1234/QĐ-», «TT/»: the rest stands on the next line.
  private static func isCut(_ text: [UInt8]) -> Bool {
    guard let last = text.last, last == .hyphen || last == .slash, text.count > 1 else {
      return false
    }
    return !text[text.count - 2].isSpace
  }

  // MARK: What is a table

  private static func isTable(
    _ columns: [[Piece]], _ rows: [Range<Int>], leastRows: Int
  ) -> Bool {
    guard columns.count > 1, rows.count >= leastRows,
      columns.contains(where: { $0.contains { $0.goesOn } })
    else { return false }
    // Rows that have several cells.
    let full = rows.count { row in
      columns.count { $0.contains { row.contains($0.line) } } > 1
    }
    guard full >= leastRows, columns.allSatisfy({ isAligned($0) || leastRows == 1 }),
      !(columns.count == 2 && columns[0].count { isMark($0.text) } * 4 >= columns[0].count)
    else { return false }
    var hasDigit = false
    for piece in columns.joined() {
      let words = Folding.folded(piece.text)[...]
      if PDFLetterhead.isNational(words)
        || notTables.contains(where: { words.starts(with: $0.utf8) })
      {
        return false
      }
      if words.contains(where: { $0.isDigit }) { hasDigit = true }
    }
    // Names under posts, side by side.
    return hasDigit || columns.count > 3
  }

  /// Of a letterhead and what stands below it; a typeface may part the letters.
  private static func isOfHead(_ line: PDFTableFinder.Line) -> Bool {
    let words = line.squeezed
    return words.holds("độclập") || words.elementsEqual("kếhoạch".utf8)
  }

  /// Whether most lines of a column begin, end or have their middle at one place, as chance has them not.
  private static func isAligned(_ column: [Piece]) -> Bool {
    guard column.count > 1 else { return false }
    return areAligned(column.map { $0.left })
      || areAligned(column.map { ($0.left + $0.right) / 2 })
      || areAligned(column.map { $0.right })
  }

  private static func areAligned(_ places: [Int]) -> Bool {
    alignedCount(places) * 3 >= places.count * 2
  }

  /// How many of some places are the same, nearly.
  static func alignedCount(_ places: [Int]) -> Int {
    let sorted = places.sorted()
    var most = 0
    var first = 0
    for last in sorted.indices {
      while sorted[last] - sorted[first] > alignment { first += 1 }
      most = max(most, last - first + 1)
    }
    return most
  }

  private static let alignment = 200

  private static let notTables = ["độc lập", "đảng cộng sản", "nơi nhận", "kính gửi", "số:"]

  /// «-», «1.», «a)»: what stands before the items of a list, whose text hangs beside it.
  private static func isMark(_ text: [UInt8]) -> Bool {
    guard text.count <= 5, let last = text.last else { return false }
    return last == .dot || last == .closeBracket
      || !text.contains { $0.isLetter || $0.isDigit }
  }
}
