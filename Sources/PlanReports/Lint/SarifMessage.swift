import JSONText

/// Thông điệp trong SARIF.
enum SarifMessage {
  /// Words as the text of a message, in which braces are placeholders (3.11.5) and «[a](b)» is a link
  /// (3.11.6). Brackets that make no link are left alone.
  static func plain(_ words: String) -> String {
    let utf8 = Array(words.utf8)
    let hasLink = utf8.indices.dropLast().contains { utf8[$0] == 0x5D && utf8[$0 + 1] == 0x28 }
    guard hasLink || utf8.contains(where: { $0 == 0x7B || $0 == 0x7D }) else { return words }
    var bytes: [UInt8] = []
    for byte in utf8 {
      switch byte {
      case 0x7B, 0x7D: bytes.append(byte)
      case 0x5B, 0x5D: if hasLink { bytes.append(UInt8(ascii: "\\")) }
      default: break
      }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension JSONWriter {
  /// A member that is a message about what anybody wrote.
  mutating func message(_ name: StaticString, _ words: String) {
    content(name, SarifMessage.plain(words))
  }

  /// A member that is an object with a text as it is.
  mutating func content(_ name: StaticString, _ text: String) {
    object(name) { $0.member("text", text) }
  }
}
