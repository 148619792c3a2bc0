/// Tám byte: eight bytes of a text at once, the first of them the lowest, for the loop that looks at
/// every word of a document. Beyond the end of the text they are 0.
enum EightBytes {
  /// One in each byte.
  private static let each: UInt64 = 0x0101_0101_0101_0101

  @inline(__always)
  static func load(_ bytes: Span<UInt8>, at i: Int) -> UInt64 {
    guard i + 8 <= bytes.count else { return loadRest(bytes, from: i) }
    // The place is checked as any other; «unsafe» it is for types that not every eight bytes make.
    return UInt64(
      littleEndian: unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: i, as: UInt64.self))
  }

  @inline(never)
  private static func loadRest(_ bytes: Span<UInt8>, from i: Int) -> UInt64 {
    var value: UInt64 = 0
    var j = bytes.count - 1
    while j >= i {
      value = value << 8 | UInt64(bytes[j])
      j -= 1
    }
    return value
  }

  /// How many bytes stand before the first that belongs to no word: digits, ASCII letters, and every
  /// byte of a longer character but the leads 0xC2 and 0xE2 (`startsWordCharacter`).
  @inline(__always)
  static func wordLength(_ word: UInt64) -> Int {
    let low = word & (0x7F &* each)
    let small = low | (0x20 &* each)
    let letters = (small &+ 0x1F &* each) & ~(small &+ 0x05 &* each)
    let digits = (low &+ 0x50 &* each) & ~(low &+ 0x46 &* each)
    // The high bit of the first byte that is 0xC2 or 0xE2, and of none before it.
    let leads = (word & (0xDF &* each)) ^ (0xC2 &* each)
    let breaks = (leads &- each) & ~leads
    let inside = (letters | digits | word) & ~breaks & (0x80 &* each)
    return (inside ^ (0x80 &* each)).trailingZeroBitCount >> 3
  }

  /// All bits of the first bytes.
  @inline(__always)
  static func mask(_ count: Int) -> UInt64 { .max &>> UInt64(64 - count * 8) }

  /// Not 0 where a character begins that no Vietnamese letter begins like: of Greek, of Cyrillic, U+FFFD
  /// and a few more.
  @inline(__always)
  static func oddLeads(_ word: UInt64) -> UInt64 {
    word & word << 1 & (word << 3 | word << 4) & (0x80 &* each)
  }
}
