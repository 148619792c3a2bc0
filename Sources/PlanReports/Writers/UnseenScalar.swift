/// Ký tự không thấy: what has no shape of its own and may deceive or break what it is written into.
enum UnseenScalar {
  /// Whether a scalar is a control character, a mark of writing direction or no character at all. Tab and
  /// line ends are among them.
  static func contains(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x00...0x1F, 0x7F...0x9F, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF,
      0xFDD0...0xFDEF, 0xFFFE, 0xFFFF:
      true
    default: false
    }
  }
}

extension [UInt8] {
  /// «[U+202E]»: a scalar is shown by its name.
  mutating func append(nameOf scalar: UInt32) {
    append(contentsOf: "[U+".utf8)
    var shift: UInt32 = 16
    while shift > 0 {
      shift -= 4
      let digit = UInt8(truncatingIfNeeded: scalar >> shift & 0xF)
      append(digit < 10 ? 0x30 + digit : 0x37 + digit)
    }
    append(UInt8(ascii: "]"))
  }
}
