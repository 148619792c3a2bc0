import RuleTables
import SourceText

/// Viện dẫn có số, ký hiệu.
extension ParagraphScan {
  /// Reads the reference whose number begins with `first`; returns where to go on, nil where none is.
  mutating func scanReference(_ first: Digits, _ facts: inout FactAppender) -> Int? {
    guard first.span.lowerBound >= referenceFloor, !numbers.isInPath(first.span.lowerBound) else {
      return nil
    }
    let next = text.skipSpace(first.end, limit)
    if next < limit, numbers.mayGoOn(as: text.bytes[next]),
      let number = text.documentNumber(at: first, limit)
    {
      guard add(number, &facts) else { return nil }
      return number.span.upperBound
    }
    return scanBareNumber(first, &facts)
  }

  /// «số      /KH-SGDĐT», «số ……/KH-UBND»: the number is left blank.
  mutating func scanSlash(at i: Int, _ facts: inout FactAppender) -> Int {
    guard i > floor, i >= referenceFloor else { return i + 1 }
    let blank = text.skipBlankBack(i, floor)
    var label = blank
    if blank > floor, text.bytes[blank - 1] == .colon {
      label = text.skipSpaceBack(blank - 1, floor)
    }
    guard text.isWord(text.wordStart(label, floor)..<label, "số"),
      let number = text.blankNumber(slashAt: i, limit), numbers.isKnown(number) || number.hasUnit
    else { return i + 1 }
    return add(number, &facts) ? number.span.upperBound : i + 1
  }

  /// Adds the reference that a number belongs to, unless it is no document's or the plan's own.
  private mutating func add(_ number: DocumentNumber, _ facts: inout FactAppender) -> Bool {
    let codeType = number.codeType(tables)
    let start = number.span.lowerBound
    let lead =
      number.digits == nil
      ? typeBefore(text.skipBlankBack(start, floor), codeType: nil, facts)
      : typeBefore(start, codeType: codeType, facts)
    guard numbers.isDocument(number, codeType: codeType, lead: lead) else { return false }
    // No plan is its own căn cứ: «Căn cứ Kế hoạch số      /KH-… ngày …» names another.
    let isNamedBasis = number.digits == nil && isAfterBasisLead(lead.start)
    if !isNamedBasis
      && passage.context.own.isOwn(
        number, isAnnexLine: numbers.isAnnexLine(before: lead.start), text: text)
      || numbers.isNumberLine(number)
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
      facts[last.index].type == codeType, lists.separatorStart(before: lead.start) != nil
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
      reference.numberForm = numbers.form(of: number, codeType: codeType)
      let second = number.secondStart..<number.codeSpan.upperBound
      let hasType = codeType != nil
      reference.issuerCodeSpan = hasType ? (second.isEmpty ? nil : second) : number.codeSpan
    }
    finish(reference, after: number.span.upperBound, &facts)
    return true
  }

  /// «Công văn số 1234 ngày 12/5/2025 của …»: a number without a symbol is one only between «số» and
  /// a date, behind a type.
  private mutating func scanBareNumber(
    _ first: Digits, _ facts: inout FactAppender
  ) -> Int? {
    let word = text.wordBefore(first.span.lowerBound, floor)
    guard text.isWord(word, "số"), first.span.count <= 5 else { return nil }
    let next = text.skipSpace(first.end, limit)
    guard text.has("ngày", at: next, limit) else { return nil }
    let lead = typeBefore(first.span.lowerBound, codeType: nil, facts)
    guard lead.isDirect, lead.isCapital, let date = dates.documentDate(after: first.end),
      date.isComplete
    else { return nil }
    var reference = LegalReference(span: lead.start..<first.end)
    reference.type = lead.type
    reference.typeSpan = lead.typeSpan
    reference.number = source(first.span)
    reference.numberSpan = first.span
    finish(reference, after: first.end, &facts)
    return first.end
  }

  private func source(_ span: TextSpan) -> String {
    var bytes: [UInt8] = []
    for i in span { bytes.append(text.bytes[i]) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func typeBefore(_ place: Int, codeType: Int?, _ facts: FactAppender) -> TypeLead {
    let last = drafts.last.map {
      ListMember(type: facts[$0.index].type, tail: $0.tail, hasTitle: $0.titleStart != nil)
    }
    return types.typeBefore(
      place, from: referenceFloor, codeType: codeType, law: lawAhead, last: last)
  }

  /// Reads what stands around a number or name, and adds the reference.
  mutating func finish(_ draft: LegalReference, after end: Int, _ facts: inout FactAppender) {
    let finished = ReferenceReader(passage: passage).finish(draft, after: end, from: referenceFloor)
    let index = facts.add(finished.reference)
    drafts.append(
      ReferenceDraft(
        index: index, start: finished.start, tail: finished.tail, titleStart: finished.titleStart))
    referenceFloor = finished.floor
  }
}
