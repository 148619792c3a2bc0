import RuleTables
import SourceText

/// Từ viết tắt được giải thích, và chỗ trong ngoặc để điền.
extension FactScanner {
  private static let definitionLeads = PhraseTable([
    "gọi tắt là", "gọi tắt", "gọi chung là", "viết tắt là", "viết tắt", "sau đây gọi là",
    "sau đây gọi tắt là", "sau đây gọi chung là", "sau đây viết tắt là", "sau đây viết tắt",
    "dưới đây gọi là", "dưới đây gọi tắt là", "dưới đây gọi chung là", "dưới đây viết tắt là",
    "sau gọi tắt là", "sau gọi là", "từ đây gọi tắt là", "từ sau đây gọi tắt là",
  ])

  /// «(sau đây gọi tắt là …)».
  func isDefinition(_ i: Int) -> Bool {
    Self.definitionLeads.match(text.folded, at: text.skipSpace(i, limit), limit: limit) != nil
  }

  /// Reads what a bracket opens; always goes on inside it.
  func scanBracket(at i: Int) -> Int {
    let start = text.skipSpace(i + 1, limit)
    guard start < limit, text.bytes[start].startsWordCharacter else { return i + 1 }
    if let match = Self.definitionLeads.match(text.folded, at: start, limit: limit) {
      if let close = closing(from: match.end) {
        var short = withoutQuotes(text.skipSpace(match.end, close)..<close)
        if !short.isEmpty, text.bytes[short.lowerBound] == .colon {
          short = withoutQuotes(short.lowerBound + 1..<short.upperBound)
        }
        if !short.isEmpty {
          addGivenName(short, bracket: i)
          let parts = abbreviations(in: short)
          if parts.count > 1 {
            facts.definitions += parts.map { DefinedTerm(short: $0, long: nil) }
          } else {
            facts.definitions.append(
              DefinedTerm(short: short, long: longForm(of: short, before: i)))
          }
        }
      }
    } else if let match = vocabulary.placeholders.match(
      text.folded, at: start, limit: limit)
    {
      if let close = closing(from: match.end) { facts.placeholders.append(i..<close + 1) }
    } else if let end = abbreviationEnd(from: start),
      text.isLetterBefore(i, floor)
    {
      let short = start..<end
      facts.definitions.append(DefinedTerm(short: short, long: longForm(of: short, before: i)))
    }
    return i + 1
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
      } else if span.count >= 3, text.bytes[first] == .leadOfMarks, text.bytes[first + 1] == 0x80,
        text.bytes[first + 2] &- 0x98 < 6
      {
        span = first + 3..<last
      } else if span.count >= 3, text.bytes[last - 3] == .leadOfMarks, text.bytes[last - 2] == 0x80,
        text.bytes[last - 1] &- 0x98 < 6
      {
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
    var isRoman = true
    let end = min(limit, start + 32)
    while i < end {
      let byte = text.bytes[i]
      if byte == .closeBracket || byte.isSpace { break }
      if byte == .ampersand || byte == .hyphen || byte.isDigit {
        isRoman = false
        i += 1
        continue
      }
      guard byte.startsWordCharacter else { return nil }
      if text.isUpper(i) { capitals += 1 } else { small += 1 }
      if byte != UInt8(ascii: "I") && byte != UInt8(ascii: "V") && byte != UInt8(ascii: "X") {
        isRoman = false
      }
      i += 1
      while i < end, text.bytes[i].isContinuation { i += 1 }
    }
    let close = text.skipSpace(i, limit)
    guard close < limit, text.bytes[close] == .closeBracket, capitals >= 2, small * 3 <= capitals,
      !isRoman
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

  /// The letter at `i` in lower case without its marks; «đ» is 0xC4. Nil where none stands.
  func baseLetter(_ i: Int) -> UInt8? {
    let first = folded[i]
    if first < 0x80 { return first.isLetter ? first : nil }
    guard i + 1 < folded.count else { return nil }
    let second = folded[i + 1]
    switch first {
    case .leadOfLatin1:
      switch second {
      case 0xA0...0xA3: return UInt8(ascii: "a")
      case 0xA8...0xAA: return UInt8(ascii: "e")
      case 0xAC...0xAD: return UInt8(ascii: "i")
      case 0xB2...0xB5: return UInt8(ascii: "o")
      case 0xB9...0xBA: return UInt8(ascii: "u")
      case 0xBD: return UInt8(ascii: "y")
      default: return nil
      }
    case .leadOfBreve:
      return second == 0x91 ? .leadOfBreve : second == 0x83 ? UInt8(ascii: "a") : UInt8(ascii: "i")
    case .leadOfTilde: return UInt8(ascii: "u")
    case .leadOfHorn: return second == 0xA1 ? UInt8(ascii: "o") : UInt8(ascii: "u")
    case .leadOfTones:
      guard i + 2 < folded.count else { return nil }
      let third = folded[i + 2]
      if second == 0xBA { return third < 0xB9 ? UInt8(ascii: "a") : UInt8(ascii: "e") }
      guard second == 0xBB else { return nil }
      if third < 0x88 { return UInt8(ascii: "e") }
      if third < 0x8C { return UInt8(ascii: "i") }
      if third < 0xA4 { return UInt8(ascii: "o") }
      return third < 0xB2 ? UInt8(ascii: "u") : UInt8(ascii: "y")
    default: return nil
    }
  }
}
