import SourceText

/// Paragraphs: their properties, their numbers, and what becomes of them.
extension DocxBody {
  mutating func beginParagraph(depth: Int) {
    endParagraph()
    paragraph = DocxParagraph(depth: depth, number: builder.nextParagraph())
    if boxes.isEmpty { lastParagraph = paragraph.number }
    // Moved, not copied: a hostile text deletes every mark of a million paragraphs.
    swap(&paragraph.text, &carried)
    swap(&paragraph.stretches, &carriedStretches)
    if !noteLabel.isEmpty { paragraph.prepend(noteLabel) }
    paragraph.startsPage = startsPage
    noteLabel = []
    startsPage = false
  }

  mutating func readParagraphProperties(_ reader: inout XMLReader) throws(XMLError) {
    if let known = lastParagraphs.recall(&reader) {
      paragraph.properties = known
    } else {
      paragraph.properties = try paragraphProperties(&reader)
    }
    if paragraph.properties.startsPage { paragraph.startsPage = true }
    guard paragraph.depth > 0 else { return }
    try applyStyleOrFail()
  }

  private mutating func paragraphProperties(
    _ reader: inout XMLReader
  ) throws(XMLError) -> DocxParagraphProperties {
    var properties = DocxParagraphProperties()
    var endsSection = false
    let start = reader.nameOfOpen
    let outer = reader.depth - 1
    while try reader.nextStart(within: outer) {
      switch reader.docxElement {
      case .paragraphStyle: properties.style = try reader.bytes(of: "val")
      case .numberID: properties.listNumber = reader.integer(of: "val")
      case .level: properties.listLevel = reader.integer(of: "val")
      case .justification, .indentation: properties.setting.read(reader)
      case .pageBreakBefore: if reader.isOn { properties.startsPage = true }
      case .deletion: properties.joinsNext = true
      case .frame:
        if reader.attribute("dropCap", is: "drop") || reader.attribute("dropCap", is: "margin") {
          properties.joinsNext = true
        }
      case .shading: if reader.isShade { properties.isShaded = true }
      case .sectionProperties:
        endsSection = true
        startsPage = try readSectionProperties(&reader)
      case .paragraphChange, .runChange: try reader.skip()
      default: continue
      }
    }
    // A section is more than its properties.
    if !endsSection { lastParagraphs.keep(reader.read(from: start), properties) }
    return properties
  }

  /// Of a paragraph without properties too.
  mutating func applyStyleOrFail() throws(XMLError) {
    do throws(DocumentError) {
      try applyStyle()
    } catch {
      throw .document(error)
    }
  }

  /// Takes over what the style says, and writes the number of a list before the text.
  private mutating func applyStyle() throws(DocumentError) {
    var number = paragraph.properties.listNumber
    var level = paragraph.properties.listLevel
    paragraph.isStyled = true
    var id = paragraph.properties.style
    if id == nil { id = try package.defaultStyle() }
    let style = try id.flatMap { id throws(DocumentError) in try package.style(id) }
    try applyLook(style)
    paragraph.letters = style?.letters ?? DocxLetters()
    paragraph.letters.inherit(try package.styles().defaults)
    if let id, let style {
      paragraph.hasContentsStyle = style.isContents
      if number == nil { number = style.numbering }
      if let number, number > 0, level == nil {
        level = try package.numberingLevel(of: number, style: id) ?? style.level
      }
    }
    guard !paragraph.properties.joinsNext else { return }
    var label: [UInt8] = []
    if paragraph.startsPage { label.append(0x0C) }
    if let number, number > 0 {
      try package.appendLabel(number: number, level: level ?? 0, to: &label)
    }
    if !label.isEmpty { paragraph.prepend(label) }
    paragraph.startsPage = false
  }

