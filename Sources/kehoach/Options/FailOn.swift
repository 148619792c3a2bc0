import PlanRules
import RuleTables

/// From which severity on a finding makes the run fail.
enum FailOn: String, CaseIterable {
  case error, warning, info, never

  /// Nil for `never`.
  var severity: Severity? {
    switch self {
    case .error: .error
    case .warning: .warning
    case .info: .info
    case .never: nil
    }
  }

  func isMet(by result: LintResult) -> Bool {
    result.findings.contains { isMet(by: $0.severity) }
  }

  func isMet(by other: Severity) -> Bool { severity.map { other >= $0 } ?? false }
}
