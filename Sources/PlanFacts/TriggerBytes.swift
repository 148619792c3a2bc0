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
  static let table: [UInt8] = {
    var table = [UInt8](repeating: Trigger.none.rawValue, count: 256)
    for byte in 0x30...0x39 { table[byte] = Trigger.digit.rawValue }
    for byte in 0x41...0x5A { table[byte] = Trigger.capital.rawValue }
    table[0x90] = Trigger.capitalD.rawValue
    table[0x2F] = Trigger.slash.rawValue
    table[0x2E] = Trigger.dot.rawValue
    table[0x28] = Trigger.roundBracket.rawValue
    table[0x5B] = Trigger.squareBracket.rawValue
    table[0x58] = Trigger.letterX.rawValue
    table[0x78] = Trigger.letterX.rawValue
    table[0xC2] = Trigger.fraction.rawValue
    table[0xE2] = Trigger.ellipsis.rawValue
    return table
  }()
}
