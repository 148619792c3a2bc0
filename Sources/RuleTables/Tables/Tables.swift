import SourceText

/// Bảng: what the rules and the parser know. Everything here comes from `Rules/`. One object for a
/// whole run, so that handing it on costs nothing.
package final class Tables: Sendable {
  /// The day up to which the register of law goes, «2026-11-21».
  package let registerDay: String
  package let documentTypes: [DocumentType]
  /// Type words in text («kế hoạch», «chương trình hành động»); values index `documentTypes`.
  package let typePhrases: PhraseTable
  package let agencies: [Agency]
  /// Names of agencies as they stand in letterheads and texts («ủy ban nhân dân», «ubnd», «sở gd&đt»);
  /// values index `agencies`.
  package let agencyPhrases: PhraseTable
  /// Codes of agencies in numbers («BGDĐT», «UBND»).
  package let agencyCodes: AgencyCodes
  /// Section headings and their synonyms; values are `SectionKind.rawValue`.
  package let headingPhrases: PhraseTable
  /// The lists of `vocabulary` and of `ruleWords`, in the order of `TableRows.listNames`.
  let wordLists: [PhraseTable]
  package let vocabulary: Vocabulary
  package let ruleWords: RuleWords
  package let profiles: [Profile]
  package let periods: MandatedPeriods
  package let education: Education
  package let endedBodies: [EndedBody]
  package let centralCities: CentralCities
  /// With which words the text points to an appendix.
  package let appendixWords: FirstWords
  /// With which words the name of an ended body or of a centrally run city begins.
  package let bodyWords: FirstWords
  package let register: LawRegister
  /// Quy tắc riêng of the user, in the order of the files.
  package let ownRules: [OwnRule]

  /// The document type whose code in numbers this is («KH», «TTLT», «VBHN»), compared without regard
  /// to case; nil where none has it.
  package func documentType(code: ArraySlice<UInt8>) -> Int? {
    guard let first = code.first else { return nil }
    for index in typesByCode[Int(Self.upper(first))]
    where matches(documentTypes[index].codeBytes, code) {
      return index
    }
    return nil
  }

  /// By first byte of the code: indexes of `documentTypes`.
  private let typesByCode: [[Int]]

  init(_ rows: TableRows) {
    registerDay = rows.registerDay
    documentTypes = rows.documentTypes
    typePhrases = PhraseTable(rows.typePhrases)
    agencies = rows.agencies
    agencyPhrases = PhraseTable(rows.agencyPhrases)
    var agencyCodes = AgencyCodes()
    for (index, agency) in rows.agencies.enumerated() {
      agencyCodes.add(agency.codes, agency: index)
    }
    self.agencyCodes = agencyCodes
    headingPhrases = PhraseTable(rows.headingPhrases)
    let wordLists = rows.vocabulary.map { PhraseTable($0) }
    self.wordLists = wordLists
    var next = 0
    func list(_: String) -> PhraseTable {
      defer { next += 1 }
      return wordLists[next]
    }
    vocabulary = Vocabulary(list)
    ruleWords = RuleWords(list)
    profiles = rows.profiles
    periods = rows.periods
    education = rows.education
    endedBodies = rows.endedBodies
    centralCities = CentralCities(names: rows.centralCityNames, cities: rows.centralCities)
    appendixWords = FirstWords(of: [ruleWords.appendixPointers, ruleWords.attachmentPointers])
    bodyWords = FirstWords(of: [centralCities.names] + rows.endedBodies.map { $0.phrases })
    register = rows.records.isEmpty ? rows.register : rows.register.adding(rows.records)
    ownRules = rows.ownRules
    var byCode: [[Int]] = Array(repeating: [], count: 256)
    for (index, type) in rows.documentTypes.enumerated() {
      if let first = type.codeBytes.first { byCode[Int(first)].append(index) }
    }
    typesByCode = byCode
  }

  private static func upper(_ byte: UInt8) -> UInt8 {
    byte &- 0x61 < 26 ? byte & 0xDF : byte
  }

  private func matches(_ code: [UInt8], _ text: ArraySlice<UInt8>) -> Bool {
    guard code.count == text.count else { return false }
    var i = text.startIndex
    for byte in code {
      // Đ and đ differ in their last byte by one: 0x90 and 0x91.
      let other = text[i]
      guard Self.upper(byte) == Self.upper(other) || (byte == 0x90 && other == 0x91) else {
        return false
      }
      i += 1
    }
    return true
  }

  package func profile(named name: String) -> Profile? { profiles.first { $0.name == name } }

  /// Whether a profile asks an own rule.
  package func asks(_ own: OwnRule, in profile: Profile) -> Bool {
    own.profiles.isEmpty || own.profiles.contains { self.profile(profile, is: $0) }
  }

  /// Whether a profile is another or extends it, over however many steps.
  package func profile(_ profile: Profile, is name: String) -> Bool {
    var seen: [String] = []
    var pending = [profile.name]
    while let next = pending.popLast() {
      if next == name { return true }
      guard !seen.contains(next) else { continue }
      seen.append(next)
      pending += self.profile(named: next)?.extends ?? []
    }
    return false
  }
}

/// Hàng: rows of tables while they are gathered.
struct TableRows {
  var registerDay = ""
  var documentTypes: [DocumentType] = []
  var typePhrases = PhraseList()
  var agencies: [Agency] = []
  var agencyPhrases = PhraseList()
  var headingPhrases = PhraseList()
  /// Short lists of words, in the order of `listNames`.
  var vocabulary: [PhraseList] = []
  var profiles: [Profile] = []
  var periods = MandatedPeriods()
  var education = Education()
  var endedBodies: [EndedBody] = []
  var centralCityNames = PhraseList()
  var centralCities: [CentralCities.City] = []
  /// Of the program itself.
  var register = LawRegister.empty
  /// Rows that come to it.
  var records: [LawRecord] = []
  var ownRules: [OwnRule] = []

  /// The names of the lists of `Vocabulary`, then of `RuleWords`.
  static let listNames: [String] = {
    var names: [String] = []
    func note(_ name: String) -> PhraseTable {
      names.append(name)
      return PhraseTable([])
    }
    _ = (Vocabulary(note), RuleWords(note))
    return names
  }()
}
