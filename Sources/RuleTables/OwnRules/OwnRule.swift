import JSONText
import SourceText

/// Quy tắc riêng: a rule of an office, written in a rule file instead of Swift.
package struct OwnRule: Sendable {
  /// «so-a/can-cu-ke-hoach-141».
  package let id: String
  package let severity: Severity
  package let message: Localized
  package let why: Localized
  package let remedy: Localized
  package let source: String
  /// The plan's profile must be one of these or extend one; empty: any.
  package let profiles: [String]
  /// Empty: every stage.
  package let stages: [Stage]
  /// The first and last issue day of plans that it is for; nil: open.
  package let from: CalendarDate?
  package let to: CalendarDate?
  package let demand: Demand

  package enum Demand: Sendable {
    case pattern(OwnPattern)
    case section(OwnSection)
    case citation(OwnCitation)
    case period(OwnPeriod)
    case deadline(OwnDeadline)
  }
}

/// Cụm từ that must or must not stand in a part of the plan.
package struct OwnPattern: Sendable {
  /// Any of these.
  package let phrases: PhraseTable
  package let isForbidden: Bool
  /// A phrase counts only with one of these near it; nil: by itself.
  package let near: PhraseTable?
  /// How many words may stand between the two.
  package let words: Int
  /// Where it is looked for; both empty: everywhere.
  package let parts: [PlanPart]
  package let sections: SectionKinds
}

/// Mục phải có.
package struct OwnSection: Sendable {
  /// Any of these subjects does.
  package let kinds: [SectionKind]
  /// Or a heading with one of these.
  package let headings: PhraseTable
}

/// Văn bản phải viện dẫn.
package struct OwnCitation: Sendable {
  /// As written in the rule file.
  package let number: String
  /// Among the căn cứ, not only somewhere in the text.
  package let isBasis: Bool
  let row: JSONObjectReading

  /// What to say of a number that nothing can be made of.
  package var fault: TableError {
    row.error(
      .refused(
        key: "number", "phải là số, ký hiệu văn bản như 141/KH-SGDĐT",
        en: "must be a document's number such as 141/KH-SGDĐT"),
      at: "number")
  }
}

/// Thời lượng phải có trong một mục.
package struct OwnPeriod: Sendable {
  /// Of one of these subjects; empty: anywhere in the body.
  package let sections: SectionKinds
  package let unit: Unit
  package let minimum: Int?
  package let maximum: Int?
}

/// Thời hạn phải nêu.
package struct OwnDeadline: Sendable {
  /// What is to be done by then: «báo cáo».
  package let phrases: PhraseTable
  /// The last day that does; nil: any.
  package let latest: CalendarDate?
}
