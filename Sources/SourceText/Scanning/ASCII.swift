/// Byte có tên: the ASCII bytes that the readers look for, by their names, and the classes of bytes of
/// UTF-8. A letter is written `UInt8(ascii: "x")`.
extension UInt8 {
  @inlinable package static var tab: UInt8 { 0x09 }
  @inlinable package static var lineFeed: UInt8 { 0x0A }
  @inlinable package static var verticalTab: UInt8 { 0x0B }
  @inlinable package static var formFeed: UInt8 { 0x0C }
  @inlinable package static var carriageReturn: UInt8 { 0x0D }
  @inlinable package static var space: UInt8 { 0x20 }
  @inlinable package static var exclamationMark: UInt8 { 0x21 }
  @inlinable package static var quote: UInt8 { 0x22 }
  @inlinable package static var hash: UInt8 { 0x23 }
  @inlinable package static var ampersand: UInt8 { 0x26 }
  @inlinable package static var openBracket: UInt8 { 0x28 }
  @inlinable package static var closeBracket: UInt8 { 0x29 }
  @inlinable package static var asterisk: UInt8 { 0x2A }
  @inlinable package static var plus: UInt8 { 0x2B }
  @inlinable package static var comma: UInt8 { 0x2C }
  @inlinable package static var hyphen: UInt8 { 0x2D }
  @inlinable package static var dot: UInt8 { 0x2E }
  @inlinable package static var slash: UInt8 { 0x2F }
  @inlinable package static var digitZero: UInt8 { 0x30 }
  @inlinable package static var colon: UInt8 { 0x3A }
  @inlinable package static var semicolon: UInt8 { 0x3B }
  @inlinable package static var lessThan: UInt8 { 0x3C }
  @inlinable package static var equals: UInt8 { 0x3D }
  @inlinable package static var greaterThan: UInt8 { 0x3E }
  @inlinable package static var questionMark: UInt8 { 0x3F }
  @inlinable package static var at: UInt8 { 0x40 }
  @inlinable package static var openSquareBracket: UInt8 { 0x5B }
  @inlinable package static var backslash: UInt8 { 0x5C }
  @inlinable package static var closeSquareBracket: UInt8 { 0x5D }
  @inlinable package static var underscore: UInt8 { 0x5F }
  @inlinable package static var bar: UInt8 { 0x7C }

  /// Khoảng trắng in the reading view: space, tab, and every ASCII control that moves the pen.
  @inlinable package var isSpace: Bool {
    self == .space || (self >= .tab && self <= .carriageReturn)
  }
  @inlinable package var isDigit: Bool { self &- .digitZero < 10 }
  /// A byte of a letter: ASCII letters, and every byte of a multi-byte character.
  @inlinable package var isLetter: Bool { isASCIILetter || self >= 0x80 }
  /// Whether the character that begins with this byte belongs to a word: a letter or a digit, but
  /// none of the dashes, quotes and dots of U+2000 to U+2FFF and of the signs of Latin-1.
  @inlinable package var startsWordCharacter: Bool {
    isDigit || (isLetter && self != .leadOfMarks && self != .leadOfSigns)
  }
  /// The same, after a byte of a word.
  @inlinable package var isInWord: Bool {
    self >= 0x80 ? self != .leadOfMarks && self != .leadOfSigns : isDigit || isASCIILetter
  }
  /// Dấu kết câu: «.», «;», «:», «!», «?», what a paragraph ends with.
  @inlinable package var closesSentence: Bool {
    self == .dot || self == .semicolon || self == .colon || self == .exclamationMark
      || self == .questionMark
  }
  /// A byte of one of the longer characters, after its first.
  @inlinable package var isContinuation: Bool { self & 0xC0 == 0x80 }
  @inlinable package var isASCII: Bool { self < 0x80 }
  @inlinable package var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
  @inlinable package var isASCIISmall: Bool { self &- 0x61 < 26 }
  @inlinable package var isASCIICapital: Bool { self &- 0x41 < 26 }
  @inlinable package var isLineEnd: Bool { self == .lineFeed || self == .carriageReturn }
  /// The small letter of an ASCII capital; only of letters.
  @inlinable package var lowercasedLetter: UInt8 { self | 0x20 }
  /// The capital of an ASCII small letter; only of letters.
  @inlinable package var uppercasedLetter: UInt8 { self & 0xDF }

