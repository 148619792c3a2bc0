import RuleTables
import SourceText

/// Bản nháp của một viện dẫn: what its title and its place among others rest on.
struct ReferenceDraft {
  /// An index of `Facts.references`.
  let index: Int
  /// With the pointers before it.
  var start: Int
  /// Behind its date and issuer.
  var tail: Int
  /// Where its trích yếu begins; nil where none stands.
  var titleStart: Int?
}

/// Viện dẫn có số, ký hiệu.
extension FactScanner {
  /// Reads the reference whose number begins with `first`; returns where to go on, nil where none is.
  func scanReference(_ first: Digits) -> Int? {
    guard first.span.lowerBound >= referenceFloor, !isInPath(first.span.lowerBound) else {
      return nil
    }
    let next = text.skipSpace(first.end, limit)
    if next < limit, mayGoOn(as: text.bytes[next]),
      let number = text.documentNumber(at: first, limit)
    {
      guard add(number) else { return nil }
      return number.span.upperBound
    }
    return scanBareNumber(first)
  }

  /// «vbpl.vn/TW/12/2019»: a slash right before the digits.
  private func isInPath(_ start: Int) -> Bool {
    start - 1 > floor && text.bytes[start - 1] == .slash
      && text.bytes[start - 2].startsWordCharacter
  }

  private func mayGoOn(as byte: UInt8) -> Bool {
    byte == .slash || byte == .hyphen || byte == .dot || byte == .leadOfMarks
      || (byte < 0x80 && byte.isLetter)
  }

  /// «số      /KH-SGDĐT», «số ……/KH-UBND»: the number is left blank.
  func scanSlash(at i: Int) -> Int {
    guard i > floor, i >= referenceFloor else { return i + 1 }
    let blank = text.skipBlankBack(i, floor)
    var label = blank
    if blank > floor, text.bytes[blank - 1] == .colon {
      label = text.skipSpaceBack(blank - 1, floor)
    }
    guard text.isWord(text.wordStart(label, floor)..<label, "số"),
      let number = text.blankNumber(slashAt: i, limit), isKnown(number) || number.hasUnit
    else { return i + 1 }
    return add(number) ? number.span.upperBound : i + 1
  }

  /// Whether the code begins with a type or an agency of the tables.
  private func isKnown(_ number: DocumentNumber) -> Bool {
    number.codeType(tables) != nil || number.firstAgency(tables) != nil
  }

  /// Adds the reference that a number belongs to, unless it is no document's or the plan's own.
  private func add(_ number: DocumentNumber) -> Bool {
    let codeType = number.codeType(tables)
    let start = number.span.lowerBound
    let lead =
      number.digits == nil
      ? typeBefore(text.skipBlankBack(start, floor)) : typeBefore(start, codeType: codeType)
    guard isDocument(number, codeType: codeType, lead: lead) else { return false }
    // No plan is its own căn cứ: «Căn cứ Kế hoạch số      /KH-… ngày …» names another.
    let isNamedBasis = number.digits == nil && isBehindBasisLead(lead.start)
    if !isNamedBasis && own.isOwn(number, isAnnexLine: isAnnexLine(before: lead.start), text: text)
      || isNumberLine(number)
    {
      referenceFloor = number.span.upperBound
      return false
    }
    var reference = LegalReference(span: lead.start..<number.span.upperBound)
    // A list hands its type on, but not to a number that says otherwise.
    let isOther = lead.typeSpan == nil && codeType != nil && codeType != lead.type
    reference.type = isOther ? nil : lead.type
    // «…, số 12/2019/TT-BGDĐT ban hành … và 19/2019/TT-BGDĐT».
    if reference.type == nil, let codeType, let last = drafts.last, last.titleStart != nil,
      facts.references[last.index].type == codeType, separatorStart(before: lead.start) != nil
    {
      reference.type = codeType
    }
    reference.typeSpan = lead.typeSpan
    reference.name = lead.name
    reference.numberSpan = number.span
    reference.numberYear = number.year
    reference.codeType = codeType
    if number.digits == nil {
      reference.isNumberBlank = true
    } else {
      reference.number = number.canonical(text, tables)
    }
    if !number.code.isEmpty {
      reference.numberForm = form(of: number, codeType: codeType)
      let second = number.secondStart..<number.codeSpan.upperBound
      let hasType = codeType != nil
      reference.issuerCodeSpan = hasType ? (second.isEmpty ? nil : second) : number.codeSpan
    }
    finish(reference, behind: number.span.upperBound)
    return true
  }

  private func form(of number: DocumentNumber, codeType: Int?) -> LegalReference.NumberForm {
    if number.isParty { return .party }
    if number.year != nil { return .normative }
    return codeType != nil ? .administrative : .officialLetter
  }

