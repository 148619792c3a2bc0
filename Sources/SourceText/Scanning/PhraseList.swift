/// Danh sách cụm từ: phrases while they are gathered for a `PhraseTable`.
package struct PhraseList: Sendable {
  package struct Entry: Sendable {
    /// Where the phrase ends in `bytes`; it begins where the one before it ends.
    package let end: Int
    package let value: Int

    package init(end: Int, value: Int) {
      self.end = end
      self.value = value
    }
  }

  /// The folded phrases, every spelling of each, end to end.
  package private(set) var bytes: [UInt8]
  package private(set) var entries: [Entry]

  package init() {
    bytes = []
    entries = []
  }

  package init(bytes: [UInt8], entries: [Entry]) {
    self.bytes = bytes
    self.entries = entries
  }

  /// Adds a phrase, composed, in both placements of its tone marks.
  package mutating func add(_ phrase: String, value: Int) {
    let start = bytes.count
    let letters = Array(phrase.utf8)
    let survey = Survey(letters)
    // Nearly all are composed and have plain spaces.
    bytes +=
      survey.changes.isEmpty ? survey.folded : SourceText(letters, encoding: .utf8).folded
    guard bytes.count > start else { return }
    entries.append(Entry(end: bytes.count, value: value))
    for spelling in otherSpellings(of: start..<bytes.count) {
      bytes += spelling
      entries.append(Entry(end: bytes.count, value: value))
    }
  }

  /// Adds a body's name, in which «&» stands for whatever joins two words in such a name: «và», «&» and
  /// dashes, with white space on either side or without.
  package mutating func add(bodyName name: String, value: Int) {
    let parts = name.split(separator: "&", maxSplits: 1).map { $0.trimmingSpaces }
    guard parts.count == 2 else { return add(name, value: value) }
    add(parts[0] + " và " + parts[1], value: value)
    for mark in ["&", "-", "–"] {
      for before in ["", " "] {
        for after in ["", " "] { add(parts[0] + before + mark + after + parts[1], value: value) }
      }
    }
  }

  /// Adds all phrases of another list with one value.
  package mutating func add(_ list: PhraseList, value: Int) {
    let start = bytes.count
    bytes += list.bytes
    for entry in list.entries { entries.append(Entry(end: start + entry.end, value: value)) }
  }

  /// The same phrases in the order of their bytes, those that are spelt alike in the order in which they
  /// were added. Built-in lists have it.
  var inOrder: PhraseList {
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(entries.count)
    var isInOrder = true
    for entry in entries {
      let range = (ranges.last?.upperBound ?? 0)..<entry.end
      if let last = ranges.last, precedes(range, last) { isInOrder = false }
      ranges.append(range)
    }
    if isInOrder { return self }
    let order = ranges.indices.sorted { a, b in
      precedes(ranges[a], ranges[b]) || a < b && !precedes(ranges[b], ranges[a])
    }
    var list = PhraseList()
    list.bytes.reserveCapacity(bytes.count)
    for index in order {
      list.bytes += bytes[ranges[index]]
      list.entries.append(Entry(end: list.bytes.count, value: entries[index].value))
    }
    return list
  }

  /// Whether one phrase stands before another in the order of bytes.
  private func precedes(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    let bytes = bytes.span
    var (i, j) = (one.lowerBound, other.lowerBound)
    while i < one.upperBound, j < other.upperBound {
      if bytes[i] != bytes[j] { return bytes[i] < bytes[j] }
      i += 1
      j += 1
    }
    return i == one.upperBound && j < other.upperBound
  }

  /// The other spellings of a folded phrase: each syllable with the other placement of its tone mark,
  /// in every combination up to 64. Nearly always there are none.
  private func otherSpellings(of phrase: Range<Int>) -> [[UInt8]] {
    var results: [[UInt8]] = []
    var start = phrase.lowerBound
    while start < phrase.upperBound {
      var end = start
      while end < phrase.upperBound, bytes[end] != .space { end += 1 }
      if let other = VietnameseLetters.otherTonePlacement(bytes[start..<end]) {
        if results.isEmpty { results.append(Array(bytes[phrase])) }
        // The two spellings may differ in length: what stands after is found by its length.
        let (rest, word) = (phrase.upperBound - end, end - start)
        for known in results where results.count < 64 {
          let tail = known.count - rest
          results.append(Array(known[..<(tail - word)]) + other + Array(known[tail...]))
        }
      }
      start = end + 1
    }
    return Array(results.dropFirst())
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String {
    var rest = self
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}

/// The starts of phrases: the first four bytes of their first words mixed into twelve bits, a consonant
/// and a Vietnamese vowel.
// Usable from inline, or other modules would call its functions: they are asked of every word.
@usableFromInline
package struct StartBits {
  /// 4,096 bits.
  private(set) var words = [UInt64](repeating: 0, count: 64)

  /// Whether a phrase may start at `i` among those that made the bits.
  @inline(__always) @inlinable
  package static func isMarked(_ words: Span<UInt64>, _ text: Span<UInt8>, at i: Int) -> Bool {
    isMarked(words, key: key(EightBytes.load(text, at: i)))
  }

  /// - Parameter key: of what stands there.
  @inline(__always) @inlinable
  package static func isMarked(_ words: Span<UInt64>, key: UInt32) -> Bool {
    let place = place(key)
    return words[place &>> 6] &>> UInt64(truncatingIfNeeded: place) & 1 == 1
  }

  /// What a phrase begins with: a word's first four bytes, zeros after a shorter one; of anything else
  /// one byte.
  /// - Parameter next: the next eight bytes of a folded text, the first of them the lowest.
  @inline(__always) @inlinable
  package static func key(_ next: UInt64) -> UInt32 {
    key(next, ends: EightBytes.wordEnd(next))
  }

  /// - Parameter marks: `EightBytes.wordEnd` of them.
  @inline(__always) @inlinable
  package static func key(_ next: UInt64, ends marks: UInt64) -> UInt32 {
    let mask = marks & EightBytes.firstHighBit == 0 ? EightBytes.mask(before: marks) : 0xFF
    return UInt32(truncatingIfNeeded: next & mask)
  }

  @inline(__always) @inlinable
  static func place(_ key: UInt32) -> Int { Int(truncatingIfNeeded: (key &* 0x9E37_79B1) &>> 20) }

  mutating func mark(_ key: UInt32) {
    let place = Self.place(key)
    words[place &>> 6] |= 1 &<< UInt64(truncatingIfNeeded: place & 63)
  }
}
