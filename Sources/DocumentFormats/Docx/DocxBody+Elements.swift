import SourceText

/// What each element begins and ends.
extension DocxBody {
  mutating func begin(_ element: DocxElement, _ reader: inout XMLReader) throws(XMLError) {
    switch element {
    case .text, .mathText:
      isInText = true
      keepsSpace = reader.attribute("space", is: "preserve")
    case .run:
      run = DocxRun()
      if paragraph.depth > 0, !paragraph.isStyled { try applyStyleOrFail() }
    case .runProperties: try readRunProperties(&reader)
    case .paragraph: beginParagraph(depth: reader.depth)
    case .paragraphProperties: try readParagraphProperties(&reader)
    case .tab, .alignedTab: append(0x09)
    case .lineBreak: appendBreak(reader)
    case .carriageReturn: append(0x0A)
    case .noBreakHyphen: append(0x2D)
    case .symbol: try appendSymbol(reader)
    case .footnoteReference, .endnoteReference: refer(element, reader)
    case .simpleField, .fieldCharacter, .fieldInstruction: try beginField(element, reader)
    case .deletion, .moveSource:
      notes.deletionCount += 1
      try reader.skip()
    case .rubyText, .runChange, .paragraphChange, .sectionChange, .tableChange,
      .tableExceptionChange, .rowChange, .cellChange:
      try reader.skip()
    case .table: beginTable()
    case .tableProperties: try readTableProperties(&reader)
    case .row: beginRow()
    case .rowProperties: try readRowProperties(&reader)
    case .cell: beginCell()
    case .cellProperties: try readCellProperties(&reader)
    case .textBoxContent: beginBox()
    case .alternateContent: alternatives.append(Alternative(depth: reader.depth))
    case .choice, .fallback: try beginAlternative(&reader)
    case .footnote, .endnote: try beginNote(element, &reader)
    case .partGallery: beginGallery(reader)
    case .extent, .picture, .imageData, .chart, .extendedChart, .diagram, .embeddedObject:
      countGraphic(element, reader)
    case .foreignPart: notes.foreignPartCount += 1
    case .sectionProperties: try readSectionProperties(&reader)
    default: break
    }
  }

  mutating func end(_ element: DocxElement, depth: Int) {
    switch element {
    case .text, .mathText: isInText = false
    case .fieldInstruction: isInInstruction = false
    case .run: run = DocxRun()
    case .paragraph: if depth == paragraph.depth { endParagraph() }
    case .simpleField: endSimpleField()
    case .table, .row, .cell: endTablePart(element)
    case .textBoxContent: endBox()
    case .control: endControl(depth: depth)
    case .alternateContent: if alternatives.last?.depth == depth { alternatives.removeLast() }
    default: break
    }
  }

  /// Of several ways to show one thing, the first: the others are for programs that do not know it.
  private mutating func beginAlternative(_ reader: inout XMLReader) throws(XMLError) {
    guard let last = alternatives.indices.last else { return }
    if alternatives[last].isTaken { return try reader.skip() }
    alternatives[last].isTaken = true
  }

  // MARK: Fields

  private mutating func beginField(
    _ element: DocxElement, _ reader: XMLReader
  ) throws(XMLError) {
    switch element {
    case .simpleField:
      let instruction = try reader.bytes(of: "instr") ?? []
      note(instruction)
      fields.append(
        Field(
          isInstruction: false, isSimple: true, contentsStart: contentsStart(instruction)))
    case .fieldInstruction: isInInstruction = true
    default:
      if reader.attribute("fldCharType", is: "begin") {
        fields.append(Field())
        instructionCount += 1
      } else if reader.attribute("fldCharType", is: "separate") {
        endInstruction()
      } else if reader.attribute("fldCharType", is: "end") {
        endInstruction()
        if fields.last?.isSimple == false { endLastField() }
      }
    }
  }