  /// Whether letters and digits with slashes are a document's number, from what stands before them
  /// and from the code itself.
  private func isDocument(_ number: DocumentNumber, codeType: Int?, lead: TypeLead) -> Bool {
    let isCapital =
      number.codeSpan.isEmpty || text.isUpper(number.codeSpan.lowerBound)
      || text.bytes[number.codeSpan.lowerBound] == .leadOfLatin1
    if number.code.isEmpty {
      // Thông tư 19/2019: only right behind a type that carries the year.
      guard let type = lead.type, lead.isCapital else { return false }
      return tables.documentTypes[type].isNormative || lead.hasNumberWord
    }
    if !isCapital, !isKnown(number) || !number.hasUnit { return false }
    if number.isOld { return lead.isDirect && lead.isCapital && isKnown(number) }
    if lead.hasNumberWord, !lead.isDirect, isFormWord(text.wordBefore(lead.start, floor)) {
      return false
    }
    if lead.isDirect || lead.hasNumberWord {
      // «Mẫu số 02/ĐG», «biểu số 3/BC» are forms.
      let isForm = !lead.isDirect && number.year == nil && number.firstAgency(tables) == nil
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
  private func isAnnexLine(before start: Int) -> Bool {
    let last = text.wordBefore(start, floor)
    let first = text.wordBefore(last.lowerBound, floor)
    return text.isWord(last, "theo") && text.isWord(first, "kèm")
  }

  /// «Số: 05/VBHN-BGDĐT» on a line of its own: the number of what stands around it, as at the end of a
  /// consolidated text.
  private func isNumberLine(_ number: DocumentNumber) -> Bool {
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

  /// «Công văn số 1234 ngày 12/5/2025 của …»: a number without a symbol is one only between «số» and
  /// a date, behind a type.
  private func scanBareNumber(_ first: Digits) -> Int? {
    let word = text.wordBefore(first.span.lowerBound, floor)
    guard text.isWord(word, "số"), first.span.count <= 5 else { return nil }
    let next = text.skipSpace(first.end, limit)
    guard text.has("ngày", at: next, limit) else { return nil }
    let lead = typeBefore(first.span.lowerBound)
    guard lead.isDirect, lead.isCapital, let date = documentDate(behind: first.end), date.isComplete
    else { return nil }
    var reference = LegalReference(span: lead.start..<first.end)
    reference.type = lead.type
    reference.typeSpan = lead.typeSpan
    reference.number = source(first.span)
    reference.numberSpan = first.span
    finish(reference, behind: first.end)
    return first.end
  }

  private func source(_ span: TextSpan) -> String {
    var bytes: [UInt8] = []
    for i in span { bytes.append(text.bytes[i]) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Reads date, issuer and the start of the title behind a number or name, and adds the reference.
  func finish(_ draft: LegalReference, behind end: Int) {
    var reference = draft
    var tail = end
    if reference.dateSpan == nil, let date = documentDate(behind: end) {
      reference.take(date)
      tail = date.span.upperBound
    }
    if reference.issuer == nil, let issuer = issuerOfList(reference) { reference.issuer = issuer }
    // «Công văn số 4530/… cùng ngày của Sở …».
    if reference.dateSpan == nil,
      let sameDay = text.end(of: "cùng ngày", at: text.skipSpace(tail, limit), limit)
    {
      tail = sameDay
    }
    if reference.issuer == nil, let issuer = issuer(behind: tail),
      !isOfAnother(issuer, reference)
    {
      reference.issuer = isJoint(reference) ? jointIssuers(from: issuer) : issuer
      tail = reference.issuer?.upperBound ?? tail
      if reference.dateSpan == nil, let date = documentDate(behind: tail), date.isDay {
        reference.take(date)
        tail = date.span.upperBound
      }
    }
    if reference.issuer == nil { tail = partiesEnd(behind: tail) ?? tail }
    let pointers = pointers(before: reference.span.lowerBound)
    reference.pointers = pointers.list
    var floor = reference.span.upperBound
    if let behind = self.pointers(behind: tail) {
      reference.pointers += behind.list
      tail = behind.end
      floor = max(floor, tail)
    }
    if reference.issuer == nil { reference.issuer = issuer(before: pointers.start) }
    let isAnchored = reference.issuer != nil || reference.dateSpan != nil
    let draft = ReferenceDraft(
      index: facts.references.count, start: pointers.start, tail: tail,
      titleStart: isNamedLaw(reference) ? nil : titleStart(behind: tail, isAnchored: isAnchored))
    facts.references.append(reference)
    drafts.append(draft)
    referenceFloor = floor
  }

  /// Thông tư liên tịch and its like: several bodies issue it.
  private func isJoint(_ reference: LegalReference) -> Bool {
    guard let type = reference.codeType ?? reference.type else { return false }
    let code = tables.documentTypes[type].codeBytes
    return code.count == 4 && code[2] == UInt8(ascii: "L")
  }

  /// A law has a name and no trích yếu, but for «Luật số … sửa đổi, bổ sung một số điều của …».
  private func isNamedLaw(_ reference: LegalReference) -> Bool {
    reference.type.map { isCitedByName[$0] } ?? false
      && (reference.name != nil || reference.number == nil)
  }
}

extension LegalReference {
  init(span: TextSpan) {
    self.init(
      span: span, type: nil, typeSpan: nil, number: nil, numberSpan: nil, numberForm: nil,
      isNumberBlank: false, numberYear: nil, codeType: nil, issuerCodeSpan: nil, name: nil,
      dateSpan: nil, date: nil, isDateImpossible: false, year: nil, issuer: nil, title: nil,
      pointers: [], role: .body, basis: nil, parent: nil)
  }

  /// Takes the date behind a number or name: the span reaches to its end.
  mutating func take(_ date: DocumentDate) {
    span = span.lowerBound..<date.span.upperBound
    if let year = date.yearAlone {
      self.year = year
      return
    }
    dateSpan = date.span
    self.date = date.reading?.date
    isDateImpossible = date.reading?.isImpossible ?? false
  }
}
