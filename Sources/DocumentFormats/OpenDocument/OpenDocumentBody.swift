import SourceText

/// Đọc một phần của .odt: turns the XML of the text or of the styles into pieces of text.
struct OpenDocumentBody {
  var styles = OpenDocumentStyles()
  var numbering = OpenDocumentLists()
  var builder: PieceBuilder
  var notes = ReadingNotes()
  /// Where styles that are met belong.
  var scope = OpenDocumentStyles.Scope.common
  /// Master pages that the text names; nil is the one that a text begins with of itself.
  var usedMasterPages: Set<[UInt8]?> = []
  var hasBegun = false
  /// The letterhead, where a header holds it: it comes before the text.
  var letterhead: [TextPiece] = []
  /// What stands after the text.
  var margins: [TextPiece] = []
  var footnotes: [TextPiece] = []
  var endnotes: [TextPiece] = []
  private var footnoteCount = 0
  private var endnoteCount = 0

  var paragraph = OpenDocumentParagraph()
  /// The lists that are open, innermost last.
  var lists: [OpenDocumentList] = []
  var startsPage = false
  var hasPictures = false
  /// The frame that is being read is as large as a page or a table.
  var isLargeFrame = false
  /// «[1] », before the first paragraph of a note.
  var noteLabel: [UInt8] = []
  private var isEndnote = false
  /// Text boxes, notes and headers that are open, with what was being read when they began.
  private var outer: [(paragraph: OpenDocumentParagraph, lists: [OpenDocumentList])] = []

  init(limits: ReadingLimits) { builder = PieceBuilder(limits: limits) }

  /// Reads a part.
  mutating func read(
    _ input: [UInt8], name: String, scope: OpenDocumentStyles.Scope
  ) throws(DocumentError) {
    self.scope = scope
    do throws(XMLError) {
      var reader = try XMLReader(openDocument: input)
      while try step(&reader) {
        if builder.isTooLarge { throw XMLError.document(.tooLarge) }
      }
    } catch {
      throw error.inPart(name)
    }
    endParagraph()
    builder.addBoxes()
  }

  private mutating func step(_ reader: inout XMLReader) throws(XMLError) -> Bool {
    switch try reader.next() {
    case .finished: return false
    case .text: if paragraph.depth > 0 { try appendText(reader) }
    case .start: try begin(reader.openDocumentElement, &reader)
    case .end: end(reader.openDocumentElement, depth: reader.depth + 1)
    }
    return true
  }

  mutating func countPicture() {
    hasPictures = true
    if isLargeFrame, builder.part == .body { notes.pictureCount += 1 }
    isLargeFrame = false
  }

  // MARK: What stands beside the text

  /// Puts what is being read aside, for something within it that has its own paragraphs.
  mutating func beginAside() {
    outer.append((paragraph, lists))
    paragraph = OpenDocumentParagraph()
    lists = []
  }

  mutating func endAside() {
    endParagraph()
    guard let last = outer.popLast() else { return }
    (paragraph, lists) = last
  }

  mutating func beginBox() {
    // A shape on its page is anchored to no paragraph.
    builder.beginBox(paragraph: paragraph.number)
    beginAside()
  }

  mutating func endBox() {
    endAside()
    builder.endBox()
    if paragraph.depth == 0 { builder.addBoxes() }
  }

  mutating func beginNote(_ reader: XMLReader) {
    isEndnote = reader.attribute("note-class", is: "endnote")
  }

  mutating func beginNoteBody() {
    if isEndnote { endnoteCount += 1 } else { footnoteCount += 1 }
    builder.beginPart(.footnote)
    beginAside()
    noteLabel = Array("[\(isEndnote ? endnoteCount : footnoteCount)] ".utf8)
  }

  mutating func endNoteBody() {
    endAside()
    noteLabel = []
    let pieces = builder.endPart()
    if isEndnote { endnotes += pieces } else { footnotes += pieces }
  }

  /// Begins a header or footer.
  mutating func beginMargin(_ part: TextOrigin.Part) {
    builder.beginPart(part)
    beginAside()
  }

  mutating func endMargin() {
    endAside()
    let pieces = builder.endPart()
    if letterhead.isEmpty, pieces.contains(where: { $0.beginsMotto(builder.bytes) }) {
      letterhead = pieces
    } else {
      margins += pieces
    }
  }
}
