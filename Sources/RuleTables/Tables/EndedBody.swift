import SourceText

/// Cơ quan đã chấm dứt hoạt động.
package struct EndedBody: Sendable {
  /// Names that begin so, folded: «phòng giáo dục và đào tạo».
  package let phrases: PhraseTable
  /// Names that begin so but go on existing: «ubnd thành phố hà nội».
  package let exceptions: PhraseTable
  /// The last day of its existence.
  package let lastDay: CalendarDate
  package let successor: String
  package let source: String
  package init(
    phrases: PhraseTable, exceptions: PhraseTable, lastDay: CalendarDate, successor: String,
    source: String
  ) {
    self.phrases = phrases
    self.exceptions = exceptions
    self.lastDay = lastDay
    self.successor = successor
    self.source = source
  }
}
