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
    let start: Int
    let end: Int
    let value: Int
    /// The second byte of the phrase, which tells most places apart; a space for a phrase of one byte.
    let second: UInt8
    /// The entry before this one that begins with the same byte; -1 where there is none.
    let next: Int
  }

  /// The folded phrases, end to end.
  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  /// By first byte: the entry added last, -1 where there is none.
  private var heads: [Int] = []

  package var isEmpty: Bool { entries.isEmpty }

  /// Bits for the first three bytes of every phrase, folded into ten bits: what has no bit here starts
  /// no phrase.
  package private(set) var startBits = [Bool](repeating: false, count: 1024)

  package init() {}

  package init(_ phrases: [String]) {
    for (value, phrase) in phrases.enumerated() { add(phrase, value: value) }
  }

  /// Adds a phrase. Of two that are spelt alike the first added is found.
  package mutating func add(_ phrase: String, value: Int) {
    let start = bytes.count
    var previous: UInt8 = 0
    var beforeThat: UInt8 = 0
    for byte in phrase.utf8 {
      bytes.append(Folding.fold(byte, after: previous, beforeThat))
      beforeThat = previous
      previous = byte
    }
    addEntry(from: start, value: value)
    for spelling in otherSpellings(of: start..<bytes.count) {
      let start = bytes.count
      bytes += spelling
      addEntry(from: start, value: value)
    }
  }

  /// Makes the bytes from `start` to the end an entry.
  private mutating func addEntry(from start: Int, value: Int) {
    guard start < bytes.count else { return }
    if heads.isEmpty { heads = Array(repeating: -1, count: 256) }
    let first = Int(bytes[start])
    entries.append(
      Entry(
        start: start, end: bytes.count, value: value,
        second: start + 1 < bytes.count ? bytes[start + 1] : 0x20, next: heads[first]))
    heads[first] = entries.count - 1
    markStart(of: bytes[start...])
  }

  /// Whether a phrase may begin at `i`: a quick test that spares most calls of `match`.
  package func mayStart(_ text: [UInt8], at i: Int) -> Bool {
    i + 2 >= text.count || startBits[Self.startHash(text[i], text[i + 1], text[i + 2])]
  }

  @inlinable package static func startHash(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> Int {
    (Int(a) << 5 ^ Int(b) << 3 ^ Int(c)) & 1023
  }

  /// A space in a phrase may be any white space, and what follows a short phrase anything.
  private mutating func markStart(of spelling: ArraySlice<UInt8>) {
    let first = spelling.startIndex
    if spelling.count >= 3, spelling[first + 1] != 0x20, spelling[first + 2] != 0x20 {
      let hash = Self.startHash(spelling[first], spelling[first + 1], spelling[first + 2])
      startBits[hash] = true
      return
    }
    for a in Self.variants(spelling, 0) {
      for b in Self.variants(spelling, 1) {
        for c in Self.variants(spelling, 2) { startBits[Self.startHash(a, b, c)] = true }
      }
    }
  }

  private static func variants(_ spelling: ArraySlice<UInt8>, _ place: Int) -> [UInt8] {
    guard place < spelling.count else { return Array(UInt8.min...UInt8.max) }
    let byte = spelling[spelling.startIndex + place]
    return byte == 0x20 ? [0x20, 0x09, 0x0A, 0x0B, 0x0C, 0x0D] : [byte]
  }

  /// The longest phrase that stands at `start` and ends at a word's end at or before `limit`.
  /// The caller sees to it that a word starts at `start`.
  package func match(_ text: [UInt8], at start: Int, limit: Int) -> Match? {
    guard start < limit, !heads.isEmpty, mayStart(text, at: start) else { return nil }
    var index = heads[Int(text[start])]
    guard index >= 0 else { return nil }
    let second = start + 1 < limit ? text[start + 1] : 0x20
    var best: Match?
    while index >= 0 {
      let entry = entries[index]
      if entry.second == second || entry.second == 0x20,
        let end = end(of: entry, in: text, at: start, limit: limit), end >= best?.end ?? 0
      {
        best = Match(value: entry.value, end: end)
      }
      index = entry.next
    }
    return best
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

  /// The other spellings of a folded phrase: each syllable with the other placement of its tone mark,
  /// in every combination. Nearly always there are none.
  private func otherSpellings(of phrase: Range<Int>) -> [[UInt8]] {
    var results: [[UInt8]] = []
    var start = phrase.lowerBound
    while start < phrase.upperBound {
      var end = start
      while end < phrase.upperBound, bytes[end] != 0x20 { end += 1 }
      if let other = VietnameseLetters.otherTonePlacement(bytes[start..<end]) {
        if results.isEmpty { results.append(Array(bytes[phrase])) }
        // The two spellings may differ in length: what stands behind is told by its own.
        let (rest, word) = (phrase.upperBound - end, end - start)
        for known in results {
          let tail = known.count - rest
          results.append(Array(known[..<(tail - word)]) + other + Array(known[tail...]))
        }
      }
      start = end + 1
    }
    return Array(results.dropFirst())
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
