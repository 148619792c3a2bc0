/// Giới hạn khi chuyển đổi: what a converter may take and give.
struct ConversionLimits: Sendable {
  /// Nil: as long as each converter usually may.
  let seconds: Int?
  let outputBytes: Int
}
