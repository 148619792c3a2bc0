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
    switch declared(bytes) {
    // What Word saves pages in where it is not told otherwise.
    case "windows-1252", "iso-8859-1", "us-ascii": return decoded(bytes, changes: [:])
    case "windows-1258": return decoded(bytes, changes: windows1258)
    default: return SourceText(bytes).decoded
    }
  }

  /// «charset=windows-1252» of a `<meta>`, «encoding="…"» of XHTML; in small letters.
  private static func declared(_ bytes: [UInt8]) -> String? {
    let head = Array(bytes.prefix(4096)).smallLetters
    for word in ["charset", "encoding"] {
      let pattern = Array((word + "=").utf8)
      guard head.count > pattern.count else { continue }
      for start in 0..<head.count - pattern.count where head[start] == pattern[0] {
        guard head[start..<start + pattern.count].elementsEqual(pattern) else { continue }
        let value = head[(start + pattern.count)...].drop { $0 == 0x22 || $0 == 0x27 }
        let name = value.prefix { $0.isLetter || $0.isDigit || $0 == 0x2D || $0 == 0x5F }
        return String(decoding: name, as: UTF8.self)
      }
    }
    return nil
  }

  private static func decoded(_ bytes: [UInt8], changes: [UInt8: UInt32]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 4)
    for byte in bytes {
      if byte < 0x80 {
        text.append(byte)
      } else {
        text.appendScalar(changes[byte] ?? HTMLEntities.windows1252(byte))
      }
    }
    return text
  }

  /// Where Windows-1258 is another than Windows-1252; tones stand behind their letter.
  private static let windows1258: [UInt8: UInt32] = [
    0xC3: 0x102, 0xCC: 0x300, 0xD0: 0x110, 0xD2: 0x309, 0xD5: 0x1A0, 0xDD: 0x1AF, 0xDE: 0x303,
    0xE3: 0x103, 0xEC: 0x301, 0xF0: 0x111, 0xF2: 0x323, 0xF5: 0x1A1, 0xFD: 0x1B0, 0xFE: 0x20AB,
  ]
}
