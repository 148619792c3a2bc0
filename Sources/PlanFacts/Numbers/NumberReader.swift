import RuleTables
import SourceText

/// Số, ký hiệu hay không: whether digits, letters and slashes are the number of a document that is
/// spoken of.
struct NumberReader: PassageReader {
  let passage: Passage

  /// Whether the code begins with a type or an agency of the tables.
  func isKnown(_ number: DocumentNumber) -> Bool {
    number.codeType(tables) != nil || number.firstAgency(tables) != nil
  }

  /// «vbpl.vn/TW/12/2019»: a slash right before the digits.
  func isInPath(_ start: Int) -> Bool {
    start - 1 > floor && text.bytes[start - 1] == .slash
      && text.bytes[start - 2].startsWordCharacter
  }

  func mayGoOn(as byte: UInt8) -> Bool {
    byte == .slash || byte == .hyphen || byte == .dot || byte == .leadOfMarks
      || byte.isASCIILetter
  }

  func form(of number: DocumentNumber, codeType: Int?) -> LegalReference.NumberForm {
    if number.isParty { return .party }
    if number.year != nil { return .normative }
    return codeType != nil ? .administrative : .officialLetter
  }

  /// Whether letters and digits with slashes are a document's number, from what stands before them
  /// and from the code itself.
  func isDocument(_ number: DocumentNumber, codeType: Int?, lead: TypeLead) -> Bool {
    let isCapital =
      number.codeSpan.isEmpty || text.isUpper(number.codeSpan.lowerBound)
      || text.bytes[number.codeSpan.lowerBound] == .leadOfLatin1
    if number.code.isEmpty {
      // Thông tư 19/2019: only right after a type that carries the year.
      guard let type = lead.type, lead.isCapital else { return false }
      return tables.documentTypes[type].isNormative || lead.hasNumberWord
    }
    if !isCapital, !isKnown(number) || !number.hasUnit { return false }
    if number.isLoose { return codeType != nil && (lead.isDirect || lead.hasNumberWord) }
    if number.isOld { return lead.isDirect && lead.isCapital && isKnown(number) }
    if lead.hasNumberWord, !lead.isDirect, isFormWord(text.wordBefore(lead.start, floor)) {
      return false
    }
    if lead.isDirect || lead.hasNumberWord {
      // «Mẫu số 02/ĐG», «biểu số 3/BC» are forms.
      let isForm = lead.type == nil && number.year == nil && number.firstAgency(tables) == nil
      return number.hasUnit || (number.first.count >= 2 && !isForm)
    }
    if number.digits == nil { return false }
    if number.isParty {
      return codeType != nil
        && tables.agencyCodes.find(number.code[(number.firstEnd + 1)...]) != nil
    }
    if number.year != nil {
      return codeType != nil || number.hasUnit || number.firstAgency(tables) != nil
    }
    guard number.hasUnit else { return false }
    if codeType != nil { return true }
    guard let agency = number.firstAgency(tables) else { return false }
    return tables.agencies[agency].kind != .party
  }

  /// «Mẫu số 01/TK-VHXH».
  private func isFormWord(_ word: TextSpan) -> Bool {
    text.isWord(word, "mẫu") || text.isWord(word, "biểu") || text.isWord(word, "phiếu")
      || text.isWord(word, "bảng")
  }

  /// «(Kèm theo Kế hoạch số …)»: the line of an annex that names the document it belongs to.
  func isAnnexLine(before start: Int) -> Bool {
    let last = text.wordBefore(start, floor)
    let first = text.wordBefore(last.lowerBound, floor)
    return text.isWord(last, "theo") && text.isWord(first, "kèm")
  }

  /// «Số: 05/VBHN-BGDĐT» on a line of its own: the number of what stands around it, as at the end of a
  /// consolidated text.
  func isNumberLine(_ number: DocumentNumber) -> Bool {
    let colon = text.skipSpaceBack(number.span.lowerBound, floor)
    guard colon > floor, text.bytes[colon - 1] == .colon else { return false }
    let word = text.wordBefore(colon - 1, floor)
    guard text.isWord(word, "số"), text.isUpper(word.lowerBound), isLineStart(word.lowerBound)
    else { return false }
    var end = number.span.upperBound
    while end < limit, text.bytes[end] == .space || text.bytes[end] == .tab { end += 1 }
    guard end < limit else { return true }
    guard text.bytes[end] == .lineFeed || text.bytes[end] == .carriageReturn else { return false }
    return !text.isLower(text.skipSpace(end, limit), limit)
  }

  private func isLineStart(_ place: Int) -> Bool {
    var i = place
    while i > floor, text.bytes[i - 1] == .space || text.bytes[i - 1] == .tab { i -= 1 }
    return i == floor || text.bytes[i - 1] == .lineFeed || text.bytes[i - 1] == .carriageReturn
  }

  /// «số19/2019/…», «ngày12/11»: the space is missing.
  func isGluedToLead(_ i: Int) -> Bool {
    let word = text.wordStart(i, floor)..<i
    return text.isWord(word, "số") || text.calendarWord(before: i, floor) != nil
      || isGluedToCode(word)
  }

  /// «TT13/2020/TT-BGDĐT»: a type's code stands right before the number.
  private func isGluedToCode(_ word: TextSpan) -> Bool {
    let end = word.firstIndex { text.bytes[$0].isDigit } ?? word.upperBound
    let code = word.lowerBound..<end
    guard end == word.upperBound, (2...5).contains(code.count), text.isUpper(code.lowerBound),
      tables.documentType(code: text.mended(code)[...]) != nil,
      let first = text.digits(end, limit), let number = text.documentNumber(at: first, limit)
    else { return false }
    return number.hasUnit
  }

  /// «chương trình 01»: a number of one to three that is no part of a date, a sum or another number.
  func isSmallAlone(_ number: Digits) -> Bool {
    guard (1...3).contains(number.value), number.isShort, number.span.lowerBound > floor,
      text.bytes[number.span.lowerBound - 1].isSpace
    else { return false }
    if number.end + 1 < limit, text.bytes[number.end + 1].isDigit {
      let mark = text.bytes[number.end]
      if mark == .slash || mark == .hyphen || mark == .dot || mark == .comma { return false }
    }
    return true
  }
}
