import JSONText
import SourceText

/// Danh mục dạng bảng tính: rows of a register as CSV (RFC 4180), its first line the names of the columns,
/// in English or in Vietnamese, parted by commas or, as spreadsheets here write it, by semicolons.
struct RegisterSheet {
  private let file: TableFile
  private var separator = UInt8(ascii: ",")
  private var at = 0

  init(_ file: TableFile) {
    self.file = file
    // The byte-order mark of spreadsheets.
    if file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
  }

  private struct Cell {
    let text: String
    let offset: Int
  }

  /// The columns, by the keys of `Rules/register.json`.
  private static let columns: [(key: String, vi: String)] = [
    ("number", "số, ký hiệu"), ("type", "loại văn bản"), ("issued", "ngày ban hành"),
    ("issuer", "cơ quan ban hành"), ("title", "trích yếu"), ("effective", "ngày có hiệu lực"),
    ("repealedBy", "bị thay thế bởi"), ("repealedOn", "ngày hết hiệu lực"),
    ("amendedBy", "được sửa đổi bởi"), ("articles", "số điều"), ("source", "nguồn"),
  ]

  mutating func records() throws(TableError) -> [LawRecord] {
    let head = headLine()
    let commas = head.count { $0 == UInt8(ascii: ",") }
    let semicolons = head.count { $0 == UInt8(ascii: ";") }
    if semicolons > commas { separator = UInt8(ascii: ";") }
    var keys: [String] = []
    for cell in try row() { keys.append(try key(of: cell)) }
    for wanted in ["number", "type", "source"] where !keys.contains(wanted) {
      throw JSONError(.missingKey(wanted), offset: 0, in: file.bytes, file: file.name)
    }
    var records: [LawRecord] = []
    while at < file.bytes.count {
      let cells = try row()
      if cells.allSatisfy({ $0.text.isEmpty }) { continue }
      records.append(try record(cells, keys))
    }
    return records
  }

  private func headLine() -> ArraySlice<UInt8> {
    file.bytes[at...].prefix { $0 != 0x0A && $0 != 0x0D }
  }

  private func key(of cell: Cell) throws(TableError) -> String {
    let name = cell.text
    let folded = LawNames.words(name)
    for column in Self.columns
    where column.key == name || LawNames.words(column.vi) == folded { return column.key }
    throw JSONError(
      .unknownKey(name, suggestion: nil), offset: cell.offset, in: file.bytes, file: file.name)
  }

  private func record(_ cells: [Cell], _ keys: [String]) throws(TableError) -> LawRecord {
    var record = LawRecord(number: "", type: "")
    record.confidence = .own
    for (cell, key) in zip(cells, keys) where !cell.text.isEmpty {
      switch key {
      case "number": record.number = cell.text
      case "type": record.type = cell.text
      case "issued": record.issued = try day(cell, key)
      case "issuer": record.issuer = cell.text
      case "title": record.title = cell.text
      case "effective": record.effective = try day(cell, key)
      case "repealedBy": record.repealedBy = cell.text
      case "repealedOn": record.repealedOn = try day(cell, key)
      case "amendedBy":
        record.amendedBy = cell.text.split { $0 == "," || $0 == ";" || $0 == " " }.map {
          String($0)
        }
      case "articles":
        guard let count = Int(cell.text), (1...10_000).contains(count) else {
          throw invalid(cell, key)
        }
        record.articles = count
      default: continue
      }
    }
    let start = cells.first?.offset ?? at
    for (key, value) in [("number", record.number), ("type", record.type)] where value.isEmpty {
      throw JSONError(.missingKey(key), offset: start, in: file.bytes, file: file.name)
    }
    record.firm = record.stated
    return record
  }

  /// «2025-09-01» or «01/9/2025».
  private func day(_ cell: Cell, _ key: String) throws(TableError) -> CalendarDate {
    if let date = CalendarDate(iso: cell.text) { return date }
    let parts = cell.text.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 3, let day = Int(parts[0]), let month = Int(parts[1]),
      let year = Int(parts[2]), let date = CalendarDate(year: year, month: month, day: day)
    {
      return date
    }
    throw invalid(cell, key)
  }

  private func invalid(_ cell: Cell, _ key: String) -> TableError {
    JSONError(.invalidValue(key: key), offset: cell.offset, in: file.bytes, file: file.name)
  }

  // MARK: CSV

  /// The cells of the next line; a quoted one may run over several.
  private mutating func row() throws(TableError) -> [Cell] {
    var cells: [Cell] = []
    while true {
      cells.append(try cell())
      guard at < file.bytes.count else { return cells }
      let byte = file.bytes[at]
      at += 1
      if byte == separator { continue }
      if byte == 0x0D, at < file.bytes.count, file.bytes[at] == 0x0A { at += 1 }
      return cells
    }
  }

  /// A cell without its quotation marks, white space at its ends left out, each run of it one space.
  private mutating func cell() throws(TableError) -> Cell {
    let start = at
    var bytes: [UInt8] = []
    if at < file.bytes.count, file.bytes[at] == 0x22 {
      at += 1
      while true {
        guard at < file.bytes.count else {
          throw JSONError(.unexpectedEnd, offset: start, in: file.bytes, file: file.name)
        }
        let byte = file.bytes[at]
        at += 1
        if byte == 0x22 {
          guard at < file.bytes.count, file.bytes[at] == 0x22 else { break }
          at += 1
        }
        bytes.append(byte)
      }
    }
    while at < file.bytes.count, !isCellEnd(file.bytes[at]) {
      bytes.append(file.bytes[at])
      at += 1
    }
    let source = SourceText(bytes)
    return Cell(text: source.text(0..<source.bytes.count), offset: start)
  }

  private func isCellEnd(_ byte: UInt8) -> Bool {
    byte == separator || byte == 0x0A || byte == 0x0D
  }
}
