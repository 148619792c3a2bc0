/// Khối của một kế hoạch mới, from top to bottom.
enum SkeletonBlock: Equatable {
  case paragraph(SkeletonParagraph)
  /// Hai cột không kẻ: the letterhead, the closing.
  case columns([SkeletonParagraph], [SkeletonParagraph], Widths)
  /// Bảng: its heads, above one empty row.
  case table([String])

  enum Widths { case letterhead, closing }
}

/// Đoạn của một kế hoạch mới.
struct SkeletonParagraph: Equatable {
  let style: Style
  let words: String

  init(_ style: Style, _ words: String = "") {
    self.style = style
    self.words = words
  }

  enum Style {
    case body
    case authority, issuer, number, national, motto, day
    case type, subject, basis, heading, caption, cell
    case recipientsHead, recipient, signature, signer
    /// Đường kẻ, under the issuer, the tiêu ngữ and the trích yếu.
    case shortRule, mottoRule, subjectRule
  }
}
