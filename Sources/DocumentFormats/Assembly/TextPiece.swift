import SourceText

/// Mảnh: a stretch of extracted text and what stands before it.
struct TextPiece {
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
