import RuleTables
import SourceText

/// Ô của bảng tính.
enum SheetCell: Sendable {
  case text(String)
  case number(Int)
  case date(CalendarDate)
}

/// Tờ của bảng tính: a head and rows of as many cells.
struct Sheet: Sendable {
  let name: String
  let heads: [String]
  var rows: [[SheetCell]] = []

  /// As many as a spreadsheet has, with the head.
  static let mostRows = 1_048_576
}

/// Sổ bảng tính (.xlsx): the parts of the archive that it is. A head stays in sight and filters, days are
/// days, and no cell is a formula.
struct Workbook {
  let sheets: [Sheet]

  typealias Part = (name: String, content: [UInt8])

  var parts: [Part] {
    [
      ("[Content_Types].xml", contentTypes),
      ("_rels/.rels", relations([("officeDocument", "xl/workbook.xml")])),
      ("xl/workbook.xml", workbook),
      (
        "xl/_rels/workbook.xml.rels",
        relations(
          sheets.indices.map { ("worksheet", "worksheets/sheet\($0 + 1).xml") }
            + [("styles", "styles.xml")])
      ),
      ("xl/styles.xml", Self.styles),
    ] + sheets.indices.map { ("xl/worksheets/sheet\($0 + 1).xml", content(of: sheets[$0])) }
  }

  private static let declaration: StaticString =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  private static let type = "application/vnd.openxmlformats-officedocument.spreadsheetml."
  private static let relation =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

