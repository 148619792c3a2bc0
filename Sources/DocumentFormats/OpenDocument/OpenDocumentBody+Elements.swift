import SourceText

/// What each element begins and ends.
extension OpenDocumentBody {
  mutating func begin(
    _ element: OpenDocumentElement, _ reader: inout XMLReader
  ) throws(XMLError) {
    switch element {
    case .paragraph, .heading: try beginParagraph(reader)
    case .span: try beginSpan(reader)
    case .space: appendSpaces(reader.integer(of: "c") ?? 1)
    case .tab: append(0x09)
    case .lineBreak: append(0x0A)
    case .pageNumber, .pageCount: paragraph.hasPageNumber = true
    case .hiddenText, .hiddenParagraph: try beginHidden(element, &reader)
    case .variable: if reader.attribute("display", is: "none") { try reader.skip() }
    case .section:
      if reader.attribute("display", is: "none") {
        notes.hiddenRunCount += 1
        try reader.skip()
      }
    case .trackedChanges: try readTrackedChanges(&reader)
    case .note: beginNote(reader)
    case .noteBody: beginNoteBody()
    case .noteCitation, .rubyText, .annotation, .pictureTitle, .pictureDescription, .binaryData,
      .forms, .scripts, .coveredCell:
      try reader.skip()
    case .tableOfContents:
      // It says every heading a second time.
      notes.leavesOutContents = true
      try reader.skip()
    case .frame: isLargeFrame = reader.isLargeFrame
    case .image: countPicture()
    case .embeddedObject:
      notes.embeddedCount += 1
      // The picture beside it shows the same.
      isLargeFrame = false
      try reader.skip()
    case .list: try beginList(reader)
    case .listItem, .listHeader: try beginItem(element, reader)
    case .numberedParagraph: try beginNumberedParagraph(reader)
    case .table, .row, .cell: try beginTablePart(element, reader)
    case .textBox, .customShape, .rectangle, .ellipse, .line, .connector, .polygon, .caption:
      beginBox()
    case .fontFace: try styles.readFontFace(reader)
    case .style, .defaultStyle: try styles.readStyle(&reader, in: scope)
    case .listStyle, .outlineStyle: try numbering.readStyle(&reader, styles: styles)
    case .styles, .fontFaces: if scope == .margins { try reader.skip() }
    // Those of headers come again when the headers are read.
    case .automaticStyles: if scope == .common { try reader.skip() }
    case .masterStyles: if scope == .common { try readMasterPages(&reader) }
    case .masterPage: if try !isUsed(reader) { try reader.skip() }
    case .header, .headerLeft, .headerFirst, .headerFirstBefore, .footer, .footerLeft, .footerFirst,
      .footerFirstBefore:
      if reader.attribute("display", is: "false") { return try reader.skip() }
      beginMargin(element.isHeader ? .header : .footer)
    case .foreignSource, .deletion, .bodyElement, .textDocument, .textProperties,
      .paragraphProperties, .tableProperties, .cellProperties, .numberLevel, .outlineLevel,
      .bulletLevel, .imageLevel, .labelAlignment, .other:
      break
    }
  }

  mutating func end(_ element: OpenDocumentElement, depth: Int) {
    switch element {
    case .paragraph, .heading: if depth == paragraph.depth { endParagraph() }
    case .span: if paragraph.looks.count > 1 { paragraph.looks.removeLast() }
    case .noteBody: endNoteBody()
    case .list, .numberedParagraph: if !lists.isEmpty { lists.removeLast() }
    case .table, .row, .cell: endTablePart()
    case .textBox, .customShape, .rectangle, .ellipse, .line, .connector, .polygon, .caption:
      endBox()
    case .header, .headerLeft, .headerFirst, .headerFirstBefore, .footer, .footerLeft, .footerFirst,
      .footerFirstBefore:
      endMargin()
    default: break
    }
  }

  private mutating func beginHidden(
    _ element: OpenDocumentElement, _ reader: inout XMLReader
  ) throws(XMLError) {
    guard reader.attribute("is-hidden", is: "true") else { return }
    notes.hiddenRunCount += 1
    if element == .hiddenParagraph { paragraph.isHidden = true }
    try reader.skip()
  }

  /// Deleted text is kept before the text itself, which holds a mark in its place alone.
  private mutating func readTrackedChanges(_ reader: inout XMLReader) throws(XMLError) {
    let outer = reader.depth - 1
    while try reader.nextStart(within: outer) {
      if reader.openDocumentElement == .deletion { notes.deletionCount += 1 }
    }
  }

  // MARK: Styles of pages

  private mutating func readMasterPages(_ reader: inout XMLReader) throws(XMLError) {
    let outer = reader.depth - 1
    while try reader.nextStart(within: outer) {
      if reader.openDocumentElement == .masterPage { try styles.readMasterPage(reader) }
    }
  }

  private func isUsed(_ reader: XMLReader) throws(XMLError) -> Bool {
    guard let name = try reader.bytes(of: "name") else { return false }
    return usedMasterPages.contains(name)
  }
}

extension OpenDocumentElement {
  fileprivate var isHeader: Bool {
    switch self {
    case .header, .headerLeft, .headerFirst, .headerFirstBefore: true
    default: false
    }
  }
}
