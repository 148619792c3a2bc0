import SourceText

/// Một dòng as the parser sees it: what is left of a source line without the white space around it, and
/// what it looks like, judged once.
struct ClassifiedLine {
  /// Where the line begins, with its white space.
  let start: Int
  /// The text without white space at its ends; empty for a blank line.
  let text: TextSpan
  /// Columns before the text: a tab counts up to the next multiple of eight.
  let indent: Int
  /// Blank lines right before this one.
  let blanksBefore: Int
  /// A form feed stands in this line or in the blank ones before it.
  let startsPage: Bool
  /// Tabs, bars or runs of spaces stand between words: the line may have columns.
  let hasGaps: Bool
  /// What the line begins with, and what follows.
  let head: MarkedText
  /// Written in capitals.
  let isCapitals: Bool
  /// Begins with the lead word of a căn cứ.
  let hasLead: Bool

  var isBlank: Bool { text.isEmpty }
  var startsBullet: Bool {
    if case .bullet = head.marker { true } else { false }
  }
}
