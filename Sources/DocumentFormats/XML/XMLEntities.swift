import SourceText

/// Thực thể XML: the five of XML itself and numbers; no others, since none can be declared.
enum XMLEntities {
  /// Appends a range with its entities resolved.
  static func append(
    _ bytes: [UInt8], _ range: Range<Int>, to output: inout [UInt8]
  ) throws(XMLError) {
    var start = range.lowerBound
    var i = start
    while true {
      i = bytes.span.next(0x26, from: i, limit: range.upperBound)
      guard i < range.upperBound else { break }
      output.append(contentsOf: bytes[start..<i])
      i = try appendEntity(bytes, i + 1..<range.upperBound, to: &output)
      start = i
    }
    output.append(contentsOf: bytes[start..<range.upperBound])
  }

  /// Appends the entity whose name begins the range; gives the place after its «;».
  private static func appendEntity(
    _ bytes: [UInt8], _ range: Range<Int>, to output: inout [UInt8]
  ) throws(XMLError) -> Int {
    // «&#x10FFFF;» with some zeros before it is as long as one gets.
    guard let end = range.prefix(16).first(where: { bytes[$0] == 0x3B }) else { throw .malformed }
    let name = bytes[range.lowerBound..<end]
    if name.first == 0x23 {
      output.appendScalar(try scalar(name.dropFirst()))
    } else if name.elementsEqual("amp".utf8) {
      output.append(0x26)
    } else if name.elementsEqual("lt".utf8) {
      output.append(0x3C)
    } else if name.elementsEqual("gt".utf8) {
      output.append(0x3E)
    } else if name.elementsEqual("quot".utf8) {
      output.append(0x22)
    } else if name.elementsEqual("apos".utf8) {
      output.append(0x27)
    } else {
      throw .malformed
    }
    return end + 1
  }

  private static func scalar(_ digits: ArraySlice<UInt8>) throws(XMLError) -> UInt32 {
    var digits = digits
    var base: UInt32 = 10
    if digits.first == 0x78 {
      base = 16
      digits.removeFirst()
    }
    guard !digits.isEmpty else { throw .malformed }
    var value: UInt32 = 0
    for byte in digits {
      let digit: UInt32
      switch byte {
      case 0x30...0x39: digit = UInt32(byte) - 0x30
      case 0x41...0x46 where base == 16: digit = UInt32(byte) - 0x37
      case 0x61...0x66 where base == 16: digit = UInt32(byte) - 0x57
      default: throw .malformed
      }
      value = min(value * base + digit, 0x110000)
    }
    guard value > 0, value < 0x110000, value & 0xFFFF_F800 != 0xD800 else { throw .malformed }
    return value
  }
}
