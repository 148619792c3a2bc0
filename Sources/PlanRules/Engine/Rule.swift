import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

/// Quy tắc: one check of a plan, with everything that is said about it anywhere: report, `explain`,
/// the rule table and the tests all read this one value. An object, since it has many texts and is
/// handed on for every document.
package final class Rule: Sendable {
  /// «section/missing».
  package let id: String
  /// At stage `submitted`.
  package let severity: Severity
  /// Severities at other stages; nil: as `severity`.
  package let atDraft: Severity?
  package let atIssue: Severity?
  /// What it flags, one line.
  package let summary: Localized
  /// Why it matters.
  package let why: Localized
  /// What to do.
  package let remedy: Localized
  /// The clause: «Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.3».
  package let source: [String]
  package let examples: [RuleExample]
  /// Whether it runs only where a profile turns it on.
  let needsProfile: Bool
  /// Looks at one document. Reports through the context; returns how the check ended. A rule that
  /// reported anything has failed, whatever it returns.
  package let check: @Sendable (inout RuleContext) -> Outcome

  package enum Outcome: Sendable, Equatable {
    case passed
    /// The document has nothing that the rule speaks of.
    case notApplicable(Localized)
    /// The rule could not be judged, and why.
    case notChecked(Localized)
  }

  package init(
    id: String, severity: Severity, atDraft: Severity? = nil, atIssue: Severity? = nil,
    summary: Localized, why: Localized, remedy: Localized, source: [String],
    examples: [RuleExample], check: @escaping @Sendable (inout RuleContext) -> Outcome
  ) {
    self.id = id
    self.severity = severity
    self.atDraft = atDraft
    self.atIssue = atIssue
    self.summary = summary
    self.why = why
    self.remedy = remedy
    self.source = source
    self.examples = examples
    needsProfile = Self.idsThatNeedProfile.contains(id)
    self.check = check
  }

  private static let idsThatNeedProfile = [
    "period/programme", "period/total", "period/not-quantified", "period/over-maximum",
    "period/stale-term",
  ]

  package func severity(at stage: Stage) -> Severity {
    switch stage {
    case .draft: atDraft ?? severity
    case .submitted: severity
    case .issued: atIssue ?? severity
    }
  }
}

/// Mức: how grave a finding is.
package enum Severity: UInt8, Sendable, Comparable, CaseIterable {
  /// Lưu ý: a matter of form.
  case info
  /// Cảnh báo: very likely a fault.
  case warning
  /// Lỗi: contradicts itself, the calendar, or a quoted rule of law.
  case error

  package static func < (a: Severity, b: Severity) -> Bool { a.rawValue < b.rawValue }

  package var name: String {
    switch self {
    case .info: "info"
    case .warning: "warning"
    case .error: "error"
    }
  }
}

/// Giai đoạn of a document.
package enum Stage: UInt8, Sendable, CaseIterable {
  /// Dự thảo.
  case draft
  /// Trình, nộp.
  case submitted
  /// Đã ban hành.
  case issued
}

/// Ngôn ngữ of what the program says.
package enum Language: UInt8, Sendable { case vietnamese, english }

/// A sentence in both languages.
package struct Localized: Sendable, Equatable {
  package let vi: String
  package let en: String
  package init(_ vi: String, en: String) {
    self.vi = vi
    self.en = en
  }
  package func text(_ language: Language) -> String { language == .vietnamese ? vi : en }
}

/// Ví dụ: a piece of a plan that the rule flags, with ⟦ ⟧ around the exact span of each finding, or
/// one that it leaves alone. The examples are the rule's tests and its documentation.
package struct RuleExample: Sendable {
  package let text: String
  package let isFlagged: Bool
  /// The profile that the example is read with; nil: the profile that its text chooses.
  package let profile: String?
  /// How it looks on paper; nil for an example as plain text.
  package let layout: ExampleLayout?

  package static func flagged(
    _ text: String, profile: String? = nil, layout: ExampleLayout? = nil
  ) -> RuleExample {
    RuleExample(text: text, isFlagged: true, profile: profile, layout: layout)
  }
  package static func clean(
    _ text: String, profile: String? = nil, layout: ExampleLayout? = nil
  ) -> RuleExample {
    RuleExample(text: text, isFlagged: false, profile: profile, layout: layout)
  }
}
