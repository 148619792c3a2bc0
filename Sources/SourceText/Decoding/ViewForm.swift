/// Cách đọc một ký tự: what the reading view has for a character.
enum ViewForm {
  /// Itself.
  case plain
  case space
  case lineEnd
  /// Nothing: it has no shape.
  case invisible
  /// Nothing: it turns the direction of writing.
  case direction
  /// The character of ASCII that it looks like.
  case ascii(UInt8)
  /// Chỉ số trên: itself, or nothing where it marks a note.
  case raised

  init(_ scalar: UInt32) {
    switch scalar {
    case 0x85, 0x2028, 0x2029: self = .lineEnd
    case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x2800, 0x3000: self = .space
    case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: self = .direction
    // Soft hyphen, joiners, fillers, variation selectors, the byte-order mark, tags.
    case 0xAD, 0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x200B...0x200D,
      0x2060...0x2065, 0x206A...0x206F, 0x3164, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0, 0xFFF9...0xFFFB,
      0x1D173...0x1D17A, 0xE0000...0xE0FFF:
      self = .invisible
    case 0x660...0x669: self = .digit(scalar - 0x660)
    case 0x6F0...0x6F9: self = .digit(scalar - 0x6F0)
    case 0x1D7CE...0x1D7FF: self = .digit((scalar - 0x1D7CE) % 10)
    case 0xFF01...0xFF5E: self = .ascii(UInt8(scalar - 0xFEE0))
    case 0xB2, 0xB3, 0xB9, 0x2070, 0x2074...0x2079: self = .raised
    default: self = .plain
    }
  }

  private static func digit(_ value: UInt32) -> ViewForm { .ascii(0x30 + UInt8(value)) }
}
