import PlanRules
import RuleTables

/// Mức that a configuration gives a rule.
enum RuleLevel: Equatable {
  case severity(Severity)
  case off

  static let names = Severity.allCases.reversed().map { $0.name } + ["off"]

  init?(name: String) {
    if name == "off" {
      self = .off
    } else if let severity = Severity.allCases.first(where: { $0.name == name }) {
      self = .severity(severity)
    } else {
      return nil
    }
  }
}
