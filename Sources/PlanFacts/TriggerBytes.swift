import SourceText

/// Byte báo hiệu: which bytes make the fact scanner look closer; all others it passes over.
enum Trigger: UInt8 {
  case none
  case digit
  /// A capital ASCII letter.
  case capital
  /// The second byte of «Đ»: rarer than the first, which «đ» and «ă» share.
  case capitalD
  case slash
  case dot
  case roundBracket
  case squareBracket
  /// «x», with which «xxx» begins.
  case letterX
  /// The first byte of «½», «¼», «¾».
  case fraction
  /// The first byte of «…».
  case ellipsis

  /// By byte.
  static let table: [Trigger] = {
    var table = [Trigger](repeating: .none, count: 256)
    for byte in 0x30...0x39 { table[byte] = .digit }
    for byte in 0x41...0x5A { table[byte] = .capital }
    table[0x90] = .capitalD
    table[0x2F] = .slash
    table[0x2E] = .dot
    table[0x28] = .roundBracket
    table[0x5B] = .squareBracket
    table[0x58] = .letterX
    table[0x78] = .letterX
    table[0xC2] = .fraction
    table[0xE2] = .ellipsis
    return table
  }()

  /// The first byte from `start` on that may be a trigger, looked for eight bytes at a time; less than
  /// eight bytes before `end` where there is none. Some bytes that are no triggers are given too.
  @inline(__always)
  static func next(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
    let raw = unsafe bytes.bytes
    var i = start
    while i + 8 <= end {
      // The load checks that eight bytes are there, and any eight are a number.
      let word = unsafe UInt64(
        littleEndian: raw.unsafeLoadUnaligned(fromByteOffset: i, as: UInt64.self))
      // From «(» to «_»: digits, capitals, «.», «/», «[». A sum's carry stays in its byte.
      let low = word & (0x7F &* each)
      let signs = (low &+ 0x58 &* each) & ~(low &+ 0x20 &* each) & ~word
      let others =
        zeros(word ^ (0x78 &* each)) | zeros((word & (0xDF &* each)) ^ (0xC2 &* each))
        | zeros(word ^ (0x90 &* each))
      let found = (signs | others) & (0x80 &* each)
      if found != 0 { return i + found.trailingZeroBitCount / 8 }
      i += 8
    }
    return i
  }

  /// One in each byte.
  private static let each: UInt64 = 0x0101_0101_0101_0101

  /// Sets the high bit of the first byte that is zero, and of none before it.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 { (word &- each) & ~word }
}

extension Trigger {
  /// Whether a trigger begins nothing, told by the bytes next to it: the sentence's full stop, the
  /// capital within a word or of no type word. `typeStarts` are the type words' `startBits`.
  @inline(__always)
  func isIdle(
    at i: Int, _ bytes: Span<UInt8>, _ folded: Span<UInt8>, _ typeStarts: Span<UInt64>, _ limit: Int
  ) -> Bool {
    guard i > 0, i + 2 < limit else { return false }
    let next = bytes[i + 1]
    switch self {
    case .none: return true
    case .digit, .roundBracket, .squareBracket: return false
    case .capital:
      if (bytes[i - 1] | 0x20) &- 0x61 < 26 { return true }
      return !StartBits.isMarked(typeStarts, folded, at: i)
    case .capitalD: return bytes[i - 1] != 0xC4
    case .slash: return bytes[i - 1].isDigit || (bytes[i - 1] | 0x20) &- 0x61 < 26
    case .dot: return next != 0x2E && next != 0xE2
    case .letterX: return next | 0x20 != 0x78
    case .fraction: return next != 0xBC && next != 0xBD && next != 0xBE
    case .ellipsis: return next != 0x80 || bytes[i + 2] != 0xA6
    }
  }
}
