import RuleTables
import SourceText

/// Đọc phần thân: rejoins paragraphs from their lines, and builds bases and sections from them.
struct BodyParser {
  private let reader: LineReader
  private let tables: Tables
  private let layout: PageLayout
  private let basisParser: BasisParser

  private(set) var paragraphs: [Paragraph] = []
  private(set) var bases: [LegalBasis] = []
  private(set) var sections: [Section] = []
  private(set) var furniture: [TextSpan] = []

  /// Sections that are open, outermost first, with what their numeral ranks as.
  private var open: [OpenSection] = []

  private struct OpenSection {
    let section: Int
    let rank: Int
    /// Its heading is marked as one («### 1. Hạ tầng»): a plain number below it is an item of a list.
    let isMarkdown: Bool
  }

  private var isInTable = false
  /// The section «Căn cứ …» that is being read: what stands in it is legal basis.
  private var basisSection: Int?
  private var hasSection = false
  private var lastCapital = 0
  private var lastSmallLetter = 0
  private var lastPage = 0
  private var linesSincePage = 0
  private var part = Paragraph.Part.body

  init(reader: LineReader, tables: Tables, layout: PageLayout) {
    self.reader = reader
    self.tables = tables
    self.layout = layout
    basisParser = BasisParser(reader: reader, tables: tables)
  }

  /// Adds a paragraph that another parser has read (a title's lines, a recipient's).
  mutating func add(_ part: Paragraph.Part, _ span: TextSpan) {
    paragraphs.append(Paragraph(part: part, kind: .paragraph, span: span, content: span))
  }

  // MARK: Paragraphs

  /// Reads a range of lines as the body, or as an appendix, where no section is made.
  mutating func read(_ range: Range<Int>, as part: Paragraph.Part) {
    self.part = part
    isInTable = false
    var index = range.lowerBound
    markFurniture(in: range)
    while let first = reader.nextText(from: index, limit: range.upperBound) {
      index = readParagraph(from: first, limit: range.upperBound)
    }
  }

