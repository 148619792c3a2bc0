import SourceText

/// Paragraphs, the look of their letters, and tables.
extension OpenDocumentBody {
  mutating func beginParagraph(_ reader: XMLReader) throws(XMLError) {
    endParagraph()
    let style = styles.style(.paragraph, try reader.bytes(of: "style-name"))
    paragraph = OpenDocumentParagraph(depth: reader.depth, number: builder.nextParagraph())
    var look = OpenDocumentParagraph.Look()
    look.apply(style)
    paragraph.looks = [look]
    if beginsPage(style) || startsPage { paragraph.text.append(0x0C) }
    startsPage = style.endsPage == true
    paragraph.text += noteLabel
    noteLabel = []
    try appendLabel(style, reader)
  }

  private mutating func beginsPage(_ style: OpenDocumentStyles.Style) -> Bool {
    guard builder.part == .body else { return false }
    let isFirst = !hasBegun
    hasBegun = true
    if let masterPage = style.masterPage, !masterPage.isEmpty {
      usedMasterPages.insert(masterPage)
      return !isFirst
    }
    if isFirst { usedMasterPages.insert(nil) }
    return style.startsPage == true
  }

  mutating func endParagraph() {
    guard paragraph.depth > 0 else { return }
    defer { paragraph = OpenDocumentParagraph() }
    guard !paragraph.isHidden, shows else { return builder.addBoxes() }
    builder.add(paragraph.text, paragraph: paragraph.number)
  }

  /// Whether a paragraph of a header or a note says anything but the number of the page.
  private var shows: Bool {
    switch builder.part {
    case .body, .textBox: true
    case .footnote: paragraph.text.contains { $0.isLetter }
    case .header, .footer:
      !paragraph.hasPageNumber && paragraph.text.contains { $0.isLetter }
    }
  }

  // MARK: Text

  mutating func beginSpan(_ reader: XMLReader) throws(XMLError) {
    // A span outside paragraphs has no end that counts.
    guard var look = paragraph.looks.last else { return }
    if let name = try reader.bytes(of: "style-name") {
      look.apply(styles.style(.text, name))
    }
    paragraph.looks.append(look)
  }

  private var isShown: Bool { paragraph.depth > 0 && paragraph.looks.last?.isHidden != true }

  mutating func append(_ byte: UInt8) {
    guard isShown else { return }
    paragraph.text.append(byte)
    paragraph.endsInSpace = false
  }

  mutating func appendSpaces(_ count: Int) {
    // More than a line takes mean nothing more.
    for _ in 0..<min(max(count, 0), 1000) { append(0x20) }
  }

  mutating func appendText(_ reader: XMLReader) throws(XMLError) {
    guard let last = paragraph.looks.indices.last else { return }
    let look = paragraph.looks[last]
    var text: [UInt8] = []
    try reader.appendText(to: &text)
    text.collapseSpace(after: &paragraph.endsInSpace)
    guard !text.isEmpty else { return }
    if look.isHidden {
      if !look.hasCounted { notes.hiddenRunCount += 1 }
      paragraph.looks[last].hasCounted = true
    } else if let legacyFont = look.legacyFont {
      if legacyFont.append(text, to: &paragraph.text), !look.hasCounted {
        notes.legacyFontRunCount += 1
        paragraph.looks[last].hasCounted = true
      }
    } else {
      if look.isRaised, paragraph.text.last?.isSpace == false { text = RaisedDigits.of(text) }
      if look.isCapitals { text = Array(String(decoding: text, as: UTF8.self).uppercased().utf8) }
      if look.font == .other {
        paragraph.text += text
      } else {
        SymbolText.append(text, font: look.font, to: &paragraph.text)
      }
    }
  }

  // MARK: Tables

  mutating func beginTablePart(
    _ element: OpenDocumentElement, _ reader: XMLReader
  ) throws(XMLError) {
    endParagraph()
    switch element {
    case .table:
      let style = styles.style(.table, try reader.bytes(of: "style-name"))
      if builder.part == .body, !builder.isInCell, beginsPage(style) { startsPage = true }
      builder.beginTable()
    case .row: builder.beginRow()
    default:
      let style = styles.style(.cell, try reader.bytes(of: "style-name"))
      builder.beginCell(
        CellShape(
          columnSpan: reader.integer(of: "number-columns-spanned") ?? 1,
          rowSpan: reader.integer(of: "number-rows-spanned") ?? 1,
          isBordered: style.hasBorders ?? false))
    }
  }

  mutating func endTablePart() {
    endParagraph()
    builder.endTablePart()
  }
}

extension [UInt8] {
  /// Makes each run of spaces one space, and none where one stands before the text already.
  fileprivate mutating func collapseSpace(after endsInSpace: inout Bool) {
    var end = 0
    for i in indices {
      let isSpace = self[i] == 0x20
      if !(isSpace && endsInSpace) {
        self[end] = self[i]
        end += 1
      }
      endsInSpace = isSpace
    }
    removeLast(count - end)
  }
}
