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
    for byte in UInt8(ascii: "0")...UInt8(ascii: "9") { table[Int(byte)] = .digit }
    for byte in UInt8(ascii: "A")...UInt8(ascii: "Z") { table[Int(byte)] = .capital }
    table[Int(UInt8.secondOfCapitalD)] = .capitalD
    table[Int(UInt8.slash)] = .slash
    table[Int(UInt8.dot)] = .dot
    table[Int(UInt8.openBracket)] = .roundBracket
    table[Int(UInt8.openSquareBracket)] = .squareBracket
    table[Int(UInt8(ascii: "X"))] = .letterX
    table[Int(UInt8(ascii: "x"))] = .letterX
    table[Int(UInt8.leadOfSigns)] = .fraction
    table[Int(UInt8.leadOfMarks)] = .ellipsis
    return table
  }()

  /// The first byte from `start` on that may be a trigger, looked for eight bytes at a time; less than
  /// eight bytes before `end` where there is none. Some bytes that are no triggers are given too.
  @inline(__always)
  static func next(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var i = start
    while i + 8 <= end {
      let word = EightBytes.load(bytes, at: i)
      // From «(» to «_»: digits, capitals, «.», «/», «[». A sum's carry stays in its byte.
      let low = word & EightBytes.repeated(0x7F)
      let signs =
        (low &+ EightBytes.repeated(0x58)) & ~(low &+ EightBytes.repeated(0x20)) & ~word
      let others =
        EightBytes.zeros(word ^ EightBytes.repeated(UInt8(ascii: "x")))
        | EightBytes.zeros((word & EightBytes.repeated(0xDF)) ^ EightBytes.repeated(.leadOfSigns))
        | EightBytes.zeros(word ^ EightBytes.repeated(.secondOfCapitalD))
      let found = (signs | others) & EightBytes.highBits
      if found != 0 { return i + found.trailingZeroBitCount / 8 }
      i += 8
    }
    return i
  }
}

extension Trigger {
  /// Whether a trigger begins nothing, judged by the bytes next to it: the sentence's full stop, the
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
      if bytes[i - 1].isASCIILetter { return true }
      return !StartBits.isMarked(typeStarts, folded, at: i)
    case .capitalD: return bytes[i - 1] != .leadOfBreve
    case .slash: return bytes[i - 1].isDigit || bytes[i - 1].isASCIILetter
    case .dot: return next != .dot && next != .leadOfMarks
    case .letterX: return next.lowercasedLetter != UInt8(ascii: "x")
    case .fraction: return !next.isSecondOfFraction
    case .ellipsis: return next != 0x80 || bytes[i + 2] != .thirdOfEllipsis
    }
  }
}
