import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

/// Kết quả of one document: its tree, its facts, its findings, and how each rule ended.
package struct LintResult: Sendable {
  package let source: SourceText
  package let plan: Plan
  package let facts: Facts
  /// Nil where the text is no plan.
  package let profile: Profile?
  package let profileReason: Localized
  /// Sorted by place, then by the order of the rules.
  package let findings: [Finding]
  /// One entry a rule, in the order of `rules`.
  package let coverage: [Coverage]
  /// The built-in rules, then an office's own.
  package var rules: [Rule] = Rule.all

  package func count(_ severity: Severity) -> Int {
    var count = 0
    for finding in findings where finding.severity == severity { count += 1 }
    return count
  }
}

/// Mức bao phủ: how one rule ended on one document.
package struct Coverage: Sendable, Equatable {
  package enum Status: UInt8, Sendable, CaseIterable {
    case passed, failed, notApplicable, notChecked

    package var name: String {
      switch self {
      case .passed: "passed"
      case .failed: "failed"
      case .notApplicable: "notApplicable"
      case .notChecked: "notChecked"
      }
    }
  }
  package let rule: Int
  package let status: Status
  /// Nil where passed or failed.
  package let reason: Localized?
}

/// Bộ kiểm tra: applies every rule to a text.
package struct Linter: Sendable {
  package let tables: Tables
  package let options: LintOptions
  /// The built-in rules, then an office's own.
  package let rules: [Rule]
  /// By rule: the severity of all its findings; nil: as the rule has it.
  private let severities: [Severity?]

  package init(tables: Tables, options: LintOptions) {
    self.tables = tables
    self.options = options
    rules =
      tables.ownRules.isEmpty
      ? Rule.all : Rule.all + tables.ownRules.map { Rule($0, tables: tables) }
    severities = rules.map { options.severities[$0.id] }
  }

  package func lint(_ source: SourceText, off: [String] = []) -> LintResult {
    let plan = Plan(parsing: source, tables: tables)
    let facts = Facts(of: plan, source: source, tables: tables)
    return lint(source, plan: plan, facts: facts, off: off)
  }

  /// - Parameter off: rules that are switched off for this document, besides those of the options.
  package func lint(
    _ source: SourceText, plan: Plan, facts: Facts, off: [String] = []
  ) -> LintResult {
    let off = off + options.off
    let choice = ProfileChoice(
      source: source, plan: plan, tables: tables, requested: options.profile)
    var context = RuleContext(
      source: source, tables: tables, plan: plan, facts: facts, profile: choice.profile,
      options: options)
    var coverage: [Coverage] = []
    coverage.reserveCapacity(rules.count)
    for (index, rule) in rules.enumerated() {
      if !off.isEmpty, off.contains(rule.id) {
        coverage.append(Coverage(rule: index, status: .notChecked, reason: Self.switchedOff))
        continue
      }
      if let reason = choice.whyNotApplicable(rule) {
        coverage.append(Coverage(rule: index, status: .notApplicable, reason: reason))
        continue
      }
      let before = context.findings.count
      context.begin(index, rule, severity: rule.severity(at: options.stage))
      let outcome = rule.check(&context)
      if context.findings.count > before {
        coverage.append(Coverage(rule: index, status: .failed, reason: nil))
        continue
      }
      switch outcome {
      case .passed:
        coverage.append(Coverage(rule: index, status: .passed, reason: nil))
      case .notApplicable(let reason):
        coverage.append(Coverage(rule: index, status: .notApplicable, reason: reason))
      case .notChecked(let reason):
        coverage.append(Coverage(rule: index, status: .notChecked, reason: reason))
      }
    }
    var findings = context.findings
    if !options.severities.isEmpty {
      for index in findings.indices {
        if let severity = severities[findings[index].rule] { findings[index].severity = severity }
      }
    }
    findings.sort {
      ($0.span.lowerBound, $0.rule, $0.span.upperBound)
        < ($1.span.lowerBound, $1.rule, $1.span.upperBound)
    }
    return LintResult(
      source: source, plan: plan, facts: facts, profile: choice.profile,
      profileReason: choice.reason, findings: findings, coverage: coverage,
      rules: rules)
  }

  private static let switchedOff = Localized(
    "đã tắt trong cấu hình", en: "switched off by the configuration")
}
