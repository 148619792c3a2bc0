/// Người gửi: whose letters and comments they are, as the configuration says.
package struct Sender: Sendable, Equatable {
  /// Cơ quan chủ quản: «UBND THÀNH PHỐ HÀ NỘI».
  package var authority = ""
  /// Cơ quan gửi: «SỞ GIÁO DỤC VÀ ĐÀO TẠO».
  package var name = ""
  /// Địa danh: «Hà Nội».
  package var place = ""
  /// Quyền hạn, chức vụ: «TRƯỞNG PHÒNG».
  package var position = ""
  /// Họ tên người ký.
  package var signer = ""

  package init() {}

  /// Who a comment in the margin is by.
  package var author: String { [signer, name].first { !$0.isEmpty } ?? "kehoach" }

  var isEmpty: Bool { self == Sender() }
}
