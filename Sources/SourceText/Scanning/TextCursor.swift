/// Con trỏ đọc: the reading view, plain and folded, and the few questions that every reader asks of it.
/// Page furniture may be blanked, so that it reads as white space; offsets stay those of the source.
///
/// A place to look from is an offset; `limit` is where looking forward ends, `floor` where looking
/// back ends. Nothing here looks further than a word, a number or a run of white space.
/// An object, since every reader holds on to it.
package final class TextCursor: Sendable {
  package let bytes: [UInt8]
  package let folded: [UInt8]

  /// - Parameter folded: as long as `bytes`.
  init(_ bytes: [UInt8], folded: [UInt8]) {
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

  /// Whether «\u{AB}» stands at `i`.
  @inlinable package func isOpeningGuillemet(_ i: Int, _ limit: Int) -> Bool {
    i + 1 < limit && bytes[i] == .leadOfSigns && bytes[i + 1] == .secondOfOpeningGuillemet
  }

  /// Whether «\u{BB}» stands at `i`.
  @inlinable package func isClosingGuillemet(_ i: Int, _ limit: Int) -> Bool {
    i + 1 < limit && bytes[i] == .leadOfSigns && bytes[i + 1] == .secondOfClosingGuillemet
  }

  /// How many bytes the opening quote at `i` has; 0 where none stands.
  @inlinable package func openingQuoteLength(_ i: Int, _ limit: Int) -> Int {
    guard i < limit else { return 0 }
    if bytes[i] == .quote { return 1 }
    if isOpeningGuillemet(i, limit) { return 2 }
    return isOpeningQuote(i, limit) ? 3 : 0
  }

  /// After the bracket that opens at `i` and closes within so many bytes, none opened between; nil where
  /// none does.
  @inlinable package func bracketEnd(at i: Int, _ limit: Int, most: Int) -> Int? {
    guard i < limit, bytes[i] == .openBracket else { return nil }
    let end = min(limit, i + most)
    var j = i + 1
    while j < end, bytes[j] != .openBracket {
      if bytes[j] == .closeBracket { return j + 1 }
      j += 1
    }
    return nil
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

  /// The value of a span that is digits and nothing else; nil for every other.
  @inlinable package func wholeNumber(_ span: TextSpan) -> Int? {
    guard let number = digits(span.lowerBound, span.upperBound), number.span == span else {
      return nil
    }
    return number.value
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
