import RuleTables
import SourceText

/// Số, ký hiệu as it stands in the text, before it is mended.
struct DocumentNumber {
  /// From the first digit (of a blank number: from the slash) to the last letter.
  var span: TextSpan
  /// «15A» of 15A/KH-UBND; nil where blank.
  var digits: TextSpan?
  var year: Int?
  /// 29-NQ/TW.
  var isParty: Bool
  /// 119-CP, 20-SL: as numbers were written before 1996.
  var isOld = false
  /// The code's letters, digits, «-», «&», «/» and «.», white space left out and look-alikes mended;
  /// empty for a number without one (Thông tư 19/2019).
  var code: [UInt8]
  /// Where the code's first part ends in `code`.
  var firstEnd: Int
  /// The code in the text, and where its second part begins there; the same as the end where it has
  /// one part.
  var codeSpan: TextSpan
  var secondStart: Int

  /// «29/NQ-TW» is 29-NQ/TW: only Party documents are of the Trung ương.
  fileprivate var asParty: DocumentNumber {
    guard code[firstEnd...].elementsEqual([.hyphen, UInt8(ascii: "T"), UInt8(ascii: "W")]) else {
      return self
    }
    var result = self
    result.code[firstEnd] = .slash
    result.isParty = true
    return result
  }

  var first: ArraySlice<UInt8> { code[..<firstEnd] }
  var hasUnit: Bool { firstEnd < code.count }
}

extension TextCursor {
  /// The number of a document that begins with the digits `first`; nil where none does.
  func documentNumber(at first: Digits, _ limit: Int) -> DocumentNumber? {
    guard first.span.count <= 6 else { return nil }
    var end = first.end
    // 15A/KH-UBND, 12b/QĐ-UBND.
    if end < limit, bytes[end].isASCIILetter {
      let after = skipSpace(end + 1, limit)
      guard slash(after, limit) > 0 else { return nil }
      end += 1
    }
    if let number = seriesNumber(first, limit) { return number }
    let digits = first.span.lowerBound..<end
    let mark = skipSpace(end, limit)
    let slash = slash(mark, limit)
    if slash > 0 {
      let next = skipSpace(mark + slash, limit)
      if let year = self.digits(next, limit) {
        return year.isYear ? yearNumber(digits, year: year, limit) : nil
      }
      return code(at: next, limit).map { number(digits, year: nil, isParty: false, $0).asParty }
    }
    let dash = dash(mark, limit)
    guard dash > 0 else { return nil }
    let start = skipSpace(mark + dash, limit)
    // 115-2020/NĐ-CP: a dash for the first slash.
    if start == end + dash, let year = self.digits(start, limit), year.isYear,
      self.slash(year.end, limit) > 0,
      let number = yearNumber(digits, year: year, limit), number.hasUnit
    {
      return number
    }
    return partyNumber(digits, typeAt: start, limit) ?? oldNumber(digits, codeAt: start, limit)
  }

  /// 119-CP, 117-HĐBT: one tight part behind the dash; whether it is known says who asks.
  private func oldNumber(_ digits: TextSpan, codeAt start: Int, _ limit: Int) -> DocumentNumber? {
    guard let part = codePart(at: start, limit), part.isPlain, part.end - start <= 8,
      start - digits.upperBound == 1
    else { return nil }
    let code = Code(
      span: start..<part.end, bytes: mended(start..<part.end), firstEnd: part.end - start,
      secondStart: part.end)
    var result = number(digits, year: nil, isParty: false, code)
    result.firstEnd = result.code.count
    result.isOld = true
    return result
  }

  /// 66.16/2026/NQ-CP: one of a series under a number; tight, and with year and code.
  private func seriesNumber(_ first: Digits, _ limit: Int) -> DocumentNumber? {
    guard first.end + 1 < limit, bytes[first.end] == .dot, bytes[first.end + 1].isDigit,
      let member = digits(first.end + 1, limit), member.span.count <= 3,
      slash(member.end, limit) > 0,
      let year = digits(member.end + slash(member.end, limit), limit), year.isYear,
      let number = yearNumber(first.span.lowerBound..<member.end, year: year, limit),
      number.hasUnit
    else { return nil }
    return number
  }

  /// 19/2019/TT-BGDĐT, and 126/2024-NĐ-CP, 19/2019TT-BGDĐT with the second slash mistyped; 19/2019
  /// alone where nothing follows.
  private func yearNumber(_ digits: TextSpan, year: Digits, _ limit: Int) -> DocumentNumber? {
    let mark = skipSpace(year.end, limit)
    let separator = slash(mark, limit) + dash(mark, limit)
    let next = separator > 0 ? skipSpace(mark + separator, limit) : year.end
    if separator > 0 || mark == year.end, let code = code(at: next, limit) {
      guard separator > 0 || code.hasUnit else { return nil }
      return number(digits, year: year.value, isParty: false, code)
    }
    if mark == year.end, separator == 0, next < limit, bytes[next].startsWordCharacter {
      return nil
    }
    if separator > 0, slash(mark, limit) > 0 { return nil }
    return DocumentNumber(
      span: digits.lowerBound..<year.end, digits: digits, year: year.value, isParty: false,
      code: [],
      firstEnd: 0, codeSpan: year.end..<year.end, secondStart: year.end)
  }

