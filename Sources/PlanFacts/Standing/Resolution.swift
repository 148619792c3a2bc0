import RuleTables

/// Tra danh mục: the register's record of what a reference names, and what it says of the days asked
/// for. An object, since many rules hand it on.
package final class Resolution: Sendable {
  package let record: LawRecord
  package let standing: Standing
  /// The reference gives a date, and the record another.
  package let hasOtherDate: Bool
  /// The reference gives a trích yếu that shares next to no word with the record's, or contradicts it.
  package let hasOtherTitle: Bool
  /// That trích yếu is like the record's but for the level of school, the people or the law it names.
  package let hasNeighboursTitle: Bool

  /// Number, day and trích yếu, as far as they are written, are those of the record: this document and no
  /// other of its number.
  package var isSure: Bool { !hasOtherDate && !hasOtherTitle }

  init(
    record: LawRecord, standing: Standing, hasOtherDate: Bool, hasOtherTitle: Bool,
    hasNeighboursTitle: Bool
  ) {
    self.record = record
    self.standing = standing
    self.hasOtherDate = hasOtherDate
    self.hasOtherTitle = hasOtherTitle
    self.hasNeighboursTitle = hasNeighboursTitle
  }

  /// Hiệu lực on the days asked for, as far as the register goes. It never says «in force»: it knows
  /// only what its sources state.
  package enum Standing: String, Sendable, CaseIterable {
    /// Không thấy bãi bỏ.
    case noRepealKnown
    /// Chưa có hiệu lực.
    case notYetInForce
    /// Đã bị bãi bỏ, thay thế.
    case repealed
    /// Đã được sửa đổi, bổ sung.
    case amended
    /// Chưa xác định được: no day is known, or not each of the days gives the same answer.
    case undetermined
  }
}
