/// Cơ quan: what a new plan says of whoever issues it. Nil: left to be filled in.
package struct SkeletonOffice: Sendable, Equatable {
  /// Cơ quan chủ quản: «UBND xã Suối Tre».
  package var authority: String?
  /// Cơ quan ban hành: «Trường Mầm non Hướng Dương».
  package var name: String?
  /// The office in the symbol: «MNHD» of «Số: 47/KH-MNHD».
  package var symbol: String?
  /// Địa danh: «Suối Tre».
  package var place: String?
  /// Chức vụ người ký: «Hiệu trưởng».
  package var position: String?
  /// Họ và tên người ký.
  package var signer: String?
  /// Nơi nhận, a line each, without «Lưu: VT».
  package var recipients: [String] = []

  package init() {}

  /// - Parameter words: of a member of `office` in a configuration, by its name; nil where it has none.
  package init<Failure: Error>(
    recipients: [String], _ words: (String) throws(Failure) -> String?
  ) throws(Failure) {
    authority = try words("authority")
    name = try words("name")
    symbol = try words("symbol")
    place = try words("place")
    position = try words("position")
    signer = try words("signer")
    self.recipients = recipients
  }
}
