import SourceText

/// Kiểu chữ thực tế: what the levels come to, in few bytes.
struct DocxFormat: Equatable {
  var typeface = DocxTypefaces.unknown
  var asciiTypeface = DocxTypefaces.unknown
  /// 0 where it is not given.
  var halfPoints: UInt16 = 0
  var isBold: Bool?
  var isItalic: Bool?
  var alignment: TextFormat.Alignment?

  init() {}

  /// What the defaults of the document give.
  init(_ defaults: DocxLetters) {
    isBold = false
    isItalic = false
    set(defaults)
  }

  /// What a level says in so many words holds.
  mutating func set(_ letters: DocxLetters) {
    setPlain(letters)
    if let isBold = letters.isBold { self.isBold = isBold }
    if let isItalic = letters.isItalic { self.isItalic = isItalic }
  }

  /// A style's bold and italic turn over what the styles below it gave, but never what the defaults
  /// turned on.
  mutating func apply(_ style: DocxLetters, over defaults: DocxLetters) {
    setPlain(style)
    if style.isBold == true, defaults.isBold != true { isBold = isBold.map { !$0 } }
    if style.isItalic == true, defaults.isItalic != true { isItalic = isItalic.map { !$0 } }
  }

  /// What a table style gives some of its rows and columns is not known of a cell.
  mutating func forget(_ condition: DocxLetters) {
    if condition.typeface != nil { typeface = DocxTypefaces.unknown }
    if condition.asciiTypeface != nil { asciiTypeface = DocxTypefaces.unknown }
    if condition.halfPoints != nil { halfPoints = 0 }
    if condition.isBold != nil { isBold = nil }
    if condition.isItalic != nil { isItalic = nil }
  }

  private mutating func setPlain(_ letters: DocxLetters) {
    if let typeface = letters.typeface { self.typeface = typeface }
    if let asciiTypeface = letters.asciiTypeface { self.asciiTypeface = asciiTypeface }
    if let halfPoints = letters.halfPoints { self.halfPoints = halfPoints }
  }

  var isThemed: Bool {
    [typeface, asciiTypeface].contains { $0 == DocxTypefaces.major || $0 == DocxTypefaces.minor }
  }

  /// - Parameter names: of typefaces, by number.
  func textFormat(_ names: [String?]) -> TextFormat {
    TextFormat(
      typeface: names[Int(typeface)], asciiTypeface: names[Int(asciiTypeface)],
      halfPoints: halfPoints == 0 ? nil : Int(halfPoints), isBold: isBold, isItalic: isItalic,
      alignment: alignment)
  }
}
