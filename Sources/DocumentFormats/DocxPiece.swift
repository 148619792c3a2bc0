import SourceText

/// Mảnh: a stretch of extracted text and what stands before it.
struct DocxPiece {
  var lead: Lead
  /// Of the bytes that all pieces share.
  let range: Range<Int>
  let part: TextOrigin.Part
  let paragraph: Int
  var cell: TextOrigin.Cell?

  enum Lead {
    /// A line of its own.
    case line
    /// The first cell of a row, which is a line of its own.
    case rowStart
    /// A further cell of a row.
    case cell
    /// What closes a row.
    case rowEnd
    /// A further column of a table without borders.
    case column
    /// A further paragraph in a cell.
    case paragraphInCell
    /// A further cell of a table within a cell.
    case cellInCell
  }
}

/// Ô của bảng, while its table is read.
struct DocxCell {
  /// From 1, as the grid counts.
  let column: Int
  /// The cell goes on with the one above it.
  var isContinuation: Bool
  var pieces: [DocxPiece]
}

/// Bảng, while it is read.
struct DocxTable {
  let depth: Int
  /// From 1; 0 for a table within a cell.
  let number: Int
  var rows: [[DocxCell]] = []
  /// Borders show: in the table's own properties, in its style, or in a cell.
  var hasBorders: Bool?
  var isStyleBordered = false
  var borderedCellCount = 0
  /// Of the row being read.
  var nextColumn = 1
  var isRowDeleted = false
}
