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
