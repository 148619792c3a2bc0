import PlanFacts

/// Tên hiệu lực on the command line: what `--standing` and `--fail-on-standing` name.
package enum StandingName: String, CaseIterable, Sendable {
  /// Hết hiệu lực.
  case expired
  /// Đã được sửa đổi, bổ sung.
  case amended
  /// Chưa có hiệu lực.
  case notYet
  /// Không có trong danh mục, hoặc chưa xác định được.
  case unknown
  /// Không thấy bãi bỏ: the register never knows more.
  case noRepealSeen

  package init(_ standing: Resolution.Standing?) {
    switch standing {
    case .repealed: self = .expired
    case .amended: self = .amended
    case .notYetInForce: self = .notYet
    case .noRepealKnown: self = .noRepealSeen
    case .undetermined, nil: self = .unknown
    }
  }
}
