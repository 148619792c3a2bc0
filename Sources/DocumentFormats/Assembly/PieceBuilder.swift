import SourceText

/// Dựng mảnh: takes the paragraphs and tables of a document in their order, and makes pieces of text of
/// them. What is open is kept on stacks, so that no nesting makes it recurse; what is begun must be ended,
/// the innermost first.
struct PieceBuilder {
  private let limits: ReadingLimits
  /// The letters of all pieces.
  private(set) var bytes: [UInt8] = []
  private(set) var pieces: [TextPiece] = []
  private(set) var part = TextOrigin.Part.body
  private var paragraphCounts: [TextOrigin.Part: Int] = [:]
  private var tableCount = 0
  private var pieceCount = 0
  /// What text boxes hold that are anchored to the paragraph being read, which comes after it.
  private var boxPieces: [TextPiece] = []
  /// The cell of the outermost table that is being read.
  private var cell: TextOrigin.Cell?

  // What is open, innermost last.
  private var kinds: [Kind] = []
  private var tables: [OpenTable] = []
  private var cells: [OpenCell] = []
  private var asides: [OpenAside] = []

  private enum Kind {
    case table, row, cell, aside
    /// Out of place, or deeper than tables are told apart: looked through.
    case ignored
  }

  /// Ô đang đọc, with the pieces before its table.
  private struct OpenCell {
    let column: Int
    var shape: CellShape
    let outer: [TextPiece]
  }

  /// Khung chữ hay chú thích, with what was being read when it began.
  private struct OpenAside {
    let outer: [TextPiece]
    let boxPieces: [TextPiece]
    let part: TextOrigin.Part
    let cell: TextOrigin.Cell?
    let paragraph: Int
  }

  init(limits: ReadingLimits) { self.limits = limits }

  /// More text has come than a document holds.
  var isTooLarge: Bool { bytes.count > limits.textBytes || pieceCount > limits.pieces }

  /// Whether text stands in a cell of a table.
  var isInCell: Bool { !cells.isEmpty }

  /// Whether the innermost thing that is open is a table, a row or a cell, and nothing within it.
  var isRightInTable: Bool { kinds.last == .table }
  var isRightInRow: Bool { kinds.last == .row }
  var isRightInCell: Bool { kinds.last == .cell }

  // MARK: Paragraphs

  /// Begins a new file, whose paragraphs are counted from 1.
  mutating func restart(_ part: TextOrigin.Part) { paragraphCounts[part] = 0 }

  /// Counts a paragraph.
  /// - Returns: its number, from 1, within its part. What a text box holds is found by the paragraph it
  ///   hangs on.
  mutating func nextParagraph() -> Int {
    if part == .textBox, let box = asides.last { return box.paragraph }
    paragraphCounts[part, default: 0] += 1
    return paragraphCounts[part, default: 0]
  }

  /// Whether a byte of a paragraph only parts it: a line break, or a page break where there are no
  /// pages.
  func parts(_ byte: UInt8) -> Bool { byte == .lineFeed || byte == .formFeed && isInCell }

  /// Adds a paragraph, cut at its line breaks; after it what its text boxes hold.
  mutating func add(_ text: [UInt8], paragraph: Int) {
    var start = bytes.count
    // The usual paragraph is one piece as it is.
    var next = text.startIndex
    while let end = text[next...].firstIndex(where: { $0 == .lineFeed || $0 == .formFeed }) {
      bytes += text[next..<end]
      next = end + 1
      if !parts(text[end]) { bytes.append(text[end]) }
      guard text[end] == .lineFeed else { continue }
      addPiece(start, paragraph)
      start = bytes.count
      if pieceCount > limits.pieces { return }
    }
    bytes += text[next...]
    addPiece(start, paragraph)
    addBoxes()
  }

  private mutating func addPiece(_ start: Int, _ paragraph: Int) {
    pieceCount += 1
    pieces.append(
      TextPiece(
        lead: .line, range: start..<bytes.count, part: part, paragraph: paragraph, cell: cell))
  }

  /// Adds what text boxes hold that are anchored to no paragraph, or to one that does not show.
  mutating func addBoxes() {
    pieces += boxPieces
    boxPieces = []
  }

  // MARK: Text boxes and notes

  /// - Parameter paragraph: the number of the paragraph that it is anchored to.
  mutating func beginBox(paragraph: Int) { beginAside(.textBox, paragraph: paragraph) }

  mutating func endBox() {
    let inner = endAside()
    // A line or an arrow has a paragraph too, with nothing in it.
    if inner.contains(where: { !$0.range.isEmpty }) { boxPieces += inner }
  }

  /// Begins a header, a footer or a note.
  mutating func beginPart(_ part: TextOrigin.Part) { beginAside(part, paragraph: 0) }

  /// - Returns: what stands in it, to be put after the text.
  mutating func endPart() -> [TextPiece] { endAside() }

  private mutating func beginAside(_ part: TextOrigin.Part, paragraph: Int) {
    kinds.append(.aside)
    asides.append(
      OpenAside(
        outer: pieces, boxPieces: boxPieces, part: self.part, cell: cell, paragraph: paragraph))
    pieces = []
    boxPieces = []
    if part != .textBox {
      self.part = part
      cell = nil
    } else if self.part == .body {
      self.part = part
    }
  }

