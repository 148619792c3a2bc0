/// Bảng của Word, while it is read.
struct DocxTable {
  let depth: Int
  /// From 1; 0 for a table within a cell.
  let number: Int
  var table = TextTable()
  /// Of the row being read.
  var nextColumn = 1
  var isRowDeleted = false
  var style: DocxStyles.Style?
}