  private var contentTypes: [UInt8] {
    var xml = XMLWriter()
    xml.markup(Self.declaration)
    xml.markup("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">")
    xml.markup(
      "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    )
    xml.markup("<Default Extension=\"xml\" ContentType=\"application/xml\"/>")
    let overrides =
      [("/xl/workbook.xml", "sheet.main"), ("/xl/styles.xml", "styles")]
      + sheets.indices.map { ("/xl/worksheets/sheet\($0 + 1).xml", "worksheet") }
    for (name, kind) in overrides {
      xml.markup("<Override")
      xml.attribute("PartName", name)
      xml.attribute("ContentType", Self.type + kind + "+xml")
      xml.markup("/>")
    }
    xml.markup("</Types>")
    return xml.bytes
  }

  private func relations(_ targets: [(kind: String, target: String)]) -> [UInt8] {
    var xml = XMLWriter()
    xml.markup(Self.declaration)
    xml.markup(
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">")
    for (index, (kind, target)) in targets.enumerated() {
      xml.markup("<Relationship")
      xml.attribute("Id", "r\(index + 1)")
      xml.attribute("Type", Self.relation + kind)
      xml.attribute("Target", target)
      xml.markup("/>")
    }
    xml.markup("</Relationships>")
    return xml.bytes
  }

  private var workbook: [UInt8] {
    var xml = XMLWriter()
    xml.markup(Self.declaration)
    xml.markup(
      "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
    )
    for (index, sheet) in sheets.enumerated() {
      xml.markup("<sheet")
      xml.attribute("name", sheet.name)
      xml.attribute("sheetId", index + 1)
      xml.attribute("r:id", "r\(index + 1)")
      xml.markup("/>")
    }
    xml.markup("</sheets></workbook>")
    return xml.bytes
  }

  /// Styles of cells: usual, a head, a day, several lines.
  private enum Style: Int { case usual, head, day, lines }

  private static let styles: [UInt8] = {
    var xml = XMLWriter()
    xml.markup(declaration)
    xml.markup(
      """
      <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
      <numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>\
      <fonts count="2"><font><sz val="11"/><name val="Times New Roman"/></font>\
      <font><b/><sz val="11"/><name val="Times New Roman"/></font></fonts>\
      <fills count="2"><fill><patternFill patternType="none"/></fill>\
      <fill><patternFill patternType="gray125"/></fill></fills>\
      <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
      <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
      <cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>\
      <xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1">\
      <alignment vertical="top" wrapText="1"/></xf>\
      <xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">\
      <alignment vertical="top"/></xf>\
      <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">\
      <alignment vertical="top" wrapText="1"/></xf></cellXfs>\
      <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>
      """)
    return xml.bytes
  }()

  // MARK: A sheet

  private func content(of sheet: Sheet) -> [UInt8] {
    let rows = sheet.rows.prefix(Sheet.mostRows - 1)
    let last = Self.place(max(sheet.heads.count, 1) - 1, rows.count + 1)
    var xml = XMLWriter()
    xml.markup(Self.declaration)
    xml.markup(
      """
      <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews>\
      <sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>\
      </sheetView></sheetViews><cols>
      """)
    for (column, width) in Self.widths(sheet).enumerated() {
      xml.markup("<col")
      xml.attribute("min", column + 1)
      xml.attribute("max", column + 1)
      xml.attribute("width", width)
      xml.markup(" customWidth=\"1\"/>")
    }
    xml.markup("</cols><sheetData>")
    write(sheet.heads.map { .text($0) }, 1, .head, to: &xml)
    for (index, row) in rows.enumerated() { write(row, index + 2, nil, to: &xml) }
    xml.markup("</sheetData><autoFilter")
    xml.attribute("ref", "A1:" + last)
    xml.markup("/></worksheet>")
    return xml.bytes
  }

  private func write(_ cells: [SheetCell], _ row: Int, _ style: Style?, to xml: inout XMLWriter) {
    xml.markup("<row")
    xml.attribute("r", row)
    xml.markup(">")
    for (column, cell) in cells.enumerated() {
      if case .text(let words) = cell, words.isEmpty { continue }
      xml.markup("<c")
      xml.attribute("r", Self.place(column, row))
      switch cell {
      case .text(let words):
        xml.attribute("s", (style ?? .lines).rawValue)
        xml.markup(" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
        xml.text(String(words.unicodeScalars.prefix(CSVRow.longestCell).map { Character($0) }))
        xml.markup("</t></is></c>")
      case .number(let number):
        xml.markup("><v>")
        xml.text(String(number))
        xml.markup("</v></c>")
      case .date(let day):
        guard let serial = Self.serial(of: day) else {
          xml.attribute("s", Style.lines.rawValue)
          xml.markup(" t=\"inlineStr\"><is><t>")
          xml.text(day.vietnamese)
          xml.markup("</t></is></c>")
          continue
        }
        xml.attribute("s", Style.day.rawValue)
        xml.markup("><v>")
        xml.text(String(serial))
        xml.markup("</v></c>")
      }
    }
    xml.markup("</row>")
  }

  /// Days since 30/12/1899, as spreadsheets count them; before March 1900 they do not agree.
  private static func serial(of day: CalendarDate) -> Int? {
    guard let first = CalendarDate(year: 1900, month: 3, day: 1), day >= first else { return nil }
    return 61 + day.dayNumber - first.dayNumber
  }

  /// «AB12».
  private static func place(_ column: Int, _ row: Int) -> String {
    var letters = ""
    var rest = column
    while true {
      letters = String(Character(Unicode.Scalar(UInt8(ascii: "A") + UInt8(rest % 26)))) + letters
      if rest < 26 { break }
      rest = rest / 26 - 1
    }
    return letters + String(row)
  }

  private static let narrowest = 8
  private static let widest = 60
  /// Later rows are much like these.
  private static let measuredRows = 200

  /// As wide as what stands in a column, within limits.
  private static func widths(_ sheet: Sheet) -> [Int] {
    sheet.heads.indices.map { column in
      var width = sheet.heads[column].unicodeScalars.count
      for row in sheet.rows.prefix(measuredRows) where column < row.count {
        switch row[column] {
        case .text(let words): width = max(width, words.unicodeScalars.count)
        case .number(let number): width = max(width, String(number).utf8.count)
        case .date: width = max(width, 10)
        }
      }
      return min(max(width + 2, narrowest), widest)
    }
  }
}
