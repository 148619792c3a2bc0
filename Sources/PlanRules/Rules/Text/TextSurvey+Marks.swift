import SourceText

/// White space around marks.
extension TextSurvey {
  static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case .comma, .semicolon, .colon, .dot, .exclamationMark, .questionMark: true
    default: false
    }
  }

  @inline(never)
  mutating func readMark(_ mark: UInt8, at i: Int, after word: TextSpan) {
    previous = word
    guard !word.isEmpty else { return }
    let bytes = source.bytes
    let isAtEnd = i + 1 >= limit
    if word.upperBound < i {
      // White space of a line, and nothing else, between the word and the mark.
      guard i - word.upperBound <= 3, isAtEnd || bytes[i + 1].isSpace || isGlued(mark, at: i),
        (word.upperBound..<i).allSatisfy({ bytes[$0] == .space })
      else { return }
      return add(word.lowerBound..<endOfNextWord(i + 1), mark: i, isSpaceBefore: true)
    }
    guard !isAtEnd, bytes[i + 1].startsWordCharacter, !bytes[i + 1].isDigit,
      !bytes[word.upperBound - 1].isDigit, letterCount(word) >= 2
    else { return }
    let end = endOfToken(i + 1)
    let next = i + 1..<source.bytes.wordEnd(from: i + 1, limit: end)
    guard letterCount(next) >= 2, isPlainToken(startOfToken(word.lowerBound)..<word.lowerBound),
      isPlainToken(next.upperBound..<end)
    else { return }
    // «…giáo dục.Các trường», but «TP.HCM», «v.v», «gmail.com».
    if mark == .dot {
      guard source.cursor.isUpper(i + 1), !source.cursor.isUpper(word.lowerBound),
        letterCount(word) >= 3, !source.isAllCapitals(next)
      else { return }
    }
    add(word.lowerBound..<next.upperBound, mark: i, isSpaceBefore: false)
  }

  /// «sách ,các trường».
  func isGlued(_ mark: UInt8, at i: Int) -> Bool {
    let next = source.bytes[i + 1]
    return (mark == .comma || mark == .semicolon) && next.startsWordCharacter && !next.isDigit
  }

  mutating func add(_ span: TextSpan, mark: Int, isSpaceBefore: Bool) {
    spacingFaults.append(
      SpacingFault(span: span, mark: mark, paragraph: paragraph, isSpaceBefore: isSpaceBefore))
  }

  /// The end of the word after a mark, on the same line; the mark's own end where none stands there.
  func endOfNextWord(_ start: Int) -> Int {
    var i = start
    while i < limit, source.bytes[i] == .space, i - start < 4 { i += 1 }
    let end = source.bytes.wordEnd(from: i, limit: limit)
    return end > i ? end : start
  }

  /// Addresses and the like are no words: a token of at most 60 bytes up to the white space.
  func endOfToken(_ start: Int) -> Int {
    var i = start
    while i < limit, i - start < 60, !source.bytes[i].isSpace { i += 1 }
    return i
  }

  func startOfToken(_ end: Int) -> Int {
    var i = end
    while i > 0, end - i < 60, !source.bytes[i - 1].isSpace { i -= 1 }
    return i
  }

  func isPlainToken(_ span: TextSpan) -> Bool {
    !span.contains { i in
      let byte = source.bytes[i]
      return byte == .at || byte == .slash || byte == .dot && i + 1 < span.upperBound
        || byte == .underscore || byte == .backslash
    }
  }

  func letterCount(_ span: TextSpan) -> Int {
    var count = 0
    for i in span where !source.bytes[i].isContinuation { count += 1 }
    return count
  }
}