  /// Reads which headers a section has.
  /// - Returns: whether the section after it begins a page.
  @discardableResult
  mutating func readSectionProperties(_ reader: inout XMLReader) throws(XMLError) -> Bool {
    var beginsPage = true
    var page = DocxPage()
    var hasTitlePage = false
    var first: [UInt8]?
    var usual: [UInt8]?
    let outer = reader.depth - 1
    while try reader.nextStart(within: outer) {
      switch reader.docxElement {
      case .sectionType: beginsPage = !reader.attribute("val", is: "continuous")
      case .headerReference:
        let id = try reader.bytes(of: "id")
        if reader.attribute("type", is: "first") { first = id }
        if reader.attribute("type", is: "default") { usual = id }
        addMargin(.header, id, reader)
      case .footerReference: addMargin(.footer, try reader.bytes(of: "id"), reader)
      case .titlePage: hasTitlePage = reader.isOn
      case .pageSize, .pageMargins: page.read(reader)
      case .sectionChange: try reader.skip()
      default: continue
      }
    }
    if part == .body, boxes.isEmpty { layout.endSection(at: lastParagraph, page) }
    if hasTitlePage { hasTitlePages = true }
    if firstHeader == nil { firstHeader = .some(hasTitlePage ? first : usual) }
    return beginsPage
  }

  private mutating func addMargin(_ part: TextOrigin.Part, _ id: [UInt8]?, _ reader: XMLReader) {
    // More than a document ever has are not looked at.
    guard let id, margins.count < 64, !margins.contains(where: { $0.id == id }) else { return }
    margins.append(Margin(part: part, id: id, isFirst: reader.attribute("type", is: "first")))
  }

  mutating func endParagraph() {
    guard paragraph.depth > 0 else { return }
    let isMargin = part != .body && boxes.isEmpty
    if paragraph.startsPage, !paragraph.properties.joinsNext {
      paragraph.prepend([0x0C])
    }
    if paragraph.properties.joinsNext {
      swap(&carried, &paragraph.text)
      swap(&carriedStretches, &paragraph.stretches)
    } else if !(isMargin && !showsInMargin), !isLineOfContents() {
      traceParagraph()
      markLooks()
      builder.add(paragraph.text, paragraph: paragraph.number)
    }
    // Of a paragraph that does not show, its text boxes do.
    builder.addBoxes()
    paragraph = DocxParagraph()
  }

  /// Whether a paragraph of a header or a footnote says anything but the number of the page.
  private var showsInMargin: Bool {
    !(paragraph.hasPageNumber && part != .footnote)
      && paragraph.text.contains { $0.isLetter }
  }

  // MARK: Runs

  mutating func readRunProperties(_ reader: inout XMLReader) throws(XMLError) {
    let properties: DocxRunProperties
    if let known = lastRuns.recall(&reader) {
      properties = known
    } else {
      properties = try runProperties(&reader)
    }
    run = properties.run
    run.letters = properties.letters
    if let style = properties.style { run.letters.inherit(style) }
    run.look = layout.format(paragraph.look, properties)
  }

  mutating func runProperties(
    _ reader: inout XMLReader
  ) throws(XMLError) -> DocxRunProperties {
    var properties = DocxRunProperties()
    let start = reader.nameOfOpen
    let outer = reader.depth - 1
    while try reader.nextStart(within: outer) {
      switch reader.docxElement {
      case .fonts:
        let fonts = DocxFonts(reader)
        properties.letters.read(fonts, reader, &layout.typefaces)
        properties.run.read(fonts, reader)
      case .size, .bold, .italic, .hidden, .capitals, .verticalAlignment, .color, .shading,
        .highlight:
        properties.letters.read(reader, &layout.typefaces)
      case .runStyle:
        if let id = try reader.bytes(of: "val") { properties.style = try styleLetters(id) }
      case .runChange: try reader.skip()
      default: continue
      }
    }
    lastRuns.keep(reader.read(from: start), properties)
    return properties
  }
}

extension DocxRun {
  fileprivate mutating func read(_ fonts: DocxFonts, _ reader: XMLReader) {
    guard let name = fonts.hAnsi ?? fonts.ascii, let first = name.first else { return }
    if reader.bytes[first] == 0x53 || reader.bytes[first] == 0x57 {
      font = SymbolFont(Array(reader.bytes[name]))
    }
  }
}
