extension SourceText {
  /// The text as readers look at it, page furniture blanked.
  package func cursor(without furniture: [TextSpan]) -> TextCursor {
    guard !furniture.isEmpty else { return cursor }
    var (bytes, folded) = (bytes, folded)
    for span in furniture {
      for i in span.clamped(to: 0..<bytes.count) {
        bytes[i] = .space
        folded[i] = .space
      }
    }
    return TextCursor(bytes, folded: folded)
  }
}

extension EightBytes {
  /// The high bit of the first byte.
  @inlinable package static var firstHighBit: UInt64 { 0x80 }
}

extension TextCursor {
  /// Whether the character at `i` is a capital, for a loop that holds a text as spans.
  @inline(__always) @inlinable
  package static func isUpper(_ i: Int, _ bytes: Span<UInt8>, _ folded: Span<UInt8>) -> Bool {
    if bytes[i] != folded[i] { return true }
    guard bytes[i] >= .leadOfLatin1 else { return false }
    var j = i + 1
    while j < bytes.count, bytes[j].isContinuation {
      if bytes[j] != folded[j] { return true }
      j += 1
    }
    return false
  }

  /// Whether U+FFFD stands at `i`: a character that could not be decoded.
  @inlinable package func isReplacement(_ i: Int, _ limit: Int) -> Bool {
    i + 2 < limit && bytes[i] == .leadOfReplacement && bytes[i + 1] == 0xBF && bytes[i + 2] == 0xBD
  }

  /// Whether a clause ends with the byte at `i`: «;», or a full stop before white space.
  @inlinable package func endsClause(_ i: Int) -> Bool {
    bytes[i] == .semicolon || bytes[i] == .dot && i + 1 < bytes.count && bytes[i + 1].isSpace
  }

  /// The start of the clause that goes on at `place`, no further back than a character from `floor` on.
  @inlinable package func clauseStart(_ place: Int, _ floor: Int) -> Int {
    var i = place
    while i > floor, !endsClause(i - 1) { i -= 1 }
    while i < place, bytes[i].isContinuation { i += 1 }
    return i
  }

  /// The end of the clause that goes on at `place`, without its mark.
  @inlinable package func clauseEnd(_ place: Int, _ limit: Int) -> Int {
    var i = place
    while i < limit, !endsClause(i) { i += 1 }
    return i
  }

  /// The end of a run without white space that starts at `start`.
  @inlinable package func tokenEnd(_ start: Int, _ limit: Int) -> Int {
    var i = start
    while i < limit, !bytes[i].isSpace { i += 1 }
    return i
  }

  /// The start of the run without white space that ends at `end`.
  @inlinable package func tokenStart(_ end: Int, _ floor: Int) -> Int {
    var i = end
    while i > floor, !bytes[i - 1].isSpace { i -= 1 }
    return i
  }
}
