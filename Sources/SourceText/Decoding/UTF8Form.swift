/// The form of UTF-8, strictly (RFC 3629).
enum UTF8Form {
  /// The byte-order mark.
  static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The length of the well-formed character at `i`, 1 to 4; 0 where there is none.
  static func length(_ bytes: [UInt8], at i: Int) -> Int {
    let first = bytes[i]
    if first < 0x80 { return 1 }
    let count = bytes.count
    func follows(_ offset: Int) -> Bool { i + offset < count && bytes[i + offset] & 0xC0 == 0x80 }
    switch first {
    case 0xC2...0xDF:
      return follows(1) ? 2 : 0
    case 0xE0...0xEF:
      guard follows(1), follows(2) else { return 0 }
      if first == 0xE0, bytes[i + 1] < 0xA0 { return 0 }
      if first == 0xED, bytes[i + 1] > 0x9F { return 0 }
      return 3
    case 0xF0...0xF4:
      guard follows(1), follows(2), follows(3) else { return 0 }
      if first == 0xF0, bytes[i + 1] < 0x90 { return 0 }
      if first == 0xF4, bytes[i + 1] > 0x8F { return 0 }
      return 4
    default:
      return 0
    }
  }

  /// The character at `i` of a well-formed length.
  static func scalar(_ input: [UInt8], at i: Int, length: Int) -> UInt32 {
    switch length {
    case 1: UInt32(input[i])
    case 2: UInt32(input[i] & 0x1F) << 6 | UInt32(input[i + 1] & 0x3F)
    case 3:
      UInt32(input[i] & 0x0F) << 12 | UInt32(input[i + 1] & 0x3F) << 6 | UInt32(input[i + 2] & 0x3F)
    default:
      UInt32(input[i] & 0x07) << 18 | UInt32(input[i + 1] & 0x3F) << 12
        | UInt32(input[i + 2] & 0x3F) << 6 | UInt32(input[i + 3] & 0x3F)
    }
  }

  /// A text with every undecodable byte replaced by U+FFFD, and the counts of those bytes and of the
  /// characters beyond ASCII.
  static func repaired(_ input: [UInt8]) -> (text: [UInt8], invalidCount: Int, validCount: Int) {
    var output: [UInt8] = []
    output.reserveCapacity(input.count + 64)
    var invalid = 0
    var valid = 0
    var i = 0
    while i < input.count {
      let length = length(input, at: i)
      if length > 0 {
        output.append(contentsOf: input[i..<i + length])
        if length > 1 { valid += 1 }
        i += length
      } else {
        output.appendScalar(0xFFFD)
        invalid += 1
        i += 1
      }
    }
    return (output, invalid, valid)
  }

  /// The bytes of a scalar value, one after the other.
  @inline(__always)
  static func forEachByte(of value: UInt32, _ body: (UInt8) -> Void) {
    switch value {
    case ..<0x80:
      body(UInt8(value))
    case ..<0x800:
      body(UInt8(0xC0 | value >> 6))
      body(UInt8(0x80 | value & 0x3F))
    case ..<0x10000:
      body(UInt8(0xE0 | value >> 12))
      body(UInt8(0x80 | value >> 6 & 0x3F))
      body(UInt8(0x80 | value & 0x3F))
    default:
      body(UInt8(0xF0 | value >> 18))
      body(UInt8(0x80 | value >> 12 & 0x3F))
      body(UInt8(0x80 | value >> 6 & 0x3F))
      body(UInt8(0x80 | value & 0x3F))
    }
  }
}

extension [UInt8] {
  /// Appends a Unicode scalar value as UTF-8.
  package mutating func appendScalar(_ value: UInt32) {
    UTF8Form.forEachByte(of: value) { append($0) }
  }
}
