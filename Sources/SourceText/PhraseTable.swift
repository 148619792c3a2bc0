/// Bảng cụm từ: words and phrases of a table, found at a place of a folded text.
///
/// A space in a phrase stands for any run of white space, so a phrase is found across a line end.
/// Both tone placements of each syllable are found («hoá», «hóa»). The longest phrase wins.
package struct PhraseTable: Sendable {
  /// A match: which phrase (the index given to `add`) and where it ends, exclusive.
  package struct Match: Sendable {
    package let value: Int
    package let end: Int
  }

  private struct Entry: Sendable {
    let bytes: [UInt8]
    let value: Int
  }

  /// By first byte: the entries, longest first.
  private var buckets: [[Entry]] = Array(repeating: [], count: 256)

  package private(set) var isEmpty = true

  package init() {}

  package init(_ phrases: [String]) {
    for (value, phrase) in phrases.enumerated() { add(phrase, value: value) }
  }

  package mutating func add(_ phrase: String, value: Int) {
    for spelling in Self.spellings(of: phrase) {
      guard let first = spelling.first else { continue }
      isEmpty = false
      let index = Int(first)
      if buckets[index].contains(where: { $0.bytes == spelling }) { continue }
      let place =
        buckets[index].firstIndex { $0.bytes.count < spelling.count } ?? buckets[index].count
      buckets[index].insert(Entry(bytes: spelling, value: value), at: place)
    }
  }

  /// The longest phrase that stands at `start` and ends at a word's end at or before `limit`.
  /// The caller sees to it that a word starts at `start`.
  package func match(_ text: [UInt8], at start: Int, limit: Int) -> Match? {
    guard start < limit else { return nil }
    for entry in buckets[Int(text[start])] {
      if let end = Self.end(of: entry.bytes, in: text, at: start, limit: limit) {
        return Match(value: entry.value, end: end)
      }
    }
    return nil
  }

  /// The first phrase at the start of any word of a span; where several start at one word, the
  /// longest.
  package func firstMatch(_ text: [UInt8], in span: TextSpan) -> (start: Int, match: Match)? {
    var inWord = false
    for i in span where text[i] & 0xC0 != 0x80 {
      let isWord = text[i].startsWordCharacter
      if !(isWord && inWord), let match = match(text, at: i, limit: span.upperBound) {
        return (i, match)
      }
      inWord = isWord
    }
    return nil
  }

  package func contains(_ text: [UInt8], in span: TextSpan) -> Bool {
    firstMatch(text, in: span) != nil
  }

  private static func end(
    of phrase: [UInt8], in text: [UInt8], at start: Int, limit: Int
  ) -> Int? {
    var i = start
    for byte in phrase {
      guard i < limit else { return nil }
      if byte == 0x20 {
        guard text[i].isSpace else { return nil }
        while i < limit, text[i].isSpace { i += 1 }
      } else {
        guard text[i] == byte else { return nil }
        i += 1
      }
    }
    if i < limit, text[i].startsWordCharacter, text[i - 1].isLetter || text[i - 1].isDigit {
      return nil
    }
    return i
  }

  /// Every spelling of a phrase, folded: each syllable with both of its tone placements.
  static func spellings(of phrase: String) -> [[UInt8]] {
    var results: [[UInt8]] = [[]]
    for (index, word) in phrase.lowercased().split(separator: " ").enumerated() {
      let scalars = word.unicodeScalars.map { $0.value }
      var forms = [scalars]
      if let other = VietnameseLetters.otherTonePlacement(scalars) { forms.append(other) }
      results = results.flatMap { prefix in
        forms.map { form in
          var bytes = prefix
          if index > 0 { bytes.append(0x20) }
          for scalar in form { bytes.appendScalar(scalar) }
          return bytes
        }
      }
    }
    return results
  }
}

extension UInt8 {
  /// Whether the character that begins with this byte belongs to a word: a letter or a digit, but
  /// none of the dashes, quotes and dots of U+2000 to U+2FFF and of the signs of Latin-1.
  @inlinable package var startsWordCharacter: Bool {
    isDigit || (isLetter && self != 0xE2 && self != 0xC2)
  }
}

extension [UInt8] {
  /// Whether a word character ends right before `i`.
  package func hasWord(before i: Int) -> Bool {
    var start = i - 1
    while start >= 0, i - start < 4, self[start] & 0xC0 == 0x80 { start -= 1 }
    return start >= 0 && self[start].startsWordCharacter
  }
}
