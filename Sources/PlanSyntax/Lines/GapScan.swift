import SourceText

/// Where tabs, bars and pairs of spaces stand: found in blocks of eight bytes, since nearly no block
/// has any.
struct GapScan {
  private(set) var offsets: [Int] = []

  init(_ text: [UInt8]) {
    let bytes = text.span
    let count = bytes.count
    var i = 0
    while i + 9 <= count {
      let block = EightBytes.load(bytes, at: i)
      let spaces =
        block ^ EightBytes.repeated(.space)
        | EightBytes.load(bytes, at: i + 1) ^ EightBytes.repeated(.space)
      let gaps =
        EightBytes.zeros(block ^ EightBytes.repeated(.tab))
        | EightBytes.zeros(block ^ EightBytes.repeated(.bar)) | EightBytes.zeros(spaces)
      if gaps & EightBytes.highBits != 0 { appendGaps(bytes, i..<i + 8) }
      i += 8
    }
    appendGaps(bytes, i..<count)
  }

  private mutating func appendGaps(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    for i in range {
      let byte = bytes[i]
      if byte == .tab || byte == .bar
        || (byte == .space && i + 1 < bytes.count && bytes[i + 1] == .space)
      {
        offsets.append(i)
      }
    }
  }
}
