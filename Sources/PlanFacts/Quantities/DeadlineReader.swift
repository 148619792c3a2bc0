import RuleTables
import SourceText

/// Thời hạn.
struct DeadlineReader: PassageReader {
  let passage: Passage

  func deadline(before date: DateReading) -> TextSpan? { deadline(before: date.span, isDate: true) }

  func deadline(before amount: Quantity) -> TextSpan? {
    deadline(before: amount.span, isDate: false)
  }

  private static let deadlineLeads = PhraseTable([
    "chậm nhất", "muộn nhất", "trước", "hạn cuối", "hạn chót", "thời hạn", "hạn nộp",
  ])

  /// From «chậm nhất», «trước», «thời hạn» … before a date or an amount to its end; «là», «vào», «hết» and
  /// a time of day may stand between. A bare «trước» takes a date alone.
  private func deadline(before span: TextSpan, isDate: Bool) -> TextSpan? {
    var start = span.lowerBound
    for _ in 0..<6 {
      var last = text.skipSpaceBack(start, floor)
      if last > floor, text.bytes[last - 1] == .colon { last = text.skipSpaceBack(last - 1, floor) }
      let word = text.wordStart(last, floor)..<last
      guard !word.isEmpty else { return nil }
      let before = text.wordBefore(word.lowerBound, floor)
      for lead in [before.lowerBound..<word.upperBound, word] where !lead.isEmpty {
        guard
          let match = Self.deadlineLeads.match(
            text.folded, at: lead.lowerBound, limit: lead.upperBound),
          match.end == lead.upperBound, isDate || !text.isWord(lead, "trước")
        else { continue }
        return lead.lowerBound..<span.upperBound
      }
      guard isDeadlineFiller(word) else { return nil }
      start = word.lowerBound
    }
    return nil
  }

  private func isDeadlineFiller(_ word: TextSpan) -> Bool {
    if text.bytes[word.lowerBound].isDigit { return word.count <= 5 }
    for filler in ["là" as StaticString, "vào", "đến", "hết", "trong", "giờ", "phút", "cuối"]
    where text.isWord(word, filler) {
      return true
    }
    return false
  }
}
