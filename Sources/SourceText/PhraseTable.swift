/// Bảng cụm từ: words and phrases of a table, found at a place of a folded text.
///
/// A space in a phrase stands for any run of white space, so a phrase is found across a line end.
/// Both tone placements of each syllable are found («hoá», «hóa»). The longest phrase wins; of two that
/// are spelt alike, the first added.
package final class PhraseTable: Sendable {
  /// A match: which phrase (the index given to `add`) and where it ends, exclusive.
  package struct Match: Sendable {
    package let value: Int
    package let end: Int
  }

  private struct Entry: Sendable {
    let start: Int
    let end: Int
    let value: Int
    /// The second and third byte of the phrase, which tell most places apart; 0 where it is shorter or
    /// has a space among them, so that they tell nothing.
    let key: UInt16
    /// The entry before this one that begins with the same byte; -1 where there is none.
    let next: Int
  }

  /// The folded phrases, end to end.
  private let bytes: [UInt8]
  private let entries: [Entry]
  /// By first byte: the last entry, -1 where there is none.
  private let heads: [Int]
  /// The starts of all phrases: what is not marked here starts none.
  package let startBits: [UInt64]

  package var isEmpty: Bool { entries.isEmpty }

  package convenience init(_ phrases: [String]) {
    var list = PhraseList()
    for (value, phrase) in phrases.enumerated() { list.add(phrase, value: value) }
    self.init(list)
  }

  package init(_ list: PhraseList) {
    bytes = list.bytes
    var entries: [Entry] = []
    entries.reserveCapacity(list.entries.count)
    var heads = [Int](repeating: -1, count: 256)
    var starts = StartBits()
    var start = 0
    for (index, entry) in list.entries.enumerated() {
      let first = Int(bytes[start])
      entries.append(
        Entry(
          start: start, end: entry.end, value: entry.value,
          key: start + 2 < entry.end ? Self.key(bytes[start + 1], bytes[start + 2]) : 0,
          next: heads[first]))
      heads[first] = index
      starts.mark(bytes[start..<entry.end])
      start = entry.end
    }
    self.entries = entries
    self.heads = heads
    startBits = starts.words
  }

  /// The phrases, to add more to them.
  package var list: PhraseList {
    PhraseList(
      bytes: bytes, entries: entries.map { PhraseList.Entry(end: $0.end, value: $0.value) })
  }

  /// Whether a phrase may begin at `i`: a quick test that spares most calls of `match`.
  package func mayStart(_ text: [UInt8], at i: Int) -> Bool {
    guard i + 2 < text.count else { return true }
    let hash = StartBits.hash(text[i], text[i + 1], text[i + 2])
    return startBits[hash >> 6] >> UInt64(hash & 63) & 1 == 1
  }

  /// The longest phrase that stands at `start` and ends at a word's end at or before `limit`.
  /// The caller sees to it that a word starts at `start`.
  package func match(_ text: [UInt8], at start: Int, limit: Int) -> Match? {
    guard start < limit, mayStart(text, at: start) else { return nil }
    var index = heads[Int(text[start])]
    guard index >= 0 else { return nil }
    let key = start + 2 < limit ? Self.key(text[start + 1], text[start + 2]) : 0
    var best: Match?
    while index >= 0 {
      let entry = entries[index]
      if entry.key == key || entry.key == 0,
        let end = end(of: entry, in: text, at: start, limit: limit), end >= best?.end ?? 0
      {
        best = Match(value: entry.value, end: end)
      }
      index = entry.next
    }
    return best
  }

  private static func key(_ second: UInt8, _ third: UInt8) -> UInt16 {
    second == 0x20 || third == 0x20 ? 0 : UInt16(second) << 8 | UInt16(third)
  }

  /// The first phrase at the start of any word of a span; where several start at one word, the
  /// longest.
  package func firstMatch(_ text: [UInt8], in span: TextSpan) -> (start: Int, match: Match)? {
    guard !entries.isEmpty else { return nil }
    let bytes = text.span
    let starts = startBits
    let marked = starts.span
    let last = text.count - 3
    var inWord = false
    var i = span.lowerBound
    while i < span.upperBound {
      let byte = bytes[i]
      if byte & 0xC0 != 0x80 {
        let isWord = byte.startsWordCharacter
        if !(isWord && inWord),
          i > last || StartBits.isMarked(marked, byte, bytes[i + 1], bytes[i + 2]),
          let match = match(text, at: i, limit: span.upperBound)
        {
          return (i, match)
        }
        inWord = isWord
      }
      i += 1
    }
    return nil
  }

  /// Whether a span ends in a phrase, of two words at most.
  package func ends(_ text: [UInt8], in span: TextSpan) -> Bool {
    var start = span.upperBound
    for _ in 0..<2 {
      while start > span.lowerBound, text[start - 1].isSpace { start -= 1 }
      while start > span.lowerBound, !text[start - 1].isSpace { start -= 1 }
      if match(text, at: start, limit: span.upperBound)?.end == span.upperBound { return true }
    }
    return false
  }

  package func contains(_ text: [UInt8], in span: TextSpan) -> Bool {
    firstMatch(text, in: span) != nil
  }

  private func end(of entry: Entry, in text: [UInt8], at start: Int, limit: Int) -> Int? {
    var i = start
    for j in entry.start..<entry.end {
      guard i < limit else { return nil }
      let byte = bytes[j]
      if byte == 0x20 {
        guard text[i].isSpace else { return nil }
        while i < limit, text[i].isSpace { i += 1 }
      } else {
        guard text[i] == byte else { return nil }
        i += 1
      }
    }
    let last = text[i - 1]
    if i < limit, text[i].startsWordCharacter, last.isLetter || last.isDigit { return nil }
    return i
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
