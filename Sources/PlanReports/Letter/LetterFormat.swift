/// Dạng tệp của phiếu góp ý.
package enum LetterFormat: String, Sendable, CaseIterable {
  case md, html, docx
}
