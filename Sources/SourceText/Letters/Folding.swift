/// Gấp chữ hoa, chữ thường: the one function through which Vietnamese words are compared.
///
/// Every Vietnamese letter has as many UTF-8 bytes in lower case as in upper case, so a folded text
/// keeps its offsets: byte `i` of the fold belongs to byte `i` of the text.
package enum Folding {
  /// The lower-case byte at a place, from the byte itself and the two before it.
  @inline(__always)
  static func fold(_ byte: UInt8, after previous: UInt8, _ beforeThat: UInt8) -> UInt8 {
    if byte < 0x80 {
      return byte &- 0x41 < 26 ? byte | 0x20 : byte
    }
    switch previous {
    case 0xC3: return byte &- 0x80 < 0x1F && byte != 0x97 ? byte &+ 0x20 : byte
    case 0xC4: return byte == 0x82 || byte == 0x90 || byte == 0xA8 ? byte &+ 1 : byte
    case 0xC5: return byte == 0xA8 ? byte &+ 1 : byte
    case 0xC6: return byte == 0xA0 || byte == 0xAF ? byte &+ 1 : byte
    case 0xBA where beforeThat == 0xE1, 0xBB where beforeThat == 0xE1:
      return foldLast(byte, after: previous)
    default: return byte
    }
  }

  /// The last of the three bytes of a character that begins with 0xE1.
  @inline(__always)
  static func foldLast(_ byte: UInt8, after middle: UInt8) -> UInt8 {
    let hasCase = middle == 0xBA ? byte >= 0xA0 : middle == 0xBB && byte >= 0x80 && byte < 0xBA
    return hasCase && byte & 1 == 0 ? byte &+ 1 : byte
  }

  /// A text folded to lower case, byte for byte.
  package static func folded(_ bytes: [UInt8]) -> [UInt8] {
    // Every byte of the new array is written, one for each of the text.
    unsafe [UInt8](unsafeUninitializedCapacity: bytes.count) { buffer, count in
      var previous: UInt8 = 0
      var beforeThat: UInt8 = 0
      for (i, byte) in bytes.enumerated() {
        unsafe buffer[i] = fold(byte, after: previous, beforeThat)
        beforeThat = previous
        previous = byte
      }
      count = bytes.count
    }
  }

  /// A word or phrase of a table, folded.
  package static func folded(_ text: String) -> [UInt8] { folded(Array(text.utf8)) }
}
