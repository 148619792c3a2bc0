import RuleTables
import SourceText

extension Plan {
  /// Phân tích: reads a text into its tree. Never fails, and loses no byte.
  package init(parsing source: SourceText, tables: Tables) {
    let reader = LineReader(source)
    let layout = PageLayout(reader)
    let titleFound = TitleParser(reader: reader, tables: tables, layout: layout).parse()
    let count = reader.lines.count

    // The head: everything above the title, else the leading lines that look like one.
    let headEnd = titleFound?.typeLine ?? Self.headEnd(reader)
    let letterhead = LetterheadParser.parse(
      0..<headEnd, underTitle: titleFound?.numberLines ?? 0..<0, reader: reader, tables: tables)
    var bodyStart = 0
    if letterhead != nil || titleFound != nil { bodyStart = headEnd }
    if let titleFound { bodyStart = titleFound.end }
    for index in 0..<bodyStart where !reader.lines[index].isBlank {
      let isHead = index < headEnd || titleFound?.numberLines.contains(index) ?? false
      reader.setLeaf(isHead ? .letterhead : .title, of: index)
    }

    var tail = TailParser(reader: reader, tables: tables)
    let tailStart = tail.start(in: bodyStart..<count)
    var appendixStart = count
    for index in (tailStart ?? bodyStart)..<count where !reader.lines[index].isBlank {
      if tail.startsAppendix(reader.lines[index].text), index > bodyStart {
        appendixStart = index
        break
      }
      if let tailStart, let start = tail.headingOfAnnex(at: index, behind: tailStart) {
        appendixStart = start
        break
      }
    }
    let bodyEnd = min(tailStart ?? count, appendixStart)
    tail.read((tailStart ?? appendixStart)..<appendixStart)

    var body = BodyParser(reader: reader, tables: tables, layout: layout)
    if letterhead != nil, headEnd > 0, let span = Self.textSpan(0..<headEnd, reader) {
      body.add(.letterhead, span)
    }
    if let title = titleFound?.title {
      body.add(.title, title.type.lowerBound..<(title.subject?.upperBound ?? title.type.upperBound))
    }
    body.read(bodyStart..<bodyEnd, as: .body)
    closing = body.takeClosing()
    // The signature may stand above the recipients, or beside them.
    var signature = tail.signature?.span
    for line in tail.recipients?.lines ?? [] {
      if let span = signature, span.lowerBound < line.span.lowerBound {
        body.add(.signature, span)
        signature = nil
      }
      body.add(.recipients, line.span)
    }
    if let signature { body.add(.signature, signature) }
    let appendixParagraphs = body.paragraphs.count
    // Each appendix on its own, so that no table runs on into the next.
    var start = appendixStart
    for index in appendixStart..<count
    where index > start && !reader.lines[index].isBlank
      && tail.startsAppendix(reader.lines[index].text)
    {
      body.read(start..<index, as: .appendix)
      start = index
    }
    body.read(start..<count, as: .appendix)

    self.layout = layout
    self.letterhead = letterhead
    title = titleFound?.title
    bases = body.bases
    paragraphs = body.paragraphs
    sections = body.sections
    furniture = body.furniture
    recipients = tail.recipients
    self.signature = tail.signature
    appendices = Self.appendices(
      from: appendixParagraphs, paragraphs: body.paragraphs, reader: reader, tail: tail)
    for index in (tailStart ?? appendixStart)..<appendixStart where !reader.lines[index].isBlank {
      reader.setLeaf(tail.recipients != nil ? .recipients : .signature, of: index)
    }
    if let closing {
      for index in source.lineIndex(
        of: closing.lowerBound)...source.lineIndex(of: closing.upperBound)
      where !reader.lines[index].isBlank && reader.leaves[index] != .furniture {
        reader.setLeaf(.closing, of: index)
      }
    }
    leaves = Self.leaves(reader)
  }

  /// Without a title: the lines before the first that is long, numbered or a basis, at most twelve.
  private static func headEnd(_ reader: LineReader) -> Int {
    var end = 0
    var seen = 0
    for (index, line) in reader.lines.enumerated() where !line.isBlank {
      seen += 1
      guard seen <= 12, line.text.count <= 200 else { break }
      if case .none = reader.marker(of: line.text).marker {} else { break }
      if reader.hasFolded("căn cứ", at: line.text.lowerBound, limit: line.text.upperBound) { break }
      let isHead =
        reader.cells(line.text).contains { cell in
          reader.isCapitals(cell)
            || reader.hasFolded("số:", at: cell.lowerBound, limit: cell.upperBound)
            || reader.hasFolded("độc lập", at: cell.lowerBound, limit: cell.upperBound)
            || reader.hasFolded("v/v", at: cell.lowerBound, limit: cell.upperBound)
        }
        || (line.text.count < 100 && holds("ngày", line.text, reader)
          && holds("tháng", line.text, reader)
          && holds("năm", line.text, reader) && !citesDocument(line.text, reader))
      guard isHead else { break }
      end = index + 1
    }
    return end
  }

