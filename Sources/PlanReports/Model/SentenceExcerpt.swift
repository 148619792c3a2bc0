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
    let start = Self.sentenceStart(bytes, lead.place..<span.lowerBound)
    before = (start ?? lead.place)..<span.lowerBound
    isCutBefore = start == nil && lead.place > limits.lowerBound
    guard !isMarkCut else {
      (after, isCutAfter) = (mark.place..<mark.place, false)
      return
    }
    let tail = SourceExcerpt.walkOn(
      bytes, from: span.upperBound, to: end, columns: left - lead.columns)
    let stop = Self.sentenceEnd(bytes, span.upperBound..<tail.place, limit: end)
    var last = stop ?? tail.place
    while last > span.upperBound, bytes[last - 1].isSpace { last -= 1 }
    after = span.upperBound..<last
    isCutAfter = stop == nil && tail.place < end
  }

  /// Where the last sentence that begins in a range begins; nil where none does.
  private static func sentenceStart(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var i = range.upperBound
    while i > range.lowerBound {
      i -= 1
      guard ends(bytes, at: i, limit: range.upperBound), i > range.lowerBound else { continue }
      var start = i + 1
      while start < range.upperBound, bytes[start].isSpace { start += 1 }
      return start
    }
    return nil
  }

  /// Behind the mark that ends the first sentence to end in a range; nil where none does.
  private static func sentenceEnd(_ bytes: [UInt8], _ range: Range<Int>, limit: Int) -> Int? {
    for i in range where ends(bytes, at: i, limit: limit) { return i + 1 }
    return nil
  }

  /// Whether a sentence or a clause of the legal basis ends with this byte. A full stop after a capital
  /// ends an abbreviation («TP.», «ThS.»), and one between letters or digits is part of a word.
  private static func ends(_ bytes: [UInt8], at i: Int, limit: Int) -> Bool {
    switch bytes[i] {
    case 0x3B: true
    case 0x2E, 0x3F, 0x21:
      i > 0 && !(0x41...0x5A).contains(bytes[i - 1]) && i + 1 < limit && bytes[i + 1].isSpace
    default: false
    }
  }
}
