import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

/// Kết quả of one document: its tree, its facts, its findings, and how each rule ended.
package struct LintResult: Sendable {
  package let analysis: Analysis
  /// Nil where the text is no plan.
  package let profile: Profile?
  package let profileReason: Localized
  /// Sorted by place, then by the order of the rules.
  package private(set) var findings: [Finding]
  /// One entry a rule, in the order of `rules`.
  package private(set) var coverage: [Coverage]
  /// The built-in rules, then an office's own.
  package var rules: [Rule] = Rule.all
  /// The words of a plan; none where the text is no plan.
  package var words = TextWords()
  /// What is not to be reported, in the order of `findings`.
  package var suppressed: [SuppressedFinding] = []
  /// What is wrong with remarks, in text order.
  package var notices: [SuppressionNotice] = []
  /// Rules that files under judgement themselves switch off or make milder, and the configurations that
  /// lie among those files: for whoever draws a conclusion.
  package var weakenedRules: Set<String> = []
  package var judgedFiles: Set<String> = []
  /// Findings beyond as many of one rule as are reported.
  package internal(set) var unreportedCount = 0
  /// By severity: findings that are milder than what is to be listed.
  package private(set) var unlisted = [0, 0, 0]
  /// Chỗ khác kế hoạch cấp trên, which whoever compares the two puts here.
  package var differences: [Finding] = []
  /// How many findings a baseline had already.
  package private(set) var knownCount = 0

  package var source: SourceText { analysis.source }
  package var plan: Plan { analysis.plan }
  package var facts: Facts { analysis.facts }

  /// Lists only findings from a severity on. The others count where a conclusion is drawn.
  package mutating func list(from severity: Severity) {
    list { $0.severity >= severity }
  }

  /// Lists only some findings, as above.
  package mutating func list(where isAsked: (Finding) -> Bool) {
    for finding in findings where !isAsked(finding) {
      unlisted[Int(finding.severity.rawValue)] += 1
    }
    findings.removeAll { !isAsked($0) }
  }

  /// How many findings there are, listed or not.
  package func total(_ severity: Severity) -> Int {
    count(severity) + unlisted[Int(severity.rawValue)]
  }

  package func count(_ severity: Severity) -> Int {
    var count = 0
    for finding in findings where finding.severity == severity { count += 1 }
    return count
  }

  /// Leaves out what remarks and the configuration say.
  mutating func suppress(_ configured: [Suppression], remarks: Suppressor.Remarks) {
    guard !configured.isEmpty || !source.remarks.isEmpty else { return }
    var suppressor = Suppressor(source, plan, rules, configured, remarks)
    findings = suppressor.apply(to: findings)
    suppressed = suppressor.suppressed
    notices = suppressor.notices
    leaveUnchecked(
      Set(suppressed.map { $0.finding.rule }),
      Localized("phát hiện được bỏ qua có lý do", en: "findings ignored for a reason"))
  }

  /// Leaves out what a baseline has.
  /// - Parameter known: fingerprints as text.
  package mutating func leaveOut(_ known: Set<String>) {
    guard !known.isEmpty else { return }
    var left: [Finding] = []
    var rules: Set<Rule> = []
    for finding in findings {
      if known.contains(finding.fingerprint.text) {
        rules.insert(finding.rule)
        knownCount += 1
      } else {
        left.append(finding)
      }
    }
    findings = left
    leaveUnchecked(
      rules,
      Localized("phát hiện đã có trong mốc", en: "findings are in the baseline"))
  }

  /// A rule whose findings are all left out has not passed.
  private mutating func leaveUnchecked(_ left: Set<Rule>, _ reason: Localized) {
    let reported = Set(findings.map { $0.rule })
    for index in coverage.indices {
      let rule = coverage[index].rule
      guard left.contains(rules[rule]), !reported.contains(rules[rule]) else { continue }
      coverage[index] = Coverage(rule: rule, status: .notChecked, reason: reason)
    }
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
