/// Bảng, as it has been read: what its layout as lines is decided by.
struct TextTable {
  var rows: [[TableCell]] = []
  /// Borders show, by the table's own properties; nil where they say nothing.
  var hasBorders: Bool?
  /// Borders show, by its style.
  var isStyleBordered = false
  /// The table may be how a page of the web is laid out.
  var mayLayOutPage = false
  /// Cells that have their own borders.
  var borderedCellCount = 0
}

/// Ô của bảng, while its table is read.
struct TableCell {
  /// From 1, as the grid counts.
  let column: Int
  /// The cell goes on with the one above it.
  var isContinuation: Bool
  var pieces: [TextPiece]
}

/// Dáng của ô: how a cell stands in its table.
struct CellShape {
  var columnSpan = 1
  var rowSpan = 1
  /// It has its own borders.
  var isBordered = false
  /// It goes on with the one above it.
  var isContinuation = false
}
