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
  package let vocabulary: Vocabulary
  package let profiles: [Profile]
  package let periods: MandatedPeriods
  package let endedBodies: [EndedBody]

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
    typePhrases = rows.typePhrases
    agencies = rows.agencies
    agencyPhrases = rows.agencyPhrases
    var agencyCodes = AgencyCodes()
    for (index, agency) in rows.agencies.enumerated() {
      agencyCodes.add(agency.codes, agency: index)
    }
    self.agencyCodes = agencyCodes
    headingPhrases = rows.headingPhrases
    vocabulary = rows.vocabulary
    profiles = rows.profiles
    periods = rows.periods
    endedBodies = rows.endedBodies
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
}

/// Rows of tables while they are gathered.
struct TableRows {
  var registerDay = ""
  var documentTypes: [DocumentType] = []
  var typePhrases = PhraseTable()
  var agencies: [Agency] = []
  var agencyPhrases = PhraseTable()
  var headingPhrases = PhraseTable()
  var vocabulary = Vocabulary()
  var profiles: [Profile] = []
  var periods = MandatedPeriods()
  var endedBodies: [EndedBody] = []
}

/// Loại văn bản.
package struct DocumentType: Sendable {
  /// «Kế hoạch»: the canonical spelling.
  package let name: String
  /// «KH»; nil for a type without one (Công văn, Luật).
  package let code: String?
  package let codeBytes: [UInt8]
  /// Văn bản quy phạm pháp luật: its number carries the year.
  package let isNormative: Bool
  /// Luật, Bộ luật, Pháp lệnh, Hiến pháp: cited by name, without number and body.
  package let isCitedByName: Bool
  /// Where it comes from: «Nghị định 30/2020/NĐ-CP, Phụ lục III».
  package let source: String

  package init(
    name: String, code: String?, isNormative: Bool, isCitedByName: Bool, source: String
  ) {
    self.name = name
    self.code = code
    codeBytes = Array((code ?? "").utf8)
    self.isNormative = isNormative
    self.isCitedByName = isCitedByName
    self.source = source
  }
}

/// Cơ quan.
package struct Agency: Sendable {
  package enum Kind: String, Sendable {
    /// UBND, HĐND.
    case peoplesCommittee, peoplesCouncil
    /// Bộ and what is of its rank.
    case ministry
    /// Sở.
    case department
    /// Phòng.
    case division
    case school
    case party
    case assembly, government
    case other
  }
  /// «Bộ Giáo dục và Đào tạo».
  package let name: String
  package let kind: Kind
  /// The spellings of its code in numbers, the canonical one first: «BGDĐT», «BGD&ĐT», «BGDDT».
  package let codes: [String]
  package let source: String

  package init(name: String, kind: Kind, codes: [String], source: String) {
    self.name = name
    self.kind = kind
    self.codes = codes
    self.source = source
  }
}

/// Từ vựng: short lists of words, each a phrase table of its own (values index the list as given).
package struct Vocabulary: Sendable {
  /// «căn cứ», «thực hiện», «theo», «xét», «để», …
  package var basisLeads: PhraseTable
  /// Words that make a căn cứ without a document vague: «hướng dẫn», «chỉ đạo», «định hướng», …
  package var vagueBasisWords: PhraseTable
  /// Words with which a trích yếu begins, or that end an issuer's name: «về», «v/v», «quy định», …
  package var issuerStops: PhraseTable
  /// Those of them, and others, with which a trích yếu may begin: «về», «v/v», «quy định», …
  package var titleLeads: PhraseTable
  /// Those of them that begin a trích yếu only behind an issuer or a date: «thực hiện», «triển khai», …
  package var weakTitleLeads: PhraseTable
  /// Names of laws, codes and ordinances without the type word: «giáo dục», «phòng, chống rửa tiền».
  package var lawNames: PhraseTable
  /// Words that begin the name of a body: «ủy ban nhân dân», «trường», «sở», «phòng», …
  package var bodyHeads: PhraseTable
  /// Words that begin a place that goes with the body before it: «xã», «phường», «quận», «thành phố», …
  package var placeHeads: PhraseTable
  /// Quốc hiệu.
  package var nationalTitle: PhraseTable
  /// Tiêu ngữ, by its first words «độc lập».
  package var motto: PhraseTable
  /// «TM.», «KT.», …, with the slash forms of the Party.
  package var signatureMarks: PhraseTable
  /// «hiệu trưởng», «chủ tịch», «trưởng phòng», …
  package var positions: PhraseTable
  /// «đã ký», «ký tên, đóng dấu», …
  package var signedMarks: PhraseTable
  /// «trên đây là», …
  package var closingLeads: PhraseTable
  /// «phụ lục», «danh sách kèm theo», …
  package var appendixHeads: PhraseTable
  /// First cells of a table: «stt», «tt», «số tt».
  package var tableHeads: PhraseTable
  /// «như sau», «cụ thể như sau»: the enacting sentence ends so.
  package var enactingEnds: PhraseTable
  /// «xây dựng kế hoạch», «ban hành kế hoạch»: the verb of the enacting sentence.
  package var enactingVerbs: PhraseTable
  /// «ghi rõ», «họ và tên», …: what stands in brackets for somebody to fill in.
  package var placeholders: PhraseTable
  /// Words that a number goes with: «điều», «lớp», «ngày»; a line that ends so goes on with its number.
  package var numeralNouns: PhraseTable
  /// Words with which no paragraph ends: «của», «và», «các».
  package var openWords: PhraseTable
  /// «phụ lục», «lịch kèm theo»: words that send the reader to an annex.
  package var appendixPointers: PhraseTable
  /// «báo cáo», «tổng kết», «khen thưởng»: what is done after the time that is planned.
  package var reportingWords: PhraseTable
  /// «tính đến», «kỷ niệm», «đã hoàn thành»: a date near them belongs to no planned activity.
  package var pastWords: PhraseTable
  /// «tổng cộng», «cả ba chương trình»: the number behind them is a sum.
  package var totalWords: PhraseTable
  /// «chức danh nghề nghiệp»: training that is no bồi dưỡng thường xuyên.
  package var otherTraining: PhraseTable
  /// «vào», «các», «ý kiến»: words between the lead of a căn cứ and what it rests on.
  package var basisFillers: PhraseTable
  /// «tổng kết», «từ năm học»: a trích yếu with one of them speaks of another school year on purpose.
  package var lookingBack: PhraseTable

  package init() {
    let none = PhraseTable()
    basisLeads = none
    vagueBasisWords = none
    issuerStops = none
    titleLeads = none
    weakTitleLeads = none
    lawNames = none
    bodyHeads = none
    placeHeads = none
    nationalTitle = none
    motto = none
    signatureMarks = none
    positions = none
    signedMarks = none
    closingLeads = none
    appendixHeads = none
    tableHeads = none
    enactingEnds = none
    enactingVerbs = none
    placeholders = none
    numeralNouns = none
    openWords = none
    basisFillers = none
    lookingBack = none
    appendixPointers = none
    reportingWords = none
    pastWords = none
    totalWords = none
    otherTraining = none
  }
}

