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

  static let author = "kehoach"
  static let initials = "kh"
}
