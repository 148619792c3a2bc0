import PlanRules

/// Công cụ: what every machine-readable report says of its maker.
package struct Tool: Sendable {
  /// «0.1.0».
  package let version: String
  /// The day up to which the register of law goes: «2026-11-21».
  package let registerDay: String

  /// Where the program's files can be read, without a stroke at its end; nil: nowhere that is known.
  package let address: String?

  /// Of this program.
  package static let programVersion = "0.1.0"

  package init(version: String, registerDay: String, address: String? = nil) {
    self.version = version
    self.registerDay = registerDay
    self.address = address
  }

  /// Where a rule of the program's own is explained; nil where there is no such page.
  func page(of rule: Rule) -> String? {
    guard let address, Rule.named(rule.id) != nil else { return nil }
    return address + "/Rules/RULES.md#" + RuleReference.anchor(rule)
  }
}
