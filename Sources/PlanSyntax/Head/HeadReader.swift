import RuleTables
import SourceText

/// Phần mở đầu: letterhead and title, and the lines that they take.
struct PlanHead {
  let letterhead: Letterhead?
  let title: PlanTitle?
  let draftMark: TextSpan?
  /// The lines above the title, else the leading lines that look like a letterhead.
  let letterheadLines: Range<Int>
  /// «Số: …» and the date, where they stand under the title's first line.
  let numberLines: Range<Int>
  /// Lines above the title that belong to no letterhead: «(Kèm theo Công văn số …)».
  let strays: [Int]
  /// The first line that belongs to none of them.
  let end: Int
}

/// Đọc phần mở đầu.
struct HeadReader {
  let reader: LineReader
  let tables: Tables
  let layout: PageLayout
  private var cursor: TextCursor { reader.cursor }

  func read() -> PlanHead {
    let found = TitleParser(reader: reader, tables: tables, layout: layout).parse()
    let lines = reader.part.lowerBound..<(found?.typeLine ?? headEnd())
    let numberLines = found?.numberLines ?? lines.lowerBound..<lines.lowerBound
    let above = LetterheadParser.parse(
      lines, leading: found?.leading, underTitle: numberLines, reader: reader, tables: tables)
    let hasHead = above.letterhead != nil || found != nil
    let end = found?.end ?? (hasHead ? lines.upperBound : lines.lowerBound)
    return PlanHead(
      letterhead: above.letterhead, title: found?.title,
      draftMark: draftMark(in: lines.lowerBound..<end, title: found?.title),
      letterheadLines: lines, numberLines: numberLines, strays: hasHead ? above.strays : [],
      end: end)
  }

  /// The stage alone in a cell, before «KẾ HOẠCH» or after it.
  private func draftMark(in lines: Range<Int>, title: PlanTitle?) -> TextSpan? {
    let words = HeadWords(cursor: cursor, vocabulary: tables.vocabulary)
    for index in lines where !reader.lines[index].isBlank {
      for cell in cursor.cells(reader.lines[index].text) {
        let whole = cursor.withoutEmphasis(cell).0
        if words.isDraftMark(whole) { return whole }
        let text = words.startAfterDate(whole)..<whole.upperBound
        let start = words.startAfterDraft(text)
        let isAbove = title.map { text.lowerBound <= $0.type.lowerBound } ?? true
        if isAbove, start > text.lowerBound { return cursor.trimmed(text.lowerBound..<start) }
        guard let title, text.contains(title.type.lowerBound) else { continue }
        let rest = cursor.trimmed(
          title.type.upperBound..<max(title.type.upperBound, text.upperBound))
        if words.isDraftMark(rest) { return rest }
      }
    }
    return nil
  }

  /// Without a title: the lines before the first that is long, numbered or a basis, at most twelve.
  private func headEnd() -> Int {
    let start = anchor() ?? reader.part.lowerBound
    var end = start
    var seen = 0
    var hasNumber = (reader.part.lowerBound..<start).contains { holdsNumber(reader.lines[$0]) }
    for index in start..<reader.part.upperBound where !reader.lines[index].isBlank {
      let line = reader.lines[index]
      seen += 1
      guard seen <= 12, line.text.count <= 200 else { break }
      // A line of ornaments between two parts.
      if !line.text.contains(where: { cursor.bytes[$0].startsWordCharacter }) { continue }
      if case .none = line.head.marker {} else { break }
      if cursor.begins(line.text, with: "căn cứ") { break }
      guard Self.isOfHead(line, cursor) else { break }
      // The subject of a plan whose «KẾ HOẠCH» is lost.
      let cells = cursor.cells(line.text)
      if hasNumber, cells.count == 1, line.isCapitals, !names(cells[0]) { break }
      hasNumber = hasNumber || holdsNumber(line)
      end = index + 1
    }
    return end > start ? end : reader.part.lowerBound
  }

  private func holdsNumber(_ line: ClassifiedLine) -> Bool {
    !line.isBlank && cursor.cells(line.text).contains { cursor.numberStart($0) != nil }
  }

  /// A body, or what stands in the other column.
  private func names(_ cell: TextSpan) -> Bool {
    let vocabulary = tables.vocabulary
    return cursor.begins(cell, with: vocabulary.bodyHeads) && !BodyNames.beginsTask(cell, cursor)
      || cursor.begins(cell, with: vocabulary.nationalTitle)
      || cursor.begins(cell, with: vocabulary.motto)
  }

  /// The line with the national title below the lines of a page; nil where headings or căn cứ come first.
  private func anchor() -> Int? {
    var seen = 0
    for index in reader.part where !reader.lines[index].isBlank {
      let line = reader.lines[index]
      seen += 1
      guard seen <= Self.linesOfPage, !cursor.begins(line.head.content, with: "căn cứ") else {
        break
      }
      if case .numeral(let numeral) = line.head.marker, numeral.form <= .roman { break }
      if cursor.cells(line.text).contains(where: {
        cursor.begins($0, with: tables.vocabulary.nationalTitle)
      }) {
        return index
      }
    }
    return nil
  }

  /// How many lines a page may have above the document.
  private static let linesOfPage = 40

  /// Whether a line looks like one of a letterhead: capitals, number, motto, or place and date.
  static func isOfHead(_ line: ClassifiedLine, _ cursor: TextCursor) -> Bool {
    cursor.cells(line.text).contains { cell in
      cursor.isCapitals(cell) || cursor.begins(cell, with: "số:")
        || cursor.begins(cell, with: "độc lập") || cursor.begins(cell, with: "v/v")
    } || line.text.count < 100 && isDateLine(line.text, cursor)
  }

  private static func isDateLine(_ span: TextSpan, _ cursor: TextCursor) -> Bool {
    cursor.namesDay(span) && !citesDocument(span, cursor)
  }

  /// «Thông tư số 19/2019/TT-BGDĐT ngày 12 tháng 11 năm 2019» is no line with place and date.
  private static func citesDocument(_ span: TextSpan, _ cursor: TextCursor) -> Bool {
    span.dropLast().contains { cursor.bytes[$0] == .slash && !cursor.bytes[$0 + 1].isDigit }
  }
}
