import RuleTables
import SourceText

/// Phần mở đầu: letterhead and title, and the lines that they take.
struct PlanHead {
  let letterhead: Letterhead?
  let title: PlanTitle?
  /// The lines above the title, else the leading lines that look like a letterhead.
  let letterheadLines: Range<Int>
  /// «Số: …» and the date, where they stand under the title's first line.
  let numberLines: Range<Int>
  /// The first line that belongs to neither.
  let end: Int
}

/// Đọc phần mở đầu.
struct HeadReader {
  let reader: LineReader
  let tables: Tables
  let layout: PageLayout
  private let cursor: TextCursor

  init(reader: LineReader, tables: Tables, layout: PageLayout) {
    self.reader = reader
    self.tables = tables
    self.layout = layout
    cursor = reader.cursor
  }

  func read() -> PlanHead {
    let found = TitleParser(reader: reader, tables: tables, layout: layout).parse()
    let lines = 0..<(found?.typeLine ?? headEnd())
    let numberLines = found?.numberLines ?? 0..<0
    let letterhead = LetterheadParser.parse(
      lines, underTitle: numberLines, reader: reader, tables: tables)
    return PlanHead(
      letterhead: letterhead, title: found?.title, letterheadLines: lines,
      numberLines: numberLines, end: found?.end ?? (letterhead != nil ? lines.upperBound : 0))
  }

  /// Without a title: the lines before the first that is long, numbered or a basis, at most twelve.
  private func headEnd() -> Int {
    var end = 0
    var seen = 0
    for (index, line) in reader.lines.enumerated() where !line.isBlank {
      seen += 1
      guard seen <= 12, line.text.count <= 200 else { break }
      if case .none = line.head.marker {} else { break }
      if cursor.begins(line.text, with: "căn cứ") { break }
      let isHead =
        cursor.cells(line.text).contains { cell in
          cursor.isCapitals(cell)
            || cursor.begins(cell, with: "số:")
            || cursor.begins(cell, with: "độc lập")
            || cursor.begins(cell, with: "v/v")
        }
        || (line.text.count < 100 && holds("ngày", line.text)
          && holds("tháng", line.text)
          && holds("năm", line.text) && !citesDocument(line.text))
      guard isHead else { break }
      end = index + 1
    }
    return end
  }

  /// «Thông tư số 19/2019/TT-BGDĐT ngày 12 tháng 11 năm 2019» is no line with place and date.
  private func citesDocument(_ span: TextSpan) -> Bool {
    span.dropLast().contains { cursor.bytes[$0] == .slash && !cursor.bytes[$0 + 1].isDigit }
  }

  private func holds(_ word: StaticString, _ span: TextSpan) -> Bool {
    span.contains { cursor.begins(word, at: $0, span.upperBound) }
  }
}
