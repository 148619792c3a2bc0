/// Kết quả sửa of one text.
package struct FixOutcome: Sendable {
  /// The whole text as it is now, with the byte-order mark that it had.
  package var bytes: [UInt8]
  /// Chữ tổ hợp (NFD) that were composed, in a text that mixed both forms.
  package var composedLetterCount = 0
  /// In text order.
  package var made: [MendedPlace] = []
  /// What a rule could mend, but not without the plan being read otherwise.
  package var refused: [MendedPlace] = []
  /// What a rule could mend, but not where the document has it.
  package var unreachable: [MendedPlace] = []
  /// What was mended, as places of the text as it was.
  package var edits = TextEdits()
  /// The reading of each plan of the text as it is now, but for those that are left as they are.
  package var results: [LintResult] = []
  /// Plans of the text, from 1, with something to mend that are left as they are, since they are issued.
  package var leftParts: [Int] = []
  /// All of them are.
  package var leavesAll = false
  /// Findings that are left.
  package var remainingCount = 0
}

/// Chỗ sửa: words that a rule mends.
package struct MendedPlace: Sendable, Equatable {
  package let rule: String
  /// From 1. Mending never adds a line, so it is the same before and after.
  package let line: Int
  package let column: Int
  package let before: String
  package let after: String
}
