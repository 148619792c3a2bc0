import PlanFacts
import SourceText

/// Lời để tìm: words of a place by which it is found again in the document.
struct SearchWords {
  /// Without quotation marks, «…» where they are cut; empty where there is nothing to look for.
  let words: String

  /// What has fewer columns stands everywhere.
  static let fewest = 10
  /// More columns are cut.
  private static let most = 50
  /// Of them so many before words that are too few.
  private static let before = 20
  /// Spaces that part two columns of a page.
  private static let gap = 3

  init(_ span: TextSpan, in analysis: Analysis) {
    let source = analysis.source
    guard !Self.isEnough(span, source.bytes) else {
      words = source.head(of: span, columns: Self.most)
      return
    }
    let line = source.lines[source.lineIndex(of: span.lowerBound)].span
    let isCell = source.origin(of: span.lowerBound)?.cell != nil
    let paragraph = isCell ? nil : analysis.paragraphSpan(at: span.lowerBound)
    let limits = paragraph ?? line
    let around = Self.around(
      span, in: min(limits.lowerBound, span.lowerBound)..<max(limits.upperBound, span.upperBound),
      source)
    let words = Self.words(around, source)
    // A number in a table is found by its row.
    let first = Self.cell(at: line.lowerBound, in: line, source.bytes)
    guard !Self.isEnough(around.shown, source.bytes), first.upperBound <= around.shown.lowerBound,
      !source.text(first).isEmpty
    else {
      self.words = words
      return
    }
    self.words = source.head(of: first, columns: Self.most / 2) + " … " + words
  }

  /// Whether words are enough to look for.
  static func isEnough(_ span: TextSpan, _ bytes: [UInt8]) -> Bool {
    SourceExcerpt.walkOn(bytes, from: span.lowerBound, to: span.upperBound, columns: fewest)
      .columns >= fewest
  }

  // MARK: Words around

  private struct Around {
    var shown: TextSpan
    var isCutBefore: Bool
    var isCutAfter: Bool
  }

  private static func words(_ around: Around, _ source: SourceText) -> String {
    let words = source.text(around.shown)
    guard !words.isEmpty else { return "" }
    return (around.isCutBefore ? "…" : "") + words + (around.isCutAfter ? "…" : "")
  }

  /// Whole words up to the limits, or to where another column begins.
  private static func around(_ span: TextSpan, in limits: TextSpan, _ source: SourceText) -> Around
  {
    let bytes = source.bytes
    let lead = SourceExcerpt.walkBack(
      bytes, from: span.lowerBound, to: limits.lowerBound, columns: before)
    var start = span.lowerBound
    var isCutBefore = lead.place > limits.lowerBound
    var i = span.lowerBound
    while i > lead.place {
      i -= 1
      if partsColumns(bytes, i) {
        isCutBefore = false
        break
      }
      if !bytes[i].isSpace, i == limits.lowerBound || bytes[i - 1].isSpace { start = i }
    }
    let tail = SourceExcerpt.walkOn(
      bytes, from: start, to: limits.upperBound, columns: most)
    var end = span.upperBound
    var isCutAfter = tail.place < limits.upperBound
    i = span.upperBound
    while i < max(tail.place, span.upperBound) {
      if partsColumns(bytes, i) {
        isCutAfter = false
        break
      }
      i += 1
      if !bytes[i - 1].isSpace, i == limits.upperBound || bytes[i].isSpace { end = i }
    }
    return Around(shown: start..<end, isCutBefore: isCutBefore, isCutAfter: isCutAfter)
  }

  /// A tab, the line of a Markdown table, or a wide gap.
  private static func partsColumns(_ bytes: [UInt8], _ i: Int) -> Bool {
    switch bytes[i] {
    case .tab, .bar: return true
    case .space:
      guard i + gap <= bytes.count, bytes[i..<i + gap].allSatisfy({ $0 == .space }) else {
        return false
      }
      // What a wrapped line is set in by parts nothing.
      var start = i
      while start > 0, i - start < most * 4, bytes[start - 1] == .space { start -= 1 }
      return start > 0 && !bytes[start - 1].isSpace
    default: return false
    }
  }

  private static func cell(at start: Int, in line: TextSpan, _ bytes: [UInt8]) -> TextSpan {
    var i = start
    while i < line.upperBound, bytes[i].isSpace || bytes[i] == .bar { i += 1 }
    let first = i
    while i < line.upperBound, i - first < most * 4, !partsColumns(bytes, i) { i += 1 }
    return first..<i
  }
}
