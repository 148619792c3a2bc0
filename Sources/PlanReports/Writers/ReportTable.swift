import RuleTables

/// Bảng của báo cáo: its columns, each with what a row has there, and rows of them as CSV, Markdown or HTML.
struct ReportTable<Row> {
  let columns: [Column]

  struct Column {
    let head: String
    /// What a spreadsheet takes it for.
    var kind = CellKind.text
    let text: (Row) -> String
    /// Writes the whole cell; nil: its text is enough.
    let html: ((Row, inout HTMLWriter) -> Void)?

    init(_ head: String, _ kind: CellKind = .text, _ text: @escaping (Row) -> String) {
      self.init(head, html: nil, text: text)
      self.kind = kind
    }

    init(
      _ head: String, html: ((Row, inout HTMLWriter) -> Void)?,
      text: @escaping (Row) -> String = { _ in "" }
    ) {
      self.head = head
      self.html = html
      self.text = text
    }
  }

  init(_ columns: [Column]) { self.columns = columns }

  // MARK: CSV

  /// What a file begins with.
  var csvHeads: [UInt8] {
    var row = CSVRow()
    for column in columns { row.add(column.head) }
    return CSVRow.byteOrderMark + row.finish()
  }

  func csv(_ rows: [Row]) -> [UInt8] {
    var bytes: [UInt8] = []
    for row in rows {
      var cells = CSVRow()
      for column in columns { cells.add(column.text(row)) }
      bytes.append(contentsOf: cells.finish())
    }
    return bytes
  }

  // MARK: Sheets

  var heads: [String] { columns.map { $0.head } }

  func cells(_ rows: [Row]) -> [[SheetCell]] {
    rows.map { row in columns.map { SheetCell($0.text(row), $0.kind) } }
  }

  // MARK: Markdown

  func write(_ rows: [Row], to markdown: inout MarkdownWriter) {
    markdown.heads(columns.map { $0.head })
    for row in rows { write(row, to: &markdown) }
  }

  func write(_ row: Row, to markdown: inout MarkdownWriter) {
    markdown.row(columns.map { $0.text(row) })
  }

  // MARK: HTML

  func write(_ rows: [Row], to html: inout HTMLWriter) {
    html.beginTable(columns.map { $0.head })
    html.markup("<tbody>\n")
    for row in rows {
      html.markup("<tr>")
      writeCells(row, to: &html)
    }
    html.markup("</tbody>\n</table>\n")
  }

  /// The cells of a row and its end.
  func writeCells(_ row: Row, to html: inout HTMLWriter) {
    for column in columns {
      if let write = column.html {
        write(row, &html)
      } else {
        html.cell(column.text(row))
      }
    }
    html.markup("</tr>\n")
  }
}

extension HTMLWriter {
  mutating func cell(_ words: String) {
    text("<td>", words, "</td>")
  }
}

/// Loại ô.
enum CellKind { case text, number, date }

extension SheetCell {
  /// A cell whose text is no number, or no day, stays text.
  fileprivate init(_ text: String, _ kind: CellKind) {
    switch kind {
    case .text: self = .text(text)
    case .number: self = Int(text).map { .number($0) } ?? .text(text)
    case .date: self = CalendarDate(iso: text).map { .date($0) } ?? .text(text)
    }
  }
}
