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
    bytes += SourceText(Array(phrase.utf8)).folded
    guard bytes.count > start else { return }
    entries.append(Entry(end: bytes.count, value: value))
    for spelling in otherSpellings(of: start..<bytes.count) {
      bytes += spelling
      entries.append(Entry(end: bytes.count, value: value))
    }
  }

  /// The other spellings of a folded phrase: each syllable with the other placement of its tone mark,
  /// in every combination up to 64. Nearly always there are none.
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

/// The starts of phrases, three bytes folded into ten bits.
package struct StartBits {
  /// 1,024 bits.
  private(set) var words = [UInt64](repeating: 0, count: 16)

  @inlinable package static func hash(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> Int {
    (Int(a) << 5 ^ Int(b) << 3 ^ Int(c)) & 1023
  }

  /// Whether a phrase that begins with three bytes may be among those that made the bits.
  @inlinable package static func isMarked(
    _ words: Span<UInt64>, _ a: UInt8, _ b: UInt8, _ c: UInt8
  ) -> Bool {
    let hash = hash(a, b, c)
    return words[hash >> 6] >> UInt64(hash & 63) & 1 == 1
  }

  /// A space in a phrase may be any white space, and what follows a short phrase anything.
  mutating func mark(_ phrase: ArraySlice<UInt8>) {
    let first = phrase.startIndex
    if phrase.count >= 3, phrase[first + 1] != 0x20, phrase[first + 2] != 0x20 {
      return mark(phrase[first], phrase[first + 1], phrase[first + 2])
    }
    for b in Self.variants(phrase, 1) {
      for c in Self.variants(phrase, 2) { mark(phrase[first], b, c) }
    }
  }

  private mutating func mark(_ a: UInt8, _ b: UInt8, _ c: UInt8) {
    let hash = Self.hash(a, b, c)
    words[hash >> 6] |= 1 << UInt64(hash & 63)
  }

  private static let anyByte = Array(UInt8.min...UInt8.max)
  private static let anySpace: [UInt8] = [0x20, 0x09, 0x0A, 0x0B, 0x0C, 0x0D]

  private static func variants(_ phrase: ArraySlice<UInt8>, _ place: Int) -> [UInt8] {
    guard place < phrase.count else { return anyByte }
    let byte = phrase[phrase.startIndex + place]
    return byte == 0x20 ? anySpace : [byte]
  }
}
