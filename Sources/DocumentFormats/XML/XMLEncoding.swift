import SourceText

/// Bảng mã của XML: UTF-8 as it is, UTF-16 transcoded, no other.
enum XMLEncoding {
  static func utf8(_ input: [UInt8]) throws(XMLError) -> [UInt8] {
    if input.count >= 2 {
      switch (input[0], input[1]) {
      case (0xFF, 0xFE): return transcoded(input, from: 2, high: 1)
      case (0xFE, 0xFF): return transcoded(input, from: 2, high: 0)
      case (0x3C, 0x00): return transcoded(input, from: 0, high: 1)
      case (0x00, 0x3C): return transcoded(input, from: 0, high: 0)
      default: break
      }
    }
    // A single wrong byte would shift all that is counted behind it. A declaration that names another
    // encoding is believed no more than the bytes are.
    guard isUTF8(input.span) else { throw .malformed }
    return input
  }

  /// Marks are ASCII, which is passed over in blocks; what has other letters is looked at up to the
  /// next tag.
  private static func isUTF8(_ bytes: Span<UInt8>) -> Bool {
    var i = 0
    while i + 4 * ByteBlock.width <= bytes.count {
      let blocks =
        ByteBlock.load(bytes, at: i) | ByteBlock.load(bytes, at: i &+ ByteBlock.width)
        | ByteBlock.load(bytes, at: i &+ 2 * ByteBlock.width)
        | ByteBlock.load(bytes, at: i &+ 3 * ByteBlock.width)
      if blocks & ByteBlock.nonASCII == 0 {
        i &+= 4 * ByteBlock.width
        continue
      }
      let end = bytes.next(0x3C, from: i &+ 4 * ByteBlock.width, limit: bytes.count)
      guard (try? UTF8Span(validating: bytes.extracting(i..<end))) != nil else { return false }
      i = end
    }
    return (try? UTF8Span(validating: bytes.extracting(i..<bytes.count))) != nil
  }

  /// - Parameter high: which byte of a unit is the higher one, 0 or 1.
  private static func transcoded(_ input: [UInt8], from start: Int, high: Int) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(input.count)
    func unit(_ i: Int) -> UInt32 { UInt32(input[i + high]) << 8 | UInt32(input[i + 1 - high]) }
    var i = start
    while i + 1 < input.count {
      let first = unit(i)
      i += 2
      if first & 0xFC00 == 0xD800, i + 1 < input.count, unit(i) & 0xFC00 == 0xDC00 {
        output.appendScalar(0x10000 + (first & 0x3FF) << 10 + unit(i) & 0x3FF)
        i += 2
      } else {
        output.appendScalar(first & 0xF800 == 0xD800 ? 0xFFFD : first)
      }
    }
    return output
  }
}
