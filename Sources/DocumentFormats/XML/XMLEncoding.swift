import SourceText

/// Bảng mã của XML: UTF-8 as it is, UTF-16 transcoded, no other.
enum XMLEncoding {
  static func utf8(_ input: [UInt8]) throws(XMLError) -> [UInt8] {
    if input.count >= 2 {
      switch (input[0], input[1]) {
      case (0xFF, 0xFE), (0x3C, 0x00): return transcoded(input, .utf16LittleEndian)
      case (0xFE, 0xFF), (0x00, 0x3C): return transcoded(input, .utf16BigEndian)
      default: break
      }
    }
    // A single wrong byte would shift all that is counted after it. A declaration that names another
    // encoding is believed no more than the bytes are.
    guard isUTF8(input.span) else { throw .malformed }
    return input
  }

  /// Marks are ASCII, which is passed over in blocks; what has other letters is looked at up to the
  /// next tag.
  private static func isUTF8(_ bytes: Span<UInt8>) -> Bool {
    var i = 0
    while i + 4 * EightBytes.count <= bytes.count {
      let blocks =
        EightBytes.load(bytes, at: i) | EightBytes.load(bytes, at: i &+ EightBytes.count)
        | EightBytes.load(bytes, at: i &+ 2 * EightBytes.count)
        | EightBytes.load(bytes, at: i &+ 3 * EightBytes.count)
      if blocks & EightBytes.highBits == 0 {
        i &+= 4 * EightBytes.count
        continue
      }
      let end = bytes.next(0x3C, from: i &+ 4 * EightBytes.count, limit: bytes.count)
      guard (try? UTF8Span(validating: bytes.extracting(i..<end))) != nil else { return false }
      i = end
    }
    return (try? UTF8Span(validating: bytes.extracting(i..<bytes.count))) != nil
  }

  /// Half a unit at the end is no letter.
  private static func transcoded(_ input: [UInt8], _ order: SourceEncoding) -> [UInt8] {
    order.utf8(from: input.count % 2 == 0 ? input : Array(input.dropLast()))
  }
}
