import SourceText

/// Thực thể HTML: «&nbsp;», «&#7871;», «&#x1EBF;», also where the semicolon is missing.
enum HTMLEntities {
  /// Names are no longer.
  private static let nameLimit = 32

  /// Appends the entity that begins with the «&» at a place.
  /// - Returns: the place after it; nil where none begins there.
  static func append(
    _ bytes: [UInt8], at start: Int, limit: Int, to output: inout [UInt8]
  ) -> Int? {
    let first = start + 1
    guard first < limit else { return nil }
    if bytes[first] == 0x23 { return appendNumber(bytes, first + 1, limit, to: &output) }
    var end = first
    while end < min(limit, first + nameLimit), isAlphanumeric(bytes[end]) { end += 1 }
    guard end > first else { return nil }
    if end < limit, bytes[end] == 0x3B,
      let scalar = HTMLEntityNames.scalars[Array(bytes[first..<end])]
    {
      output.appendScalar(scalar)
      return end + 1
    }
    // Old pages leave out the semicolon of the old names, and may go on with a letter at once.
    end = min(end, first + 6)
    while end > first + 1 {
      if let scalar = HTMLEntityNames.scalars[Array(bytes[first..<end])], scalar < 0x100 {
        output.appendScalar(scalar)
        return end
      }
      end -= 1
    }
    return nil
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte.isDigit
  }

  private static func appendNumber(
    _ bytes: [UInt8], _ start: Int, _ limit: Int, to output: inout [UInt8]
  ) -> Int? {
    var i = start
    var base: UInt32 = 10
    if i < limit, bytes[i] | 0x20 == 0x78 {
      base = 16
      i += 1
    }
    let digits = i
    var value: UInt32 = 0
    while i < limit, let digit = digit(bytes[i], base) {
      value = min(value * base + digit, 0x110000)
      i += 1
    }
    guard i > digits else { return nil }
    output.appendScalar(scalar(value))
    return i < limit && bytes[i] == 0x3B ? i + 1 : i
  }

  private static func digit(_ byte: UInt8, _ base: UInt32) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte) - 0x30
    case 0x41...0x46 where base == 16: UInt32(byte) - 0x37
    case 0x61...0x66 where base == 16: UInt32(byte) - 0x57
    default: nil
    }
  }

  private static func scalar(_ value: UInt32) -> UInt32 {
    switch value {
    case 0x80...0x9F: windows1252[Int(value) - 0x80]
    case 0, 0xD800...0xDFFF, 0x110000...: 0xFFFD
    default: value
    }
  }

  /// Numbers that mean the signs of Windows-1252, as old editors wrote them.
  private static let windows1252: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039,
    0x152, 0x8D, 0x17D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC,
    0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E, 0x178,
  ]
}
