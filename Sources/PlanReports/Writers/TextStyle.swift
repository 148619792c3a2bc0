import PlanRules
import RuleTables

/// Kiểu chữ: what stands around words on a terminal; nothing at all elsewhere.
package struct TextStyle: Sendable {
  let error: String
  let warning: String
  let info: String
  /// Of a path, a title.
  let strong: String
  /// Of what helps the eye and says nothing itself.
  let faint: String
  let reset: String

  /// Không màu.
  package static let plain = TextStyle(
    error: "", warning: "", info: "", strong: "", faint: "", reset: "")

  /// Có màu.
  package static let coloured = TextStyle(
    error: "\u{1B}[1;31m", warning: "\u{1B}[1;33m", info: "\u{1B}[1;36m", strong: "\u{1B}[1m",
    faint: "\u{1B}[2m", reset: "\u{1B}[0m")

  func start(of severity: Severity) -> String {
    switch severity {
    case .error: error
    case .warning: warning
    case .info: info
    }
  }
}
