import JSONText
import SourceText

/// Danh mục riêng của cơ quan: all rows of a file, and all that is wrong with how they are written.
package struct RegisterFile: Sendable {
  package let name: String
  package let bytes: [UInt8]
  package private(set) var records: [LawRecord] = []
  /// Nguồn of each record.
  package private(set) var rowSources: [String] = []
  /// What the short codes in `rowSources` stand for, of a register in JSON.
  package private(set) var sources: [String: String] = [:]
  /// The day up to which a register in JSON goes.
  package private(set) var day: String?
  /// Of each record, where its row and its fields stand.
  private var places: [Places] = []
  /// In the order of the file, but for what is said of the whole.
  package private(set) var faults: [RegisterFault] = []

  private struct Places {
    let row: Int
    let fields: [(key: RegisterKey, offset: Int)]
  }

  /// JSON, an array of rows or an object with `documents`, or CSV.
  /// - Parameter isCorrection: rows may leave out what is known already.
  package init(_ file: TableFile, isCorrection: Bool = false) {
    name = file.name
    bytes = file.bytes
    // JSON after a byte-order mark is still JSON, whose reader says what is wrong with it.
    let hasMark = file.bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let first = file.bytes.dropFirst(hasMark ? 3 : 0).first { !$0.isSpace }
    if first == UInt8(ascii: "[") || first == UInt8(ascii: "{") {
      do throws(JSONError) {
        try readJSON(file)
      } catch {
        faults.append(RegisterFault(.unreadable(error.reason), nil, offset: error.offset))
      }
    } else {
      var sheet = RegisterSheet(file)
      while let row = sheet.next() {
        faults += sheet.takeFaults()
        add(row)
      }
      faults += sheet.takeFaults()
    }
    if isCorrection { faults.removeAll { $0.reason == .emptyTitle } }
  }

  /// Whether a record's row has a field.
  func states(_ key: RegisterKey, record: Int) -> Bool {
    places[record].fields.contains { $0.key == key }
  }

  /// Where a field of a record stands, or its row where the field is absent.
  package func offset(of key: RegisterKey?, record: Int) -> Int {
    let places = places[record]
    return places.fields.first { $0.key == key }?.offset ?? places.row
  }

  /// The first thing for which the rows cannot be used; nil where they can.
  package var firstError: TableError? {
    for fault in faults {
      if let reason = fault.unreadable {
        return JSONError(reason, offset: fault.offset, in: bytes, file: name)
      }
    }
    return nil
  }

  private mutating func readJSON(_ file: TableFile) throws(JSONError) {
    let reading = try JSONReading(file: file.name, bytes: file.bytes)
    var list = reading.root
    if list.objectValue != nil {
      let root = try reading.object()
      guard let documents = root.value("documents") else {
        throw root.error(.missingKey("documents"), at: "documents")
      }
      list = documents
      day = try root.optionalString("registerDay")
      for member in try root.optionalObject("sources")?.members ?? [] {
        sources[member.name] = member.value.stringValue
      }
    }
    guard let rows = list.arrayValue else {
      throw reading.error(.wrongType(key: "documents", expected: .array), at: list.offset)
    }
    for row in rows {
      guard row.objectValue != nil else {
        let reason = JSONError.Reason.wrongType(key: nil, expected: .object)
        faults.append(RegisterFault(.unreadable(reason), nil, offset: row.offset))
        continue
      }
      add(RegisterRow(try reading.object(row, key: nil), faults: &faults))
    }
  }

  private mutating func add(_ row: RegisterRow) {
    guard let record = LawRecord(row, faults: &faults) else { return }
    records.append(record)
    rowSources.append(row[.source]?.texts.first ?? "")
    places.append(
      Places(row: row.offset, fields: row.fields.map { (key: $0.key, offset: $0.offset) }))
  }
}
