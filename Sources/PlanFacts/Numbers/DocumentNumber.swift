import RuleTables
import SourceText

/// Số, ký hiệu as it stands in the text, before it is mended.
package struct DocumentNumber {
  /// From the first digit (of a blank number: from the slash) to the last letter.
  var span: TextSpan
  /// «15A» of 15A/KH-UBND; nil where blank.
  var digits: TextSpan?
  var year: Int?
  /// 29-NQ/TW.
  var isParty: Bool
  /// 119-CP, 20-SL: as numbers were written before 1996.
  var isOld = false
  /// «77 KH/UBND», «57NQ/TW»: the mark after the digits is missing.
  var isLoose = false
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
      guard slash(after, limit) > 0 else { return looseNumber(first.span, codeAt: end, limit) }
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
    guard dash > 0 else {
      return looseNumber(first.span, codeAt: skipSpace(first.end, limit), limit)
    }
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

  /// 77 KH/UBND, 57NQ/TW.
  private func looseNumber(_ digits: TextSpan, codeAt start: Int, _ limit: Int) -> DocumentNumber? {
    guard let type = codePart(at: start, limit), type.isPlain, type.end - start <= 6,
      slash(type.end, limit) > 0, let code = code(at: start, limit), code.hasUnit
    else { return nil }
    var result = number(digits, year: nil, isParty: false, code)
    result.isLoose = true
    result.isParty = Self.isPartyOrgan(result.code[(result.firstEnd + 1)...])
    if !result.isParty { result.code[result.firstEnd] = .hyphen }
    return result
  }

  /// Tổ chức đảng, đoàn thanh niên: «TW», «TU», «ĐU», «TWĐTN», «ĐTN-BPT».
  private static func isPartyOrgan(_ organ: ArraySlice<UInt8>) -> Bool {
    let first = organ.prefix { $0 != .hyphen && $0 != .slash }
    if youth.count <= first.count, first.suffix(youth.count).elementsEqual(youth) { return true }
    return committees.contains { first.elementsEqual($0) }
  }

  private static let youth = Array("ĐTN".utf8)
  private static let committees = ["TW", "TU", "HU", "QU", "ĐU"].map { Array($0.utf8) }

  /// 119-CP, 117-HĐBT: one tight part after the dash; whether it is known says who asks.
  private func oldNumber(_ digits: TextSpan, codeAt start: Int, _ limit: Int) -> DocumentNumber? {
    guard let part = codePart(at: start, limit), part.isPlain, part.end - start <= 8,
      start - digits.upperBound == 1
    else { return nil }
    let code = NumberCode(
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
    guard let type = codePart(at: start, limit), type.end - start <= 8 else { return nil }
    let mark = skipSpace(type.end, limit)
    let slash = slash(mark, limit)
    guard slash > 0, let organ = code(at: skipSpace(mark + slash, limit), limit),
      // «23-Ctr/TU», «28-tb/TU»: in whatever letters, for no other word has such an organ after it.
      type.isCode || Self.isPartyOrgan(organ.bytes.map(DocumentNumber.upper)[...])
    else { return nil }
    var whole = organ
    whole.bytes = mended(start..<type.end)
    whole.firstEnd = whole.bytes.count
    whole.bytes.append(.slash)
    whole.bytes += organ.bytes
    whole.secondStart = organ.span.lowerBound
    whole.span = start..<organ.span.upperBound
    return number(digits, year: nil, isParty: true, whole)
  }

  /// The code after a slash without digits before it: «/KH-SGDĐT», «/2025/NĐ-CP».
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
    _ digits: TextSpan, year: Int?, isParty: Bool, _ code: NumberCode
  ) -> DocumentNumber {
    DocumentNumber(
      span: digits.lowerBound..<code.span.upperBound, digits: digits, year: year, isParty: isParty,
      code: code.bytes, firstEnd: code.firstEnd, codeSpan: code.span, secondStart: code.secondStart)
  }
}
