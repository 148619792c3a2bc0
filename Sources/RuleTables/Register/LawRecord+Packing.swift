/// Records as the lines of a `PackedShelf`.
extension LawRecord {
  /// The fields of a line: the key of the number, then the fields in the order of `init(packed:)`.
  var packed: [[UInt8]] {
    let texts: [String?] = [
      number, type, issued?.iso, issuer, title, effective?.iso, repealedBy, repealedOn?.iso,
      amendedBy.joined(separator: ","), articles.map { String($0) }, String(firm.rawValue),
      confidence.rawValue,
    ]
    return [LawNumber.key(number)] + texts.map { Array(($0 ?? "").utf8) }
  }

  /// Of a line, from 0: the day of issue.
  static let issuedField = 3

  /// What is missing from a line is not stated.
  init(packed line: PackedLine) {
    // After the key.
    func text(_ index: Int) -> String? { line.text(index + 1) }
    func day(_ index: Int) -> CalendarDate? { text(index).flatMap { CalendarDate(iso: $0) } }
    self.init(number: text(0) ?? "", type: text(1) ?? "")
    issued = day(2)
    issuer = text(3)
    title = text(4)
    effective = day(5)
    repealedBy = text(6)
    repealedOn = day(7)
    amendedBy = line[9].split(separator: 0x2C).map { String(Substring($0)) }
    articles = text(9).flatMap { Int($0) }
    firm = Fields(rawValue: text(10).flatMap { UInt8($0) } ?? 0)
    confidence = text(11).flatMap { Confidence(rawValue: $0) } ?? .unsure
  }
}

extension LawRegister {
  /// The texts of `BuiltInRegister.swift` for a register file.
  package static func pack(_ file: TableFile) throws(TableError) -> (records: String, names: String)
  {
    let records = try LawRecord.read(file)
    return (
      PackedShelf.pack(records.map { $0.packed }), PackedShelf.pack(PackedShelf.names(of: records))
    )
  }
}

extension PackedShelf {
  init(packing records: [LawRecord]) {
    self.init(Self.pack(records.map { $0.packed }))
  }

  /// The numbers of laws by their names.
  init(packingNamesOf records: [LawRecord]) {
    self.init(Self.pack(Self.names(of: records)))
  }

  static func names(of records: [LawRecord]) -> [[[UInt8]]] {
    records.compactMap { record in
      guard let title = record.title, LawNames.isLaw(record) else { return nil }
      return [LawNames.key(title), Array(record.number.utf8)]
    }
  }
}
