import RuleTables
import SourceText

/// Văn bản viện dẫn theo tên: laws by their name, and what has a date, a congress or a school year
/// in place of a number. What is vaguer is no reference.
extension ParagraphScan {
  /// A capital may begin a type word; always goes on inside what is found.
  mutating func scanCapital(at i: Int, _ facts: inout FactAppender) -> Int {
    guard i >= max(referenceFloor, lawAhead?.end ?? 0), !text.isInWord(i, floor),
      let match = typePhrases.match(text.folded, at: i, limit: limit)
    else { return i + 1 }
    let type = (index: match.value, span: i..<match.end)
    if isCitedByName(type.index) {
      switch LawReader(passage: passage).law(type) {
      case .reference(let law): finish(law, after: law.span.upperBound, &facts)
      case .number(let ahead): lawAhead = ahead
      case .none: scanMention(type, &facts)
      }
    } else if let reference = NamedReferenceReader(passage: passage).reference(type) {
      finish(reference, after: reference.span.upperBound, &facts)
    } else {
      scanMention(type, &facts)
    }
    return match.end
  }
}
