import SourceText

/// Tables, text boxes and notes.
extension DocxBody {
  mutating func beginTable() {
    endParagraph()
    builder.beginTable()
    tableStyles.append(nil)
    shades.append(false)
  }

  mutating func readTableProperties(_ reader: inout XMLReader) throws(XMLError) {
    let outer = reader.depth - 1
    while try reader.nextStart(within: outer) {
      guard builder.isRightInTable else { continue }
      switch reader.docxElement {
      case .tableBorders:
        let hasBorders = try reader.readBorders()
        builder.shapeTable { $0.hasBorders = hasBorders }
      case .tableStyle: try applyTableStyle(reader)
      case .shading: if reader.isShade { shadeInnermost() }
      case .tableChange: try reader.skip()
      default: continue
      }
    }
  }

  private mutating func applyTableStyle(_ reader: XMLReader) throws(XMLError) {
    guard let id = try reader.bytes(of: "val"), let last = tableStyles.indices.last else { return }
    do throws(DocumentError) {
      let style = try package.style(id)
      tableStyles[last] = style
      builder.shapeTable { $0.isStyleBordered = style?.hasBorders ?? false }
      // Which cells it shades is not known.
      if style?.letters.isShaded == true || style?.conditionalLetters.isShaded == true {
        shadeInnermost()
      }
    } catch {
      throw .document(error)
    }
  }

  private mutating func shadeInnermost() {
    if let last = shades.indices.last { shades[last] = true }
  }

  mutating func beginRow() {
    endParagraph()
    builder.beginRow()
  }

  mutating func readRowProperties(_ reader: inout XMLReader) throws(XMLError) {
    let outer = reader.depth - 1
    while try reader.nextStart(within: outer) {
      switch reader.docxElement {
      case .gridBefore: builder.shapeRow(skipped: span(reader))
      case .deletion: builder.deleteRow()
      case .rowChange: try reader.skip()
      default: continue
      }
    }
  }

  private func span(_ reader: XMLReader) -> Int {
    min(max(reader.integer(of: "val") ?? 1, 0), 1000)
  }

  mutating func beginCell() {
    endParagraph()
    builder.beginCell()
    shades.append(false)
  }

  mutating func readCellProperties(_ reader: inout XMLReader) throws(XMLError) {
    let outer = reader.depth - 1
    while try reader.nextStart(within: outer) {
      switch reader.docxElement {
      case .gridSpan:
        let span = span(reader)
        builder.shapeCell { $0.columnSpan = span }
      case .verticalMerge:
        let isContinuation = !reader.attribute("val", is: "restart")
        builder.shapeCell { $0.isContinuation = isContinuation }
      case .cellBorders:
        if try reader.readBorders() { builder.shapeCell { $0.isBordered = true } }
      case .shading: if reader.isShade { shadeInnermost() }
      case .cellChange: try reader.skip()
      default: continue
      }
    }
  }

  mutating func endTablePart(_ element: DocxElement) {
    endParagraph()
    if builder.isRowDeleted { notes.deletionCount += 1 }
    builder.endTablePart()
    if element == .table { _ = tableStyles.popLast() }
    if element != .row { _ = shades.popLast() }
  }

  // MARK: Text boxes

  mutating func beginBox() {
    builder.beginBox(paragraph: paragraph.number)
    boxes.append(
      OpenBox(
        paragraph: paragraph, run: run, fields: fields, instructionCount: instructionCount))
    paragraph = DocxParagraph()
    run = DocxRun()
    fields = []
    instructionCount = 0
  }

  mutating func endBox() {
    endParagraph()
    unclosedInBoxes += fields.filter { $0.isInstruction }.map { $0.place }
    guard let box = boxes.popLast() else { return }
    builder.endBox()
    paragraph = box.paragraph
    run = box.run
    fields = box.fields
    instructionCount = box.instructionCount
    if paragraph.depth == 0 { builder.addBoxes() }
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
