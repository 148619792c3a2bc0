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

  private func endsWithCity(_ name: [UInt8], at end: Int) -> Bool {
    for word in ["thành phố", "tp"] {
      let bytes = Array(word.utf8)
      if end >= bytes.count, name[end - bytes.count..<end].elementsEqual(bytes) { return true }
    }
    return false
  }
}