  /// «Thông tư số 19/2019/TT-BGDĐT ngày 12 tháng 11 năm 2019» is no line with place and date.
  private static func citesDocument(_ span: TextSpan, _ reader: LineReader) -> Bool {
    span.dropLast().contains { reader.bytes[$0] == .slash && !reader.bytes[$0 + 1].isDigit }
  }

  private static func holds(_ word: StaticString, _ span: TextSpan, _ reader: LineReader) -> Bool {
    span.contains { reader.hasFolded(word, at: $0, limit: span.upperBound) }
  }

  private static func textSpan(_ lines: Range<Int>, _ reader: LineReader) -> TextSpan? {
    guard let first = lines.first(where: { !reader.lines[$0].isBlank }),
      let last = lines.last(where: { !reader.lines[$0].isBlank })
    else { return nil }
    return reader.lines[first].text.lowerBound..<reader.lines[last].text.upperBound
  }

  private static func appendices(
    from first: Int, paragraphs: [Paragraph], reader: LineReader, tail: TailParser
  ) -> [Appendix] {
    var result: [Appendix] = []
    for index in first..<paragraphs.count {
      let span = paragraphs[index].span
      // «DANH SÁCH …» right under «PHỤ LỤC I» is its title.
      let isTitle =
        result.last.map { $0.paragraphs.count == 1 } ?? false
        && !reader.hasFolded("phụ lục", at: span.lowerBound, limit: span.upperBound)
      if result.isEmpty || tail.startsAppendix(span), !isTitle {
        result.append(
          Appendix(
            heading: span, number: appendixNumber(span, reader), span: span,
            paragraphs: index..<index + 1))
      } else {
        let last = result.count - 1
        result[last].span = result[last].span.lowerBound..<span.upperBound
        result[last].paragraphs = result[last].paragraphs.lowerBound..<index + 1
      }
    }
    return result
  }

  /// «I» of «PHỤ LỤC I», «2» of «Phụ lục số 2: …».
  private static func appendixNumber(_ heading: TextSpan, _ reader: LineReader) -> TextSpan? {
    let (_, content, _) = reader.marker(of: heading)
    guard reader.hasFolded("phụ lục", at: content.lowerBound, limit: content.upperBound) else {
      return nil
    }
    var i = reader.skipSpace(content.lowerBound + 11, limit: content.upperBound)
    if reader.hasFolded("số", at: i, limit: content.upperBound) {
      i = reader.skipSpace(i + 4, limit: content.upperBound)
    }
    var end = i
    while end < content.upperBound, end - i < 6,
      reader.bytes[end].isDigit || reader.bytes[end] == UInt8(ascii: "I")
        || reader.bytes[end] == UInt8(ascii: "V")
        || reader.bytes[end] == UInt8(ascii: "X")
        || isInnerDot(end, in: i..<content.upperBound, reader)
    {
      end += 1
    }
    guard end > i, end == content.upperBound || !reader.bytes[end].startsWordCharacter else {
      return nil
    }
    return i..<end
  }

  /// The dot of «Phụ lục 1.2».
  private static func isInnerDot(_ i: Int, in span: TextSpan, _ reader: LineReader) -> Bool {
    reader.bytes[i] == .dot && i > span.lowerBound && reader.bytes[i - 1].isDigit
      && i + 1 < span.upperBound && reader.bytes[i + 1].isDigit
  }

  /// Runs of lines of one kind, with their line ends: they tile the text.
  private static func leaves(_ reader: LineReader) -> [Leaf] {
    let lines = reader.source.lines
    var result: [Leaf] = []
    result.reserveCapacity(lines.count / 2 + 4)
    for (index, line) in lines.enumerated() {
      let end = index + 1 < lines.count ? lines[index + 1].start : reader.bytes.count
      let kind: Leaf.Kind = reader.lines[index].isBlank ? .blank : reader.leaves[index]
      if let last = result.last, last.kind == kind {
        result[result.count - 1].span = last.span.lowerBound..<end
      } else {
        result.append(Leaf(kind: kind, span: line.start..<end))
      }
    }
    return result
  }
}
