/// Bảng đang đọc: puts cells where the grid has room for them. A cell that goes down over several rows is
/// named there as a continuation, as Word writes it.
struct OpenTable {
  /// From 1; 0 for a table within a cell.
  let number: Int
  var table: TextTable
  /// Of the row being read, from 1.
  private(set) var nextColumn = 1
  /// The row being read is left out.
  var isRowDeleted = false
  /// Cells of rows above that go on in this one, by column, and the first that is still to come.
  private var spans: [RowSpan] = []
  private var nextSpan = 0
  /// Cells of this row that go on below, by column.
  private var newSpans: [RowSpan] = []

  private struct RowSpan {
    let column: Int
    let width: Int
    /// That are still to come.
    var rows: Int
  }

  /// Wider and longer spans are mistakes, or mean harm.
  private static let columnSpanLimit = 1000
  private static let rowSpanLimit = 65_534

  init(number: Int, table: TextTable) {
    self.number = number
    self.table = table
  }

  mutating func beginRow() {
    table.rows.append([])
    nextColumn = 1
    isRowDeleted = false
    nextSpan = 0
    newSpans = []
  }

  /// Goes on to the next free column.
  /// - Returns: how many continuations stand before it.
  mutating func skipSpans() -> Int { skipSpans { $0 == $1 } }

  mutating func skipColumns(_ count: Int) { nextColumn += count }

  /// - Returns: how many continuations close the row.
  mutating func endRow() -> Int {
    let count = skipSpans { $0 <= $1 }
    if isRowDeleted { table.rows.removeLast() }
    spans.removeAll { $0.rows == 1 }
    for i in spans.indices { spans[i].rows -= 1 }
    guard !newSpans.isEmpty else { return count }
    spans += newSpans
    spans.sort { $0.column < $1.column }
    return count
  }

  private mutating func skipSpans(_ isDue: (_ column: Int, _ span: Int) -> Bool) -> Int {
    var count = 0
    while nextSpan < spans.count {
      let span = spans[nextSpan]
      // A wide cell has run into it.
      if span.column >= nextColumn {
        guard isDue(nextColumn, span.column) else { break }
        table.rows[table.rows.count - 1].append(
          TableCell(column: span.column, isContinuation: true, pieces: []))
        nextColumn = span.column + span.width
        count += 1
      }
      nextSpan += 1
    }
    return count
  }

  mutating func add(_ cell: TableCell, _ shape: CellShape) {
    let width = min(max(shape.columnSpan, 1), Self.columnSpanLimit)
    table.rows[table.rows.count - 1].append(cell)
    if shape.rowSpan > 1 {
      newSpans.append(
        RowSpan(
          column: cell.column, width: width, rows: min(shape.rowSpan - 1, Self.rowSpanLimit)))
    }
    nextColumn = cell.column + width
  }
}
