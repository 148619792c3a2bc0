import RuleTables
import SourceText

/// Đọc phần thân: rejoins paragraphs from their lines, and builds bases and sections from them.
struct BodyParser {
  let reader: LineReader
  let cursor: TextCursor
  let tables: Tables
  let layout: PageLayout
  let basisParser: BasisParser

  var paragraphs: [Paragraph] = []
  var bases: [LegalBasis] = []
  var sections: [Section] = []
  /// Lines with page numbers, in order; they are read across.
  let furniture: [Int]
  var isFurniture: [Bool]

  /// Sections that are open, outermost first, with what their numeral ranks as.
  var open: [OpenSection] = []

  struct OpenSection {
    let section: Int
    let rank: Int
    /// Its heading is marked as one («### 1. Hạ tầng»): a plain number below it is an item of a list.
    let isMarkdown: Bool
  }

  /// The section «Căn cứ …» that is being read: what stands in it is legal basis.
  var basisSection: Int?
  var lastCapital = 0
  var lastSmallLetter = 0
  var part = PlanPart.body

  init(reader: LineReader, tables: Tables, layout: PageLayout, furniture: [Int]) {
    self.reader = reader
    cursor = reader.cursor
    self.furniture = furniture
    isFurniture = Array(repeating: false, count: reader.lines.count)
    for index in furniture { isFurniture[index] = true }
    self.tables = tables
    self.layout = layout
    basisParser = BasisParser(cursor: cursor, tables: tables)
    paragraphs.reserveCapacity(reader.lines.count / (layout.isWrapped ? 4 : 1) + 8)
    sections.reserveCapacity(32)
  }

  /// The next line from `index` on that is neither blank nor a page's number, before `limit`.
  func nextText(from index: Int, limit: Int) -> Int? {
    var i = index
    while i < limit, reader.lines[i].isBlank || isFurniture[i] { i += 1 }
    return i < limit ? i : nil
  }

  // MARK: What other parsers have read

  mutating func add(_ head: PlanHead) {
    if head.letterhead != nil,
      let first = reader.nextText(from: 0, limit: head.letterheadLines.upperBound)
    {
      let lines = first..<head.letterheadLines.upperBound
      if let last = lines.last(where: { !reader.lines[$0].isBlank }) {
        add(
          .letterhead, reader.lines[first].text.lowerBound..<reader.lines[last].text.upperBound)
      }
    }
    if let title = head.title {
      add(.title, title.type.lowerBound..<(title.subject?.upperBound ?? title.type.upperBound))
    }
  }

  /// The signature may stand above the recipients, or beside them.
  mutating func add(_ tail: TailParser) {
    var signature = tail.signature?.span
    for line in tail.recipients?.lines ?? [] {
      if let span = signature, span.lowerBound < line.span.lowerBound {
        add(.signature, span)
        signature = nil
      }
      add(.recipients, line.span)
    }
    if let signature { add(.signature, signature) }
  }

  private mutating func add(_ part: PlanPart, _ span: TextSpan) {
    paragraphs.append(Paragraph(part: part, kind: .paragraph, span: span, content: span))
  }

  // MARK: Paragraphs

  /// Reads a range of lines as the body, or as an appendix, where no section is made.
  mutating func read(_ range: Range<Int>, as part: PlanPart) {
    self.part = part
    var index = range.lowerBound
    while let first = nextText(from: index, limit: range.upperBound) {
      index = readParagraph(from: first, limit: range.upperBound)
    }
  }

  /// Reads the paragraph that begins at a line; returns the line behind it.
  mutating func readParagraph(from first: Int, limit: Int) -> Int {
    let line = reader.lines[first]
    let text = line.text
    var marker = line.head.marker
    var content = line.head.content
    if startsTable(line, marker: marker) {
      return readTable(from: first, limit: limit)
    }
    if case .numeral(let numeral) = marker, !fits(numeral) {
      marker = .none
      content = text
    }
    var last = first
    var next = nextText(from: first + 1, limit: limit)
    var end = text.upperBound
    if case .numeral(let numeral) = marker, numeral.form != .article, content.isEmpty,
      let line = next, part == .body,
      let title = titleAlone(line)
    {
      (last, end, content) = (line, title.upperBound, title)
      next = nextText(from: line + 1, limit: limit)
    }
    while let line = next, joins(last, line, first: first, marker: marker) {
      last = line
      end = reader.lines[line].text.upperBound
      next = nextText(from: line + 1, limit: limit)
    }
    let contentEnd = last == first ? content.upperBound : end
    let whole = text.lowerBound..<end
    finish(
      Paragraph(
        part: part, kind: .paragraph, span: whole,
        content: min(content.lowerBound, contentEnd)..<contentEnd),
      marker: marker, isEmphasised: line.head.isEmphasised)
    return last + 1
  }

  /// The title that a converter put on the line below its numeral: «I.» / «Mục đích, yêu cầu».
  private func titleAlone(_ index: Int) -> TextSpan? {
    let line = reader.lines[index]
    guard cursor.isUpper(line.text.lowerBound), !startsTable(line, marker: .none),
      case .none = line.head.marker
    else { return nil }
    return line.text
  }
}
