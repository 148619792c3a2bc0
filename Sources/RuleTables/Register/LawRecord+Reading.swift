import JSONText
import SourceText

extension LawRecord {
  /// The rows of an office's own register: JSON, an array of rows or an object with `documents`, or CSV.
  package static func read(_ file: TableFile) throws(TableError) -> [LawRecord] {
    let first = file.bytes.first { !$0.isSpace }
    guard first == UInt8(ascii: "[") || first == UInt8(ascii: "{") else {
      var sheet = RegisterSheet(file)
      return try sheet.records()
    }
    let reading = try JSONReading(file: file.name, bytes: file.bytes)
    let rows =
      first == UInt8(ascii: "[")
      ? try reading.objects() : try reading.object().objects("documents")
    var records: [LawRecord] = []
    for row in rows { records.append(try LawRecord(row)) }
    return records
  }

  /// The fields that are stated.
  var stated: Fields {
    var fields: Fields = []
    if issued != nil { fields.insert(.issued) }
    if title != nil { fields.insert(.title) }
    if effective != nil { fields.insert(.effective) }
    if repealedBy != nil { fields.insert(.repealedBy) }
    if repealedOn != nil { fields.insert(.repealedOn) }
    if !amendedBy.isEmpty { fields.insert(.amendedBy) }
    if articles != nil { fields.insert(.articles) }
    return fields
  }

  /// A row in JSON, as `Rules/register.json` has it.
  init(_ row: JSONObjectReading) throws(TableError) {
    try row.allow([
      "number", "type", "issued", "issuer", "title", "effective", "repealedBy", "repealedOn",
      "amendedBy", "articles", "firm", "confidence", "source",
    ])
    let number = try row.string("number")
    guard Self.isOneLine(number), !number.isEmpty else {
      throw row.error(.invalidValue(key: "number"), at: "number")
    }
    self.init(number: number, type: try row.string("type"))
    issued = try Self.day(row, "issued")
    issuer = try Self.text(row, "issuer")
    title = try Self.text(row, "title")
    effective = try Self.day(row, "effective")
    repealedBy = try Self.text(row, "repealedBy")
    repealedOn = try Self.day(row, "repealedOn")
    amendedBy = try row.optionalStrings("amendedBy") ?? []
    for number in amendedBy where !Self.isOneLine(number) || number.utf8.contains(0x2C) {
      throw row.error(.invalidValue(key: "amendedBy"), at: "amendedBy")
    }
    if !Self.isNull(row, "articles") { articles = try row.optionalInt("articles") }
    for name in try row.optionalStrings("firm") ?? [] {
      guard let bit = Fields.names.firstIndex(of: name) else {
        throw row.unknownValue(name, of: "firm", among: Fields.names)
      }
      firm.insert(Fields(rawValue: 1 << UInt8(bit)))
    }
    confidence = .own
    if let name = try row.optionalString("confidence") {
      guard let known = Confidence(rawValue: name) else {
        throw row.unknownValue(
          name, of: "confidence", among: Confidence.allCases.map { $0.rawValue })
      }
      confidence = known
    }
    // What an office states of its own documents it knows.
    if confidence == .own, row.value("firm") == nil { firm = stated }
    _ = try row.string("source")
  }

  private static func isNull(_ row: JSONObjectReading, _ key: String) -> Bool {
    if case .null = row.value(key)?.content { return true }
    return false
  }

  private static func text(_ row: JSONObjectReading, _ key: String) throws(TableError) -> String? {
    guard !isNull(row, key), let text = try row.optionalString(key) else { return nil }
    guard isOneLine(text) else { throw row.error(.invalidValue(key: key), at: key) }
    return text.isEmpty ? nil : text
  }

  private static func day(
    _ row: JSONObjectReading, _ key: String
  ) throws(TableError) -> CalendarDate? {
    guard let text = try text(row, key) else { return nil }
    guard let date = CalendarDate(iso: text) else {
      throw row.error(.invalidValue(key: key), at: key)
    }
    return date
  }

  /// Tabs and line ends part the fields and lines of the packed register.
  private static func isOneLine(_ text: String) -> Bool {
    !text.utf8.contains { $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
  }
}
