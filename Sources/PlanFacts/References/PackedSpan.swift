import SourceText

/// Khoảng chữ gói gọn: eight bytes instead of seventeen, for what a text may hold a million of. No text
/// is as long as four gigabytes.
struct PackedSpan: Sendable, Equatable {
  private let lower: UInt32
  /// Before `lower` where there is none.
  private let upper: UInt32

  init(_ span: TextSpan?) {
    lower = span.map { UInt32($0.lowerBound) } ?? 1
    upper = span.map { UInt32($0.upperBound) } ?? 0
  }

  var span: TextSpan? { lower <= upper ? Int(lower)..<Int(upper) : nil }
}

/// Số gói gọn: a year, or the index of something a document holds.
struct PackedNumber: Sendable, Equatable {
  private let stored: Int32

  init(_ value: Int?) { stored = value.map { Int32(clamping: $0) } ?? .min }

  var value: Int? { stored == .min ? nil : Int(stored) }
}
