import SourceText

// Numerals of Rome, also as scans give them.
extension LineReader {
  func roman(at start: Int, limit: Int) -> Numeral? {
    var i = start
    while i < limit, i - start < 8,
      bytes[i] == UInt8(ascii: "I") || bytes[i] == UInt8(ascii: "V")
        || bytes[i] == UInt8(ascii: "X")
    {
      i += 1
    }
    guard let value = Self.romanValue(bytes[start..<i]) else { return nil }
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
    case .slash where isDotBeforeContent(i + 1, limit: limit): break
    case .slash, .hyphen:
      guard i + 1 < limit, bytes[i + 1].isSpace || isUpper(at: i + 1) else { return nil }
    case .space, .tab:
      let next = skipSpace(i, limit: limit)
      if next < limit, bytes[next] == .hyphen || bytes[next] == .dot || bytes[next] == .colon {
        break
      }
      guard next < limit, i + 1 < limit, isCapitals(next..<limit) else { return nil }
    default: return nil
    }
    return Numeral(
      form: .roman, value: value, depth: 1, span: start..<i, isDoubled: false, mark: mark)
  }

  /// «l. MỤC ĐÍCH», «Il. NỘI DUNG»: «I» that a scan took for «l», before a heading in capitals.
  func misreadRoman(at start: Int, limit: Int) -> Numeral? {
    var letters: [UInt8] = []
    var i = start
    while i < limit, letters.count < 6,
      bytes[i] == UInt8(ascii: "I") || bytes[i] == UInt8(ascii: "V")
        || bytes[i] == UInt8(ascii: "X") || bytes[i] == UInt8(ascii: "l")
    {
      letters.append(bytes[i] == UInt8(ascii: "l") ? UInt8(ascii: "I") : bytes[i])
      i += 1
    }
    guard i < limit, bytes[i] == .dot, bytes[start..<i].contains(UInt8(ascii: "l")),
      let value = Self.romanValue(letters[...]), i + 1 < limit, bytes[i + 1].isSpace
    else { return nil }
    let content = trimmed(i + 1..<limit)
    guard content.count > 4, isCapitals(content) else { return nil }
    return Numeral(
      form: .roman, value: value, depth: 1, span: start..<i, isDoubled: false, mark: .dot)
  }

  static func romanValue(_ letters: ArraySlice<UInt8>) -> Int? {
    guard !letters.isEmpty else { return nil }
    var value = 0
    var last = 0
    for letter in letters.reversed() {
      let worth: Int
      switch letter.lowercasedLetter {
      case UInt8(ascii: "i"): worth = 1
      case UInt8(ascii: "v"): worth = 5
      case UInt8(ascii: "x"): worth = 10
      default: return nil
      }
      value += worth < last ? -worth : worth
      last = max(last, worth)
    }
    // Only the one right spelling of a value: «IIII» and «VX» are words of another kind.
    return romanSpelling(value).elementsEqual(letters.map { $0.uppercasedLetter }) ? value : nil
  }

  static func romanSpelling(_ value: Int) -> [UInt8] {
    var rest = value
    var result: [UInt8] = []
    for (worth, letters) in [
      (10, [UInt8(UInt8(ascii: "X"))]), (9, [UInt8(ascii: "I"), UInt8(ascii: "X")]),
      (5, [UInt8(ascii: "V")]), (4, [UInt8(ascii: "I"), UInt8(ascii: "V")]),
      (1, [UInt8(ascii: "I")]),
    ] {
      while rest >= worth, result.count < 12 {
        result += letters
        rest -= worth
      }
    }
    return result
  }
}
