import RuleTables
import SourceText

/// Trong ngoặc: what a bracket says of the words before it.
enum BracketReading {
  /// `name`: what the text gives as a name for what stands before the bracket.
  case terms([DefinedTerm], name: TextSpan?)
  case placeholder(TextSpan)
  case other
}

/// Từ viết tắt được giải thích, và chỗ trong ngoặc để điền.
struct DefinitionReader: PassageReader {
  let passage: Passage

  private static let definitionLeads = PhraseTable([
    "gọi tắt là", "gọi tắt", "gọi chung là", "viết gọn là", "sau đây viết gọn là", "viết tắt là",
    "viết tắt", "sau đây gọi là",
    "sau đây gọi tắt là", "sau đây gọi chung là", "sau đây viết tắt là", "sau đây viết tắt",
    "dưới đây gọi là", "dưới đây gọi tắt là", "dưới đây gọi chung là", "dưới đây viết tắt là",
    "sau gọi tắt là", "sau gọi là", "từ đây gọi tắt là", "từ sau đây gọi tắt là",
  ])

  /// «(sau đây gọi tắt là …)».
  func isDefinition(_ i: Int) -> Bool {
    Self.definitionLeads.match(text.folded, at: text.skipSpace(i, limit), limit: limit) != nil
  }

  /// Reads what the bracket at `i` holds.
  func bracket(at i: Int) -> BracketReading {
    let start = text.skipSpace(i + 1, limit)
    guard start < limit, text.bytes[start].startsWordCharacter else { return .other }
    if let match = Self.definitionLeads.match(text.folded, at: start, limit: limit) {
      guard let close = closing(from: match.end) else { return .other }
      let short = shortForm(text.skipSpace(match.end, close)..<close)
      guard !short.isEmpty else { return .other }
      let parts = abbreviations(in: short)
      if parts.count > 1 {
        return .terms(parts.map { DefinedTerm(short: $0, long: nil) }, name: short)
      }
      return .terms([DefinedTerm(short: short, long: longForm(of: short, before: i))], name: short)
    }
    if let match = vocabulary.placeholders.match(text.folded, at: start, limit: limit) {
      return closing(from: match.end).map { .placeholder(i..<$0 + 1) } ?? .other
    }
    guard let end = abbreviationEnd(from: start), text.isLetterBefore(i, floor) else {
      return .other
    }
    let short = start..<end
    return .terms([DefinedTerm(short: short, long: longForm(of: short, before: i))], name: nil)
  }

  private func shortForm(_ span: TextSpan) -> TextSpan {
    let short = withoutQuotes(span)
    guard !short.isEmpty, text.bytes[short.lowerBound] == .colon else { return short }
    return withoutQuotes(short.lowerBound + 1..<short.upperBound)
  }

  /// A name for a document begins with its type word and says more than that.
  func givenName(_ short: TextSpan, bracket: Int) -> GivenName? {
    guard short.count <= 120,
      let type = typePhrases.match(text.folded, at: short.lowerBound, limit: short.upperBound),
      type.end < short.upperBound
    else { return nil }
    return GivenName(span: short, type: type.value, bracket: bracket, paragraph: floor)
  }

  /// «viết tắt là PCCC và CNCH»: what «và» or a comma joins, where all of it is abbreviations.
  private func abbreviations(in span: TextSpan) -> [TextSpan] {
    var parts: [TextSpan] = []
    var i = span.lowerBound
    while i < span.upperBound {
      guard text.bytes[i].startsWordCharacter else { return [] }
      let word = i..<min(text.wordEnd(i, span.upperBound), span.upperBound)
      if !text.isWord(word, "và") {
        guard word.count > 1, !word.contains(where: { text.isLower($0, span.upperBound) }) else {
          return []
        }
        parts.append(word)
      }
      i = text.skipSpace(word.upperBound, span.upperBound)
      if i < span.upperBound, text.bytes[i] == .comma { i = text.skipSpace(i + 1, span.upperBound) }
    }
    return parts
  }

