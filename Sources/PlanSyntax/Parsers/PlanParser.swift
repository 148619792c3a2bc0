import RuleTables
import SourceText

extension Plan {
  /// Phân tích: reads a text into its tree. Never fails, and loses no byte.
  package init(parsing source: SourceText, tables: Tables) {
    self.init(reading: LineReader(source, tables: tables), of: source, part: 1, tables: tables)
  }

  /// Reads a file into the documents that it holds: nearly always one.
  package static func all(in source: SourceText, tables: Tables) -> [Plan] {
    let reader = LineReader(source, tables: tables)
    return PartFinder(reader: reader, tables: tables).parts().enumerated().map { index, lines in
      Plan(reading: reader.reading(lines), of: source, part: index + 1, tables: tables)
    }
  }

  private init(reading reader: LineReader, of source: SourceText, part: Int, tables: Tables) {
    let layout = PageLayout(reader)
    let head = HeadReader(reader: reader, tables: tables, layout: layout).read()
    let appendixReader = AppendixReader(reader: reader, tables: tables)
    let outline = PlanOutline(after: head, appendices: appendixReader)
    var tail = TailParser(reader: reader, words: appendixReader.words)
    tail.read(outline.tail)

    var body = BodyParser(
      reader: reader, tables: tables, layout: layout,
      furniture: (PageNumbers.lines(
        in: [outline.body] + outline.earlyAppendices + outline.appendices, reader)
        + tail.furniture).sorted())
    body.add(head)
    body.read(outline.body, as: .body)
    closing = body.takeClosing()
    // Each appendix on its own, so that no table runs on into the next.
    let earlyAppendices = body.readAppendices(outline.earlyAppendices)
    body.add(tail)
    let lateAppendices = body.readAppendices(outline.appendices)

    self.part = part
    self.layout = layout
    letterhead = head.letterhead
    title = head.title
    draftMark = head.draftMark
    issuedWith = body.issuedWith(head)
    hasFlatNumbers = body.hasFlatNumbers
    runTogether = RunTogether(cursor: reader.cursor, tables: tables).place(
      in: body.paragraphs, sections: body.sections, afterHead: reader.afterHead)
    bases = body.bases
    paragraphs = body.paragraphs
    sections = body.sections
    furniture = body.furniture.map { reader.lines[$0].text }
    recipients = tail.recipients
    signature = tail.signature
    cosigner = tail.cosigner
    appendices = [earlyAppendices, lateAppendices].flatMap {
      appendixReader.appendices($0, of: body.paragraphs)
    }
    rest = tail.strays.map { lines in
      let span =
        reader.lines[lines.lowerBound].text
        .lowerBound..<reader.lines[lines.upperBound - 1].text
        .upperBound
      return Rest(span: span, isNote: tail.words.startsNote(span))
    }
    leaves = LeafBuilder(
      reader: reader, head: head, outline: outline, body: body,
      hasRecipients: tail.recipients != nil, strays: tail.strays
    ).leaves()
  }
}
