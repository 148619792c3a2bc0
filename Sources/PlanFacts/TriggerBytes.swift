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
  static let table: InlineArray<256, Trigger> = {
    var table = InlineArray<256, Trigger>(repeating: .none)
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
}

/// The bytes around a trigger, for the hot loop.
struct TriggerView: ~Escapable {
  let bytes: Span<UInt8>
  let folded: Span<UInt8>
  /// `PhraseTable.startBits` of the type words.
  let typeStarts: Span<Bool>
  let limit: Int

  @_lifetime(copy bytes, copy folded, copy typeStarts)
  init(bytes: Span<UInt8>, folded: Span<UInt8>, typeStarts: Span<Bool>, limit: Int) {
    self.bytes = bytes
    self.folded = folded
    self.typeStarts = typeStarts
    self.limit = limit
  }
}
