import RuleTables
import SourceText

/// Căn cứ và mục: what a paragraph is, and where it belongs.
extension BodyParser {
  mutating func finish(_ paragraph: Paragraph, marker: Marker, isEmphasised: Bool) {
    var paragraph = paragraph
    guard part == .body else {
      if case .bullet = marker { paragraph.kind = .item }
      paragraphs.append(paragraph)
      return
    }
    if case .none = marker, isBasisHeading(paragraph) {
      addSection(nil, paragraph)
      return
    }
    if sections.isEmpty || basisSection != nil, isBasis(paragraph, marker: marker) {
      paragraph.part = .basis
      bases += basisParser.clauses(paragraph.content, paragraph: paragraphs.count)
      isEnacted =
        isEnacted || bases.last?.runsIntoEnactment ?? false && endsInColon(paragraph.content)
      paragraphs.append(paragraph)
      extendSections()
      return
    }
    isEnacted = isEnacted || endsEnacting(paragraph.content)
    switch marker {
    case .numeral(let numeral):
      addSection(numeral, paragraph)
    case .none where sections.isEmpty && isSubjectInCapitals(paragraph.content):
      paragraphs.append(paragraph)
    case .bullet:
      paragraph.kind = .item
      paragraphs.append(paragraph)
      extendSections()
    case .none:
      if isUnnumberedHeading(paragraph, isEmphasised: isEmphasised) {
        addSection(nil, paragraph)
      } else {
        paragraphs.append(paragraph)
        extendSections()
      }
    }
  }

  func isBasis(_ paragraph: Paragraph, marker: Marker) -> Bool {
    let text = paragraph.content
    guard !text.isEmpty else { return false }
    if case .numeral(let numeral) = marker, numeral.form <= .article || isBasisSubtitle(text) {
      return false
    }
    if basisSection != nil {
      if case .numeral(let numeral) = marker, numeral.form == .arabic || numeral.form == .decimal,
        basisParser.lead(text) == nil && text.count < 100 && !beginsDocument(text)
          || isBasisSubtitle(text)
      {
        return false
      }
      if case .none = marker, basisParser.lead(text) == nil {
        return namesDocument(text) && basisParser.enactmentStart(text)?.start != text.lowerBound
      }
      return true
    }
    if isEnacted || isSubjectInCapitals(text) { return false }
    if basisParser.lead(text) != nil { return true }
    // A clause of its own under «Căn cứ:», bulleted or wrapped off the one before.
    guard let last = paragraphs.last, last.part == .basis, last.kind == .paragraph,
      let mark = bases.last?.closingMark, mark == .semicolon || mark == .colon
    else { return false }
    return beginsDocument(text) && basisParser.enactmentStart(text)?.start != text.lowerBound
  }

  /// «CĂN CỨ», «CĂN CỨ PHÁP LÝ» in capitals, alone and before all sections: the heading of what it rests on, though
  /// it has no numeral.
  private func isBasisHeading(_ paragraph: Paragraph) -> Bool {
    let text = paragraph.content
    return sections.isEmpty && bases.isEmpty && !text.isEmpty && cursor.isCapitals(text)
      && tables.vocabulary.isBasisTitle(text, cursor)
  }

  /// «TRIỂN KHAI CHƯƠNG TRÌNH GIẢM NGHÈO …» where the line «KẾ HOẠCH» above it is lost: the plan's subject, and no căn
  /// cứ, though it begins as one.
  private func isSubjectInCapitals(_ text: TextSpan) -> Bool {
    guard bases.isEmpty, text.count > 20, cursor.isUpper(text.lowerBound) else { return false }
    // What a wrapped text joins to it need not be in capitals.
    let line = text.lowerBound..<(text.first { cursor.bytes[$0].isLineEnd } ?? text.upperBound)
    guard line.count > 20, cursor.isCapitals(line), basisParser.lead(line) != nil else {
      return false
    }
    return !cursor.begins("căn cứ", at: line.lowerBound, line.upperBound)
      && !basisParser.holdsNumber(line)
  }

  /// «Trường … xây dựng kế hoạch như sau:».
  private func endsEnacting(_ text: TextSpan) -> Bool {
    sections.isEmpty && endsInColon(text) && basisParser.enactmentStart(text) != nil
  }

  private func endsInColon(_ text: TextSpan) -> Bool {
    text.last.map { cursor.bytes[$0] == .colon } ?? false
  }

  /// «Nghị định số …» at the start of a paragraph.
  private func beginsDocument(_ text: TextSpan) -> Bool {
    cursor.isUpper(text.lowerBound)
      && cursor.begins(text, with: tables.typePhrases)
  }

  /// «Nghị định số …», «Điều lệ trường tiểu học ban hành kèm theo Thông tư số 28/2020/TT-BGDĐT …».
  private func namesDocument(_ text: TextSpan) -> Bool {
    beginsDocument(text) && text.count > 20 && !cursor.isCapitals(text)
      || cursor.isUpper(text.lowerBound) && basisParser.holdsNumber(text)
  }

  /// A heading without number: Markdown's, or a line in capitals that names a known subject.
  func isUnnumberedHeading(_ paragraph: Paragraph, isEmphasised: Bool) -> Bool {
    let text = paragraph.content
    guard !text.isEmpty, text.count < 240 else { return false }
    guard isEmphasised || cursor.isCapitals(text) else { return false }
    if cursor.bytes[paragraph.span.lowerBound] == .hash { return true }
    let kinds = SectionKinds(heading: text, folded: cursor.folded, tables: tables)
    return !kinds.contains(.other) || isLikeSiblings(text)
  }

