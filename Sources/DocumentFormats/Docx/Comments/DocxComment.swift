import SourceText

/// Nhận xét to be written into a Word document.
package struct DocxComment: Sendable {
  /// Of the text that the reader gives, in bytes.
  package let span: TextSpan
  /// A paragraph each.
  package let lines: [String]

  package init(span: TextSpan, lines: [String]) {
    self.span = span
    self.lines = lines
  }

  static let author = "kehoach"
  static let initials = "kh"
}
