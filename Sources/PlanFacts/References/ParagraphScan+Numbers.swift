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
    guard
      text.isWord(text.wordStart(label, floor)..<label, "số") || isBlankOfType(blank..<i),
      let number = text.blankNumber(slashAt: i, limit), numbers.isKnown(number) || number.hasUnit
    else { return i + 1 }
    return add(number, &facts) ? number.span.upperBound : i + 1
  }

  /// «Quyết định …/QĐ-BCĐ»: dots right after a type word.
  private func isBlankOfType(_ blank: TextSpan) -> Bool {
    blank.contains { text.bytes[$0] == .dot || text.isEllipsis($0, blank.upperBound) }
      && types.typeEnding(at: blank.lowerBound, from: referenceFloor) != nil
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
    let isAnnexLine = numbers.isAnnexLine(before: lead.start)
    let isOwn =
      !isNamedBasis && passage.context.own.isOwn(number, isAnnexLine: isAnnexLine, text: text)
    if isOwn && (isAnnexLine || !isOfOtherYear(number, lead)) || numbers.isNumberLine(number) {
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
    if number.hasUnit { addShortened(lead.members, of: number, like: reference, &facts) }
    if number.year != nil, number.hasUnit {
      completeShortened(before: lead.start, with: number, like: reference, &facts)
    }
    finish(reference, after: number.span.upperBound, &facts)
    return true
  }

  /// «thay thế Kế hoạch số 24/KH-… ngày 08/10/2024» in another year's plan of that number.
  private func isOfOtherYear(_ number: DocumentNumber, _ lead: TypeLead) -> Bool {
    guard number.digits != nil, let own = passage.context.ownDate,
      let day = dates.documentDate(after: number.span.upperBound)?.reading?.date
    else { return false }
    return day.year != own.year
      || day != own && text.isWord(text.wordBefore(lead.start, floor), "thế")
  }

  /// «Thông tư số 11, 12 và 19/2019/TT-BGDĐT»: the numbers that have the year and symbol of the last.
  private mutating func addShortened(
    _ members: [ShortenedMember], of number: DocumentNumber, like last: LegalReference,
    _ facts: inout FactAppender
  ) {
    for member in members {
      var other = number
      other.digits = member.digits
      var reference = last
      reference.span =
        (member.typeSpan?.lowerBound ?? member.digits.lowerBound)..<member.digits.upperBound
      reference.typeSpan = member.typeSpan
      reference.numberSpan = member.digits
      reference.number = other.canonical(text, tables)
      let index = facts.add(reference)
      drafts.append(
        ReferenceDraft(
          index: index, start: reference.span.lowerBound, tail: member.digits.upperBound,
          titleStart: nil, sharesWithNext: true))
    }
    if let first = members.first, let firstType = first.typeSpan {
      takePointers(before: firstType.lowerBound, members.count, &facts)
    }
  }

  /// Pointers before a shortened list are those of its first document.
  private func takePointers(before start: Int, _ count: Int, _ facts: inout FactAppender) {
    let found = pointers.before(start, from: referenceFloor)
    facts[drafts[drafts.count - count].index].pointers = found.list
  }

  /// «Thông tư số 01/2021, 02/2021 và 03/2021/TT-…»: the numbers with a year of their own take the symbol.
  private mutating func completeShortened(
    before start: Int, with number: DocumentNumber, like last: LegalReference,
    _ facts: inout FactAppender
  ) {
    var next = start
    for order in drafts.indices.reversed() {
      let draft = drafts[order]
      let reference = facts[draft.index]
      guard reference.numberForm == nil, !reference.isNumberBlank,
        let span = reference.numberSpan, let year = reference.numberYear,
        let digits = text.digits(span.lowerBound, span.upperBound),
        draft.tail <= next, lists.isGap(draft.tail..<next)
      else { return }
      var other = number
      other.digits = digits.span
      other.year = year
      facts[draft.index].number = other.canonical(text, tables)
      facts[draft.index].numberForm = .normative
      facts[draft.index].codeType = last.codeType
      facts[draft.index].issuerCodeSpan = last.issuerCodeSpan
      drafts[order].sharesWithNext = true
      next = draft.start
    }
  }

  /// «Công văn số 1234 ngày 12/5/2025 của …»: a number without a symbol is one only between «số» and
  /// a date, after a type.
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

  /// «các Nghị định của Chính phủ: Số …; số …»: the body before the colon is that of every member.
  private func issuerOfList(before reference: LegalReference, _ facts: FactAppender) -> TextSpan? {
    guard reference.typeSpan == nil, let last = drafts.last,
      let issuer = facts[last.index].issuer, let number = facts[last.index].numberSpan,
      issuer.upperBound <= number.lowerBound, facts[last.index].codeType == reference.codeType,
      lists.separatorStart(before: reference.span.lowerBound) != nil
    else { return nil }
    return issuer
  }

  /// Reads what stands around a number or name, and adds the reference.
  mutating func finish(_ draft: LegalReference, after end: Int, _ facts: inout FactAppender) {
    let finished = ReferenceReader(passage: passage).finish(draft, after: end, from: referenceFloor)
    var reference = finished.reference
    if reference.issuer == nil { reference.issuer = issuerOfList(before: reference, facts) }
    let index = facts.add(reference)
    drafts.append(
      ReferenceDraft(
        index: index, start: finished.start, tail: finished.tail, titleStart: finished.titleStart))
    referenceFloor = finished.floor
  }
}
