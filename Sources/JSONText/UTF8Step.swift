/// One step through bytes that should be UTF-8.
struct UTF8Step {
  /// The scalar; nil for ill-formed bytes.
  let scalar: UInt32?

  /// How many bytes the step takes, 1 to 4. Of ill-formed bytes it is the longest beginning of a
  /// scalar, or one byte: what Unicode recommends to replace by one U+FFFD.
  let length: Int

  /// Takes the step at an offset, in bytes from 0, which must be before the end.
  init(_ bytes: Span<UInt8>, at offset: Int) {
    let lead = bytes[offset]
    // The second byte has a narrower range after some first bytes, and that alone keeps out
    // overlong forms, surrogates and what is past U+10FFFF.
    var range: ClosedRange<UInt8> = 0x80...0xBF
    let following: Int
    var value: UInt32
    switch lead {
    case 0x00...0x7F:
      (following, value) = (0, UInt32(lead))
    case 0xC2...0xDF:
      (following, value) = (1, UInt32(lead & 0x1F))
    case 0xE0...0xEF:
      (following, value) = (2, UInt32(lead & 0x0F))
      if lead == 0xE0 { range = 0xA0...0xBF }
      if lead == 0xED { range = 0x80...0x9F }
    case 0xF0...0xF4:
      (following, value) = (3, UInt32(lead & 0x07))
      if lead == 0xF0 { range = 0x90...0xBF }
      if lead == 0xF4 { range = 0x80...0x8F }
    default:
      (scalar, length) = (nil, 1)
      return
    }
    var taken = 1
    while taken <= following {
      guard offset + taken < bytes.count, range.contains(bytes[offset + taken]) else {
        (scalar, length) = (nil, taken)
        return
      }
      value = value << 6 | UInt32(bytes[offset + taken] & 0x3F)
      range = 0x80...0xBF
      taken += 1
    }
    (scalar, length) = (value, taken)
  }
}
