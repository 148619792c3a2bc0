import RuleTables
import SourceText

/// Liệt kê: what parts the members of a list.
struct ListReader: PassageReader {
  let passage: Passage

  /// Where the separator begins that makes the reference at `start` the next of a list; nil where
  /// none stands before it.
  func separatorStart(before start: Int) -> Int? {
    var place = text.skipSpaceBack(start, floor)
    var word = text.wordStart(place, floor)..<place
    if text.isWord(word, "các") {
      place = text.skipSpaceBack(word.lowerBound, floor)
      word = text.wordStart(place, floor)..<place
    }
    // «…; Thực hiện Kế hoạch số …»: a second lead.
    let before = text.wordBefore(word.lowerBound, floor)
    if !before.isEmpty, text.isUpper(before.lowerBound),
      let lead = vocabulary.basisLeads.match(
        text.folded, at: before.lowerBound, limit: place), lead.end == place
    {
      place = text.skipSpaceBack(before.lowerBound, floor)
      word = place..<place
    }
    if text.isWord(word, "và") || text.isWord(word, "cùng") {
      let end = text.skipSpaceBack(word.lowerBound, floor)
      return end > floor && text.bytes[end - 1] == .comma ? end - 1 : end
    }
    guard place > floor, text.bytes[place - 1] == .comma || text.bytes[place - 1] == .semicolon
    else {
      return nil
    }
    return place - 1
  }

  /// Whether a gap is a «,» or «;» alone.
  func isMark(_ gap: TextSpan) -> Bool {
    let mark = text.trimmed(gap)
    return mark.count == 1
      && (text.bytes[mark.lowerBound] == .comma || text.bytes[mark.lowerBound] == .semicolon)
  }

  /// Whether a gap is only what stands between members of a list: «,», «;», «và».
  func isGap(_ gap: TextSpan) -> Bool {
    var i = text.skipSpace(gap.lowerBound, gap.upperBound)
    var found = false
    if i < gap.upperBound, text.bytes[i] == .comma || text.bytes[i] == .semicolon {
      i = text.skipSpace(i + 1, gap.upperBound)
      found = true
    }
    for word in ["và" as StaticString, "hoặc"] {
      if let end = text.end(of: word, at: i, gap.upperBound) {
        i = text.skipSpace(end, gap.upperBound)
        found = true
      }
    }
    return found && i == gap.upperBound
  }
}
