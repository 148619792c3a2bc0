import RuleTables
import SourceText

/// Câu chứa viện dẫn: the sentence around a span, or as much of it as fits. The work is bounded by the
/// cut, not by the sentence.
struct SentenceExcerpt {
  /// What stands before the span, the span, and what stands after it.
  let before: TextSpan
  let marked: TextSpan
  let after: TextSpan
  let isCutBefore: Bool
  let isMarkCut: Bool
  let isCutAfter: Bool

  /// In bytes.
  private static let longestNumeral = 6

  /// About how many columns are shown.
  static let columns = 200

  /// - Parameter paragraph: what holds the span; nil for its line.
  init(_ source: SourceText, span: TextSpan, paragraph: TextSpan?) {
    let bytes = source.bytes
    let limits = paragraph ?? source.lines[source.lineIndex(of: span.lowerBound)].span
    let end = max(span.upperBound, limits.upperBound)
    let mark = SourceExcerpt.walkOn(
      bytes, from: span.lowerBound, to: span.upperBound, columns: Self.columns * 3 / 5)
    marked = span.lowerBound..<mark.place
    isMarkCut = mark.place < span.upperBound

    let left = Self.columns - mark.columns
    let lead = SourceExcerpt.walkBack(
      bytes, from: span.lowerBound, to: min(limits.lowerBound, span.lowerBound), columns: left / 2)
    let start = Self.sentenceStart(source.cursor, lead.place..<span.lowerBound)
    before = (start ?? lead.place)..<span.lowerBound
    isCutBefore = start == nil && lead.place > limits.lowerBound
    guard !isMarkCut else {
      (after, isCutAfter) = (mark.place..<mark.place, false)
      return
    }
    let tail = SourceExcerpt.walkOn(
      bytes, from: span.upperBound, to: end, columns: left - lead.columns)
    // «2.» before a heading ends no sentence.
    let isNumeral = before.isEmpty && span.count <= Self.longestNumeral
    let first = min(span.upperBound + (isNumeral ? 1 : 0), tail.place)
    let stop = Self.sentenceEnd(source.cursor, first..<tail.place, limit: end)
    var last = stop ?? tail.place
    while last > span.upperBound, bytes[last - 1].isSpace { last -= 1 }
    after = span.upperBound..<last
    isCutAfter = stop == nil && tail.place < end
  }

  /// Where the last sentence that begins in a range begins; nil where none does.
  private static func sentenceStart(_ text: TextCursor, _ range: Range<Int>) -> Int? {
    var i = range.upperBound
    while i > range.lowerBound {
      i -= 1
      guard ends(text, at: i, limit: range.upperBound), i > range.lowerBound else { continue }
      return text.skipSpace(i + 1, range.upperBound)
    }
    return nil
  }

  /// After the mark that ends the first sentence to end in a range; nil where none does.
  private static func sentenceEnd(_ text: TextCursor, _ range: Range<Int>, limit: Int) -> Int? {
    for i in range where ends(text, at: i, limit: limit) { return i + 1 }
    return nil
  }

  /// Whether a sentence or a clause of the legal basis ends with this byte, and more follows. A full
  /// stop after a capital ends an abbreviation («TP.», «ThS.»).
  private static func ends(_ text: TextCursor, at i: Int, limit: Int) -> Bool {
    if text.bytes[i] == .semicolon { return true }
    return text.endsSentence(i, limit) && i + 1 < limit && text.bytes[i + 1].isSpace
      && i > 0 && !text.bytes[i - 1].isASCIICapital
  }
}
