import SourceText

/// Tables, text boxes and notes.
extension DocxBody {
  /// Tables in one another deeper than any document has them are not told apart.
  private static let tableLimit = 16

  mutating func beginTable(depth: Int) {
    endParagraph()
    guard tables.count < Self.tableLimit else { return }
    let isInner = cell != nil
    if !isInner { tableCount += 1 }
    tables.append(DocxTable(depth: depth, number: isInner ? 0 : tableCount))
  }

  mutating func readTableProperties(_ reader: inout XMLReader) throws(XMLError) {
    let outer = reader.depth - 1
    while try reader.nextStart(within: outer) {
      guard let last = tables.indices.last, tables[last].depth == outer else { continue }
      switch reader.docxElement {
      case .tableBorders: tables[last].table.hasBorders = try reader.readBorders()
      case .tableStyle:
        guard let id = try reader.bytes(of: "val") else { continue }
        do throws(DocumentError) {
          tables[last].style = try package.style(id)
          tables[last].table.isStyleBordered = tables[last].style?.hasBorders ?? false
        } catch {
          throw .document(error)
        }
      case .tableChange: try reader.skip()
      default: continue
      }
    }
  }

  /// Whether what begins or ends here belongs to the innermost table, and not to a cell or box of it.
  private var isRightInTable: Bool {
    guard let table = tables.last else { return false }
    return (cells.last?.depth ?? 0) < table.depth && (boxes.last?.depth ?? 0) < table.depth
  }

  mutating func beginRow() {
    guard isRightInTable, let last = tables.indices.last else { return }
    tables[last].table.rows.append([])
    tables[last].nextColumn = 1
    tables[last].isRowDeleted = false
  }

  mutating func readRowProperties(_ reader: inout XMLReader) throws(XMLError) {
    let outer = reader.depth - 1
    while try reader.nextStart(within: outer) {
      guard isRightInTable, let last = tables.indices.last else { continue }
      switch reader.docxElement {
      case .gridBefore: tables[last].nextColumn += span(reader)
      case .deletion: tables[last].isRowDeleted = true
      case .rowChange: try reader.skip()
      default: continue
      }
    }
  }

  private func span(_ reader: XMLReader) -> Int {
    min(max(reader.integer(of: "val") ?? 1, 0), 1000)
  }

  mutating func endRow() {
    guard isRightInTable, let last = tables.indices.last, tables[last].isRowDeleted,
      !tables[last].table.rows.isEmpty
    else { return }
    tables[last].table.rows.removeLast()
    tables[last].isRowDeleted = false
    notes.deletionCount += 1
  }

  mutating func beginCell(depth: Int) {
    guard isRightInTable, let last = tables.indices.last else { return }
    endParagraph()
    if tables[last].table.rows.isEmpty { tables[last].table.rows.append([]) }
    let column = tables[last].nextColumn
    if tables[last].number > 0 {
      cell = TextOrigin.Cell(
        table: tables[last].number, row: tables[last].table.rows.count, column: column)
    }
    cells.append(
      OpenCell(
        depth: depth, cell: TableCell(column: column, isContinuation: false, pieces: []),
        outer: pieces))
    pieces = []
  }

  mutating func readCellProperties(_ reader: inout XMLReader) throws(XMLError) {
    let outer = reader.depth - 1
    while try reader.nextStart(within: outer) {
      guard let last = cells.indices.last, cells[last].depth == outer,
        let table = tables.indices.last
      else { continue }
      switch reader.docxElement {
      case .gridSpan: cells[last].span = max(1, span(reader))
      case .verticalMerge:
        cells[last].cell.isContinuation = !reader.attribute("val", is: "restart")
      case .cellBorders: if try reader.readBorders() { tables[table].table.borderedCellCount += 1 }
      case .cellChange: try reader.skip()
      default: continue
      }
    }
  }

  mutating func endCell(depth: Int) {
    guard cells.last?.depth == depth, let last = tables.indices.last else { return }
    endParagraph()
    guard var open = cells.popLast() else { return }
    open.cell.pieces = pieces
    pieces = open.outer
    if !tables[last].table.rows.isEmpty {
      tables[last].table.rows[tables[last].table.rows.count - 1].append(open.cell)
    }
    tables[last].nextColumn += open.span
    if tables[last].number > 0 { cell = nil }
  }

  mutating func endTable(depth: Int) {
    guard tables.last?.depth == depth else { return }
    endParagraph()
    guard let table = tables.popLast() else { return }
    pieces += table.table.laidOut(bytes)
  }

  // MARK: Text boxes

  mutating func beginBox(depth: Int) {
    boxes.append(
      OpenBox(
        depth: depth, outer: pieces, paragraph: paragraph, run: run, fields: fields,
        instructionCount: instructionCount))
    pieces = []
    paragraph = DocxParagraph()
    run = DocxRun()
    fields = []
    instructionCount = 0
  }

  mutating func endBox(depth: Int) {
    guard boxes.last?.depth == depth else { return }
    endParagraph()
    guard let box = boxes.popLast() else { return }
    let inner = pieces
    pieces = box.outer
    paragraph = box.paragraph
    run = box.run
    fields = box.fields
    instructionCount = box.instructionCount
    if paragraph.depth > 0 { paragraph.boxes += inner } else { pieces += inner }
  }

  // MARK: Notes

  /// Numbers the notes as the text comes to them.
  mutating func refer(_ element: DocxElement, _ reader: XMLReader) {
    guard let id = reader.integer(of: "id") else { return }
    let isEndnote = element == .endnoteReference
    trace?.refer(to: id, isEndnote: isEndnote, at: reader.attributes.lowerBound)
    if isEndnote {
      Self.count(id, in: &endnoteNumbers)
    } else {
      Self.count(id, in: &noteNumbers)
    }
  }

  private static func count(_ id: Int, in numbers: inout [Int: Int]) {
    if numbers[id] == nil { numbers[id] = numbers.count + 1 }
  }

  mutating func beginNote(
    _ element: DocxElement, _ reader: inout XMLReader
  ) throws(XMLError) {
    let numbers = element == .footnote ? noteNumbers : endnoteNumbers
    // The lines that part notes from the text are kept as notes too; nothing refers to them.
    guard let id = reader.integer(of: "id"), let number = numbers[id] else {
      return try reader.skip()
    }
    noteLabel = Array("[\(number)] ".utf8)
    trace?.beginNote(id, isEndnote: element == .endnote)
  }
}
