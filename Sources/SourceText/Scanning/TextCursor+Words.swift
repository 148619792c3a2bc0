/// Từ: what of the reading view is a word, a phrase, a capital.
extension TextCursor {
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

  /// Whether a folded phrase stands at `i`, whatever follows it.
  @inlinable package func begins(_ phrase: StaticString, at i: Int, _ limit: Int) -> Bool {
    endOfBytes(of: phrase, at: i, limit) != nil
  }

  /// Whether a span begins with a folded phrase, whatever follows it.
  @inlinable package func begins(_ span: TextSpan, with phrase: StaticString) -> Bool {
    begins(phrase, at: span.lowerBound, span.upperBound)
  }

  /// Whether a span begins with one of a list, as whole words.
  @inlinable package func begins(_ span: TextSpan, with words: PhraseTable) -> Bool {
    words.match(folded, at: span.lowerBound, limit: span.upperBound) != nil
  }

  /// Whether a span ends in a phrase of a list, of two words at most.
  @inlinable package func ends(_ span: TextSpan, with words: PhraseTable) -> Bool {
    words.ends(folded, in: span)
  }

  /// Whether `word` (folded) stands at `i` as whole words.
  @inlinable package func has(_ word: StaticString, at i: Int, _ limit: Int) -> Bool {
    end(of: word, at: i, limit) != nil
  }

  /// Where `word` ends if it stands at `i` as whole words; a space in it is any white space.
  @inlinable package func end(of word: StaticString, at start: Int, _ limit: Int) -> Int? {
    guard let i = endOfBytes(of: word, at: start, limit),
      i == limit || !bytes[i].startsWordCharacter
    else { return nil }
    return i
  }

  @inlinable package func endOfBytes(of word: StaticString, at start: Int, _ limit: Int) -> Int? {
    // Nearly always the first byte tells; no word is empty or begins with a space.
    guard start < limit, unsafe folded[start] == word.utf8Start.pointee else { return nil }
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
    return fits ? i : nil
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
    let (bytes, folded) = (bytes, folded)
    return i < bytes.count && Self.isUpper(i, bytes.span, folded.span)
  }

  /// Whether a lower-case letter starts at `i`, wherever the text ends.
  @inlinable package func isLower(_ i: Int) -> Bool { isLower(i, bytes.count) }

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

  /// Whether the full stop, question or exclamation mark at `i` ends a sentence: nothing, white space, a
  /// slash («./.») or a quote comes after it. One inside «TP.HCM» or «1.200» does not.
  @inlinable package func endsSentence(_ i: Int, _ limit: Int) -> Bool {
    guard bytes[i] == .dot || bytes[i] == .questionMark || bytes[i] == .exclamationMark else {
      return false
    }
    guard i + 1 < limit else { return true }
    let next = bytes[i + 1]
    return next.isSpace || next == .slash || next == .quote
      || (next == .leadOfMarks && !isEllipsis(i + 1, limit))
  }

  /// Whether a line ends within a span.
  @inlinable package func hasLineEnd(_ span: TextSpan) -> Bool {
    span.contains { bytes[$0] == .lineFeed || bytes[$0] == .carriageReturn }
  }

  /// Whether a span is written in capitals: letters there are, and hardly one in lower case. Looks at
  /// no more than its first 200 bytes.
  @inlinable package func isCapitals(_ span: TextSpan) -> Bool {
    let (byteArray, foldedArray) = (bytes, folded)
    let (bytes, folded) = (byteArray.span, foldedArray.span)
    var upper = 0
    var lower = 0
    var i = span.lowerBound
    let end = min(span.upperBound, i + 200)
    while i < end {
      if bytes[i].startsWordCharacter, !bytes[i].isDigit {
        if Self.isUpper(i, bytes, folded) { upper += 1 } else { lower += 1 }
        // Plain prose tells itself in its first words.
        if lower > 4, lower > upper { return false }
      }
      i += 1
      while i < end, bytes[i].isContinuation { i += 1 }
    }
    return upper >= 2 && lower * 6 <= upper
  }

  /// Characters of a span.
  package func width(_ span: TextSpan) -> Int { EightBytes.characterCount(bytes, span) }
}