/// Hồ sơ: what a kind of plan must hold. What it extends is folded in already.
package struct Profile: Sendable {
  package var name: String
  package var extends: [String]
  package var summary: String
  /// The title has one of these; empty: never chosen by its title.
  package var titlePhrases: PhraseTable
  /// The issuer must be of one of these kinds; empty: any.
  package var issuerKinds: [Agency.Kind]
  package var requiredSections: [RequiredSection]
  package var requiredDocuments: [RequiredDocument]
  /// The usual order of subjects; empty: none is usual.
  package var order: [SectionKind]
  /// Rules of the families `period/…` that only a profile turns on: «period/programme».
  package var optionalRules: [String]
  package var source: String

  package init(name: String) {
    self.name = name
    extends = []
    summary = ""
    titlePhrases = PhraseTable()
    issuerKinds = []
    requiredSections = []
    requiredDocuments = []
    order = []
    optionalRules = []
    source = ""
  }
}

package struct RequiredSection: Sendable {
  /// Any of these does.
  package let anyOf: [SectionKind]
  package let source: String
  package init(anyOf: [SectionKind], source: String) {
    self.anyOf = anyOf
    self.source = source
  }
}

package struct RequiredDocument: Sendable {
  /// Canonical: «19/2019/TT-BGDĐT».
  package let number: String
  /// As a plan would cite it, ready to paste.
  package let citation: String
  /// Who must be trained for the document to be asked for; empty: always. Every inner list must be met
  /// by one of its phrases, in the title or the section on whom it is for.
  package let trained: [PhraseTable]
  /// The first and last issue day of plans that must cite it; nil: open.
  package let from: CalendarDate?
  package let to: CalendarDate?
  package let source: String
  package init(
    number: String, citation: String, trained: [PhraseTable], from: CalendarDate?,
    to: CalendarDate?,
    source: String
  ) {
    self.number = number
    self.citation = citation
    self.trained = trained
    self.from = from
    self.to = to
    self.source = source
  }
}

/// Thời lượng quy định of teacher development.
package struct MandatedPeriods: Sendable {
  /// Tiết a programme and school year: 40.
  package var perProgramme = 40
  /// From and to which a number still counts as about that: 36...44.
  package var tolerance = 36...44
  /// Tiết of the three programmes together: 120.
  package var total = 120
  package var maximumWeeks = 3
  /// The first day on which the maximum holds.
  package var maximumFrom: CalendarDate?
  package var source = ""
  package var maximumSource = ""
  /// «nội dung bồi dưỡng 1»: the words of the repealed regulation.
  package var staleTerms = PhraseTable()
  /// What repealed those words.
  package var staleSource = ""
  /// «chương trình bồi dưỡng 01», «nội dung chương trình 1», «nội dung bồi dưỡng 01»: values 1, 2, 3.
  package var programmes = PhraseTable()
  package init() {}
}

/// Cơ quan đã chấm dứt hoạt động.
package struct EndedBody: Sendable {
  /// Names that begin so, folded: «phòng giáo dục và đào tạo».
  package let phrases: PhraseTable
  /// Names that begin so but go on existing: «ubnd thành phố hà nội».
  package let exceptions: PhraseTable
  /// The last day of its existence.
  package let lastDay: CalendarDate
  package let successor: String
  package let source: String
  package init(
    phrases: PhraseTable, exceptions: PhraseTable, lastDay: CalendarDate, successor: String,
    source: String
  ) {
    self.phrases = phrases
    self.exceptions = exceptions
    self.lastDay = lastDay
    self.successor = successor
    self.source = source
  }
}
