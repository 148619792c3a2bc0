extension VietnameseLetters {
  /// Chữ gốc: the letter at `i` of a folded text without its marks: «ệ» is e, «đ» is d. Nil where no
  /// letter begins.
  package static func base(in folded: ArraySlice<UInt8>, at i: Int) -> UInt8? {
    let first = folded[i]
    if first < 0x80 { return first.isASCIILetter ? first : nil }
    guard i + 1 < folded.endIndex else { return nil }
    let rest = UInt32(folded[i + 1] & 0x3F)
    if first < .leadOfTones { return base(of: UInt32(first & 0x1F) << 6 | rest) }
    guard first == .leadOfTones, i + 2 < folded.endIndex else { return nil }
    return base(of: UInt32(first & 0x0F) << 12 | rest << 6 | UInt32(folded[i + 2] & 0x3F))
  }

  private static func base(of scalar: UInt32) -> UInt8? {
    if scalar == 0x111 { return UInt8(ascii: "d") }
    return vowel(scalar).map { bases[$0.base] }
  }

  /// By the number of the base: a, ă, â, e, ê, i, o, ô, ơ, u, ư, y.
  private static let bases = Array("aaaeeiooouuy".utf8)
}

extension TextCursor {
  /// The same at `i`, but «đ» is no d: it is the first of its bytes.
  package func baseLetter(_ i: Int) -> UInt8? {
    let letter = VietnameseLetters.base(in: folded[...], at: i)
    return folded[i] == .leadOfBreve && letter == UInt8(ascii: "d") ? .leadOfBreve : letter
  }
}
