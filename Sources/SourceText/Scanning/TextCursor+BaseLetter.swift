extension TextCursor {
  /// The letter at `i` in lower case without its marks; «đ» is 0xC4. Nil where none stands.
  @inlinable package func baseLetter(_ i: Int) -> UInt8? {
    let first = folded[i]
    if first < 0x80 { return first.isLetter ? first : nil }
    guard i + 1 < folded.count else { return nil }
    let second = folded[i + 1]
    switch first {
    case .leadOfLatin1:
      switch second {
      case 0xA0...0xA3: return UInt8(ascii: "a")
      case 0xA8...0xAA: return UInt8(ascii: "e")
      case 0xAC...0xAD: return UInt8(ascii: "i")
      case 0xB2...0xB5: return UInt8(ascii: "o")
      case 0xB9...0xBA: return UInt8(ascii: "u")
      case 0xBD: return UInt8(ascii: "y")
      default: return nil
      }
    case .leadOfBreve:
      return second == 0x91 ? .leadOfBreve : second == 0x83 ? UInt8(ascii: "a") : UInt8(ascii: "i")
    case .leadOfTilde: return UInt8(ascii: "u")
    case .leadOfHorn: return second == 0xA1 ? UInt8(ascii: "o") : UInt8(ascii: "u")
    case .leadOfTones:
      guard i + 2 < folded.count else { return nil }
      let third = folded[i + 2]
      if second == 0xBA { return third < 0xB9 ? UInt8(ascii: "a") : UInt8(ascii: "e") }
      guard second == 0xBB else { return nil }
      if third < 0x88 { return UInt8(ascii: "e") }
      if third < 0x8C { return UInt8(ascii: "i") }
      if third < 0xA4 { return UInt8(ascii: "o") }
      return third < 0xB2 ? UInt8(ascii: "u") : UInt8(ascii: "y")
    default: return nil
    }
  }
}
