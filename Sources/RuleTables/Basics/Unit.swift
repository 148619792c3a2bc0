/// Đơn vị of an amount.
package enum Unit: UInt8, Sendable, Named {
  /// Tiết.
  case period
  /// Giờ.
  case hour
  /// Buổi.
  case session
  /// Ngày.
  case day
  /// Tuần.
  case week
  /// Tháng.
  case month
  /// Mô đun.
  case module

  package var name: String {
    switch self {
    case .period: "period"
    case .hour: "hour"
    case .session: "session"
    case .day: "day"
    case .week: "week"
    case .month: "month"
    case .module: "module"
    }
  }
}
