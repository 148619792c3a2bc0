import RuleTables
import SourceText

/// Viện dẫn đã đọc, but for how far its title reaches.
struct FinishedReference {
  let reference: LegalReference
  /// With the pointers before it.
  let start: Int
  /// After its date and issuer.
  let tail: Int
  /// Where its trích yếu begins; nil where none stands.
  let titleStart: Int?
  /// Where the next may begin.
  let floor: Int
}

/// Quanh số, ký hiệu: what belongs to a document and stands before and after its number or name.
struct ReferenceReader: PassageReader {
  let passage: Passage

  /// Reads date, issuer, pointers and the start of the title around a number or name that ends at `end`.
  /// - Parameter lowest: where the reference before ends.
  func finish(_ draft: LegalReference, after end: Int, from lowest: Int) -> FinishedReference {
    var reference = draft
    var tail = takeDay(after: end, &reference)
    if reference.issuer == nil, let issuer = issuers.issuerOfList(reference) {
      reference.issuer = issuer
    }
    // «Công văn số 4530/… cùng ngày của Sở …».
    if reference.dateSpan == nil,
      let sameDay = text.end(of: "cùng ngày", at: text.skipSpace(tail, limit), limit)
    {
      tail = sameDay
    }
    let before = pointers.before(reference.span.lowerBound, from: lowest)
    reference.pointers = before.list
    let isSetOff = takeIssuer(&reference, &tail, isBasis: isAfterBasisLead(before.start))
    if reference.issuer == nil { tail = issuers.partiesEnd(after: tail) ?? tail }
    var floor = reference.span.upperBound
    if let after = pointers.after(tail) {
      reference.pointers += after.list
      tail = after.end
      floor = max(floor, tail)
    }
    takeWhatStandsBefore(before.start, &reference)
    let isAnchored = reference.issuer != nil || reference.dateSpan != nil
    var titleStart =
      isNamedLaw(reference)
      ? nil
      : titles.start(after: tail, isAnchored: isAnchored, isSetOff: isSetOff)
        ?? titleInBracket(after: end, before: tail)
    // «của Ban Chỉ đạo về kiểm tra công tác bầu cử trên địa bàn tỉnh …»: the title, and no aim.
    if titleStart == nil, let issuer = reference.issuer, issuer.lowerBound > end,
      let head = bodies.endBeforeAim(issuer),
      let start = titles.start(after: head, isAnchored: true)
    {
      reference.issuer = issuer.lowerBound..<head
      tail = head
      titleStart = start
    }
    return FinishedReference(
      reference: reference, start: before.start, tail: tail, titleStart: titleStart, floor: floor)
  }

  /// «30/2020/NĐ-CP (về công tác văn thư) ngày …»: where the title begins.
  private func titleInBracket(after end: Int, before tail: Int) -> Int? {
    let open = text.skipSpace(end, limit)
    guard open < tail, text.bracketEnd(at: open, tail, most: 120) != nil else { return nil }
    let start = text.skipSpace(open + 1, tail)
    return vocabulary.titleLeads.match(text.folded, at: start, limit: tail) == nil ? nil : start
  }

  /// Takes the day after a number, with or without a bracket between; returns where it ends, or where
  /// the bracket does if more of the document follows it.
  private func takeDay(after end: Int, _ reference: inout LegalReference) -> Int {
    guard reference.dateSpan == nil else { return end }
    if let date = dates.documentDate(after: end) {
      reference.take(date)
      return date.span.upperBound
    }
    guard let after = text.bracketEnd(at: text.skipSpace(end, limit), limit, most: 120),
      pointers.after(end) == nil
    else { return end }
    if let date = dates.documentDate(after: after), date.isDay {
      reference.take(date)
      return date.span.upperBound
    }
    return issuers.found(after: after, hasDay: false, isBasis: false) == nil ? end : after
  }

  /// Takes the body after a document, and the day that follows it; whether it stands between commas.
  private func takeIssuer(
    _ reference: inout LegalReference, _ tail: inout Int, isBasis: Bool
  ) -> Bool {
    let hasDay = reference.date != nil
    guard reference.issuer == nil,
      let found = issuers.found(after: tail, hasDay: hasDay, isBasis: isBasis),
      !owners.isOfAnother(found.name, reference)
    else { return false }
    let name = isJoint(reference) ? issuers.jointIssuers(from: found.name) : found.name
    reference.issuer = name
    tail = max(found.end, name.upperBound)
    tail = issuers.sessionEnd(after: tail) ?? tail
    let after = text.bracketEnd(at: text.skipSpace(tail, limit), limit, most: 90)
    if reference.dateSpan == nil {
      for place in [tail, after] {
        guard let place, let date = dates.documentDate(after: place), date.isDay else { continue }
        reference.take(date)
        tail = date.span.upperBound
        return found.isSetOff
      }
    }
    // «của UBND tỉnh (trước sắp xếp) triển khai …».
    if let after, pointers.after(tail) == nil,
      titles.start(after: after, isAnchored: true, isSetOff: found.isSetOff) != nil
    {
      tail = after
    }
    return found.isSetOff
  }

  /// «của X tại …», «Ngày …, X đã ban hành …».
  private func takeWhatStandsBefore(_ start: Int, _ reference: inout LegalReference) {
    guard reference.issuer == nil else { return }
    reference.issuer =
      issuers.issuer(before: start)
      ?? issuers.bodyBeforeColon(start).flatMap {
        owners.mayHaveIssued($0, reference) ? $0 : nil
      }
    guard reference.issuer == nil, let announced = issuers.announced(before: start) else { return }
    reference.issuer = announced.name
    if reference.dateSpan == nil, let day = announced.day {
      reference.dateSpan = day.span
      reference.date = day.reading?.date
    }
  }

  /// Thông tư liên tịch and its like: several bodies issue it.
  private func isJoint(_ reference: LegalReference) -> Bool {
    guard let type = reference.codeType ?? reference.type else { return false }
    let code = tables.documentTypes[type].codeBytes
    return code.count == 4 && code[2] == UInt8(ascii: "L")
  }

  /// A law has a name and no trích yếu, but for «Luật số … sửa đổi, bổ sung một số điều của …».
  private func isNamedLaw(_ reference: LegalReference) -> Bool {
    reference.type.map { isCitedByName($0) } ?? false
      && (reference.name != nil || reference.number == nil)
  }
}

extension LegalReference {
  init(_ type: TypeWord, to end: Int) {
    self.init(span: type.span.lowerBound..<end)
    self.type = type.index
    typeSpan = type.span
  }

  init(span: TextSpan) {
    self.init(
      span: span, type: nil, typeSpan: nil, number: nil, numberSpan: nil, numberForm: nil,
      isNumberBlank: false, numberYear: nil, codeType: nil, issuerCodeSpan: nil, name: nil,
      dateSpan: nil, date: nil, isDateImpossible: false, year: nil, issuer: nil, title: nil,
      pointers: [], role: .body, basis: nil, parent: nil)
  }

  /// Takes the date after a number or name: the span reaches to its end.
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
