import RuleTables
import SourceText

/// Đọc phần thân: rejoins paragraphs from their lines, and builds bases and sections from them.
struct BodyParser {
  let reader: LineReader
  let tables: Tables
  let layout: PageLayout
  let basisParser: BasisParser

  var paragraphs: [Paragraph] = []
  var bases: [LegalBasis] = []
  var sections: [Section] = []
  var furniture: [TextSpan] = []

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
  var lastPage = 0
  var linesSincePage = 0
  var part = Paragraph.Part.body

  init(reader: LineReader, tables: Tables, layout: PageLayout) {
    self.reader = reader
    self.tables = tables
    self.layout = layout
    basisParser = BasisParser(reader: reader, tables: tables)
    paragraphs.reserveCapacity(reader.lines.count / (layout.isWrapped ? 4 : 1) + 8)
    sections.reserveCapacity(32)
  }

  /// Adds a paragraph that another parser has read (a title's lines, a recipient's).
  mutating func add(_ part: Paragraph.Part, _ span: TextSpan) {
    paragraphs.append(Paragraph(part: part, kind: .paragraph, span: span, content: span))
  }

  // MARK: Paragraphs

  /// Reads a range of lines as the body, or as an appendix, where no section is made.
  mutating func read(_ range: Range<Int>, as part: Paragraph.Part) {
    self.part = part
    var index = range.lowerBound
    markFurniture(in: range)
    while let first = reader.nextText(from: index, limit: range.upperBound) {
      index = readParagraph(from: first, limit: range.upperBound)
    }
  }

  /// Reads the paragraph that begins at a line; returns the line behind it.
  mutating func readParagraph(from first: Int, limit: Int) -> Int {
    let text = reader.lines[first].text
    var (marker, content, isEmphasised) = reader.marker(of: text)
    if startsTable(reader.lines[first], marker: marker) {
      return readTable(from: first, limit: limit)
    }
    if case .numeral(let numeral) = marker, !fits(numeral) {
      marker = .none
      content = text
    }
    var last = first
    var next = reader.nextText(from: first + 1, limit: limit)
    var end = text.upperBound
    if case .numeral(let numeral) = marker, numeral.form != .article, content.isEmpty,
      let line = next, part == .body,
      let title = titleAlone(line)
    {
      (last, end, content) = (line, title.upperBound, title)
      next = reader.nextText(from: line + 1, limit: limit)
    }
    while let line = next, joins(last, line, first: first, marker: marker) {
      last = line
      end = reader.lines[line].text.upperBound
      next = reader.nextText(from: line + 1, limit: limit)
    }
    let contentEnd = last == first ? content.upperBound : end
    let whole = text.lowerBound..<end
    finish(
      Paragraph(
        part: part, kind: .paragraph, span: whole,
        content: min(content.lowerBound, contentEnd)..<contentEnd),
      marker: marker, isEmphasised: isEmphasised, lines: first...last)
    return last + 1
  }

  /// The title that a converter put on the line below its numeral: «I.» / «Mục đích, yêu cầu».
  private func titleAlone(_ line: Int) -> TextSpan? {
    let text = reader.lines[line].text
    guard reader.isUpper(at: text.lowerBound), !startsTable(reader.lines[line], marker: .none),
      case .none = reader.marker(of: text).marker
    else { return nil }
    return text
  }

  mutating func mark(_ lines: ClosedRange<Int>, _ kind: Leaf.Kind) {
    for index in lines where reader.leaves[index] != .furniture && !reader.lines[index].isBlank {
      reader.setLeaf(part == .appendix ? .appendix : kind, of: index)
    }
  }
}
