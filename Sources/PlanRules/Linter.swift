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
  /// One entry a rule, in the order of `Rule.all`.
  package let coverage: [Coverage]

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

  package init(tables: Tables, options: LintOptions) {
    self.tables = tables
    self.options = options
  }

  package func lint(_ source: SourceText) -> LintResult {
    let plan = Plan(parsing: source, tables: tables)
    let facts = Facts(of: plan, source: source, tables: tables)
    return lint(source, plan: plan, facts: facts)
  }

  package func lint(_ source: SourceText, plan: Plan, facts: Facts) -> LintResult {
    let choice = ProfileChoice(
      source: source, plan: plan, tables: tables, requested: options.profile)
    var context = RuleContext(
      source: source, tables: tables, plan: plan, facts: facts, profile: choice.profile,
      options: options)
    var coverage: [Coverage] = []
    coverage.reserveCapacity(Rule.all.count)
    for (index, rule) in Rule.all.enumerated() {
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
    findings.sort {
      ($0.span.lowerBound, $0.rule, $0.span.upperBound)
        < ($1.span.lowerBound, $1.rule, $1.span.upperBound)
    }
    return LintResult(
      source: source, plan: plan, facts: facts, profile: choice.profile,
      profileReason: choice.reason, findings: findings, coverage: coverage)
  }
}
