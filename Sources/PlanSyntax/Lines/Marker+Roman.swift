import SourceText

// Numerals of Rome, also as scans give them.
extension TextCursor {
  func roman(at start: Int, limit: Int) -> Numeral? {
    var i = start
    while i < limit, i - start < 8, RomanNumeral.isLetter(bytes[i]) { i += 1 }
    guard let value = RomanNumeral.value(bytes[start..<i]), !isRegarding(start, i, limit) else {
      return nil
    }
    let mark = i < limit ? bytes[i] : .space
    switch mark {
    case .dot:
      guard i + 1 < limit else { break }
      if bytes[i + 1].isDigit, let second = plainNumber(at: i + 1, limit: limit) {
        // «II.1. Nội dung»
        let end = second.end
        let next = end < limit ? bytes[end] : .space
        guard next == .dot || next == .closeBracket || next.isSpace else { return nil }
        return Numeral(
          form: .decimal, value: second.value, depth: 2, span: start..<end, isDoubled: false,
          mark: next)
      }
      guard startsContent(at: i + 1, limit: limit) else { return nil }
    case .closeBracket, .colon, .comma: break
    case .greaterThan where isAngled(i, limit: limit): break
    case .slash where isDotBeforeContent(i + 1, limit: limit): break
    case .hyphen where i + 1 == limit: break
    case .slash, .hyphen:
      guard i + 1 < limit, bytes[i + 1].isSpace || isUpper(i + 1) else { return nil }
    case .space, .tab:
      let next = skipSpace(i, limit)
      if isAngled(i, limit: limit) { break }
      if next < limit, bytes[next] == .hyphen || bytes[next] == .dot || bytes[next] == .colon {
        break
      }
      guard next < limit, i + 1 < limit, isCapitals(next..<limit) else { return nil }
    default: return nil
    }
    return Numeral(
      form: .roman, value: value, depth: 1, span: start..<i, isDoubled: false, mark: mark)
  }

  /// «V/V PHÒNG CHỐNG LỤT BÃO», «V / v: …»: «về việc», and no five.
  private func isRegarding(_ start: Int, _ end: Int, _ limit: Int) -> Bool {
    guard end == start + 1, folded[start] == UInt8(ascii: "v") else { return false }
    let slash = skipSpace(end, limit)
    guard slash < limit, bytes[slash] == .slash else { return false }
    let second = skipSpace(slash + 1, limit)
    return second < limit && folded[second] == UInt8(ascii: "v")
      && (second + 1 == limit || !bytes[second + 1].isInWord)
  }

  /// «l. MỤC ĐÍCH», «Il. NỘI DUNG»: «I» that a scan took for «l», before a heading in capitals.
  func misreadRoman(at start: Int, limit: Int) -> Numeral? {
    var letters: [UInt8] = []
    var i = start
    while i < limit, letters.count < 6,
      RomanNumeral.isLetter(bytes[i]) || bytes[i] == UInt8(ascii: "l")
    {
      letters.append(bytes[i] == UInt8(ascii: "l") ? UInt8(ascii: "I") : bytes[i])
      i += 1
    }
    guard i < limit, bytes[i] == .dot, bytes[start..<i].contains(UInt8(ascii: "l")),
      let value = RomanNumeral.value(letters[...]), i + 1 < limit, bytes[i + 1].isSpace
    else { return nil }
    let content = trimmed(i + 1..<limit)
    guard content.count > 4, isCapitals(content) else { return nil }
    return Numeral(
      form: .roman, value: value, depth: 1, span: start..<i, isDoubled: false, mark: .dot)
  }
}
