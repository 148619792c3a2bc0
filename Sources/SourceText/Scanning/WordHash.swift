/// Băm chữ: a hash of a folded word, the same for the same letters.
// Usable from inline, or other modules would call it: it is made of every word.
@usableFromInline
package enum WordHash {
  /// The hash of eight bytes more.
  @inline(__always) @inlinable
  package static func adding(_ folded: UInt64, to hash: UInt64) -> UInt64 {
    let product = (hash ^ folded) &* 0x9e37_79b9_7f4a_7c15
    return product ^ product >> 32
  }

  /// The hash of a whole word.
  package static func of(_ folded: Span<UInt8>, _ word: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0
    var i = word.lowerBound
    while i < word.upperBound {
      hash = adding(
        EightBytes.load(folded, i..<min(i + EightBytes.count, word.upperBound)), to: hash)
      i += EightBytes.count
    }
    return hash
  }
}

/// Chữ đầu: the words with which phrases begin, by their hashes: what is not marked begins none.
@usableFromInline
package struct FirstWords: Sendable {
  /// 4,096 bits: by the first word.
  package private(set) var bits = [UInt64](repeating: 0, count: 64)
  /// By the first two words of phrases that have a space between two, and the first of the others.
  private var pairs = [UInt64](repeating: 0, count: 64)

  package init(of tables: [PhraseTable]) {
    for table in tables {
      table.forEachPhrase { bytes, phrase in
        let end = Self.wordEnd(bytes.span, phrase.lowerBound, phrase.upperBound)
        let first = WordHash.of(bytes.span, phrase.lowerBound..<end)
        Self.mark(first, &bits)
        let isFollowed = end < phrase.upperBound && bytes[end] == .space
        let second = isFollowed ? Self.wordEnd(bytes.span, end + 1, phrase.upperBound) : end
        Self.mark(
          second > end + 1 ? Self.pair(first, bytes.span, end + 1..<second) : first, &pairs)
      }
    }
  }

  package mutating func mark(_ hash: UInt64) { Self.mark(hash, &bits) }

  package mutating func mark(allOf other: FirstWords) {
    for index in bits.indices { bits[index] |= other.bits[index] }
  }

  private static func mark(_ hash: UInt64, _ bits: inout [UInt64]) {
    let place = place(hash)
    bits[place &>> 6] |= 1 &<< UInt64(truncatingIfNeeded: place & 63)
  }

  /// Whether a phrase may begin with the word of a hash.
  @inline(__always) @inlinable
  package static func isMarked(_ bits: Span<UInt64>, _ hash: UInt64) -> Bool {
    let place = place(hash)
    return bits[place &>> 6] &>> UInt64(truncatingIfNeeded: place) & 1 == 1
  }

  /// Whether a phrase may begin with the word of a hash and what stands after it.
  /// - Parameter end: where the word ends.
  package func mayBegin(_ hash: UInt64, _ folded: Span<UInt8>, end: Int, limit: Int) -> Bool {
    guard Self.isMarked(bits.span, hash) else { return false }
    if Self.isMarked(pairs.span, hash) { return true }
    guard end + 1 < limit, folded[end].isSpace else { return false }
    // After more than one space the second word is not looked for.
    guard folded[end] == .space, !folded[end + 1].isSpace else { return true }
    let second = end + 1..<Self.wordEnd(folded, end + 1, limit)
    return Self.isMarked(pairs.span, Self.pair(hash, folded, second))
  }

  private static func wordEnd(_ bytes: Span<UInt8>, _ start: Int, _ limit: Int) -> Int {
    var i = start
    while i < limit, bytes[i].isInWord { i += 1 }
    return i
  }

  private static func pair(_ first: UInt64, _ bytes: Span<UInt8>, _ second: Range<Int>) -> UInt64 {
    WordHash.adding(WordHash.of(bytes, second), to: first)
  }

  @inline(__always) @inlinable
  static func place(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash &>> 52) }
}
