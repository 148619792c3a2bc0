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
  private var isFurniture: [Bool]

  /// Sections that are open, outermost first, with what their numeral ranks as.
  var open: [OpenSection] = []

  struct OpenSection {
    let section: Int
    let rank: Int
    /// Its heading is marked as one («### 1. Hạ tầng»): a plain number below it is an item of a list.
    let isMarkdown: Bool
  }

  /// Whether the sentence that enacts the plan has ended with «như sau:»: what comes after it is no căn cứ.
  var isEnacted = false
  /// The section «Căn cứ …» that is being read: what stands in it is legal basis.
  var basisSection: Int?
  /// The numbers that stand without a dot before headings: «1, Mục đích», «2 NỘI DUNG».
  let looseNumbers: Set<Int>
  /// Whether «1. MỤC ĐÍCH» stands above «1. …» as «I. MỤC ĐÍCH» would.
  let hasFlatNumbers: Bool
  var lastCapital = 0
  var lastSmallLetter = 0
  var part = PlanPart.body

  init(reader: LineReader, tables: Tables, layout: PageLayout, furniture: [Int]) {
    self.reader = reader
    cursor = reader.cursor
    self.furniture = furniture
    isFurniture = Array(repeating: false, count: reader.part.count)
    for index in furniture { isFurniture[index - reader.part.lowerBound] = true }
    self.tables = tables
    self.layout = layout
    looseNumbers = Self.looseNumbers(reader, tables)
    hasFlatNumbers = FlatNumbers.stand(in: reader, tables)
    basisParser = BasisParser(cursor: cursor, tables: tables)
    paragraphs.reserveCapacity(reader.part.count / (layout.isWrapped ? 4 : 1) + 8)
    sections.reserveCapacity(32)
  }

  private static func looseNumbers(_ reader: LineReader, _ tables: Tables) -> Set<Int> {
    var numbers: Set<Int> = []
    for line in reader.lines[reader.part] {
      guard case .numeral(let numeral) = line.head.marker, numeral.form == .arabic else { continue }
      // A row of a table may begin so, and no known heading.
      if numeral.mark == .comma
        || numeral.mark == .space
          && reader.cursor.begins(line.head.content, with: tables.headingPhrases)
      {
        numbers.insert(numeral.value)
      }
    }
    return numbers
  }

  /// The next line from `index` on that is neither blank nor a page's number, before `limit`.
  func nextText(from index: Int, limit: Int) -> Int? {
    var i = index
    while i < limit, reader.lines[i].isBlank || isPageNumber(i) { i += 1 }
    return i < limit ? i : nil
  }

  func isPageNumber(_ line: Int) -> Bool { isFurniture[line - reader.part.lowerBound] }

  // MARK: What other parsers have read

  mutating func add(_ head: PlanHead) {
    // «(Kèm theo Công văn số …)» may stand above the letterhead, in it or under it.
    var first: Int?
    var last: Int?
    func letterhead() -> TextSpan? {
      guard head.letterhead != nil, let first, let last else { return nil }
      return reader.lines[first].text.lowerBound..<reader.lines[last].text.upperBound
    }
    for line in head.letterheadLines where !reader.lines[line].isBlank {
      guard head.strays.contains(line) else {
        (first, last) = (first ?? line, line)
        continue
      }
      if let span = letterhead() { add(.letterhead, span) }
      (first, last) = (nil, nil)
      add(.title, reader.lines[line].text)
    }
    if let span = letterhead() { add(.letterhead, span) }
    if let title = head.title {
      add(.title, title.type.lowerBound..<(title.subject?.upperBound ?? title.type.upperBound))
    }
  }

  /// The line that names the document that the plan was issued with: above the title, or right under it.
  func issuedWith(_ head: PlanHead) -> TextSpan? {
    let words = HeadWords(cursor: cursor, vocabulary: tables.vocabulary)
    if let line = head.strays.first(where: { words.isAnnexMark(reader.lines[$0].text) }) {
      return reader.lines[line].text
    }
    guard head.title != nil,
      let first = paragraphs.first(where: { $0.part == .body || $0.part == .basis }),
      words.isAnnexMark(first.content)
    else { return nil }
    return first.span
  }

  /// The signature may stand above the recipients, or beside them.
  mutating func add(_ tail: TailParser) {
    let first = paragraphs.count
    var signature = tail.signature?.span
    for line in tail.recipients?.lines ?? [] {
      if let span = signature, span.lowerBound < line.span.lowerBound {
        add(.signature, span)
        signature = nil
      }
      add(.recipients, line.span)
    }
    if let signature { add(.signature, signature) }
    guard !tail.strays.isEmpty else { return }
    // What stands among them and belongs to neither goes where it stands.
    for range in tail.strays { read(range, as: .appendix) }
    paragraphs[first...].sort { $0.span.lowerBound < $1.span.lowerBound }
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

  /// Reads appendices, each from its own lines; returns their paragraphs.
  mutating func readAppendices(_ appendices: [Range<Int>]) -> Range<Int> {
    let first = paragraphs.count
    for range in appendices { read(range, as: .appendix) }
    return first..<paragraphs.count
  }

  /// Reads the paragraph that begins at a line; returns the line after it.
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
