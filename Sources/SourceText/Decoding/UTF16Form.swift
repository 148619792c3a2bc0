/// The form of UTF-16, in either order of bytes.
enum UTF16Form {
  /// The order of a text that is UTF-16 by its mark, or plainly without one; nil for all others.
  static func order(of input: [UInt8]) -> SourceEncoding? {
    markedOrder(input) ?? plainOrder(input)
  }

  /// The order that a byte-order mark names; nil without a mark.
  static func markedOrder(_ input: [UInt8]) -> SourceEncoding? {
    guard input.count >= 2 else { return nil }
    if input[0] == 0xFF, input[1] == 0xFE { return .utf16LittleEndian }
    if input[0] == 0xFE, input[1] == 0xFF { return .utf16BigEndian }
    return nil
  }

  /// The order of a text without a mark, where it is plain to see: a quarter of its characters at
  /// least are ASCII, all on one side.
  static func plainOrder(_ input: [UInt8]) -> SourceEncoding? {
    // Text has an ASCII character soon, at least a space.
    guard input.prefix(64).contains(0) else { return nil }
    let units = min(input.count, 8192) / 2
    var low = 0
    var high = 0
    for unit in 0..<units {
      let (first, second) = (input[unit * 2], input[unit * 2 + 1])
      if second == 0, isText(first) {
        low += 1
      } else if first == 0, isText(second) {
        high += 1
      } else if first == 0 || second == 0 {
        // A control or a Western letter: none of a text's own.
        if first | second < 0x20 { return nil }
      }
    }
    guard units >= 4, max(low, high) * 4 >= units, min(low, high) * 16 <= max(low, high) else {
      return nil
    }
    return low > high ? .utf16LittleEndian : .utf16BigEndian
  }

  private static func isText(_ byte: UInt8) -> Bool {
    (byte >= 0x20 && byte < 0x7F) || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// The same text in UTF-8, without its mark, and the count of what could not be decoded.
  static func utf8(
    _ input: [UInt8], _ order: SourceEncoding
  ) -> (text: [UInt8], invalidCount: Int) {
    let high = order == .utf16BigEndian ? 0 : 1
    var output: [UInt8] = []
    output.reserveCapacity(input.count * 3 / 2)
    var invalid = 0
    func unit(_ at: Int) -> UInt32 {
      UInt32(input[at + high]) << 8 | UInt32(input[at + 1 - high])
    }
    var i = input.count >= 2 && unit(0) == 0xFEFF ? 2 : 0
    while i + 1 < input.count {
      let first = unit(i)
      i += 2
      if first & 0xFC00 == 0xD800, i + 1 < input.count, unit(i) & 0xFC00 == 0xDC00 {
        output.appendScalar(0x10000 + (first & 0x3FF) << 10 + unit(i) & 0x3FF)
        i += 2
      } else if first & 0xF800 == 0xD800 {
        output.appendScalar(0xFFFD)
        invalid += 1
      } else {
        output.appendScalar(first)
      }
    }
    if i < input.count {
      output.appendScalar(0xFFFD)
      invalid += 1
    }
    return (output, invalid)
  }
}
