import SourceText

/// Hồ sơ: what a kind of plan must hold. What it extends is folded in already.
package struct Profile: Sendable {
  package var name: String
  /// Its place among the profiles that a text is tried with; those of an office have none and come first.
  package var rank: Int?
  package var extends: [String]
  package var summary: String
  /// The title has one of these; empty: never chosen by its title.
  package var titlePhrases: PhraseTable
  /// And none of these, which make it a plan about such a plan: «kiểm tra việc thực hiện …».
  package var titleExceptions: PhraseTable
  /// The issuer must be of one of these kinds; empty: any.
  package var issuerKinds: [Agency.Kind]
  package var requiredSections: [RequiredSection]
  package var requiredDocuments: [RequiredDocument]
  /// The usual order of subjects; empty: none is usual.
  package var order: [SectionKind]
  /// Rules of the families `period/…` that only a profile turns on: «period/programme».
  package var optionalRules: [String]
  package var source: String
  /// Of whoever issues it, as its letterhead says: «liên đội», «đoàn trường». With `titlePhrases` either will do.
  package var issuerPhrases: PhraseTable
  /// A number, a day or nothing follows the title's phrase: «kế hoạch tháng 10», not «tháng hành động».
  package var isNumbered: Bool
  /// Plans from this day on.
  package var from: CalendarDate?
  /// Rules that such plans are not asked.
  package var withoutRules: [String]
  package var force: Force
  /// Of what is missing from it.
  package var sectionSeverity: Severity
  /// A form to be filled in: an empty copy is one finding.
  package var isForm: Bool
  /// The headings of a form, in order.
  package var headings: [FormHeading]
  package var signers: [String]
  package var tables: [FormTable]

  /// Hiệu lực: what makes such a plan look so.
  package enum Force: String, CaseIterable, Sendable {
    /// Bắt buộc.
    case mandated
    /// Mẫu tham khảo.
    case model
    /// Thực tiễn.
    case practice
    /// Nhận ra, không xét.
    case recognised
  }

  package init(name: String) {
    self.name = name
    rank = nil
    extends = []
    summary = ""
    titlePhrases = PhraseTable([])
    titleExceptions = PhraseTable([])
    issuerKinds = []
    requiredSections = []
    requiredDocuments = []
    order = []
    optionalRules = []
    source = ""
    issuerPhrases = PhraseTable([])
    isNumbered = false
    from = nil
    withoutRules = []
    force = .practice
    sectionSeverity = .warning
    isForm = false
    headings = []
    signers = []
    tables = []
  }
}

/// Mục của biểu mẫu.
package struct FormHeading: Sendable {
  /// As the form has it: «I. Đặc điểm tình hình».
  package let text: String
  /// One of these stands in its heading.
  package let phrases: PhraseTable
  package let isOptional: Bool

  package init(text: String, phrases: PhraseTable, isOptional: Bool) {
    self.text = text
    self.phrases = phrases
    self.isOptional = isOptional
  }
}

/// Bảng của biểu mẫu.
package struct FormTable: Sendable {
  package let name: String
  package let columns: [String]

  package init(name: String, columns: [String]) {
    self.name = name
    self.columns = columns
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
