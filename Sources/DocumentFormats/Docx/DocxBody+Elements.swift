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
    case .tab, .alignedTab: append(.tab, reader)
    case .lineBreak: appendBreak(reader)
    case .carriageReturn: append(.lineFeed)
    case .noBreakHyphen: append(.hyphen, reader)
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
    case .foreignPart: try readForeignPart(reader)
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

  private mutating func readForeignPart(_ reader: XMLReader) throws(XMLError) {
    endParagraph()
    guard let id = try reader.bytes(of: "id"),
      let bytes = (try? package.read(package.relations.targets[id])) ?? nil,
      let lines = ForeignPart.lines(bytes, limits: package.limits)
    else {
      notes.foreignPartCount += 1
      return
    }
    layout.mark(builder.bytes.count, DocxLayout.untold)
    for line in lines {
      if builder.isTooLarge { return }
      let number = builder.nextParagraph()
      if boxes.isEmpty { lastParagraph = number }
      builder.add(line, paragraph: number)
    }
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
          place: 0, isInstruction: false, isSimple: true, contentsStart: contentsStart(instruction))
      )
    case .fieldInstruction: isInInstruction = true
    default:
      if reader.attribute("fldCharType", is: "begin") {
        let place = reader.attributes.lowerBound
        guard !unclosedFields.contains(place) else { return }
        fields.append(Field(place: place))
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
}
