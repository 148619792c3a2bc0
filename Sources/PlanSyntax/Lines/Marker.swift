import RuleTables
import SourceText

/// Ký hiệu đầu dòng: the bullet or numeral that a line begins with.
enum Marker {
  case none
  case bullet
  case numeral(Numeral)
}

/// Văn bản và ký hiệu đầu dòng của nó.
struct MarkedText {
  let marker: Marker
  /// What follows the marker; emphasis of Markdown around the text is left out of it.
  let content: TextSpan
  let isEmphasised: Bool
}

extension TextCursor {
  /// Reads the marker at the start of a line or cell.
  func marker(of text: TextSpan) -> MarkedText {
    let (inner, isEmphasised) = withoutEmphasis(text)
    let start = inner.lowerBound
    let end = inner.upperBound
    guard start < end else {
      return MarkedText(marker: .none, content: inner, isEmphasised: isEmphasised)
    }
    if let after = bulletEnd(at: start, limit: end) {
      return MarkedText(
        marker: .bullet, content: trimmed(after..<end), isEmphasised: isEmphasised)
    }
    if let numeral = numeral(at: start, limit: end) {
      var after = numeral.span.upperBound
      if after < end, Self.isMark(bytes[after]) || bytes[after] == .space {
        after = skipSpace(after, end)
        if after < end, Self.isMark(bytes[after]) { after += 1 }
        // «I./», «1.)» and «I/.»: a mark twice over.
        if after < end,
          bytes[after] == .slash || bytes[after] == .closeBracket
            || bytes[after - 1] == .slash
              && bytes[after] == .dot
        {
          after += 1
        }
      }
      let content = trimmed(after..<end)
      return MarkedText(
        marker: .numeral(numeral), content: withoutEmphasis(content).0, isEmphasised: isEmphasised)
    }
    return MarkedText(marker: .none, content: inner, isEmphasised: isEmphasised)
  }

  func startsBullet(_ text: TextSpan) -> Bool {
    if case .bullet = marker(of: text).marker { return true }
    return false
  }

  /// «.», «)», «/», «:», «-», «,»: what closes a numeral.
  static func isMark(_ byte: UInt8) -> Bool {
    byte == .dot || byte == .closeBracket || byte == .slash || byte == .colon || byte == .hyphen
      || byte == .comma
  }

  /// Text without the «#», «**» and «__» of Markdown around it.
  func withoutEmphasis(_ text: TextSpan) -> (TextSpan, Bool) {
    var start = text.lowerBound
    var end = text.upperBound
    var found = false
    if start < end, bytes[start] == .hash {
      while start < end, bytes[start] == .hash { start += 1 }
      start = skipSpace(start, end)
      found = true
    }
    if start + 1 < end, bytes[start] == .asterisk, !bytes[start + 1].isSpace,
      bytes[start + 1] != .asterisk, let close = closingStar(after: start, limit: end)
    {
      start += 1
      if close == end - 1 { end = close }
      found = true
    }
    for mark in [UInt8.asterisk, .underscore] {
      if start + 1 < end, bytes[start] == mark, bytes[start + 1] == mark {
        start += 2
        found = true
      }
      if end - 1 > start, bytes[end - 1] == mark, bytes[end - 2] == mark { end -= 2 }
    }
    return (trimmed(start..<end), found)
  }

  /// Where «*Mục đích:* …» closes, in the first few words; nil where the star is a bullet.
  private func closingStar(after i: Int, limit: Int) -> Int? {
    (i + 1..<min(limit, i + 120)).first { bytes[$0] == .asterisk }
  }

