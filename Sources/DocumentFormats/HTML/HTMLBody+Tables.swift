/// Tables.
extension HTMLBody {
  mutating func beginTable(_ attributes: HTMLAttributes, _ style: HTMLStyle) {
    let border = attributes.border.map { $0 > 0 } ?? style.hasBorders
    var table = TextTable()
    // That a table has none may be what only some browser thinks.
    table.hasBorders = border == true ? true : nil
    // Word's style of tables with lines.
    table.isStyleBordered = Array(attributes.classes).holds("tablegrid")
    table.mayLayOutPage = true
    builder.beginTable(table)
  }

  mutating func beginTablePart(
    _ element: HTMLElement, _ attributes: HTMLAttributes, _ style: HTMLStyle
  ) -> Closing {
    endParagraph()
    let isWall: (HTMLElement) -> Bool = { $0.isCell || $0 == .table }
    // Out of any table they are looked through.
    guard index({ $0 == .table }, within: { $0.isCell }) != nil else { return .nothing }
    if element == .tr {
      builder.beginRow()
      return .row
    }
    if index({ $0 == .tr }, within: isWall) == nil {
      builder.beginRow()
      push(OpenElement(element: .tr, outerLook: look, closes: .row, isBlock: true))
    }
    builder.beginCell(
      CellShape(
        columnSpan: attributes.columnSpan, rowSpan: attributes.rowSpan,
        isBordered: style.hasBorders == true))
    return .cell
  }

  mutating func endTablePart(_ closing: Closing) {
    endParagraph()
    builder.endTablePart()
  }
}