  /// 29-NQ/TW: `start` is where the type's code begins.
  private func partyNumber(_ digits: TextSpan, typeAt start: Int, _ limit: Int) -> DocumentNumber? {
    guard let type = codePart(at: start, limit), type.isCode, type.end - start <= 8 else {
      return nil
    }
    let mark = skipSpace(type.end, limit)
    let slash = slash(mark, limit)
    guard slash > 0, let organ = code(at: skipSpace(mark + slash, limit), limit) else { return nil }
    var whole = organ
    whole.bytes = mended(start..<type.end)
    whole.firstEnd = whole.bytes.count
    whole.bytes.append(.slash)
    whole.bytes += organ.bytes
    whole.secondStart = organ.span.lowerBound
    whole.span = start..<organ.span.upperBound
    return number(digits, year: nil, isParty: true, whole)
  }

  /// The code behind a slash without digits before it: «/KH-SGDĐT», «/2025/NĐ-CP».
  func blankNumber(slashAt i: Int, _ limit: Int) -> DocumentNumber? {
    let next = skipSpace(i + slash(i, limit), limit)
    var result: DocumentNumber?
    if let year = digits(next, limit), year.isYear {
      result = yearNumber(i..<i, year: year, limit)
      if result?.hasUnit != true { return nil }
    } else {
      result = code(at: next, limit).map { number(i..<i, year: nil, isParty: false, $0) }
    }
    result?.digits = nil
    return result
  }

  private func number(
    _ digits: TextSpan, year: Int?, isParty: Bool, _ code: Code
  ) -> DocumentNumber {
    DocumentNumber(
      span: digits.lowerBound..<code.span.upperBound, digits: digits, year: year, isParty: isParty,
      code: code.bytes, firstEnd: code.firstEnd, codeSpan: code.span, secondStart: code.secondStart)
  }

  // MARK: Codes

  private struct Code {
    var span: TextSpan
    var bytes: [UInt8]
    var firstEnd: Int
    var secondStart: Int
    var hasUnit: Bool { firstEnd < bytes.count }
  }

  /// A code: parts of capitals with «-», «/» or «.» between them. White space is allowed around the
  /// first dash and behind a later one («TT- BGDĐT», «NĐ - CP»).
  private func code(at start: Int, _ limit: Int) -> Code? {
    guard let first = codePart(at: start, limit) else { return nil }
    var bytes = mended(start..<first.end)
    var code = Code(
      span: start..<first.end, bytes: [], firstEnd: bytes.count, secondStart: first.end)
    var isCode = first.isCode
    var parts = 1
    while parts < 12,
      let (next, mark) = nextPart(after: code.span.upperBound, isFirst: parts == 1, limit)
    {
      guard let part = codePart(at: next, limit), part.isCode || (!isCode && mark == .hyphen) else {
        break
      }
      // Behind white space or a mark that may end a sentence, a part must look like nothing else.
      let isTight = next - code.span.upperBound == 1 || isDash(next - 1)
      if !isTight || mark == .dot, !part.isPlain { break }
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

  /// «SGDĐT -TTr»: tight on the right at least.
  private func isDash(_ i: Int) -> Bool { bytes[i] == .hyphen }

  /// Where the next part of a code begins, and the mark before it.
  private func nextPart(after end: Int, isFirst: Bool, _ limit: Int) -> (start: Int, mark: UInt8)? {
    let mark = isFirst ? skipSpace(end, limit) : end
    guard mark < limit else { return nil }
    let dash = dash(mark, limit)
    if dash > 0 { return (skipSpace(mark + dash, limit), .hyphen) }
    guard mark == end else { return nil }
    if slash(mark, limit) > 0 { return (mark + slash(mark, limit), .slash) }
    return bytes[mark] == .dot ? (mark + 1, .dot) : nil
  }

  private struct CodePart {
    var end: Int
    /// Two and more letters, all of them capitals or nearly so.
    var isPlain: Bool
    /// Mostly capitals: KH, TTg, GDTrH, QH14. A part all in small letters is none, though its
    /// letters may spell a known code.
    var isCode: Bool
  }

  /// One part of a code: Latin letters, Đ and Ư, digits behind them, «&» between them.
  private func codePart(at start: Int, _ limit: Int) -> CodePart? {
    var i = start
    var capitals = 0
    var small = 0
    let end = min(limit, start + 40)
    while i < end {
      let byte = bytes[i]
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
          if next > i, isTraining(next, behind: i, limit) {
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

  /// Whether «ĐT» at `next` is the rest of «GD» that ends at `end`.
  private func isTraining(_ next: Int, behind end: Int, _ limit: Int) -> Bool {
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
