/// Kiểu chữ ở một mức: what the defaults, a style or a run says of its letters; nil where it says nothing.
struct DocxLetters {
  /// Of letters beyond ASCII, by its number in `DocxTypefaces`.
  var typeface: UInt16?
  var asciiTypeface: UInt16?
  /// 0 where it is given in a way that is not understood.
  var halfPoints: UInt16?
  var isBold: Bool?
  var isItalic: Bool?

  /// Takes over an element of run properties.
  mutating func read(_ reader: XMLReader, _ typefaces: inout DocxTypefaces) {
    switch reader.docxElement {
    case .size: halfPoints = UInt16(clamping: reader.integer(of: "val") ?? 0)
    case .bold: isBold = reader.isOn
    case .italic: isItalic = reader.isOn
    case .fonts: read(DocxFonts(reader), reader, &typefaces)
    default: break
    }
  }

  mutating func read(_ fonts: DocxFonts, _ reader: XMLReader, _ typefaces: inout DocxTypefaces) {
    // A name of the theme goes before one given beside it.
    if let theme = fonts.hAnsiTheme {
      typeface = Self.number(theme: theme, reader)
    } else if let name = fonts.hAnsi {
      typeface = typefaces.number(name, in: reader)
    }
    if let theme = fonts.asciiTheme {
      asciiTypeface = Self.number(theme: theme, reader)
    } else if let name = fonts.ascii {
      asciiTypeface = typefaces.number(name, in: reader)
    }
  }

  /// «minorHAnsi», «majorAscii»; those for other scripts are not resolved.
  private static func number(theme: Range<Int>, _ reader: XMLReader) -> UInt16 {
    let script = theme.lowerBound + 5
    guard theme.count == 10, reader.holds("HAnsi", at: script) || reader.holds("Ascii", at: script)
    else { return DocxTypefaces.unknown }
    if reader.holds("minor", at: theme.lowerBound) { return DocxTypefaces.minor }
    if reader.holds("major", at: theme.lowerBound) { return DocxTypefaces.major }
    return DocxTypefaces.unknown
  }

  /// Of a style based on another.
  mutating func inherit(_ base: DocxLetters) {
    if typeface == nil { typeface = base.typeface }
    if asciiTypeface == nil { asciiTypeface = base.asciiTypeface }
    if halfPoints == nil { halfPoints = base.halfPoints }
    if isBold == nil { isBold = base.isBold }
    if isItalic == nil { isItalic = base.isItalic }
  }
}