  /// The digit of a number below 16, in small letters.
  package init(hexDigit number: UInt8) {
    self = number < 10 ? .digitZero + number : UInt8(ascii: "a") + (number - 10)
  }

  /// The first byte of the dashes, quotes, dots and signs of U+2000 to U+2FFF.
  @inlinable package static var leadOfMarks: UInt8 { 0xE2 }
  /// The first byte of the combining marks U+0300 to U+033F, those of Vietnamese among them.
  static var leadOfFirstMarks: UInt8 { 0xCC }
  /// The first byte of the signs of Latin-1: «§», «°», «»», «½».
  @inlinable package static var leadOfSigns: UInt8 { 0xC2 }
  /// The first byte of «à» to «ý».
  @inlinable package static var leadOfLatin1: UInt8 { 0xC3 }
  /// After `leadOfLatin1`: Ð and ð of other languages, which look like Đ and đ.
  @inlinable package static var capitalEth: UInt8 { 0x90 }
  @inlinable package static var smallEth: UInt8 { 0xB0 }
  /// The first byte of «ă», «đ», «ĩ».
  @inlinable package static var leadOfBreve: UInt8 { 0xC4 }
  /// The first byte of «ũ».
  @inlinable package static var leadOfTilde: UInt8 { 0xC5 }
  /// The first byte of U+FFFD, of what could not be decoded.
  @inlinable package static var leadOfReplacement: UInt8 { 0xEF }
  /// The first byte of Greek, Cyrillic and Armenian letters, some of which look Latin.
  @inlinable package var isLeadOfOtherScript: Bool { self >= 0xCE && self <= 0xD4 }
  /// Whether after `leadOfTones` it begins a Vietnamese letter.
  @inlinable package var followsLeadOfTones: Bool { self &- 0xB8 < 4 }
  /// The first byte of «ơ», «ư».
  @inlinable package static var leadOfHorn: UInt8 { 0xC6 }
  /// The first byte of the letters with two marks and with a dot below: «ạ» to «ỹ».
  @inlinable package static var leadOfTones: UInt8 { 0xE1 }

  /// The second byte of «¼», which «½» and «¾» follow.
  @inlinable package static var secondOfQuarter: UInt8 { 0xBC }
  /// The second byte of «¼», «½», «¾».
  @inlinable package var isSecondOfFraction: Bool { self &- 0xBC < 3 }
  /// The second bytes of the quotes that this comment itself stands in: «».
  @inlinable package static var secondOfOpeningGuillemet: UInt8 { 0xAB }
  @inlinable package static var secondOfClosingGuillemet: UInt8 { 0xBB }
  /// The third byte of «…».
  @inlinable package static var thirdOfEllipsis: UInt8 { 0xA6 }
  /// The second byte of «đ» and of «Đ».
  @inlinable package static var secondOfSmallD: UInt8 { 0x91 }
  @inlinable package static var secondOfCapitalD: UInt8 { 0x90 }
  /// The second byte of «ơ».
  @inlinable package static var secondOfSmallHornO: UInt8 { 0xA1 }
  /// The second byte of «ư» and of «Ư».
  @inlinable package static var secondOfSmallHornU: UInt8 { 0xB0 }
  @inlinable package static var secondOfCapitalHornU: UInt8 { 0xAF }
}

extension [UInt8] {
  /// Whether a word character ends right before `i`.
  package func hasWord(before i: Int) -> Bool {
    var start = i - 1
    while start >= 0, i - start < 4, self[start].isContinuation { start -= 1 }
    return start >= 0 && self[start].startsWordCharacter
  }
}