  /// «CƠ CẤU GIẢI THƯỞNG» where the plan's headings are lines in capitals without numbers: two known
  /// ones stand before it, and no other section.
  private func isLikeSiblings(_ text: TextSpan) -> Bool {
    guard sections.count > 1, text.count < 120, cursor.bytes[text.lowerBound].startsWordCharacter,
      text.contains(where: { cursor.bytes[$0].isSpace }),
      !text.contains(where: { cursor.bytes[$0].isDigit || cursor.bytes[$0] == .bar }),
      !cursor.bytes[text.upperBound - 1].closesSentence
    else { return false }
    // Counted from the end: as many as tell, and no more.
    return sections.suffix(2).allSatisfy { section in
      section.numeral == nil && section.level == 1
        && section.title.map { cursor.isCapitals($0) } ?? false
    } && sections[0].numeral == nil
  }

  /// What a heading without numeral ranks as: as «I.», or, under a numbered section, as «(1)»:
  /// «*Mục đích:*» under «I. MỤC ĐÍCH, YÊU CẦU».
  func rankOfUnnumbered(_ paragraph: Paragraph, isMarkdown: Bool) -> Int {
    let isBelow =
      !isMarkdown && !cursor.isCapitals(paragraph.content)
      && open.contains { sections[$0.section].numeral != nil }
    return Int((isBelow ? Numeral.Form.bracketed : .roman).rawValue) * 16
  }

  /// What a numeral ranks as: smaller is higher up.
  func rank(of numeral: Numeral, before paragraph: TextSpan, isMarkdown: Bool) -> Int {
    if numeral.form == .arabic {
      let isList = open.contains { entry in
        let form = sections[entry.section].numeral?.form
        return entry.isMarkdown && !isMarkdown && form == .arabic
          || numeral.mark == .closeBracket && form == .letter
      }
      if isList { return Int(Numeral.Form.bracketed.rawValue) * 16 - 1 }
      if hasFlatNumbers, FlatNumbers.isHeading(paragraph, cursor) {
        return Int(Numeral.Form.roman.rawValue) * 16
      }
    }
    return Int(numeral.form.rawValue) * 16 + numeral.depth
  }

  /// Whether a numeral can stand where it does: letters only from the first on or after one of their
  /// kind, for «C.» and «m.» may as well begin a sentence's second line.
  func fits(_ numeral: Numeral) -> Bool {
    switch numeral.form {
    case .capital, .letter:
      if numeral.value == 1 || numeral.mark == .closeBracket { return true }
      return (1...2).contains(numeral.value - lastLetter(numeral.form))
    case .arabic where numeral.mark == .comma || numeral.mark == .space:
      return looseNumbers.contains(numeral.value - 1) || looseNumbers.contains(numeral.value + 1)
    case .part, .chapter, .division:
      // «Phần 1: Chào hỏi» inside a section names a part of a contest, not of the plan.
      guard let first = sections.first else { return true }
      return (first.numeral?.form ?? .roman) <= numeral.form || cursor.isCapitals(numeral.span)
    default:
      return true
    }
  }

  /// The value of the last letter of a form, 0 where there was none.
  func lastLetter(_ form: Numeral.Form) -> Int {
    form == .capital ? lastCapital : lastSmallLetter
  }

  mutating func addSection(_ numeral: Numeral?, _ paragraph: Paragraph) {
    let isMarkdown = cursor.bytes[paragraph.span.lowerBound] == .hash
    let rank =
      numeral.map { self.rank(of: $0, before: paragraph.content, isMarkdown: isMarkdown) }
      ?? rankOfUnnumbered(paragraph, isMarkdown: isMarkdown)
    while let last = open.last, last.rank >= rank { open.removeLast() }
    if numeral?.form == .roman, standsBeforeNumbered { open.removeAll() }
    let heading = HeadingReader(cursor: cursor, tables: tables).read(paragraph.content)
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
    if bases.isEmpty, !standsInActivity,
      heading.title.map({ cursor.begins($0, with: tables.vocabulary.basisTitleLeads) }) ?? false
    {
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

  /// «1. Căn cứ pháp lý», «2. Căn cứ thực tiễn»: a heading within the section, and no căn cứ.
  private func isBasisSubtitle(_ text: TextSpan) -> Bool {
    var end = text.upperBound
    if cursor.bytes[end - 1] == .colon { end -= 1 }
    return tables.vocabulary.isBasisTitle(text.lowerBound..<end, cursor)
  }

  /// Whether the section added last stands in one that says what is done: «VI. ĐÁNH GIÁ» / «1. Căn cứ đánh
  /// giá» holds no legal basis.
  private var standsInActivity: Bool {
    open.dropLast().contains { entry in
      let kinds = sections[entry.section].kinds
      return kinds.contains(.assessment) || kinds.contains(.measures)
        || kinds.contains(.implementation)
    }
  }

  /// Whether the one section so far is «MỤC ĐÍCH, YÊU CẦU» without a number and with its text: what is numbered
  /// «I.» stands beside it.
  private var standsBeforeNumbered: Bool {
    guard sections.count == 1, open.count == 1, sections[0].numeral == nil,
      !sections[0].blocks.isEmpty, !open[0].isMarkdown, let last = paragraphs.last
    else { return false }
    return cursor.bytes[last.span.upperBound - 1] != .colon
  }

  /// The paragraph added last belongs to the innermost open section.
  mutating func extendSections() {
    guard part == .body, let last = paragraphs.last, let inner = open.last else { return }
    sections[inner.section].blocks = sections[inner.section].blocks.lowerBound..<paragraphs.count
    for entry in open {
      sections[entry.section].span =
        sections[entry.section].span
        .lowerBound..<max(
          sections[entry.section].span.upperBound, last.span.upperBound)
    }
  }
}
