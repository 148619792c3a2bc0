import RuleTables
import SourceText

extension EndedBody {
  /// Whether a folded name is of a body that ended, and of none that goes on existing.
  func isNamed(by name: [UInt8], in span: TextSpan) -> Bool {
    guard let match = phrases.match(name, at: span.lowerBound, limit: span.upperBound),
      exceptions.match(name, at: span.lowerBound, limit: span.upperBound) == nil
    else { return false }
    let next = name.nextWord(from: match.end, limit: span.upperBound)
    if exceptions.match(name, at: next, limit: span.upperBound) != nil { return false }
    // «UBND thành phố» alone may be a province's.
    return next < span.upperBound || !endsWithCity(name, at: match.end)
  }

  /// «UBND thành phố», also over a line's end.
  private func endsWithCity(_ name: [UInt8], at end: Int) -> Bool {
    var start = end
    for _ in 0..<2 {
      while start > 0, name[start - 1].isSpace { start -= 1 }
      while start > 0, !name[start - 1].isSpace { start -= 1 }
      if Self.cities.match(name, at: start, limit: end)?.end == end { return true }
    }
    return false
  }

  private static let cities = PhraseTable(["thành phố", "tp"])
}
