import SourceText

// Numerals of Rome, also as scans give them.
extension LineReader {
  func roman(at start: Int, limit: Int) -> Numeral? {
    var i = start
    while i < limit, i - start < 8, bytes[i] == 0x49 || bytes[i] == 0x56 || bytes[i] == 0x58 {
      i += 1
    }
    guard let value = Self.romanValue(bytes[start..<i]) else { return nil }
    let mark = i < limit ? bytes[i] : 0x20
    switch mark {
    case 0x2E:
      guard i + 1 < limit else { break }
      if bytes[i + 1].isDigit, let second = plainNumber(at: i + 1, limit: limit) {
        // «II.1. Nội dung»
        let end = second.end
        let next = end < limit ? bytes[end] : 0x20
        guard next == 0x2E || next == 0x29 || next.isSpace else { return nil }
        return Numeral(
          form: .decimal, value: second.value, depth: 2, span: start..<end, isDoubled: false,
          mark: next)
      }
      guard startsContent(at: i + 1, limit: limit) else { return nil }
    case 0x29, 0x3A, 0x2C: break
    case 0x2F where isDotBeforeContent(i + 1, limit: limit): break
    case 0x2F, 0x2D:
      guard i + 1 < limit, bytes[i + 1].isSpace || isUpper(at: i + 1) else { return nil }
    case 0x20, 0x09:
      let next = skipSpace(i, limit: limit)
      if next < limit, bytes[next] == 0x2D || bytes[next] == 0x2E || bytes[next] == 0x3A { break }
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
      bytes[i] == 0x49 || bytes[i] == 0x56 || bytes[i] == 0x58 || bytes[i] == 0x6C
    {
      letters.append(bytes[i] == 0x6C ? 0x49 : bytes[i])
      i += 1
    }
    guard i < limit, bytes[i] == 0x2E, bytes[start..<i].contains(0x6C),
      let value = Self.romanValue(letters[...]), i + 1 < limit, bytes[i + 1].isSpace
    else { return nil }
    let content = trimmed(i + 1..<limit)
    guard content.count > 4, isCapitals(content) else { return nil }
    return Numeral(
      form: .roman, value: value, depth: 1, span: start..<i, isDoubled: false, mark: 0x2E)
  }

  static func romanValue(_ letters: ArraySlice<UInt8>) -> Int? {
    guard !letters.isEmpty else { return nil }
    var value = 0
    var last = 0
    for letter in letters.reversed() {
      let worth: Int
      switch letter | 0x20 {
      case 0x69: worth = 1
      case 0x76: worth = 5
      case 0x78: worth = 10
      default: return nil
      }
      value += worth < last ? -worth : worth
      last = max(last, worth)
    }
    // Only the one right spelling of a value: «IIII» and «VX» are words of another kind.
    return romanSpelling(value).elementsEqual(letters.map { $0 & 0xDF }) ? value : nil
  }

  static func romanSpelling(_ value: Int) -> [UInt8] {
    var rest = value
    var result: [UInt8] = []
    for (worth, letters) in [
      (10, [UInt8(0x58)]), (9, [0x49, 0x58]), (5, [0x56]), (4, [0x49, 0x56]), (1, [0x49]),
    ] {
      while rest >= worth, result.count < 12 {
        result += letters
        rest -= worth
      }
    }
    return result
  }
}
