/// Tám byte: eight bytes of a text at once, the first of them the lowest, for the loop that looks at
/// every word of a document. Beyond the end of the text they are 0.
// Usable from inline, or the functions of other types that are could not call it.
@usableFromInline
package enum EightBytes {
  @inlinable package static var count: Int { 8 }
  /// One in each byte.
  @usableFromInline static var each: UInt64 { 0x0101_0101_0101_0101 }
  /// The high bit of each byte.
  @inlinable package static var highBits: UInt64 { 0x8080_8080_8080_8080 }

  /// A byte eight times.
  @inline(__always) @inlinable
  package static func repeated(_ byte: UInt8) -> UInt64 { UInt64(byte) &* each }

  /// Sets the high bit of the first byte that is zero, and of none before it; of bytes after it and of
  /// bytes from 0x80 on it may set bits that mean nothing.
  @inline(__always) @inlinable
  package static func zeros(_ word: UInt64) -> UInt64 { (word &- each) & ~word }

  /// The high bit of the first byte that equals this one, and perhaps of some after it; 0 where none
  /// does.
  @inline(__always) @inlinable
  package static func places(of byte: UInt8, in word: UInt64) -> UInt64 {
    zeros(word ^ repeated(byte)) & highBits
  }

  @inline(__always) @inlinable
  package static func load(_ bytes: Span<UInt8>, at i: Int) -> UInt64 {
    guard i &+ 8 <= bytes.count else { return loadRest(bytes, from: i) }
    // The place is checked as any other; «unsafe» it is for types that not every eight bytes make.
    return UInt64(
      littleEndian: unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: i, as: UInt64.self))
  }

  /// A range of at most eight bytes, zeros after it.
  @inline(__always) @inlinable
  package static func load(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    range.isEmpty ? 0 : load(bytes, at: range.lowerBound) & mask(range.count)
  }

  @inline(never)
  @usableFromInline static func loadRest(_ bytes: Span<UInt8>, from i: Int) -> UInt64 {
    var value: UInt64 = 0
    var j = bytes.count - 1
    while j >= i {
      value = value << 8 | UInt64(bytes[j])
      j -= 1
    }
    return value
  }

  /// The high bit of the first byte that belongs to no word, and of some after it: a word are digits,
  /// ASCII letters, and every byte of a longer character but the leads 0xC2 and 0xE2
  /// (`startsWordCharacter`).
  /// - Parameter folded: without capitals.
  @inline(__always) @inlinable
  package static func wordEnd(_ folded: UInt64) -> UInt64 {
    let low = folded & (0x7F &* each)
    let letters = (low &+ 0x1F &* each) & ~(low &+ 0x05 &* each)
    // The high bit of the first byte that is 0xC2 or 0xE2, and of none before it.
    let leads = (folded & (0xDF &* each)) ^ (0xC2 &* each)
    let breaks = (leads &- each) & ~leads
    return (~(letters | digits(low) | folded) | breaks) & (0x80 &* each)
  }

  /// All bits of the bytes before the first one marked; one is.
  @inline(__always) @inlinable
  package static func mask(before marks: UInt64) -> UInt64 {
    (marks ^ (marks &- 1)) &>> 8
  }

  /// All bits of the first bytes, of one at least.
  @inline(__always) @inlinable
  package static func mask(_ count: Int) -> UInt64 {
    .max &>> UInt64(truncatingIfNeeded: 64 &- count &* 8)
  }

  /// Not 0 in the bytes that make a word worth a closer look: capitals, digits, and where a character
  /// begins that no Vietnamese letter begins like, of Greek, of Cyrillic, U+FFFD and a few more.
  @inline(__always) @inlinable
  package static func signs(_ word: UInt64, folded: UInt64) -> UInt64 {
    let oddLeads = word & word << 1 & (word << 3 | word << 4)
    let digits = digits(folded & (0x7F &* each)) & ~word
    return (word ^ folded) | (oddLeads | digits) & (0x80 &* each)
  }

  /// The high bits of digits.
  /// - Parameter low: without high bits.
  @inline(__always) @inlinable
  static func digits(_ low: UInt64) -> UInt64 {
    (low &+ 0x50 &* each) & ~(low &+ 0x46 &* each)
  }

  /// Capitals from A to Z in lower case, all else as it is.
  @inline(__always)
  static func foldedASCII(_ word: UInt64) -> UInt64 {
    let low = word & (0x7F &* each)
    let capitals = (low &+ 0x3F &* each) & ~(low &+ 0x25 &* each) & ~word & highBits
    return word | capitals >> 2
  }

  /// Whether a byte is less than U+0020.
  @inline(__always)
  static func hasControl(_ word: UInt64) -> Bool {
    zeros(word & (0xE0 &* each)) & highBits != 0
  }

  /// How many bytes stand before the first that is no ASCII, or less than U+0020.
  @inline(__always)
  static func plainCount(_ word: UInt64) -> Int {
    let low = word & (0x7F &* each)
    let others = (word | ~(low &+ 0x60 &* each)) & highBits
    return others.trailingZeroBitCount &>> 3
  }

  /// How many characters begin in a range of valid UTF-8.
  static func characterCount(_ text: [UInt8], _ range: Range<Int>) -> Int {
    let bytes = text.span
    var count = range.count
    var i = range.lowerBound
    while i < range.upperBound {
      let word = load(bytes, i..<min(i + 8, range.upperBound))
      count -= (word & ~(word &<< 1) & highBits).nonzeroBitCount
      i += 8
    }
    return count
  }
}

extension Span where Element == UInt8 {
  /// The next place of a byte; the limit where it does not come before it.
  @inline(__always) @inlinable
  package func next(_ byte: UInt8, from start: Int, limit: Int) -> Int {
    var i = start
    while i + EightBytes.count <= limit {
      let places = EightBytes.places(of: byte, in: EightBytes.load(self, at: i))
      if places != 0 { return i + places.trailingZeroBitCount / 8 }
      i += EightBytes.count
    }
    while i < limit, self[i] != byte { i += 1 }
    return i
  }
}