  private mutating func endInstruction() {
    guard let last = fields.indices.last, fields[last].isInstruction else { return }
    fields[last].isInstruction = false
    instructionCount -= 1
    note(fields[last].instruction)
    fields[last].contentsStart = contentsStart(fields[last].instruction)
  }

  private mutating func endSimpleField() {
    if fields.last?.isSimple == true { endLastField() }
  }

  private mutating func endLastField() {
    if let start = fields.popLast()?.contentsStart { leaveOutContents(from: start) }
  }

  private mutating func note(_ instruction: [UInt8]) {
    if Self.isPageNumber(instruction) { paragraph.hasPageNumber = true }
  }

  /// «PAGE», «NUMPAGES», «SECTIONPAGES»
  private static func isPageNumber(_ instruction: [UInt8]) -> Bool {
    let words = instruction.split(separator: 0x20)
    guard let first = words.first else { return false }
    return first.elementsEqual("PAGE".utf8) || first.elementsEqual("NUMPAGES".utf8)
      || first.elementsEqual("SECTIONPAGES".utf8)
  }

  // MARK: Text

  /// Whether what is being read shows.
  private var isShown: Bool {
    !(run.isHidden ?? paragraph.isHidden) && instructionCount == 0
  }

  mutating func append(_ byte: UInt8) {
    guard paragraph.depth > 0, isShown else { return }
    paragraph.text.append(byte)
  }

  private mutating func appendBreak(_ reader: XMLReader) {
    if reader.attribute("type", is: "page") {
      // A new line, where the text goes on behind it, at a new page.
      if paragraph.text.last(where: { $0 != 0x0C }) != nil { append(0x0A) }
      append(0x0C)
    } else {
      append(0x0A)
    }
  }

  private mutating func appendSymbol(_ reader: XMLReader) throws(XMLError) {
    guard paragraph.depth > 0, isShown, let value = try reader.bytes(of: "char"),
      let code = UInt32(String(decoding: value, as: UTF8.self), radix: 16), code < 0x10000
    else { return }
    let scalar = SymbolFont(try reader.bytes(of: "font") ?? []).scalar(code)
    paragraph.text.appendScalar(scalar & 0xF800 == 0xD800 ? SymbolFont.dot : scalar)
  }

  mutating func appendText(_ reader: XMLReader) throws(XMLError) {
    let start = paragraph.text.count
    try appendLetters(reader)
    if trace != nil { try traceText(from: start, reader) }
  }

  private mutating func appendLetters(_ reader: XMLReader) throws(XMLError) {
    guard paragraph.depth > 0 else { return }
    if run.isHidden ?? paragraph.isHidden {
      if !run.hasCounted { notes.hiddenRunCount += 1 }
      run.hasCounted = true
      return
    }
    if instructionCount > 0 { return }
    markLook()
    let legacyFont = run.legacyFont ?? paragraph.legacyFont
    if keepsSpace, run.font == .other, legacyFont == nil, !(run.isCapitals ?? paragraph.isCapitals)
    {
      return try reader.appendText(to: &paragraph.text)
    }
    var text: [UInt8] = []
    try reader.appendText(to: &text)
    if !keepsSpace { text.trimSpace() }
    if let legacyFont {
      // Into the paragraph itself: a mark may belong to the letter before the run.
      if legacyFont.append(text, to: &paragraph.text), !run.hasCounted {
        notes.legacyFontRunCount += 1
        run.hasCounted = true
      }
      return
    }
    if run.isCapitals ?? paragraph.isCapitals {
      text = Array(String(decoding: text, as: UTF8.self).uppercased().utf8)
    }
    if run.font == .other {
      paragraph.text += text
    } else {
      SymbolText.append(text, font: run.font, to: &paragraph.text)
    }
  }
}

extension [UInt8] {
  fileprivate mutating func trimSpace() {
    while last == 0x20 { removeLast() }
    if first == 0x20, let start = firstIndex(where: { $0 != 0x20 }) { removeFirst(start) }
  }
}
