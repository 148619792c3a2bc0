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
    return next < span.upperBound || !Self.cities.ends(name, in: span.lowerBound..<match.end)
  }

  private static let cities = PhraseTable(["thành phố", "tp"])
}
