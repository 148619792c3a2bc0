import SourceText

/// Chữ có ký hiệu riêng: text whose private-use signs are read by their font.
enum SymbolText {
  /// Appends UTF-8 text with the signs of a symbol font in Unicode.
  static func append(_ text: [UInt8], font: SymbolFont, to output: inout [UInt8]) {
    var i = 0
    while i < text.count {
      // U+E000 to U+F8FF begin with EE, or with EF and 80 to A3.
      if text[i] == 0xEE || text[i] == 0xEF, i + 2 < text.count {
        let code =
          UInt32(text[i] & 0x0F) << 12 | UInt32(text[i + 1] & 0x3F) << 6
          | UInt32(text[i + 2] & 0x3F)
        if SymbolFont.isPrivate(code) {
          // Most bullets without a known font are Symbol's dot or Wingdings' signs.
          output.appendScalar(font == .other ? SymbolFont.wingdingsOrDot(code) : font.scalar(code))
          i += 3
          continue
        }
      }
      output.append(text[i])
      i += 1
    }
  }
}

extension SymbolFont {
  /// A private-use sign whose font is not given.
  static func wingdingsOrDot(_ code: UInt32) -> UInt32 {
    code & 0xFF == 0xB7 ? dot : SymbolFont.wingdings.scalar(code)
  }
}
