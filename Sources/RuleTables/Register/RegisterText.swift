import SourceText

/// Chữ trong danh mục: letters composed, white space at the ends left out, each run of it one space, so
/// that what one program wrote is found in the text of another.
enum RegisterText {
  static func cleaned(_ bytes: [UInt8]) -> String {
    if isClean(bytes) { return String(decoding: bytes, as: UTF8.self) }
    let source = SourceText(bytes)
    return source.text(0..<source.bytes.count)
  }

  /// The usual case, settled without making a text of it: read as one, it would not change.
  static func isClean(_ bytes: [UInt8]) -> Bool {
    var previous: UInt8 = 0x20
    for byte in bytes {
      switch byte {
      case 0x20 where previous == 0x20: return false
      // Control characters; marks that stand alone; spaces of other kinds; what is no UTF-8.
      case 0...0x1F, 0x7F, 0xCC, 0xCD, 0xC2, 0xE2, 0xE3, 0xEF, 0xF5...0xFF: return false
      default: previous = byte
      }
    }
    return previous != 0x20 || bytes.isEmpty
  }
}