  private mutating func endAside() -> [TextPiece] {
    guard kinds.popLast() == .aside, let aside = asides.popLast() else { return [] }
    addBoxes()
    let inner = pieces
    pieces = aside.outer
    boxPieces = aside.boxPieces
    part = aside.part
    cell = aside.cell
    return inner
  }

  // MARK: Tables

  /// Tables in one another deeper than any document has them are not told apart.
  private static let tableLimit = 16

  /// - Parameter table: what is known of it before its rows.
  mutating func beginTable(_ table: TextTable = TextTable()) {
    guard tables.count < Self.tableLimit else { return kinds.append(.ignored) }
    addBoxes()
    kinds.append(.table)
    if cell == nil { tableCount += 1 }
    tables.append(OpenTable(number: cell == nil ? tableCount : 0, table: table))
  }

  mutating func beginRow() {
    guard kinds.last == .table else { return kinds.append(.ignored) }
    kinds.append(.row)
    tables[tables.count - 1].beginRow()
  }

  /// - Parameter shape: as far as it is known before what stands in the cell.
  mutating func beginCell(_ shape: CellShape = CellShape()) {
    guard kinds.last == .row, let last = tables.indices.last else { return kinds.append(.ignored) }
    addBoxes()
    kinds.append(.cell)
    pieceCount += tables[last].skipSpans()
    let column = tables[last].nextColumn
    if tables[last].number > 0 {
      cell = TextOrigin.Cell(
        table: tables[last].number, row: tables[last].table.rows.count, column: column)
    }
    cells.append(OpenCell(column: column, shape: shape, outer: pieces))
    pieces = []
  }

  /// What is known of the innermost table, row and cell once they have begun.
  mutating func shapeTable(_ shape: (inout TextTable) -> Void) {
    guard let last = tables.indices.last, isRightInTable else { return }
    shape(&tables[last].table)
  }

  /// - Parameter skipped: columns of the grid before the first cell.
  mutating func shapeRow(skipped: Int) {
    if isRightInRow, let last = tables.indices.last { tables[last].skipColumns(skipped) }
  }

  mutating func shapeCell(_ shape: (inout CellShape) -> Void) {
    guard let last = cells.indices.last, isRightInCell else { return }
    shape(&cells[last].shape)
  }

  /// The row that has just begun is left out when it ends.
  mutating func deleteRow() {
    if isRightInRow, let last = tables.indices.last { tables[last].isRowDeleted = true }
  }

  /// Whether the innermost thing that is open is a row to be left out.
  var isRowDeleted: Bool { isRightInRow && tables.last?.isRowDeleted == true }

  /// Ends the innermost table, row or cell.
  mutating func endTablePart() {
    switch kinds.popLast() {
    case .table:
      addBoxes()
      if let table = tables.popLast() { pieces += table.table.laidOut(bytes) }
    case .row: pieceCount += tables[tables.count - 1].endRow()
    case .cell: endCell()
    case .ignored, .aside, nil: break
    }
  }

  private mutating func endCell() {
    guard let open = cells.popLast(), let last = tables.indices.last else { return }
    addBoxes()
    tables[last].add(
      TableCell(
        column: open.column, isContinuation: open.shape.isContinuation, pieces: pieces),
      open.shape)
    pieces = open.outer
    if open.shape.isBordered { tables[last].table.borderedCellCount += 1 }
    if tables[last].number > 0 { cell = nil }
  }

  // MARK: Taking back

  /// Chỗ đang dựng: a place among the pieces, and how deep it stands.
  struct Place {
    fileprivate let pieceCount: Int
    fileprivate let depth: Int
  }

  var place: Place { Place(pieceCount: pieces.count, depth: kinds.count) }

  /// Whether a place stands before this one and no deeper.
  func isBeside(_ other: Place) -> Bool {
    other.depth == kinds.count && other.pieceCount <= pieces.count
  }

  /// Takes back the pieces since a place beside this one.
  /// - Returns: whether there were any.
  mutating func takeBack(to place: Place) -> Bool {
    let count = pieces.count - place.pieceCount
    pieces.removeLast(count)
    return count > 0
  }

  // MARK: The whole

  /// Less than this is no document, but what a scan has beside its pictures.
  private static let fewestLetters = 20

  var hasFewLetters: Bool {
    var letters = 0
    for piece in pieces {
      for i in piece.range where bytes[i].isLetter { letters += 1 }
      if letters >= Self.fewestLetters { return false }
    }
    return true
  }

  /// Puts everything in order: the letterhead of a header, the body, then on a separate page what
  /// headers and footers say, and the notes.
  /// - Returns: a range of `bytes` that was copied to their end, and where; nil where none was.
  @discardableResult
  mutating func finish(
    letterhead: [TextPiece], margins: [TextPiece]
  ) -> (range: Range<Int>, start: Int)? {
    addBoxes()
    pieces = letterhead + pieces
    guard let first = margins.first else { return nil }
    let start = bytes.count
    bytes.append(.formFeed)
    bytes += bytes[first.range]
    pieces.append(
      TextPiece(
        lead: first.lead, range: start..<bytes.count, part: first.part, paragraph: first.paragraph,
        cell: first.cell))
    pieces += margins.dropFirst()
    return (first.range, start + 1)
  }

  /// The text of all pieces, and where each begins.
  var assembled: TextAssembler { TextAssembler(pieces, bytes: bytes) }
}
