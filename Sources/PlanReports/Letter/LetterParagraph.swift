import RuleTables

/// Đoạn của phiếu góp ý, before it is written in one format or another.
struct LetterParagraph: Sendable, Equatable {
  enum Style: Sendable {
    case title, heading, text, item
    /// On the right: who signs.
    case right
    /// The same, below the room for a signature.
    case signer
    /// Phần của kế hoạch, over its points.
    case part
    /// Điểm góp ý, numbered.
    case point
    /// What belongs to a point.
    case note
    /// Một hàng of a table; the first of several that follow each other is its head.
    case row
    /// What stands side by side at the top: the sender, and the national motto.
    case pair
  }

  var style: Style
  /// Số thứ tự of a point; 0 for what has none.
  var number = 0
  /// Stands first and is set off: «Nên viết: ».
  var label = ""
  var words = ""
  /// Các ô of a row or a pair.
  var cells: [String] = []
}
