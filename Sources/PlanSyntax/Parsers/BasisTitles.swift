import SourceText

/// Tiêu đề của phần căn cứ, where it is a section of its own.
enum BasisTitles {
  /// «Căn cứ», «Căn cứ xây dựng kế hoạch»: the whole of a heading.
  static func isWhole(_ text: TextSpan, _ cursor: TextCursor) -> Bool {
    whole.match(cursor.folded, at: text.lowerBound, limit: text.upperBound)?.end == text.upperBound
  }

  /// Whether a heading begins with one of them.
  static func begin(_ title: TextSpan, _ cursor: TextCursor) -> Bool {
    cursor.begins(title, with: beginnings)
  }

  private static let beginnings = PhraseTable([
    "căn cứ", "các căn cứ", "những căn cứ", "một số căn cứ", "cơ sở pháp lý", "cơ sở pháp lí",
    "cơ sở xây dựng", "cơ sở để xây dựng", "cơ sở lập kế hoạch", "những cơ sở", "các cơ sở pháp lý",
  ])
  private static let whole = PhraseTable([
    "căn cứ pháp lý", "căn cứ pháp lí", "căn cứ thực tiễn", "căn cứ thực tế", "các căn cứ pháp lý",
    "cơ sở pháp lý", "cơ sở pháp lí", "cơ sở thực tiễn", "căn cứ pháp luật", "căn cứ", "các căn cứ",
    "những căn cứ", "căn cứ xây dựng kế hoạch", "căn cứ lập kế hoạch",
    "căn cứ để xây dựng kế hoạch", "căn cứ xây dựng", "căn cứ thực hiện",
    "căn cứ pháp lý xây dựng kế hoạch", "căn cứ pháp lý để xây dựng kế hoạch",
    "các căn cứ xây dựng kế hoạch", "các căn cứ để xây dựng kế hoạch",
    "những căn cứ xây dựng kế hoạch", "những căn cứ để xây dựng kế hoạch",
    "cơ sở xây dựng kế hoạch", "cơ sở để xây dựng kế hoạch", "những cơ sở xây dựng kế hoạch",
  ])
}