  /// Reads the paragraph that begins at a line; returns the line behind it.
  private mutating func readParagraph(from first: Int, limit: Int) -> Int {
    let text = reader.lines[first].text
    var (marker, content, isEmphasised) = reader.marker(of: text)
    if isInTable, !endsTable(marker, content: content, line: reader.lines[first]) {
      marker = .none
    } else {
      isInTable = isInTable && !leavesTable(marker)
    }
    if !isInTable, startsTable(reader.lines[first], marker: marker) { isInTable = true }
    if isInTable { return readTable(from: first, limit: limit) }
    if case .numeral(let numeral) = marker, !fits(numeral) {
      marker = .none
      content = text
    }
    var last = first
    var next = reader.nextText(from: first + 1, limit: limit)
    let rawEnd = text.upperBound
    var end = rawEnd
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

  /// Whether the line `next` goes on with the paragraph whose last line so far is `last`.
  private func joins(_ last: Int, _ next: Int, first: Int, marker: Marker) -> Bool {
    let before = reader.lines[last]
    let line = reader.lines[next]
    let closing = reader.bytes[before.text.upperBound - 1]
    let closes = PageLayout.closesSentence(closing)
    let start = line.text.lowerBound
    // «Phần thứ nhất» / «ĐẶC ĐIỂM TÌNH HÌNH»: a number alone, and its heading below it.
    if case .numeral(let numeral) = marker, first == last, line.blanksBefore <= 2,
      numeral.span.upperBound + 1 >= before.text.upperBound, numeral.form <= .roman
    {
      return reader.isCapitals(line.text)
    }
    if !layout.isWrapped {
      // One line a paragraph, but for a line broken by hand.
      return !closes && line.blanksBefore == 0 && reader.isLower(at: start)
        && before.text.count > 12 && !startsAnyMarker(line.text) && !isTableRow(line)
    }
    let blanks = line.blanksBefore
    if blanks > 0, !layout.isDoubleSpaced, !crossesPage(last, next) { return false }
    if isTableRow(line) || startsTableHead(line.text) { return false }
    if reader.isLower(at: start), !closes || closing == 0x3B {
      return !startsAnyMarker(line.text) || endsInNumberedNoun(before.text)
    }
    if startsAnyMarker(line.text) {
      if !closes, endsInNumberedNoun(before.text) { return true }
      return !closes
        && isDashOfSentence(
          line, after: before, isFirst: last == first, indent: reader.lines[first].indent)
    }
    // A hyphen, a slash, a comma or a word that ends no paragraph: the line goes on.
    if closing == 0x2D || closing == 0x2F || closing == 0x2C || endsOpen(before.text) {
      return true
    }
    if layout.isDoubleSpaced, blanks > 3, closes { return false }
    // What goes on begins at the margin; what stands deeper is set apart («“Dòng chảy …”»).
    if line.indent > before.indent + 4 { return false }
    let word = firstWordWidth(line.text)
    let edge = before.indent + reader.width(before.text)
    // A line was broken only if the next word would not have fitted into it.
    let isFull = (edge + 1 + word) * 100 > layout.width * 82
    guard isFull else { return reader.isLower(at: start) && !closes }
    if line.text.count > 12, before.text.count > 12,
      reader.isCapitals(line.text) != reader.isCapitals(before.text)
    {
      return false
    }
    if closes {
      if basisParser.lead(line.text) != nil, reader.isUpper(at: start) { return false }
      if begins(line.text, with: tables.vocabulary.closingLeads)
        || begins(line.text, with: tables.vocabulary.bodyHeads)
      {
        return false
      }
      // The end of a sentence at the end of a full line: an indent tells a new paragraph.
      return line.indent <= reader.lines[last].indent + 1
        || last == first && line.indent < before.indent
    }
    return true
  }

  private func begins(_ text: TextSpan, with words: PhraseTable) -> Bool {
    words.match(reader.folded, at: text.lowerBound, limit: text.upperBound) != nil
  }

  private func crossesPage(_ last: Int, _ next: Int) -> Bool {
    if reader.lines[next].startsPage { return true }
    var i = last + 1
    while i < next {
      if reader.leaves[i] == .furniture { return true }
      i += 1
    }
    return false
  }

  private func firstWordWidth(_ text: TextSpan) -> Int {
    var end = text.lowerBound
    while end < text.upperBound, !reader.bytes[end].isSpace { end += 1 }
    return reader.width(text.lowerBound..<end)
  }

  private func startsAnyMarker(_ text: TextSpan) -> Bool {
    switch reader.marker(of: text).marker {
    case .none: return false
    case .bullet: return true
    case .numeral(let numeral): return fits(numeral)
    }
  }

  /// «… Thăng Long» / «– Hà Nội nói riêng»: a dash that was wrapped to the start of a line, and no
  /// bullet. A long dash, or one that stands where the paragraph's other lines begin and not where its
  /// first does.
  private func isDashOfSentence(
    _ line: TextLine, after before: TextLine, isFirst: Bool, indent: Int
  ) -> Bool {
    let byte = reader.bytes[line.text.lowerBound]
    guard byte == 0x2D || byte == 0xE2 else { return false }
    let edge = before.indent + reader.width(before.text)
    guard (edge + 4) * 100 > layout.width * 82 else { return false }
    return byte == 0xE2 && reader.bytes[line.text.lowerBound + 1] == 0x80
      && reader.bytes[line.text.lowerBound + 2] < 0x95
      || !isFirst && line.indent == before.indent && line.indent < indent
  }

  /// «… học sinh lớp» / «4. Phòng …»: the number belongs to the word before the line's end. Not in a
  /// heading in capitals: «ĐỊA ĐIỂM» / «1. Thời gian».
  private func endsInNumberedNoun(_ text: TextSpan) -> Bool {
    reader.ends(text, with: tables.vocabulary.numeralNouns) && !reader.isCapitals(text)
  }

  /// «… của», «… và các»: no paragraph ends so.
  private func endsOpen(_ text: TextSpan) -> Bool {
    reader.ends(text, with: tables.vocabulary.openWords)
  }

  // MARK: Page numbers

  /// Marks page numbers that stand in the flow: a number alone on its line, the next one due, at a
  /// page's distance from the last, and apart from the text around it.
  private mutating func markFurniture(in range: Range<Int>) {
    for index in range where !reader.lines[index].isBlank {
      let line = reader.lines[index]
      linesSincePage += 1
      guard let page = pageNumber(line.text) else { continue }
      let follows = lastPage == 0 ? (1...3).contains(page) : page == lastPage + 1
      let nextBlanks = index + 1 < range.upperBound && reader.lines[index + 1].isBlank
      let isApart =
        line.startsPage || line.indent >= 20 || (line.blanksBefore > 0 && nextBlanks)
        || (index + 1 < range.upperBound && reader.lines[index + 1].startsPage)
      guard follows, isApart, linesSincePage >= 8 || line.startsPage || line.indent >= 20 else {
        continue
      }
      lastPage = page
      linesSincePage = 0
      reader.setLeaf(.furniture, of: index)
      furniture.append(line.text)
    }
  }

  private func pageNumber(_ text: TextSpan) -> Int? {
    guard text.count <= 3 else { return nil }
    var value = 0
    for i in text {
      guard reader.bytes[i].isDigit else { return nil }
      value = value * 10 + Int(reader.bytes[i] - 0x30)
    }
    return value
  }

  // MARK: Tables

  private func startsTable(_ line: TextLine, marker: Marker) -> Bool {
    if isTableRow(line) { return true }
    if case .none = marker { return startsTableHead(line.text) }
    return false
  }

  private func startsTableHead(_ text: TextSpan) -> Bool {
    guard
      let match = tables.vocabulary.tableHeads.match(
        reader.folded, at: text.lowerBound, limit: text.upperBound)
    else { return false }
    return reader.isUpper(at: text.lowerBound)
      && (match.end == text.upperBound || reader.bytes[match.end].isSpace)
      && (reader.isCapitals(text.lowerBound..<match.end))
  }

  /// A row with columns: bars, or three pieces apart by tabs.
  private func isTableRow(_ line: TextLine) -> Bool {
    let text = line.text
    if reader.bytes[text.lowerBound] == 0x7C { return true }
    guard line.hasGaps else { return false }
    var tabs = 0
    var i = text.lowerBound
    let end = min(text.upperBound, i + 600)
    while i < end {
      if reader.bytes[i] == 0x09 {
        tabs += 1
        while i < end, reader.bytes[i].isSpace { i += 1 }
      }
      i += 1
    }
    return tabs >= 2
  }

  /// Whether a line behind a flattened table's head is no cell any more: a heading that goes on with
  /// the plan's numbering, or prose.
  private func endsTable(_ marker: Marker, content: TextSpan, line: TextLine) -> Bool {
    if isTableRow(line) { return false }
    let line = line.text
    if basisParser.lead(line) != nil, line.count > 200 { return true }
    if tables.vocabulary.closingLeads.match(
      reader.folded, at: line.lowerBound, limit: line.upperBound) != nil
    {
      return true
    }
    switch marker {
    case .none, .bullet:
      return !layout.isWrapped && line.count > 260
    case .numeral(let numeral):
      guard content.count >= 4, numeral.form != .letter, numeral.form != .bracketed else {
        return false
      }
      if numeral.form < .arabic { return true }
      return continues(numeral)
    }
  }

  private func leavesTable(_ marker: Marker) -> Bool { true }

  /// Whether an Arabic or decimal number is the next one, or the first one below what is open.
  private func continues(_ numeral: Numeral) -> Bool {
    let rank = self.rank(of: numeral, isMarkdown: false)
    if let same = open.last(where: { $0.rank == rank }),
      let last = sections[same.section].numeral
    {
      return numeral.value == last.value + 1
    }
    if numeral.form == .decimal { return numeral.value <= 2 }
    return false
  }

  private mutating func readTable(from first: Int, limit: Int) -> Int {
    var last = first
    while let next = reader.nextText(from: last + 1, limit: limit) {
      let text = reader.lines[next].text
      let (marker, content, _) = reader.marker(of: text)
      if endsTable(marker, content: content, line: reader.lines[next]) { break }
      if isTableRow(reader.lines[first]), !isTableRow(reader.lines[next]),
        !startsTableHead(reader.lines[first].text)
      {
        break
      }
      last = next
    }
    isInTable = false
    let span = reader.lines[first].text.lowerBound..<reader.lines[last].text.upperBound
    paragraphs.append(Paragraph(part: part, kind: .table, span: span, content: span))
    mark(first...last, .table)
    extendSections()
    return last + 1
  }

  private mutating func mark(_ lines: ClosedRange<Int>, _ kind: Leaf.Kind) {
    for index in lines where reader.leaves[index] != .furniture && !reader.lines[index].isBlank {
      reader.setLeaf(part == .appendix ? .appendix : kind, of: index)
    }
  }

  // MARK: Sections and bases

  private mutating func finish(
    _ paragraph: Paragraph, marker: Marker, isEmphasised: Bool, lines: ClosedRange<Int>
  ) {
    var paragraph = paragraph
    guard part == .body else {
      if case .bullet = marker { paragraph.kind = .item }
      paragraphs.append(paragraph)
      mark(lines, .appendix)
      return
    }
    if !hasSection || basisSection != nil, isBasis(paragraph, marker: marker) {
      paragraph.part = .basis
      bases += basisParser.clauses(paragraph.content, paragraph: paragraphs.count)
      paragraphs.append(paragraph)
      mark(lines, .basis)
      extendSections()
      return
    }
    switch marker {
    case .numeral(let numeral):
      addSection(numeral, paragraph)
      mark(lines, .heading)
    case .bullet:
      paragraph.kind = .item
      paragraphs.append(paragraph)
      mark(lines, .item)
      extendSections()
    case .none:
      if isUnnumberedHeading(paragraph, isEmphasised: isEmphasised) {
        addSection(nil, paragraph)
        mark(lines, .heading)
      } else {
        paragraphs.append(paragraph)
        mark(lines, .paragraph)
        extendSections()
      }
    }
  }

  private func isBasis(_ paragraph: Paragraph, marker: Marker) -> Bool {
    let text = paragraph.content
    guard !text.isEmpty else { return false }
    if case .numeral(let numeral) = marker, numeral.form <= .roman { return false }
    if basisSection != nil {
      if case .numeral(let numeral) = marker, numeral.form == .arabic || numeral.form == .decimal,
        basisParser.lead(text) == nil, text.count < 100
      {
        return false
      }
      if case .none = marker, basisParser.lead(text) == nil { return false }
      return true
    }
    if basisParser.lead(text) != nil { return true }
    // A clause of its own under «Căn cứ:», bulleted or wrapped off the one before.
    guard let last = paragraphs.last, last.part == .basis, last.kind == .paragraph,
      let mark = bases.last?.closingMark, mark == 0x3B || mark == 0x3A
    else { return false }
    let type = tables.typePhrases.match(
      reader.folded, at: text.lowerBound, limit: text.upperBound)
    return type != nil && reader.isUpper(at: text.lowerBound)
      && basisParser.enactmentStart(text)?.start != text.lowerBound
  }

  /// A heading without number: Markdown's, or a line in capitals that names a known subject.
  private func isUnnumberedHeading(_ paragraph: Paragraph, isEmphasised: Bool) -> Bool {
    let text = paragraph.content
    guard !text.isEmpty, text.count < 240 else { return false }
    guard isEmphasised || reader.isCapitals(text) else { return false }
    if reader.bytes[paragraph.span.lowerBound] == 0x23 { return true }
    let kinds = SectionKinds(heading: text, folded: reader.folded, tables: tables)
    return !kinds.contains(.other)
  }

  /// What a numeral ranks as: smaller is higher up.
  private func rank(of numeral: Numeral?, isMarkdown: Bool) -> Int {
    guard let numeral else { return Int(Numeral.Form.roman.rawValue) * 16 }
    if numeral.form == .arabic {
      let isList = open.contains { entry in
        let form = sections[entry.section].numeral?.form
        return entry.isMarkdown && !isMarkdown && form == .arabic
          || numeral.mark == 0x29 && form == .letter
      }
      if isList { return Int(Numeral.Form.bracketed.rawValue) * 16 - 1 }
    }
    return Int(numeral.form.rawValue) * 16 + numeral.depth
  }

  /// Whether a numeral can stand where it does: letters only from the first on or behind one of their
  /// kind, for «C.» and «m.» may as well begin a sentence's second line.
  private func fits(_ numeral: Numeral) -> Bool {
    switch numeral.form {
    case .capital, .letter:
      if numeral.value == 1 || numeral.mark == 0x29 { return true }
      return (1...2).contains(numeral.value - lastLetter(numeral.form))
    default:
      return true
    }
  }

  /// The value of the last letter of a form, 0 where there was none.
  private func lastLetter(_ form: Numeral.Form) -> Int {
    form == .capital ? lastCapital : lastSmallLetter
  }

  private mutating func addSection(_ numeral: Numeral?, _ paragraph: Paragraph) {
    let isMarkdown = reader.bytes[paragraph.span.lowerBound] == 0x23
    let rank = self.rank(of: numeral, isMarkdown: isMarkdown)
    while let last = open.last, last.rank >= rank { open.removeLast() }
    let heading = HeadingReader(reader: reader, tables: tables).read(paragraph.content)
    var paragraph = paragraph
    paragraph.kind = heading.title == nil ? .paragraph : .heading
    paragraph.content = heading.title ?? paragraph.content
    let index = sections.count
    let start = numeral?.span.lowerBound ?? paragraph.span.lowerBound
    sections.append(
      Section(
        numeral: numeral, level: open.count + 1, title: heading.title, kinds: heading.kinds,
        parent: open.last?.section, subtreeEnd: index + 1, heading: paragraphs.count,
        runIn: heading.runIn, blocks: paragraphs.count + 1..<paragraphs.count + 1,
        span: start..<max(start, paragraph.span.upperBound), titleMark: heading.mark))
    paragraphs.append(paragraph)
    open.append(OpenSection(section: index, rank: rank, isMarkdown: isMarkdown))
    if numeral?.form == .capital { lastCapital = numeral?.value ?? 0 }
    if numeral?.form == .letter { lastSmallLetter = numeral?.value ?? 0 }
    hasSection = true
    if bases.isEmpty, heading.title.map({ isBasisTitle($0) }) ?? false {
      basisSection = index
    } else if let basis = basisSection, !open.contains(where: { $0.section == basis }) {
      basisSection = nil
    }
    for entry in open.dropLast() {
      sections[entry.section].subtreeEnd = index + 1
      sections[entry.section].span =
        sections[entry.section].span.lowerBound..<paragraph.span.upperBound
    }
  }

  private func isBasisTitle(_ title: TextSpan) -> Bool {
    reader.hasFolded("căn cứ", at: title.lowerBound, limit: title.upperBound)
      || reader.hasFolded("cơ sở pháp lý", at: title.lowerBound, limit: title.upperBound)
      || reader.hasFolded("các căn cứ", at: title.lowerBound, limit: title.upperBound)
      || reader.hasFolded("những căn cứ", at: title.lowerBound, limit: title.upperBound)
  }

  /// The paragraph added last belongs to the innermost open section.
  private mutating func extendSections() {
    guard part == .body, let last = paragraphs.last, let inner = open.last else { return }
    sections[inner.section].blocks = sections[inner.section].blocks.lowerBound..<paragraphs.count
    for entry in open {
      sections[entry.section].span =
        sections[entry.section].span
        .lowerBound..<max(
          sections[entry.section].span.upperBound, last.span.upperBound)
    }
  }

  // MARK: Closing

  /// Takes the closing sentence off the last section: «Trên đây là …», or the last paragraph where it
  /// ends with «./.».
  mutating func takeClosing() -> TextSpan? {
    guard var first = paragraphs.indices.last(where: { paragraphs[$0].part == .body }) else {
      return nil
    }
    guard paragraphs[first].kind == .paragraph, !isHeadingOfSection(first) else { return nil }
    let last = first
    var start: Int?
    // At most three paragraphs back.
    for _ in 0..<3 {
      let text = paragraphs[first].span
      if tables.vocabulary.closingLeads.match(
        reader.folded, at: text.lowerBound, limit: text.upperBound) != nil
      {
        start = first
        break
      }
      if first == 0 || paragraphs[first - 1].part != .body
        || paragraphs[first - 1].kind != .paragraph
        || isHeadingOfSection(first - 1)
      {
        break
      }
      first -= 1
    }
    if start == nil, endsWithMark(paragraphs[last].span) { start = last }
    guard let start else { return nil }
    for index in start...last { paragraphs[index].part = .closing }
    dropFromSections(start)
    let end = paragraphs[last].span.upperBound
    return paragraphs[start].span.lowerBound..<end
  }

  private func isHeadingOfSection(_ paragraph: Int) -> Bool {
    // Sections are in text order; the last few are enough to look at.
    sections.last.map { $0.heading == paragraph } ?? false
  }

  /// «./.»
  func endsWithMark(_ span: TextSpan) -> Bool {
    let end = span.upperBound
    return span.count >= 2 && reader.bytes[end - 1] == 0x2E && reader.bytes[end - 2] == 0x2F
  }

  private mutating func dropFromSections(_ paragraph: Int) {
    for entry in open {
      let section = sections[entry.section]
      if section.blocks.upperBound > paragraph {
        sections[entry.section].blocks =
          min(section.blocks.lowerBound, paragraph)..<max(paragraph, section.blocks.lowerBound)
      }
      let end = paragraph > 0 ? paragraphs[paragraph - 1].span.upperBound : section.span.lowerBound
      sections[entry.section].span =
        section.span.lowerBound..<max(section.span.lowerBound, min(section.span.upperBound, end))
    }
  }
}
