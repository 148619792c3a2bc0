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
  package static func of(_ folded: [UInt8], _ word: Range<Int>) -> UInt64 {
    let folded = folded.span
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
  /// 4,096 bits.
  package private(set) var bits = [UInt64](repeating: 0, count: 64)

  package init(of tables: [PhraseTable]) {
    for table in tables { table.forEachFirstWord { mark($0) } }
  }

  private mutating func mark(_ hash: UInt64) {
    let place = Self.place(hash)
    bits[place &>> 6] |= 1 &<< UInt64(truncatingIfNeeded: place & 63)
  }

  /// Whether a phrase may begin with the word of a hash.
  @inline(__always) @inlinable
  package static func isMarked(_ bits: Span<UInt64>, _ hash: UInt64) -> Bool {
    let place = place(hash)
    return bits[place &>> 6] &>> UInt64(truncatingIfNeeded: place) & 1 == 1
  }

  @inline(__always) @inlinable
  static func place(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash &>> 52) }
}
