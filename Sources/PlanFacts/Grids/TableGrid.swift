import PlanSyntax
import RuleTables
import SourceText

/// Bảng as rows and cells, with the columns that merged cells take.
package struct TableGrid: Sendable {
  package struct Cell: Sendable {
    /// Without white space at its ends; empty where the cell is.
    package var span: TextSpan
    /// From 0.
    package var column: Int
    /// How many columns it takes.
    package var width = 1
    package var number: CellNumber?

    package var isBlank: Bool { span.isEmpty }
    package var columns: Range<Int> { column..<column + width }
  }

  package var rows: [[Cell]]
  package var columnCount: Int
  /// An index of `Plan.paragraphs`.
  package var paragraph: Int
  /// Cells came one below the other, so that rows cannot be told.
  package var isFlattened = false
  /// A document told the column of each cell.
  package var isPlaced = false

  /// The cell of a row at a column; nil where the row is shorter.
  package func cell(_ row: Int, _ column: Int) -> Cell? {
    rows[row].first { $0.columns.contains(column) }
  }
}

/// Đọc bảng from the lines of a paragraph.
struct TableGridReader {
  let source: SourceText
  let text: TextCursor

  /// No table of a plan has more.
  static let mostColumns = 128

  /// The tables of a paragraph: those of a document by their own numbers, else one.
  func grids(_ span: TextSpan, paragraph: Int) -> [TableGrid] {
    var result: [TableGrid] = []
    var rows: [[TableGrid.Cell]] = []
    var table: Int?
    var singles = 0
    var isPlaced = false
    func finish() {
      guard !rows.isEmpty else { return }
      var grid = TableGrid(rows: rows, columnCount: 0, paragraph: paragraph)
      grid.isPlaced = isPlaced
      grid.isFlattened = singles * 2 > rows.count
      grid.align()
      result.append(grid)
      rows = []
      singles = 0
    }
    var index = source.lineIndex(of: span.lowerBound)
    while index < source.lines.count, source.lines[index].start < span.upperBound {
      let line = text.trimmed(source.lines[index].span.clamped(to: span))
      index += 1
      guard !line.isEmpty, !isRule(line) else { continue }
      let cells = cells(of: line)
      let number = cells.first { !$0.isBlank }.flatMap { source.origin(of: $0.span.lowerBound) }?
        .cell?.table
      if let number, number != table {
        finish()
        table = number
      }
      isPlaced = isPlaced || number != nil
      if cells.count == 1 { singles += 1 }
      if cells.count <= Self.mostColumns { rows.append(cells) }
    }
    finish()
    return result
  }

  /// «|---|:--:|»: no row.
  private func isRule(_ line: TextSpan) -> Bool {
    text.bytes[line.lowerBound] == .bar
      && line.allSatisfy { i in
        let byte = text.bytes[i]
        return byte == .bar || byte == .hyphen || byte == .colon || byte.isSpace
      }
      && line.contains { text.bytes[$0] == .hyphen }
  }

  private func cells(of line: TextSpan) -> [TableGrid.Cell] {
    let hasBars = text.bytes[line.lowerBound] == .bar
    let mark: UInt8 = hasBars ? .bar : .tab
    var spans: [TextSpan] = []
    var start = hasBars ? line.lowerBound + 1 : line.lowerBound
    var i = start
    while i < line.upperBound {
      if text.bytes[i] == mark {
        spans.append(text.trimmed(start..<i))
        start = i + 1
      }
      i += 1
    }
    if start < line.upperBound || !hasBars { spans.append(text.trimmed(start..<line.upperBound)) }
    var cells: [TableGrid.Cell] = []
    var column = 0
    for span in spans {
      if !span.isEmpty, let given = source.origin(of: span.lowerBound)?.cell?.column {
        column = max(column, min(given - 1, Self.mostColumns))
      }
      cells.append(
        TableGrid.Cell(span: span, column: column, number: CellNumber(span, text)))
      column += 1
    }
    return cells
  }
}

extension TableGrid {
  /// Lets cells that a document numbers go on to the next one, and counts the columns.
  fileprivate mutating func align() {
    columnCount = rows.reduce(0) { most, row in max(most, (row.last?.column ?? -1) + 1) }
    for row in rows.indices {
      for index in rows[row].indices {
        let next = index + 1 < rows[row].count ? rows[row][index + 1].column : nil
        guard let next, next > rows[row][index].column + 1 else { continue }
        rows[row][index].width = next - rows[row][index].column
      }
    }
  }
}