  /// The bracket that closes, within 160 bytes and with none opened between.
  private func closing(from start: Int) -> Int? {
    var i = start
    let end = min(limit, start + 160)
    while i < end {
      if text.bytes[i] == .closeBracket { return i }
      if text.bytes[i] == .openBracket { return nil }
      i += 1
    }
    return nil
  }

  private func withoutQuotes(_ span: TextSpan) -> TextSpan {
    var span = text.trimmed(span)
    while span.count > 0 {
      let first = span.lowerBound
      let last = span.upperBound
      if text.bytes[first] == .quote {
        span = first + 1..<last
      } else if text.bytes[last - 1] == .quote {
        span = first..<last - 1
      } else if text.isRoundQuote(first, last) {
        span = first + 3..<last
      } else if span.count >= 3, text.isRoundQuote(last - 3, last) {
        span = first..<last - 3
      } else {
        break
      }
      span = text.trimmed(span)
    }
    return span
  }

  /// The end of an abbreviation that fills its bracket: two and more capitals, «&», «-» and digits
  /// between them, hardly a small letter. A Roman numeral is none.
  private func abbreviationEnd(from start: Int) -> Int? {
    var i = start
    var capitals = 0
    var small = 0
    let end = min(limit, start + 32)
    while i < end {
      let byte = text.bytes[i]
      if byte == .closeBracket || byte.isSpace { break }
      if byte == .ampersand || byte == .hyphen || byte.isDigit {
        i += 1
        continue
      }
      guard byte.startsWordCharacter else { return nil }
      if text.isUpper(i) { capitals += 1 } else { small += 1 }
      i += 1
      while i < end, text.bytes[i].isContinuation { i += 1 }
    }
    let close = text.skipSpace(i, limit)
    guard close < limit, text.bytes[close] == .closeBracket, capitals >= 2, small * 3 <= capitals,
      RomanNumeral.value(text.bytes[start..<i]) == nil
    else { return nil }
    return i
  }

  /// The words before a bracket whose initials spell the short form: «bồi dưỡng thường xuyên (BDTX)».
  /// «và», «của», «về» may be left out of it.
  private func longForm(of short: TextSpan, before bracket: Int) -> TextSpan? {
    let letters = text.initials(of: short)
    guard letters.count >= 2 else { return nil }
    let end = text.skipSpaceBack(bracket, floor)
    var left = letters.count
    var place = end
    var start = end
    for _ in 0..<letters.count * 2 + 2 where left > 0 {
      var last = text.skipSpaceBack(place, floor)
      while last > floor, text.bytes[last - 1] == .comma || text.bytes[last - 1] == .hyphen {
        last = text.skipSpaceBack(last - 1, floor)
      }
      let word = text.wordStart(last, floor)..<last
      guard !word.isEmpty else { return nil }
      place = word.lowerBound
      if text.baseLetter(word.lowerBound) == letters[left - 1] {
        left -= 1
        start = place
      } else if !isConnective(word) {
        return nil
      }
    }
    return left == 0 ? start..<end : nil
  }

  private func isConnective(_ word: TextSpan) -> Bool {
    text.isWord(word, "và") || text.isWord(word, "của") || text.isWord(word, "về")
      || text.isWord(word, "các") || text.isWord(word, "cho") || text.isWord(word, "trong")
  }
}

extension TextCursor {
  /// Whether the last character before `i`, white space skipped, is a letter or digit.
  func isLetterBefore(_ i: Int, _ floor: Int) -> Bool {
    isInWord(skipSpaceBack(i, floor), floor)
  }

  /// The base letters of an abbreviation, digits and marks left out; empty where it is a phrase.
  func initials(of short: TextSpan) -> [UInt8] {
    guard short.count <= 32 else { return [] }
    var letters: [UInt8] = []
    var i = short.lowerBound
    while i < short.upperBound {
      if bytes[i].isSpace { return [] }
      if let letter = baseLetter(i) { letters.append(letter) }
      i += 1
      while i < short.upperBound, bytes[i].isContinuation { i += 1 }
    }
    return letters
  }
}
