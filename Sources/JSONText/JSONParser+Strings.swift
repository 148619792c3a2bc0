/// Strings and their escapes.
extension JSONParser {
  /// Reads a string. The position must be at its quotation mark.
  mutating func parseString() throws(JSONError) -> String {
    position += 1
    let start = position
    var copied = start
    scratch.removeAll(keepingCapacity: true)
    while true {
      skipPlainText()
      guard position < bytes.count else {
        throw stringFailure(.unexpectedEnd, at: position, from: start)
      }
      switch bytes[position] {
      case UInt8(ascii: "\""):
        let end = position
        position += 1
        do {
          if copied == start {
            let span = bytes.span.extracting(start..<end)
            return String(copying: try UTF8Span(validating: span))
          }
          scratch.append(contentsOf: bytes[copied..<end])
          return String(copying: try UTF8Span(validating: scratch.span))
        } catch {
          throw stringFailure(.invalidUTF8, at: end, from: start)
        }
      case UInt8(ascii: "\\"):
        scratch.append(contentsOf: bytes[copied..<position])
        let scalar = try parseEscape(from: start)
        scratch.append(contentsOf: UTF8.encode(scalar)!)
        copied = position
      case let byte:
        throw stringFailure(.controlCharacter(byte), at: position, from: start)
      }
    }
  }

  /// Moves to the next byte that is a quotation mark, a backslash or a control character, or to
  /// the end.
  private mutating func skipPlainText() {
    var index = position
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { break }
      index += 1
    }
    position = index
  }

  /// Reads an escape, or two that make a surrogate pair, of a string whose text begins at the
  /// offset `start`, in bytes from 0.
  private mutating func parseEscape(from start: Int) throws(JSONError) -> Unicode.Scalar {
    let backslash = position
    guard position + 1 < bytes.count else {
      throw stringFailure(.unexpectedEnd, at: bytes.count, from: start)
    }
    let letter = bytes[position + 1]
    position += 2
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): break
    default: throw stringFailure(.invalidEscape, at: backslash, from: start)
    }
    let first = try parseHexadecimal(escapeAt: backslash, from: start)
    if let scalar = Unicode.Scalar(first) { return scalar }
    // Only a surrogate is not a scalar here; a leading one may have its trailing one after it.
    let next = position
    if first < 0xDC00, next + 1 < bytes.count, bytes[next] == UInt8(ascii: "\\"),
      bytes[next + 1] == UInt8(ascii: "u")
    {
      position += 2
      let second = try parseHexadecimal(escapeAt: next, from: start)
      if (0xDC00...0xDFFF).contains(second),
        let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
      {
        return scalar
      }
    }
    throw stringFailure(.loneSurrogate, at: backslash, from: start)
  }

  /// Reads the four digits of the escape whose backslash is at the offset `escape`.
  private mutating func parseHexadecimal(
    escapeAt escape: Int, from start: Int
  ) throws(JSONError) -> UInt32 {
    var result: UInt32 = 0
    for _ in 0..<4 {
      guard position < bytes.count else {
        throw stringFailure(.unexpectedEnd, at: position, from: start)
      }
      let byte = bytes[position]
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
      default: throw stringFailure(.invalidEscape, at: escape, from: start)
      }
      result = result << 4 | UInt32(digit)
      position += 1
    }
    return result
  }

  /// The error at an offset inside a string whose text begins at `start`, or the ill-formed UTF-8
  /// before it: the text is checked only when it is whole, and the first error is the one to show.
  private func stringFailure(
    _ reason: JSONError.Reason, at offset: Int, from start: Int
  ) -> JSONError {
    var index = start
    while index < offset {
      let step = UTF8Step(bytes.span, at: index)
      if step.scalar == nil { return failure(.invalidUTF8, at: index) }
      index += step.length
    }
    return failure(reason, at: offset)
  }
}
