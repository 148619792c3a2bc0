import SourceText

/// Số Ả Rập: «1.», «1.1.», «1/».
extension TextCursor {
  func arabic(at start: Int, limit: Int) -> Numeral? {
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
    if isAngled(i, limit: limit) { return true }
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

  /// «1> Mục đích», «IV > NỘI DUNG»: whether «>» closes a numeral before a heading's capital, perhaps after
  /// white space; «5 > 3» compares.
  func isAngled(_ i: Int, limit: Int) -> Bool {
    let mark = skipSpace(i, limit)
    guard mark < limit, bytes[mark] == .greaterThan else { return false }
    let next = skipSpace(mark + 1, limit)
    return next < limit && isUpper(next)
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
}
