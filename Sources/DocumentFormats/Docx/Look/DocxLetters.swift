import SourceText

/// Kiểu chữ ở một mức: what the defaults, a style or a run says of its letters; nil where it says nothing.
struct DocxLetters {
  /// Of letters beyond ASCII, by its number in `DocxTypefaces`.
  var typeface: UInt16?
  var asciiTypeface: UInt16?
  /// 0 where it is given in a way that is not understood.
  var halfPoints: UInt16?
  var isBold: Bool?
  var isItalic: Bool?
  var isCapitals: Bool?
  var isHidden: Bool?
  /// Chỉ số trên.
  var isRaised: Bool?
  /// In the colour of paper.
  var isWhite: Bool?
  /// On a ground of another colour.
  var isShaded: Bool?
  /// That the font is one of the old ones, or that it is none.
  var legacyFont: LegacyFont??

  /// Takes over an element of run properties.
  mutating func read(_ reader: XMLReader, _ typefaces: inout DocxTypefaces) {
    switch reader.docxElement {
    case .size: halfPoints = UInt16(clamping: reader.integer(of: "val") ?? 0)
    case .bold: isBold = reader.isOn
    case .italic: isItalic = reader.isOn
    case .fonts: read(DocxFonts(reader), reader, &typefaces)
    case .capitals: isCapitals = reader.isOn
    case .hidden: isHidden = reader.isOn
    case .verticalAlignment: isRaised = reader.attribute("val", is: "superscript")
    case .color: isWhite = reader.isWhite
    case .shading, .highlight: if reader.isShade { isShaded = true }
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
    // The old fonts' letters lie where `hAnsi` rules.
    if fonts.hAnsiTheme != nil || fonts.hAnsi == nil && fonts.asciiTheme != nil {
      legacyFont = .some(nil)
    } else if let name = fonts.hAnsi ?? fonts.ascii {
      legacyFont = .some(reader.legacyFont(name))
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
    if isCapitals == nil { isCapitals = base.isCapitals }
    if isHidden == nil { isHidden = base.isHidden }
    if isRaised == nil { isRaised = base.isRaised }
    if isWhite == nil { isWhite = base.isWhite }
    if isShaded == nil { isShaded = base.isShaded }
    if legacyFont == nil { legacyFont = base.legacyFont }
  }
}

extension XMLReader {
  fileprivate func legacyFont(_ name: Range<Int>) -> LegacyFont? {
    // «.VnTime», «VNI-Times»: their first letter settles nearly all others.
    guard let first = name.first, bytes[first] == .dot || bytes[first] == 0x56 else { return nil }
    return LegacyFont(Array(bytes[name]))
  }

  /// `w:color`: white, or so near it that nobody tells them apart.
  fileprivate var isWhite: Bool {
    guard let value = attribute("val") else { return false }
    return isNearWhite(value)
  }

  private func isNearWhite(_ value: Range<Int>) -> Bool {
    // «FFFFFF», «FEFDFC»: the first digit of each of the three is F, the second A or more.
    guard value.count == 6 else { return false }
    for (place, i) in value.enumerated() {
      let digit = bytes[i] | 0x20
      guard place % 2 == 0 ? digit == 0x66 : (0x61...0x66).contains(digit) else { return false }
    }
    return true
  }

  /// `w:shd` or `w:highlight`: a ground that is not the paper's. What is not understood is one.
  var isShade: Bool {
    if docxElement == .highlight {
      return !attribute("val", is: "none") && !attribute("val", is: "white")
    }
    if attribute("themeFill") != nil, !attribute("themeFill", is: "background1") { return true }
    let isPlain = attribute("val", is: "clear") || attribute("val", is: "nil")
    guard isPlain else { return attribute("val") != nil }
    guard let fill = attribute("fill") else { return false }
    return !holds("auto", in: fill) && !isNearWhite(fill)
  }
}
