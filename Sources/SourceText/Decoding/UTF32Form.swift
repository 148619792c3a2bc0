/// The form of UTF-32, which its mark tells.
enum UTF32Form {
  /// By its byte-order mark, which begins as that of UTF-16 does.
  static func isMarked(_ input: [UInt8]) -> Bool {
    isLittleEndian(input) || input.starts(with: [0, 0, 0xFE, 0xFF])
  }

  private static func isLittleEndian(_ input: [UInt8]) -> Bool {
    input.starts(with: [0xFF, 0xFE, 0, 0])
  }

  /// The same text in UTF-8, without its mark, and the count of what could not be decoded.
  static func utf8(_ input: [UInt8]) -> (text: [UInt8], invalidCount: Int) {
    let isLittle = isLittleEndian(input)
    var output: [UInt8] = []
    output.reserveCapacity(input.count / 2)
    var invalid = 0
    var i = isMarked(input) ? 4 : 0
    while i < input.count {
      var value: UInt32 = 0
      for offset in 0..<min(4, input.count - i) {
        value |= UInt32(input[i + offset]) << UInt32((isLittle ? offset : 3 - offset) * 8)
      }
      if i + 4 <= input.count, let scalar = Unicode.Scalar(value) {
        output.appendScalar(scalar.value)
      } else {
        output.appendScalar(0xFFFD)
        invalid += 1
      }
      i += 4
    }
    return (output, invalid)
  }
}
