import RuleTables
import SourceText

extension Plan {
  /// Phân tích: reads a text into its tree. Never fails, and loses no byte.
  package init(parsing source: SourceText, tables: Tables) {
    let reader = LineReader(source, tables: tables)
    let layout = PageLayout(reader)
    let head = HeadReader(reader: reader, tables: tables, layout: layout).read()
    let appendixReader = AppendixReader(reader: reader, tables: tables)
    let outline = PlanOutline(behind: head, appendices: appendixReader)
    var tail = TailParser(reader: reader, words: appendixReader.words)
    tail.read(outline.tail)

    var body = BodyParser(
      reader: reader, tables: tables, layout: layout,
      furniture: PageNumbers.lines(in: [outline.body] + outline.appendices, reader))
    body.add(head)
    body.read(outline.body, as: .body)
    closing = body.takeClosing()
    body.add(tail)
    let firstOfAppendices = body.paragraphs.count
    // Each appendix on its own, so that no table runs on into the next.
    for range in outline.appendices { body.read(range, as: .appendix) }

    self.layout = layout
    letterhead = head.letterhead
    title = head.title
    bases = body.bases
    paragraphs = body.paragraphs
    sections = body.sections
    furniture = body.furniture.map { reader.lines[$0].text }
    recipients = tail.recipients
    signature = tail.signature
    appendices = appendixReader.appendices(from: firstOfAppendices, of: body.paragraphs)
    leaves = LeafBuilder(
      source: source, reader: reader, head: head, outline: outline, body: body,
      hasRecipients: tail.recipients != nil
    ).leaves()
  }
}
