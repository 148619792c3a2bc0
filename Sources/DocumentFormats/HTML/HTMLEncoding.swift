import SourceText

/// Bảng mã của HTML: what the bytes themselves show goes before what the page says of them.
enum HTMLEncoding {
  static func utf8(_ bytes: [UInt8]) -> [UInt8] {
    // What is valid is UTF-8, whatever it looks like: old fonts write their codes as Western letters.
    if (try? UTF8Span(validating: bytes.span)) != nil, !bytes.prefix(2).contains(0) {
      return bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    }
    // UTF-16 without a mark: «<» and a zero.
    if bytes.starts(with: [0x3C, 0x00]) { return SourceText([0xFF, 0xFE] + bytes).decoded }
    if bytes.starts(with: [0x00, 0x3C]) { return SourceText([0xFE, 0xFF] + bytes).decoded }
    return SourceText(bytes).decoded
  }
}
