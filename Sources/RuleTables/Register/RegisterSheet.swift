import JSONText

/// Danh mục dạng bảng tính: rows of a register as CSV (RFC 4180), its first line the names of the columns,
/// in English or in Vietnamese, parted by commas or, as spreadsheets here write it, by semicolons or tabs.
struct RegisterSheet {
  private let file: TableFile
  private var separator = UInt8(ascii: ",")
  private var at = 0
  /// Nil for a column that is not known.
  private var columns: [RegisterKey?] = []
  private var faults: [RegisterFault] = []

  init(_ file: TableFile) {
    self.file = file
    if let start = Self.firstIllFormed(file.bytes) {
      fault(.unreadable(.invalidUTF8), nil, at: start)
      at = file.bytes.count
      return
    }
    // The byte-order mark of spreadsheets.
    if file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
    let head = file.bytes[at...].prefix { $0 != 0x0A && $0 != 0x0D }
    for other in [UInt8(ascii: ";"), 0x09] {
      if head.count(where: { $0 == other }) > head.count(where: { $0 == separator }) {
        separator = other
      }
    }
    readHead()
  }

  private struct Cell {
    let text: String
    let offset: Int
  }

  /// What was found wrong since the last call.
  mutating func takeFaults() -> [RegisterFault] {
    defer { faults = [] }
    return faults
  }

  private mutating func fault(_ reason: RegisterFault.Reason, _ key: RegisterKey?, at offset: Int) {
    faults.append(RegisterFault(reason, key, offset: offset))
  }

  private static func firstIllFormed(_ bytes: [UInt8]) -> Int? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  // MARK: Columns

  private mutating func readHead() {
    for cell in cells() {
      let key = Self.key(of: cell.text)
      if let key, columns.contains(key) {
        fault(.unreadable(.duplicateKey(cell.text)), key, at: cell.offset)
      } else if key == nil, !cell.text.isEmpty {
        let reason = JSONError.Reason.unknownKey(
          cell.text, suggestion: Self.suggestion(for: cell.text))
        fault(.unreadable(reason), nil, at: cell.offset)
      }
      columns.append(key)
    }
    for key in RegisterKey.required where !columns.contains(key) {
      fault(.unreadable(.missingKey(key.rawValue)), key, at: 0)
    }
    // Without its number and type no row names a document.
    if !columns.contains(.number) || !columns.contains(.type) { at = file.bytes.count }
  }

  private static func key(of name: String) -> RegisterKey? {
    if let key = RegisterKey(rawValue: name) { return key }
    if name.isEmpty { return nil }
    let words = LawNames.words(name)
    return headings.first { $0.words == words }?.key
  }

  private static let headings = RegisterKey.allCases.map {
    (words: LawNames.words($0.heading), key: $0)
  }

  private static func suggestion(for name: String) -> String? {
    KeySuggestion.nearest(
      to: name, among: RegisterKey.allCases.flatMap { [$0.rawValue, $0.heading] })
  }

  // MARK: Rows

  /// The next row that is not empty.
  mutating func next() -> RegisterRow? {
    while at < file.bytes.count {
      let cells = cells()
      guard let first = cells.first, !cells.allSatisfy({ $0.text.isEmpty }) else { continue }
      if let extra = cells.dropFirst(columns.count).first(where: { !$0.text.isEmpty }) {
        fault(.extraCells(cells.count, columns: columns.count), nil, at: extra.offset)
        continue
      }
      var row = RegisterRow(offset: first.offset)
      for (cell, key) in zip(cells, columns) {
        guard let key, !cell.text.isEmpty || [.number, .type, .title].contains(key) else {
          continue
        }
        row.fields.append(
          RegisterRow.Field(
            key: key, texts: key.isList ? Self.list(cell.text) : [cell.text], offset: cell.offset))
      }
      return row
    }
    return nil
  }

  private static func list(_ text: String) -> [String] {
    text.split { $0 == "," || $0 == ";" || $0 == " " }.map { String($0) }
  }

  // MARK: CSV

  /// The cells of the next line; a quoted one may run over several.
  private mutating func cells() -> [Cell] {
    var cells: [Cell] = []
    while true {
      cells.append(cell())
      guard at < file.bytes.count else { return cells }
      let byte = file.bytes[at]
      at += 1
      if byte == separator { continue }
      if byte == 0x0D, at < file.bytes.count, file.bytes[at] == 0x0A { at += 1 }
      return cells
    }
  }

  /// A cell without its quotation marks.
  private mutating func cell() -> Cell {
    let start = at
    var bytes: [UInt8] = []
    if at < file.bytes.count, file.bytes[at] == 0x22 {
      at += 1
      while true {
        guard at < file.bytes.count else {
          fault(.unreadable(.unexpectedEnd), nil, at: start)
          break
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
    return Cell(text: RegisterText.cleaned(bytes), offset: start)
  }

  private func isCellEnd(_ byte: UInt8) -> Bool {
    byte == separator || byte == 0x0A || byte == 0x0D
  }
}
