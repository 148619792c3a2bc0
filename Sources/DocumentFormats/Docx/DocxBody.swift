import SourceText

/// Đọc một phần: turns the XML of the document, of a header or of footnotes into pieces of text. What
/// is open is kept on its own stack, so that no nesting makes it recurse.
struct DocxBody {
  var package: DocxPackage
  var builder: PieceBuilder
  var notes = ReadingNotes()
  /// Footnotes and endnotes in the order in which the text refers to them.
  var noteNumbers: [Int: Int] = [:]
  var endnoteNumbers: [Int: Int] = [:]
  /// Headers and footers that sections name, each once.
  var margins: [Margin] = []
  /// The header that the first page shows; nil before the first section's properties.
  var firstHeader: [UInt8]??
  /// Some section has a first page unlike the others.
  var hasTitlePages = false
  var hasPictures = false
  /// Fields of the part that begin and never end, by their places: they hide nothing.
  var unclosedFields: Set<Int> = []
  /// Pictures stand behind the text of the part, or its page has a colour; nil while nobody has asked.
  var backdrop: Bool?
  /// Text under an old font that could be either was read by the codes of that font.
  var oldFontsAreOld = true
  /// The drawing that is being read is as large as a page or a table.
  var isLargeExtent = false

  var layout = DocxLayout()
  /// Nil where nobody asks where the letters come from.
  var trace: DocxTrace?

  /// What is being read, whatever text boxes are in it.
  var part = TextOrigin.Part.body
  /// The number of the paragraph that began last outside text boxes.
  var lastParagraph = 0
  var paragraph = DocxParagraph()
  var run = DocxRun()
  var lastRuns = DocxMemory<DocxRunProperties>()
  var lastParagraphs = DocxMemory<DocxParagraphProperties>()
  var isInText = false
  var keepsSpace = false
  var isInInstruction = false
  /// A section has ended: what comes next begins a page.
  var startsPage = false
  /// Text of a paragraph whose mark was deleted.
  var carried: [UInt8] = []
  var carriedStretches: [DocxTrace.Stretch] = []
  /// «[1] », before the first paragraph of a footnote.
  var noteLabel: [UInt8] = []

  // What is open, innermost last.
  var fields: [Field] = []
  var instructionCount = 0
  var tableStyles: [DocxStyles.Style?] = []
  /// Of tables and cells: whether they are shaded.
  var shades: [Bool] = []
  var boxes: [OpenBox] = []
  /// Fields in text boxes that never end.
  var unclosedInBoxes: [Int] = []
  var alternatives: [Alternative] = []
  /// The content control of a table of contents.
  var contentsControl: (depth: Int, place: Place)?

  /// Trường: whether its instruction is being read, which does not show.
  struct Field {
    /// Of its beginning, in the part.
    let place: Int
    var isInstruction = true
    /// `w:fldSimple`, which ends with its element.
    var isSimple = false
    var instruction: [UInt8] = []
    /// Where a table of contents began to show.
    var contentsStart: Place?
  }

  /// Đầu trang hay chân trang.
  struct Margin {
    let part: TextOrigin.Part
    let id: [UInt8]
    /// Of first pages alone.
    let isFirst: Bool
  }

  /// Khung chữ, with what was being read when it began.
  struct OpenBox {
    let paragraph: DocxParagraph
    let run: DocxRun
    let fields: [Field]
    let instructionCount: Int
  }

  /// Of the ways to show one thing, whether one has been taken.
  struct Alternative {
    let depth: Int
    var isTaken = false
  }

  init(_ package: DocxPackage) {
    self.package = package
    builder = PieceBuilder(limits: package.limits)
  }

  /// Reads a part. A field that begins and never ends would hide all that follows it: where there is
  /// one, the part is read once more without it.
  mutating func read(
    _ input: [UInt8], as part: TextOrigin.Part, name: String
  ) throws(DocumentError) {
    let before = self
    let unclosed = try readOnce(input, as: part, name: name)
    guard !unclosed.isEmpty else { return }
    self = before
    notes.unclosedFieldCount += unclosed.count
    unclosedFields = Set(unclosed)
    _ = try readOnce(input, as: part, name: name)
    unclosedFields = []
  }

  /// - Returns: the places of fields that never end.
  private mutating func readOnce(
    _ input: [UInt8], as part: TextOrigin.Part, name: String
  ) throws(DocumentError) -> [Int] {
    self.part = part
    builder.restart(part)
    lastRuns = DocxMemory()
    lastParagraphs = DocxMemory()
    backdrop = nil
    unclosedInBoxes = []
    do throws(XMLError) {
      var reader = try XMLReader(docx: input)
      while try step(&reader) {
        if builder.isTooLarge { throw XMLError.document(.tooLarge) }
      }
    } catch {
      throw error.inPart(name)
    }
    let unclosed = unclosedInBoxes + fields.filter { $0.isInstruction }.map { $0.place }
    endPart()
    return unclosed
  }

  private mutating func step(_ reader: inout XMLReader) throws(XMLError) -> Bool {
    switch try reader.next() {
    case .finished: return false
    case .text:
      if isInText {
        try appendText(reader)
      } else if isInInstruction, var field = fields.popLast() {
        if field.instruction.count < 64 { try reader.appendText(to: &field.instruction) }
        fields.append(field)
      }
    case .start: try begin(reader.docxElement, &reader)
    case .end: end(reader.docxElement, depth: reader.depth + 1)
    }
    return true
  }

  private mutating func endPart() {
    endParagraph()
    if !carried.isEmpty {
      paragraph = DocxParagraph(depth: 1, number: lastParagraph, text: carried)
      paragraph.stretches = carriedStretches
      carried = []
      carriedStretches = []
      endParagraph()
    }
    builder.addBoxes()
    fields = []
    contentsControl = nil
    instructionCount = 0
    startsPage = false
  }
}