  private func bulletEnd(at i: Int, limit: Int) -> Int? {
    var after: Int
    switch bytes[i] {
    case .hyphen, .plus, .asterisk: after = i + 1  // - + *
    case .leadOfSigns where i + 1 < limit && bytes[i + 1] == 0xB7: after = i + 2  // ·
    case .leadOfMarks where i + 2 < limit: after = i + 3
    case 0xEE, 0xEF: after = i + 3  // bullets of symbol fonts, in the private-use area
    default: return nil
    }
    guard after <= limit else { return nil }
    // «*Căn cứ*» is emphasis; «*Căn cứ» is a bullet.
    if bytes[i] == .asterisk,
      after == limit || (!bytes[after].isSpace && closingStar(after: i, limit: limit) != nil)
    {
      return nil
    }
    if bytes[i] == .leadOfMarks {
      switch (bytes[i + 1], bytes[i + 2]) {
      case (0x80, 0x93), (0x80, 0x94), (0x80, 0xA2), (0x80, 0xA3), (0x81, 0x83): break  // – — • ‣ ⁃
      case (0x96...0x9F, _): break  // ▪ ● ◦ ► ✓ ➢ …
      default: return nil
      }
    }
    if bytes[i] == 0xEF, !(0x80...0x83).contains(bytes[i + 1]) { return nil }
    // A dash is a bullet only before a word: «-5%» and «---» are none.
    if bytes[i] < 0x80 {
      guard after < limit else { return nil }
      if bytes[after] == bytes[i] || bytes[after].isDigit { return nil }
    }
    if after < limit, bytes[after] == .space || bytes[after] == .tab {
      after = skipSpace(after, limit)
    }
    return after
  }

  /// The numeral at `i`, in any of the forms of plans; nil where what stands there only looks like one.
  func numeral(at i: Int, limit: Int) -> Numeral? {
    let byte = bytes[i]
    if byte.isDigit { return arabic(at: i, limit: limit) }
    if byte == .openBracket { return bracketed(at: i, limit: limit) }
    if byte == UInt8(ascii: "I") || byte == UInt8(ascii: "V") || byte == UInt8(ascii: "X"),
      let roman = roman(at: i, limit: limit)
    {
      return roman
    }
    if let misread = misreadRoman(at: i, limit: limit) { return misread }
    if let word = wordNumeral(at: i, limit: limit) { return word }
    return letter(at: i, limit: limit)
  }

  private func arabic(at start: Int, limit: Int) -> Numeral? {
    var i = start
    var value = 0
    var depth = 0
    var isDoubled = false
    while true {
      let digits = i
      value = 0
      while i < limit, bytes[i].isDigit, i - digits < 4 {
        value = value * 10 + Int(bytes[i] - .digitZero)
        i += 1
      }
      guard i > digits, i - digits <= (depth == 0 ? 3 : 2), value > 0 else { return nil }
      depth += 1
      guard i < limit, bytes[i] == .dot else { break }
      if i + 1 < limit, bytes[i + 1].isDigit {
        i += 1
        continue
      }
      // «1. 2. Trách nhiệm»: a number twice over.
      let next = skipSpace(i + 1, limit)
      if depth == 1, !isDoubled, next < limit, next > i + 1, bytes[next].isDigit,
        let second = plainNumber(at: next, limit: limit), second.end < limit,
        bytes[second.end] == .dot, second.end + 1 < limit, bytes[second.end + 1].isSpace
      {
        isDoubled = true
        value = second.value
        i = second.end
      }
      break
    }
    guard closesArabic(start..<i, depth: depth, limit: limit) else { return nil }
    return Numeral(
      form: depth > 1 ? .decimal : .arabic, value: value, depth: depth, span: start..<i,
      isDoubled: isDoubled, mark: i < limit ? bytes[i] : .space)
  }

