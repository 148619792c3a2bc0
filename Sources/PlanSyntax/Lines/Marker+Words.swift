import SourceText

/// Số bằng chữ: «a)», «(1)», «Phần thứ nhất», «Điều 3».
extension TextCursor {
  func bracketed(at start: Int, limit: Int) -> Numeral? {
    var i = start + 1
    var value = 0
    if i < limit, bytes[i].isDigit {
      guard let number = plainNumber(at: i, limit: limit) else { return nil }
      value = number.value
      i = number.end
    } else {
      let letters = i
      while i < limit, i - letters < 5, bytes[i].isASCIILetter { i += 1 }
      guard i > letters else { return nil }
      value = RomanNumeral.value(bytes[letters..<i]) ?? Self.letterValue(folded[letters..<i]) ?? 0
      guard value > 0 else { return nil }
    }
    guard i < limit, bytes[i] == .closeBracket, i + 1 < limit, bytes[i + 1].isSpace else {
      return nil
    }
    return Numeral(
      form: .bracketed, value: value, depth: 1, span: start..<i + 1, isDoubled: false, mark: .space)
  }

  func letter(at start: Int, limit: Int) -> Numeral? {
    var i = start + 1
    while i < limit, bytes[i].isContinuation { i += 1 }
    guard i < limit, let value = Self.letterValue(folded[start..<i]) else { return nil }
    let mark = bytes[i]
    let isAngled = isAngled(i, limit: limit)
    guard mark == .closeBracket || mark == .dot || mark == .slash || isAngled else { return nil }
    guard
      isAngled || i + 1 == limit || bytes[i + 1].isSpace
        || (mark == .closeBracket && bytes[i + 1].isLetter)
        || mark == .slash && isDotBeforeContent(i + 1, limit: limit)
    else { return nil }
    let isCapital = isUpper(start)
    if isCapital, mark == .closeBracket { return nil }
    return Numeral(
      form: isCapital ? .capital : .letter, value: value, depth: 1, span: start..<i,
      isDoubled: false, mark: mark)
  }

  /// a is 1, b 2, c 3, d 4, đ 5, e 6, g 7 …: the order of Nghị định 30/2020/NĐ-CP, Phụ lục I, mục V.
  static func letterValue(_ letter: ArraySlice<UInt8>) -> Int? {
    if letter.count == 2, letter.first == .leadOfBreve, letter.last == 0x91 { return 5 }
    guard letter.count == 1, let byte = letter.first else { return nil }
    switch byte {
    case 0x61...0x64: return Int(byte) - 0x60
    case UInt8(ascii: "e"): return 6
    case 0x67...0x69: return Int(byte) - 0x60
    case 0x6B...0x76: return Int(byte) - 0x61
    case UInt8(ascii: "x"), UInt8(ascii: "y"): return Int(byte) - 0x62
    default: return nil
    }
  }

  /// «Phần thứ nhất», «Phần I», «Chương II», «Mục 1», «Điều 3.»
  func wordNumeral(at start: Int, limit: Int) -> Numeral? {
    let form: Numeral.Form
    var i: Int
    if begins("phần ", at: start, limit) {
      (form, i) = (.part, start + 6)
    } else if begins("chương ", at: start, limit) {
      (form, i) = (.chapter, start + 9)
    } else if begins("mục ", at: start, limit) {
      (form, i) = (.division, start + 6)
    } else if begins("điều ", at: start, limit) {
      (form, i) = (.article, start + 7)
    } else {
      return nil
    }
    guard isUpper(start) else { return nil }
    i = skipSpace(i, limit)
    guard i < limit else { return nil }
    let value: Int
    if let number = plainNumber(at: i, limit: limit) {
      (value, i) = (number.value, number.end)
    } else if begins("thứ ", at: i, limit) {
      i = skipSpace(i + 5, limit)
      guard let ordinal = ordinal(at: i, limit: limit) else { return nil }
      (value, i) = (ordinal.value, ordinal.end)
    } else {
      let letters = i
      while i < limit, i - letters < 8, bytes[i].isASCIILetter {
        i += 1
      }
      guard let roman = RomanNumeral.value(bytes[letters..<i]) else { return nil }
      value = roman
    }
    let mark = i < limit ? bytes[i] : .space
    switch mark {
    case .dot, .colon, .hyphen, .closeBracket: break
    case .space, .tab:
      // «Điều 3 Thông tư …» is a reference at the start of a line, «Phần I MỞ ĐẦU» a heading.
      let next = skipSpace(i, limit)
      guard next == limit || Self.isMark(bytes[next]) || isCapitals(next..<limit) else {
        return nil
      }
    default: return nil
    }
    return Numeral(
      form: form, value: value, depth: 1, span: start..<i, isDoubled: false, mark: mark)
  }

  /// «nhất» to «mười», whatever follows.
  package func ordinal(at i: Int, limit: Int) -> (value: Int, end: Int)? {
    let words: [StaticString] = [
      "nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười",
    ]
    for (index, word) in words.enumerated() where begins(word, at: i, limit) {
      return (index + 1, i + word.utf8CodeUnitCount)
    }
    return nil
  }
}
