/// Con trỏ đọc: the reading view, plain and folded, and the few questions that every reader asks of it.
/// Page furniture may be blanked, so that it reads as white space; offsets stay those of the source.
///
/// A place to look from is an offset; `limit` is where looking forward ends, `floor` where looking
/// back ends. Nothing here looks further than a word, a number or a run of white space.
package struct TextCursor {
  package let bytes: [UInt8]
  package let folded: [UInt8]

  @inlinable package init(_ source: SourceText, without furniture: [TextSpan]) {
    guard !furniture.isEmpty else {
      bytes = source.bytes
      folded = source.folded
      return
    }
    var bytes = source.bytes
    var folded = source.folded
    for span in furniture {
      for i in span.clamped(to: 0..<bytes.count) {
        bytes[i] = .space
        folded[i] = .space
      }
    }
    self.bytes = bytes
    self.folded = folded
  }

  // MARK: White space and marks

  @inline(__always) @inlinable
  package func skipSpace(_ start: Int, _ limit: Int) -> Int {
    var i = start
    while i < limit, bytes[i].isSpace { i += 1 }
    return i
  }

  /// The end of what stands before the white space that ends at `end`.
  @inline(__always) @inlinable
  package func skipSpaceBack(_ end: Int, _ floor: Int) -> Int {
    var i = end
    while i > floor, bytes[i - 1].isSpace { i -= 1 }
    return i
  }

  @inlinable package func trimmed(_ span: TextSpan) -> TextSpan {
    let start = skipSpace(span.lowerBound, span.upperBound)
    return start..<skipSpaceBack(span.upperBound, start)
  }

  /// The length of the dash at `i` (hyphen, en dash, em dash, minus); 0 where none stands.
  @inlinable package func dash(_ i: Int, _ limit: Int) -> Int {
    guard i < limit else { return 0 }
    if bytes[i] == .hyphen { return 1 }
    guard bytes[i] == .leadOfMarks, i + 2 < limit else { return 0 }
    if bytes[i + 1] == 0x80, bytes[i + 2] &- 0x90 < 6 { return 3 }
    return bytes[i + 1] == 0x88 && bytes[i + 2] == 0x92 ? 3 : 0
  }

  /// The length of the slash at `i` (with the fraction slash of scanned texts); 0 where none stands.
  @inlinable package func slash(_ i: Int, _ limit: Int) -> Int {
    guard i < limit else { return 0 }
    if bytes[i] == .slash { return 1 }
    guard bytes[i] == .leadOfMarks, i + 2 < limit else { return 0 }
    let isSlash =
      (bytes[i + 1] == 0x81 && bytes[i + 2] == 0x84)
      || (bytes[i + 1] == 0x88 && bytes[i + 2] == 0x95)
    return isSlash ? 3 : 0
  }

  /// Whether «…» stands at `i`.
  @inlinable package func isEllipsis(_ i: Int, _ limit: Int) -> Bool {
    i + 2 < limit && bytes[i] == .leadOfMarks && bytes[i + 1] == 0x80 && bytes[i + 2] == 0xA6
  }

  /// Whether «“» stands at `i`.
  @inlinable package func isOpeningQuote(_ i: Int, _ limit: Int) -> Bool {
    i + 2 < limit && bytes[i] == .leadOfMarks && bytes[i + 1] == 0x80 && bytes[i + 2] == 0x9C
  }

  /// Whether «”» stands at `i`.
  @inlinable package func isClosingQuote(_ i: Int, _ limit: Int) -> Bool {
    i + 2 < limit && bytes[i] == .leadOfMarks && bytes[i + 1] == 0x80 && bytes[i + 2] == 0x9D
  }

  /// Whether one of the single and double quotes of typesetting stands at `i`.
  @inlinable package func isRoundQuote(_ i: Int, _ limit: Int) -> Bool {
    i + 2 < limit && bytes[i] == .leadOfMarks && bytes[i + 1] == 0x80
      && bytes[i + 2] &- 0x98 < 6
  }

  /// The end of what somebody is to fill in: white space, dots, «…» and underscores.
  @inlinable package func skipBlank(_ start: Int, _ limit: Int) -> Int {
    var i = start
    while i < limit {
      if bytes[i].isSpace || bytes[i] == .dot || bytes[i] == .underscore {
        i += 1
      } else if isEllipsis(i, limit) {
        i += 3
      } else {
        break
      }
    }
    return i
  }

  /// The start of the blank to fill in that ends at `end`.
  @inlinable package func skipBlankBack(_ end: Int, _ floor: Int) -> Int {
    var i = end
    while i > floor {
      if bytes[i - 1].isSpace || bytes[i - 1] == .dot || bytes[i - 1] == .underscore {
        i -= 1
      } else if i - 3 >= floor, isEllipsis(i - 3, i) {
        i -= 3
      } else {
        break
      }
    }
    return i
  }

  // MARK: Words

  /// Whether a letter or digit ends right before `i`.
  @inline(__always) @inlinable
  package func isInWord(_ i: Int, _ floor: Int) -> Bool {
    guard i > floor else { return false }
    let byte = bytes[i - 1]
    if byte < 0x80 { return byte.isDigit || byte.isLetter }
    return bytes.hasWord(before: i)
  }

  /// The start of the word that ends at `end`; `end` itself where no word ends there.
  @inlinable package func wordStart(_ end: Int, _ floor: Int) -> Int {
    var i = end
    while i > floor {
      var lead = i - 1
      while lead > floor, bytes[lead].isContinuation { lead -= 1 }
      guard bytes[lead].startsWordCharacter else { break }
      i = lead
    }
    return i
  }

  /// The end of the word that starts at `start`.
  @inlinable package func wordEnd(_ start: Int, _ limit: Int) -> Int {
    var i = start
    while i < limit, bytes[i].startsWordCharacter {
      i += 1
      while i < limit, bytes[i].isContinuation { i += 1 }
    }
    return i
  }

  /// The word before `end`, white space skipped; empty where none ends there.
  @inlinable package func wordBefore(_ end: Int, _ floor: Int) -> TextSpan {
    let last = skipSpaceBack(end, floor)
    return wordStart(last, floor)..<last
  }

  /// Whether `word` (folded) stands at `i` as whole words.
  @inlinable package func has(_ word: StaticString, at i: Int, _ limit: Int) -> Bool {
    end(of: word, at: i, limit) != nil
  }

  /// Where `word` ends if it stands at `i` as whole words; a space in it is any white space.
  @inlinable package func end(of word: StaticString, at start: Int, _ limit: Int) -> Int? {
    var i = start
    let fits = word.withUTF8Buffer { buffer in
      // Within the literal's count.
      for place in 0..<buffer.count {
        let byte = unsafe buffer[place]
        guard i < limit else { return false }
        if byte == .space {
          guard bytes[i].isSpace else { return false }
          i = skipSpace(i, limit)
        } else {
          guard folded[i] == byte else { return false }
          i += 1
        }
      }
      return true
    }
    guard fits, i == limit || !bytes[i].startsWordCharacter else { return nil }
    return i
  }

  /// Whether a span is `word` (folded) and nothing else.
  @inlinable package func isWord(_ span: TextSpan, _ word: StaticString) -> Bool {
    guard span.count == word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { buffer in
      // The span is as long as the word.
      for j in 0..<buffer.count where unsafe folded[span.lowerBound + j] != buffer[j] {
        return false
      }
      return true
    }
  }

  /// Whether the character at `i` is a letter in upper case.
  @inlinable package func isUpper(_ i: Int) -> Bool {
    guard i < bytes.count else { return false }
    if bytes[i] != folded[i] { return true }
    guard bytes[i] >= 0xC3 else { return false }
    var j = i + 1
    while j < bytes.count, bytes[j].isContinuation {
      if bytes[j] != folded[j] { return true }
      j += 1
    }
    return false
  }

  /// Whether a lower-case letter starts at `i`.
  @inlinable package func isLower(_ i: Int, _ limit: Int) -> Bool {
    i < limit && bytes[i].startsWordCharacter && !bytes[i].isDigit && !isUpper(i)
  }

  /// Whether a word is written as «Tuần»: one capital, then small letters.
  @inlinable package func isTitleCase(_ start: Int, _ limit: Int) -> Bool {
    guard isUpper(start) else { return false }
    var second = start + 1
    while second < limit, bytes[second].isContinuation { second += 1 }
    return isLower(second, limit)
  }

  /// Whether a line ends within a span.
  @inlinable package func hasLineEnd(_ span: TextSpan) -> Bool {
    span.contains { bytes[$0] == .lineFeed || bytes[$0] == .carriageReturn }
  }

  // MARK: Numbers

  /// The digits at `i` and their value; nil where none stand there. More than nine digits have no
  /// value that means anything: -1.
  @inlinable package func digits(_ start: Int, _ limit: Int) -> Digits? {
    var i = start
    var value = 0
    while i < limit, bytes[i].isDigit {
      if i - start < 9 { value = value * 10 + Int(bytes[i] - .digitZero) }
      i += 1
    }
    guard i > start else { return nil }
    return Digits(span: start..<i, value: i - start > 9 ? -1 : value)
  }
}

/// Dãy chữ số.
package struct Digits {
  package let span: TextSpan
  package let value: Int

  @inlinable package init(span: TextSpan, value: Int) {
    self.span = span
    self.value = value
  }

  @inlinable package var end: Int { span.upperBound }

  /// Four digits of a year in living memory or ahead of us.
  @inlinable package var isYear: Bool { span.count == 4 && (1900...2100).contains(value) }
  /// One or two digits.
  @inlinable package var isShort: Bool { span.count <= 2 }
}
