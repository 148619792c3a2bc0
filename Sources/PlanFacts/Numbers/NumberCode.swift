import SourceText

/// Ký hiệu: the letters after the digits of a number.
struct NumberCode {
  var span: TextSpan
  var bytes: [UInt8]
  var firstEnd: Int
  var secondStart: Int
  var hasUnit: Bool { firstEnd < bytes.count }
}

/// Một phần của ký hiệu.
struct CodePart {
  var end: Int
  /// Two and more letters, all of them capitals or nearly so.
  var isPlain: Bool
  /// Mostly capitals: KH, TTg, GDTrH, QH14. A part all in small letters is none, though its
  /// letters may spell a known code.
  var isCode: Bool
}

extension TextCursor {
  /// A code: parts of capitals with «-», «/» or «.» between them. White space is allowed around the
  /// first dash and after a later one («TT- BGDĐT», «NĐ - CP»).
  func code(at start: Int, _ limit: Int) -> NumberCode? {
    guard let first = codePart(at: start, limit) else { return nil }
    var bytes = mended(start..<first.end)
    var code = NumberCode(
      span: start..<first.end, bytes: [], firstEnd: bytes.count, secondStart: first.end)
    var isCode = first.isCode
    var parts = 1
    while parts < 12,
      let (next, mark) = nextPart(after: code.span.upperBound, isFirst: parts == 1, limit)
    {
      guard let part = codePart(at: next, limit), part.isCode || (!isCode && mark == .hyphen) else {
        break
      }
      // After white space or a mark that may end a sentence, a part must look like nothing else.
      let isTight = next - code.span.upperBound == 1 || isDash(next - 1)
      if !isTight || mark == .dot, !part.isPlain, !isPrimeMinister(next..<part.end),
        mark == .dot || !isUnit(next..<part.end)
      {
        break
      }
      bytes.append(mark)
      bytes += mended(next..<part.end)
      if parts == 1 { code.secondStart = next }
      code.span = start..<part.end
      parts += 1
      isCode = isCode && part.isCode
    }
    code.bytes = bytes
    return code
  }

  /// «QĐ - TTg».
  private func isPrimeMinister(_ part: TextSpan) -> Bool {
    part.count == 3 && bytes[part.lowerBound] == UInt8(ascii: "T")
      && bytes[part.lowerBound + 1] == UInt8(ascii: "T")
      && bytes[part.lowerBound + 2] == UInt8(ascii: "g")
  }

  /// «C04 - P2»: a capital and its number.
  private func isUnit(_ part: TextSpan) -> Bool {
    (2...3).contains(part.count) && bytes[part.lowerBound].isASCIICapital
      && part.dropFirst().allSatisfy { bytes[$0].isDigit }
  }

  /// «SGDĐT -TTr»: tight on the right at least.
  private func isDash(_ i: Int) -> Bool { bytes[i] == .hyphen }

  /// Where the next part of a code begins, and the mark before it.
  private func nextPart(after end: Int, isFirst: Bool, _ limit: Int) -> (start: Int, mark: UInt8)? {
    let mark = isFirst ? skipSpace(end, limit) : end
    guard mark < limit else { return nil }
    let dash = dash(mark, limit)
    // «TT--BGDĐT».
    if dash > 0 {
      let twice = self.dash(mark + dash, limit)
      return (skipSpace(mark + dash + twice, limit), .hyphen)
    }
    // «176/KHLT /BVCSTE-…»
    if mark == end + 1, bytes[mark] == .slash { return (mark + 1, .slash) }
    guard mark == end else { return nil }
    if slash(mark, limit) > 0 { return (mark + slash(mark, limit), .slash) }
    return bytes[mark] == .dot ? (mark + 1, .dot) : nil
  }

  /// One part of a code: Latin letters, Đ and Ư, digits after them, «&» between them.
  func codePart(at start: Int, _ limit: Int) -> CodePart? {
    var i = start
    var capitals = 0
    var small = 0
    let end = min(limit, start + 40)
    while i < end {
      let byte = bytes[i]
      if capitals > 1, isGluedDay(i, limit) {
        return CodePart(end: i, isPlain: small * 3 <= capitals, isCode: small <= capitals)
      }
      if byte.isASCII {
        if byte.isLetter {
          if byte.isASCIICapital { capitals += 1 } else { small += 1 }
        } else if byte == .ampersand, capitals > 0 {
          let next = skipSpace(i + 1, limit)
          guard isCapitalCodeLetter(next, limit) else { break }
          i = next
          continue
        } else if !(byte.isDigit && capitals + small > 0) {
          // «GD &ĐT», «BGD ĐT».
          let next = skipSpace(i, limit)
          if next > i, isTraining(next, after: i, limit) {
            i = next
            continue
          }
          guard next > i, capitals > 0, next < limit, bytes[next] == .ampersand else { break }
          i = next
          continue
        }
        i += 1
      } else if isCodeLetter(i, limit) {
        if isUpper(i) || bytes[i] == .leadOfLatin1 { capitals += 1 } else { small += 1 }
        i += 2
      } else {
        break
      }
    }
    guard capitals + small > 0, i == limit || !bytes[i].startsWordCharacter else { return nil }
    return CodePart(
      end: i, isPlain: capitals >= 2 && small * 3 <= capitals,
      isCode: capitals > 0 && small <= 3 && small <= capitals && isCapitalCodeLetter(start, limit))
  }

  /// «QĐ-UBNDngày 05/9/2025».
  private func isGluedDay(_ i: Int, _ limit: Int) -> Bool {
    guard bytes[i] == UInt8(ascii: "n"), let end = end(of: "ngày", at: i, limit) else {
      return false
    }
    return digits(skipSpace(end, limit), limit) != nil
  }

  /// Whether «ĐT» at `next` is the rest of «GD» that ends at `end`.
  private func isTraining(_ next: Int, after end: Int, _ limit: Int) -> Bool {
    next + 2 < limit && bytes[end - 1] == UInt8(ascii: "D") && bytes[end - 2] == UInt8(ascii: "G")
      && isCodeLetter(next, limit) && isUpper(next) && bytes[next + 2] == UInt8(ascii: "T")
      && (next + 3 == limit || !bytes[next + 3].startsWordCharacter)
  }

  /// Đ, Ư, and the Ð of scanned texts.
  private func isCodeLetter(_ i: Int, _ limit: Int) -> Bool {
    guard i + 1 < limit else { return false }
    switch (bytes[i], bytes[i + 1]) {
    case (.leadOfBreve, .secondOfCapitalD), (.leadOfBreve, .secondOfSmallD),
      (.leadOfHorn, .secondOfCapitalHornU), (.leadOfHorn, .secondOfSmallHornU),
      (.leadOfLatin1, .secondOfCapitalD):
      return true
    default: return false
    }
  }

  private func isCapitalCodeLetter(_ i: Int, _ limit: Int) -> Bool {
    guard i < limit else { return false }
    if bytes[i].isASCIICapital { return true }
    return isCodeLetter(i, limit) && (isUpper(i) || bytes[i] == .leadOfLatin1)
  }

  /// A part of a code without white space, Ð as Đ.
  func mended(_ span: TextSpan) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(span.count)
    for i in span where !bytes[i].isSpace {
      result.append(bytes[i] == .leadOfLatin1 ? .leadOfBreve : bytes[i])
    }
    return result
  }
}
