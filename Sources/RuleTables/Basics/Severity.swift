/// Mức: how grave a finding is.
package enum Severity: UInt8, Sendable, Comparable, Named {
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
