import SourceText

/// Nhận xét to be written into a Word document.
package struct DocxComment: Sendable {
  /// Of the text that the reader gives, in bytes.
  package let span: TextSpan
  /// A paragraph each.
  package let lines: [String]
  /// The same where the comment cannot stand at the very words: these say which words are meant.
  package let linesElsewhere: [String]

  package init(span: TextSpan, lines: [String], linesElsewhere: [String]) {
    self.span = span
    self.lines = lines
    self.linesElsewhere = linesElsewhere
  }

  /// Who comments are by where nobody is named.
  package static let author = "kehoach"

  /// «NTB» of «Nguyễn Thị Bình»: what Word shows beside a comment.
  static func initials(of author: String) -> String {
    if author == Self.author { return "kh" }
    var initials = ""
    for word in author.split(separator: " ").prefix(4) {
      if let letter = word.first { initials.append(letter) }
    }
    return initials
  }
}