  /// Whether what follows digits makes them the number of a section or item.
  private func closesArabic(_ number: TextSpan, depth: Int, limit: Int) -> Bool {
    let i = number.upperBound
    switch i < limit ? bytes[i] : .space {
    case .dot, .closeBracket, .colon:
      return i + 1 == limit || startsContent(at: i + 1, limit: limit)
    case .slash:
      guard i + 1 < limit else { return false }
      return isDotBeforeContent(i + 1, limit: limit)
        || startsContent(at: i + 1, limit: limit)
          && (bytes[i + 1].isSpace || isUpper(i + 1) && !startsSymbol(at: i + 1, limit: limit))
    case .hyphen:
      guard i + 1 < limit, bytes[i + 1].isSpace || isUpper(i + 1) else { return false }
      // «05-CT/TW» is a document's number.
      return !(i..<min(limit, i + 10)).contains { bytes[$0] == .slash }
    case .comma:
      // «1, Mục đích»; «1,5 tỷ đồng» is an amount.
      return depth == 1 && i + 1 < limit && bytes[i + 1].isSpace
        && isUpper(skipSpace(i + 1, limit))
    case .space where depth == 1:
      // «1 MỤC ĐÍCH»: the dot was lost.
      return number.count <= 2 && i + 1 < limit && isUpper(i + 1) && isCapitals(i + 1..<limit)
        && width(i + 1..<limit) > 6
    case .space, .tab:
      guard depth > 1 else { return false }
      let next = skipSpace(i, limit)
      return next < limit && (isUpper(next) || isLower(next))
    default:
      return false
    }
  }

  /// «31/CT-TTG NGÀY 21/12/2023»: two capitals and a hyphen or slash in one word are the symbol of a document
  /// whose number a line was cut before; «1/MỤC ĐÍCH» is none.
  private func startsSymbol(at start: Int, limit: Int) -> Bool {
    let word = start..<tokenEnd(start, min(limit, start + 30))
    guard let mark = word.first(where: { bytes[$0] == .hyphen || bytes[$0] == .slash }) else {
      return false
    }
    return isCapitals(start..<mark) && width(start..<mark) > 1
  }

  func plainNumber(at start: Int, limit: Int) -> (value: Int, end: Int)? {
    var i = start
    var value = 0
    while i < limit, bytes[i].isDigit, i - start < 3 {
      value = value * 10 + Int(bytes[i] - .digitZero)
      i += 1
    }
    return i > start && value > 0 ? (value, i) : nil
  }

  /// White space, a letter or an opening quote: what may follow a numeral's mark.
  func startsContent(at i: Int, limit: Int) -> Bool {
    let byte = bytes[i]
    if byte == .slash || byte == .closeBracket { return i + 1 == limit || bytes[i + 1].isSpace }
    return byte.isSpace || byte.isLetter || byte == .quote || byte == .openBracket
      || byte == .asterisk
  }

  /// «I/.Mục đích», «1/. Nội dung»: the dot after a slash, and a heading after it.
  func isDotBeforeContent(_ i: Int, limit: Int) -> Bool {
    guard i + 1 < limit, bytes[i] == .dot else { return false }
    let next = skipSpace(i + 1, limit)
    return next < limit && (isUpper(next) || isLower(next))
  }

  private func bracketed(at start: Int, limit: Int) -> Numeral? {
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

  private func letter(at start: Int, limit: Int) -> Numeral? {
    var i = start + 1
    while i < limit, bytes[i].isContinuation { i += 1 }
    guard i < limit, let value = Self.letterValue(folded[start..<i]) else { return nil }
    let mark = bytes[i]
    guard mark == .closeBracket || mark == .dot || mark == .slash else { return nil }
    guard
      i + 1 == limit || bytes[i + 1].isSpace || (mark == .closeBracket && bytes[i + 1].isLetter)
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
  private func wordNumeral(at start: Int, limit: Int) -> Numeral? {
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

  private func ordinal(at i: Int, limit: Int) -> (value: Int, end: Int)? {
    let words: [StaticString] = [
      "nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười",
    ]
    for (index, word) in words.enumerated() where begins(word, at: i, limit) {
      return (index + 1, i + word.utf8CodeUnitCount)
    }
    return nil
  }
}
