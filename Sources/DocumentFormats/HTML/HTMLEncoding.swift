import SourceText

/// Bảng mã của HTML: what the bytes themselves show goes before what the page says of them.
enum HTMLEncoding {
  /// - Parameter notes: takes what was guessed.
  static func utf8(_ bytes: [UInt8], _ notes: inout ReadingNotes) -> [UInt8] {
    // What is valid is UTF-8, whatever it looks like: old fonts write their codes as Western letters.
    if (try? UTF8Span(validating: bytes.span)) != nil, !bytes.prefix(2).contains(0) {
      return bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    }
    // UTF-16 without a mark: «<» and a zero.
    if bytes.starts(with: [0x3C, 0x00]) { return SourceText([0xFF, 0xFE] + bytes).decoded }
    if bytes.starts(with: [0x00, 0x3C]) { return SourceText([0xFE, 0xFF] + bytes).decoded }
    let source = SourceText(bytes)
    if source.encoding == .utf8, source.notes.guessedEncoding == nil,
      let declared = declared(bytes), declared != .utf8, !declared.isUTF16
    {
      return declared.utf8(from: bytes)
    }
    notes = source.notes
    notes.canChooseEncoding = false
    return source.decoded
  }

  /// «charset=windows-1252» of a `<meta>`, «encoding="…"» of XHTML.
  private static func declared(_ bytes: [UInt8]) -> SourceEncoding? {
    let head = Array(bytes.prefix(4096)).smallLetters
    for word in ["charset=", "encoding="] {
      let pattern = Array(word.utf8)
      guard head.count > pattern.count else { continue }
      for start in 0..<head.count - pattern.count where head[start] == pattern[0] {
        guard head[start..<start + pattern.count].elementsEqual(pattern) else { continue }
        let value = head[(start + pattern.count)...].drop { $0 == 0x22 || $0 == 0x27 }
        let name = value.prefix { $0.isLetter || $0.isDigit || $0 == 0x2D || $0 == 0x5F }
        return SourceEncoding(label: String(decoding: name, as: UTF8.self))
      }
    }
    return nil
  }
}
