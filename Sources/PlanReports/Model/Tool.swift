/// Công cụ: what every machine-readable report says of its maker.
package struct Tool: Sendable {
  /// «0.1.0».
  package let version: String
  /// The day up to which the register of law goes: «2026-11-21».
  package let registerDay: String

  package init(version: String, registerDay: String) {
    self.version = version
    self.registerDay = registerDay
  }
}
