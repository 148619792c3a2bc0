import JSONText
import SourceText

/// Tệp bảng: a file of `Rules/` or of a user's rule folder.
package struct TableFile: Sendable {
  /// The path, for errors.
  package let name: String
  package let bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// Lỗi bảng: where a table is wrong, and how.
package typealias TableError = JSONError

extension Tables {
  /// Reads table files, in order: later rows add to the earlier, and a later profile of the same name
  /// takes the place of the earlier.
  package static func read(_ files: [TableFile]) throws(TableError) -> Tables {
    var builder = TableBuilder(TableRows(), ruleNames: [])
    for file in files { try builder.read(file) }
    return try builder.finish()
  }

  /// The built-in tables with a user's files added.
  /// - Parameters:
  ///   - registers: an office's own registers.
  ///   - ruleNames: the rules that the program brings, which files may name and not redefine.
  package static func builtIn(
    adding files: [TableFile], registers: [TableFile] = [],
    ruleNames: @autoclosure () -> [String] = []
  ) throws(TableError) -> Tables {
    if files.isEmpty, registers.isEmpty { return builtIn }
    var rows = packedRows()
    for register in registers { rows.records += try LawRecord.read(register) }
    var builder = TableBuilder(rows, ruleNames: ruleNames())
    for file in files { try builder.read(file) }
    return try builder.finish()
  }

  /// What is wrong with a user's files: the first fault of each; where each is right by itself, the
  /// first of all together.
  package static func faults(in files: [TableFile], ruleNames: [String]) -> [TableError] {
    var builder = TableBuilder(packedRows(), ruleNames: ruleNames)
    var faults: [TableError] = []
    for file in files {
      do throws(TableError) { try builder.read(file) } catch { faults.append(error) }
    }
    guard faults.isEmpty else { return faults }
    do throws(TableError) { _ = try builder.finish() } catch { faults.append(error) }
    return faults
  }
}

/// Gathers rows from files, then makes the tables.
struct TableBuilder {
  var tables: TableRows
  var ownProfiles: [(profile: Profile, own: OwnParts, row: JSONObjectReading)] = []
  private(set) var names: OwnRuleNames
  /// Own rules that name profiles, to be looked up when all files are read.
  private(set) var profileUses: [JSONObjectReading] = []

  init(_ rows: TableRows, ruleNames: [String]) {
    tables = rows
    names = OwnRuleNames(builtIn: ruleNames)
    if tables.vocabulary.isEmpty {
      tables.vocabulary = Array(repeating: PhraseList(), count: TableRows.listNames.count)
    }
  }

  /// What a profile says itself, before what it extends is folded in.
  struct OwnParts {
    var notRequired: [SectionKind]
  }

  mutating func read(_ file: TableFile) throws(TableError) {
    let reading = try JSONReading(file: file.name, bytes: file.bytes)
    let root = try reading.object()
    if root.value("name") != nil { return try readProfile(root) }
    try TableShapes.file.check(root)
    for row in try root.optionalObjects("rules") ?? [] { try readRule(row) }
    if let day = try day(root, "registerDay") { tables.registerDay = day.iso }
    for row in try root.optionalObjects("documentTypes") ?? [] { try readDocumentType(row) }
    for row in try root.optionalObjects("agencies") ?? [] { try readAgency(row) }
    for row in try root.optionalObjects("headings") ?? [] { try readHeading(row) }
    for row in try root.optionalObjects("vocabulary") ?? [] { try readVocabulary(row) }
    for row in try root.optionalObjects("endedBodies") ?? [] { try readEndedBody(row) }
    for row in try root.optionalObjects("centralCities") ?? [] { try readCentralCity(row) }
    for row in try root.optionalObjects("documents") ?? [] {
      tables.records.append(try LawRecord(row))
    }
    if let row = try root.optionalObject("periods") { try readPeriods(row) }
    if let row = try root.optionalObject("education") { try readEducation(row) }
  }

  /// A rule of an office. Its shape has been checked.
  private mutating func readRule(_ row: JSONObjectReading) throws(TableError) {
    guard let kind = OwnRule.Kind(rawValue: try row.string("kind")) else { return }
    try names.take(row)
    if kind == .vocabulary {
      let section = try sectionKind(try row.string("section"), row, "section")
      for phrase in try row.strings("phrases") {
        tables.headingPhrases.add(phrase, value: Int(section.rawValue))
      }
      return
    }
    tables.ownRules.append(try OwnRule(row, kind: kind))
    if row.value("profiles") != nil { profileUses.append(row) }
  }

  private mutating func readDocumentType(_ row: JSONObjectReading) throws(TableError) {
    try row.allow(["name", "code", "phrases", "normative", "citedByName", "source"])
    let index = tables.documentTypes.count
    let type = DocumentType(
      name: try row.string("name"), code: try row.optionalString("code"),
      isNormative: try row.bool("normative"), isCitedByName: try row.bool("citedByName"),
      source: try row.string("source"))
    for phrase in try phrases(row, "phrases") { tables.typePhrases.add(phrase, value: index) }
    tables.documentTypes.append(type)
  }

  private mutating func readAgency(_ row: JSONObjectReading) throws(TableError) {
    try row.allow(["name", "kind", "phrases", "codes", "source"])
    let index = tables.agencies.count
    guard let kind = Agency.Kind(rawValue: try row.string("kind")) else {
      throw row.error(.invalidValue(key: "kind"), at: "kind")
    }
    for name in try phrases(row, "phrases") {
      tables.agencyPhrases.add(bodyName: name, value: index)
    }
    let codes = try row.strings("codes")
    tables.agencies.append(
      Agency(
        name: try row.string("name"), kind: kind, codes: codes, source: try row.string("source")))
  }

  private mutating func readHeading(_ row: JSONObjectReading) throws(TableError) {
    try row.allow(["kind", "phrases", "source"])
    let kind = try sectionKind(try row.string("kind"), row, "kind")
    _ = try row.string("source")
    for phrase in try phrases(row, "phrases") {
      tables.headingPhrases.add(phrase, value: Int(kind.rawValue))
    }
  }

  private func sectionKind(
    _ name: String, _ row: JSONObjectReading, _ key: String
  ) throws(TableError) -> SectionKind {
    guard let kind = SectionKind(name: name) else {
      throw row.unknownValue(name, of: key, among: SectionKind.allCases.map { $0.name })
    }
    return kind
  }

  func sectionKinds(
    _ row: JSONObjectReading, _ key: String
  ) throws(TableError) -> [SectionKind] {
    var kinds: [SectionKind] = []
    for name in try row.optionalStrings(key) ?? [] { kinds.append(try sectionKind(name, row, key)) }
    return kinds
  }

  private mutating func readVocabulary(_ row: JSONObjectReading) throws(TableError) {
    try row.allow(["list", "phrases", "source"])
    _ = try row.string("source")
    let name = try row.string("list")
    guard let index = TableRows.listNames.firstIndex(of: name) else {
      throw row.unknownValue(name, of: "list", among: TableRows.listNames)
    }
    for (value, phrase) in try phrases(row, "phrases").enumerated() {
      tables.vocabulary[index].add(phrase, value: value)
    }
  }

  func day(_ row: JSONObjectReading, _ key: String) throws(TableError) -> CalendarDate? {
    guard let text = try row.optionalString(key) else { return nil }
    guard let date = CalendarDate(iso: text) else {
      throw row.error(.invalidValue(key: key), at: key)
    }
    return date
  }

  /// A count of periods, weeks or hundredths: no table's is above 10,000.
  private func count(_ row: JSONObjectReading, _ key: String) throws(TableError) -> Int {
    let number = try row.int(key)
    guard (0...10_000).contains(number) else { throw row.error(.invalidValue(key: key), at: key) }
    return number
  }

  /// Phrases to be looked for: none blank, and none with a space at an end, which would never match.
  func phrases(_ row: JSONObjectReading, _ key: String) throws(TableError) -> [String] {
    let phrases = try row.strings(key)
    for phrase in phrases where !Self.isPhrase(phrase) {
      throw row.error(.invalidValue(key: key), at: key)
    }
    return phrases
  }

  private static func isPhrase(_ phrase: String) -> Bool {
    guard let first = phrase.utf8.first, let last = phrase.utf8.last else { return false }
    return first > 0x20 && last > 0x20
  }

  private mutating func readPeriods(_ row: JSONObjectReading) throws(TableError) {
    try row.allow([
      "perProgramme", "toleranceFrom", "toleranceTo", "total", "source", "maximumWeeks",
      "maximumFrom", "maximumSource", "programmes", "staleTerms", "staleSource",
    ])
    var periods = MandatedPeriods()
    periods.perProgramme = try count(row, "perProgramme")
    let from = try count(row, "toleranceFrom")
    let to = try count(row, "toleranceTo")
    guard from <= to else { throw row.error(.invalidValue(key: "toleranceTo"), at: "toleranceTo") }
    periods.tolerance = from...to
    periods.total = try count(row, "total")
    periods.source = try row.string("source")
    periods.maximumWeeks = try count(row, "maximumWeeks")
    periods.maximumFrom = try day(row, "maximumFrom")
    periods.maximumSource = try row.string("maximumSource")
    periods.staleTerms = PhraseTable(try phrases(row, "staleTerms"))
    periods.staleSource = try row.string("staleSource")
    var programmes = PhraseList()
    for programme in try row.objects("programmes") {
      try programme.allow(["programme", "phrases"])
      let number = try programme.int("programme")
      for phrase in try phrases(programme, "phrases") {
        programmes.add(phrase, value: number)
      }
    }
    periods.programmes = PhraseTable(programmes)
    tables.periods = periods
  }
}
