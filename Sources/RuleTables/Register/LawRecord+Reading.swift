import JSONText

extension LawRecord {
  /// The rows of an office's own register, all of which must be fit for use.
  package static func read(_ file: TableFile) throws(TableError) -> [LawRecord] {
    let register = RegisterFile(file)
    if let error = register.firstError { throw error }
    return register.records
  }

  /// A row in JSON, as `Rules/register.json` has it.
  init(_ object: JSONObjectReading) throws(TableError) {
    var faults: [RegisterFault] = []
    let record = LawRecord(RegisterRow(object, faults: &faults), faults: &faults)
    for fault in faults {
      if let reason = fault.unreadable { throw object.reading.error(reason, at: fault.offset) }
    }
    guard let record else { throw object.error(.missingKey("number"), at: "number") }
    self = record
  }

  /// What a row says; nil where it names no document. What is wrong with it is added to `faults`.
  init?(_ row: RegisterRow, faults: inout [RegisterFault]) {
    var found: [RegisterFault] = []
    defer { faults += found }
    func text(_ key: RegisterKey) -> String? {
      row[key]?.texts.first.flatMap { $0.isEmpty ? nil : $0 }
    }
    func fault(_ reason: RegisterFault.Reason, _ key: RegisterKey) {
      found.append(RegisterFault(reason, key, offset: row[key]?.offset ?? row.offset))
    }
    func day(_ key: RegisterKey) -> CalendarDate? {
      guard let text = text(key) else { return nil }
      if let date = Self.day(text) { return date }
      fault(.noDate(text), key)
      return nil
    }
    for key in [RegisterKey.number, .type] where text(key) == nil && row[key] != nil {
      fault(.unreadable(.missingKey(key.rawValue)), key)
    }
    if row[.title] != nil, text(.title) == nil { fault(.emptyTitle, .title) }
    let (issued, effective, repealedOn) = (day(.issued), day(.effective), day(.repealedOn))
    let articles = Self.articles(row[.articles])
    if articles == nil, row[.articles] != nil {
      fault(.unreadable(.invalidValue(key: RegisterKey.articles.rawValue)), .articles)
    }
    let amendedBy = row[.amendedBy]?.texts ?? []
    if amendedBy.contains(where: { $0.utf8.contains(UInt8(ascii: ",")) }) {
      fault(.unreadable(.invalidValue(key: RegisterKey.amendedBy.rawValue)), .amendedBy)
    }
    guard let number = text(.number), let type = text(.type) else { return nil }
    self.init(number: number, type: type)
    (self.issued, self.effective, self.repealedOn) = (issued, effective, repealedOn)
    (self.articles, self.amendedBy) = (articles, amendedBy)
    (issuer, title, repealedBy) = (text(.issuer), text(.title), text(.repealedBy))
    confidence = .own
    if let name = text(.confidence) {
      let known = Confidence.allCases.map { $0.rawValue }
      confidence = Confidence(rawValue: name) ?? .unsure
      if !known.contains(name) { fault(.unknown(name, .confidence, among: known), .confidence) }
    }
    for name in row[.firm]?.texts ?? [] {
      if let bit = Fields.names.firstIndex(of: name) {
        firm.insert(Fields(rawValue: 1 << UInt8(bit)))
      } else {
        fault(.unknown(name, .firm, among: Fields.names), .firm)
      }
    }
    // What an office states of its own documents it knows.
    if confidence == .own, row[.firm] == nil { firm = stated }
  }

  /// The fields that are stated.
  private var stated: Fields {
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

  /// «2025-09-01» or, as spreadsheets here write it, «01/9/2025».
  private static func day(_ text: String) -> CalendarDate? {
    if let date = CalendarDate(iso: text) { return date }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, let day = Int(parts[0]), let month = Int(parts[1]),
      let year = Int(parts[2])
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  private static func articles(_ field: RegisterRow.Field?) -> Int? {
    guard let count = field?.number ?? field?.texts.first.flatMap({ Int($0) }),
      (1...10_000).contains(count)
    else { return nil }
    return count
  }
}

extension RegisterFault.Reason {
  fileprivate static func unknown(_ name: String, _ key: RegisterKey, among known: [String]) -> Self
  {
    let suggestion = KeySuggestion.nearest(to: name, among: known)
    return .unreadable(.invalidValue(key: key.rawValue, suggestion: suggestion))
  }
}
