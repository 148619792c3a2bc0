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
  /// Nội dung được xét, without a fault in its name: «Phông chữ, cỡ chữ».
  package let topic: Localized
  /// What it flags, one line.
  package let summary: Localized
  /// Why it matters.
  package let why: Localized
  /// What to do.
  package let remedy: Localized
  /// The clause: «Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.3».
  package let source: [String]
  /// Made when they are asked for: no run of `lint` shows them.
  package var examples: [RuleExample] { makeExamples() }
  private let makeExamples: @Sendable () -> [RuleExample]
  /// Which texts it is for.
  let scope: Scope
  /// What it cannot do without; the first that is missing says how the check ended.
  let needs: [Need]
  /// What it is worth on a text that was recognised.
  let onScans: OnScans
  /// Looks at one document that has all it needs. Reports through the context; returns how the check
  /// ended. A rule that reported anything has failed, whatever it returns.
  private let check: @Sendable (RuleContext) -> Outcome

  /// Phạm vi: the texts that a rule speaks of.
  package enum Scope: Sendable {
    /// Also what is no plan.
    case anyText
    case plan
    /// Plans whose profile turns it on.
    case profile
  }

  package enum Outcome: Sendable, Equatable {
    case passed
    /// The document has nothing that the rule speaks of.
    case notApplicable(Localized)
    /// The rule could not be judged, and why.
    case notChecked(Localized)
  }

  package init(
    id: String, severity: Severity, atDraft: Severity? = nil, atIssue: Severity? = nil,
    scope: Scope = .plan, needs: [Need] = [], onScans: OnScans = .heldBack, topic: Localized? = nil,
    summary: Localized,
    why: Localized, remedy: Localized, source: [String],
    examples: @autoclosure @escaping @Sendable () -> [RuleExample],
    check: @escaping @Sendable (RuleContext) -> Outcome
  ) {
    self.id = id
    self.severity = severity
    self.atDraft = atDraft
    self.atIssue = atIssue
    self.topic = topic ?? summary
    self.summary = summary
    self.why = why
    self.remedy = remedy
    self.source = source
    makeExamples = examples
    self.scope = scope
    self.needs = needs
    self.onScans = onScans
    self.check = check
  }

  /// Judges one document; the rule's scope holds it.
  package func judge(_ context: RuleContext) -> Outcome {
    var held: Outcome?
    for need in needs {
      if let outcome = context.outcome(without: need) { return outcome }
      held = held ?? context.outcomeOfFault(without: need)
    }
    guard let held else { return check(context) }
    let first = context.findings.count
    let outcome = check(context)
    guard context.findings.count > first else { return outcome }
    context.changeFindings(from: first) { _ in nil }
    return held
  }

  /// Whether a profile asks this rule at all.
  package func applies(in profile: Profile) -> Bool {
    scope != .profile || profile.optionalRules.contains(id)
  }

  package static func named(_ id: String) -> Rule? { all.first { $0.id == id } }

  package func severity(at stage: Stage) -> Severity {
    switch stage {
    case .draft: atDraft ?? severity
    case .submitted: severity
    case .issued: atIssue ?? severity
    }
  }
}

/// The same rule is the same object: two folders may have own rules of one name.
extension Rule: Hashable {
  package static func == (a: Rule, b: Rule) -> Bool { a === b }

  package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
