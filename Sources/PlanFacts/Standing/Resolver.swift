import RuleTables
import SourceText

/// Người tra danh mục.
package struct Resolver {
  let source: SourceText
  let register: RegisterLookup
  private let vocabulary: Vocabulary
  private let documentTypes: [DocumentType]
  /// The days for which the standing is judged; nil where none is known.
  let days: ClosedRange<CalendarDate>?

  /// - Parameter register: that of the tables; nil: one that has been asked for nothing yet.
  package init(
    source: SourceText, tables: Tables, days: ClosedRange<CalendarDate>?,
    register: RegisterLookup? = nil
  ) {
    self.source = source
    self.register = register ?? RegisterLookup(tables.register)
    vocabulary = tables.vocabulary
    documentTypes = tables.documentTypes
    self.days = days
  }

  /// What the register says of each reference; nil where it does not know the document, or cannot tell
  /// which of several is meant. A document is looked up once, however often it is cited.
  func resolutions(of references: [LegalReference], groups: ReferenceGroups) -> [Resolution?] {
    var records = [[LawRecord]](repeating: [], count: references.count)
    var result: [Resolution?] = []
    result.reserveCapacity(references.count)
    for (index, reference) in references.enumerated() {
      let first = groups.first[index]
      if first == index {
        records[index] = self.records(of: reference)
      } else if reference.givesNoMore(than: references[first]) {
        result.append(result[first])
        continue
      }
      result.append(resolve(index, of: references, among: records[first]))
    }
    return result
  }

  private func resolve(
    _ index: Int, of references: [LegalReference], among found: [LawRecord]
  ) -> Resolution? {
    let reference = references[index]
    let here = found.filter { !isOfOtherPlace($0, than: reference) }
    guard let record = choose(here, reference), !isNamedAsOther(reference, than: record) else {
      return nil
    }
    let hasOtherDate =
      reference.date != nil && record.issued != nil && reference.date != record.issued
    // «Điều 11 Thông tư … về nhiệm vụ của Hiệu trưởng»: the words after name the article.
    let isOfArticle = reference.pointers.contains {
      $0.span.lowerBound < reference.span.lowerBound
    }
    let isOfOther = !isOfArticle && TitleComparison.differ(source, reference.title, record.title)
    // Two documents may bear one number, as that of a series that is not published does.
    if hasOtherDate, isOfOther { return nil }
    if hasOtherDate || reference.date == nil, let type = reference.type,
      LawNames.isCountedApart(record, from: documentTypes[type].name)
    {
      return nil
    }
    let isNeighbours =
      !isOfOther && !isOfArticle && hasNeighboursTitle(index, of: references, record)
    return Resolution(
      record: record, standing: standing(of: record), hasOtherDate: hasOtherDate,
      hasOtherTitle: isOfOther || isNeighbours, hasNeighboursTitle: isNeighbours)
  }

  /// Whether the trích yếu names a level of school, people or a law, and the record's others.
  private func hasNeighboursTitle(
    _ index: Int, of references: [LegalReference], _ record: LawRecord
  ) -> Bool {
    guard let span = references[index].title, let title = record.title else { return false }
    return TitleComparison.contradicts(source, span, title)
      || namesOtherLaw(span, references[(index + 1)...], title)
  }

  /// «thi hành Luật Hòa giải ở cơ sở» of a decree on another law.
  /// - Parameter later: the references after the one whose title it is, those in the title first.
  private func namesOtherLaw(
    _ span: TextSpan, _ later: ArraySlice<LegalReference>, _ title: String
  ) -> Bool {
    var isOther = false
    for reference in later {
      guard reference.span.lowerBound < span.upperBound else { break }
      guard let name = reference.name else { continue }
      let law = source.text(name)
      if LawNames.isNamed(law, in: title) || register.records(name: law).isEmpty { return false }
      isOther = true
    }
    return isOther && LawNames.namesLaw(title)
  }

  /// «Luật Tổ chức chính quyền địa phương số 75/2025/QH15»: the name is that of other laws than the number's, so which of
  /// the two is meant is not known.
  private func isNamedAsOther(_ reference: LegalReference, than record: LawRecord) -> Bool {
    guard reference.number != nil, let name = reference.name else { return false }
    let named = register.records(name: source.text(name))
    return !named.isEmpty && !named.contains { $0.number == record.number }
  }

  // MARK: Which document

  private func records(of reference: LegalReference) -> [LawRecord] {
    if let number = reference.number { return register.records(number: number) }
    return reference.name.map { register.records(name: source.text($0)) } ?? []
  }

  /// «Kế hoạch số 12/KH-UBND» of one province is no more that of another.
  private func isOfOtherPlace(_ record: LawRecord, than reference: LegalReference) -> Bool {
    guard reference.numberYear == nil || record.confidence == .own, let issuer = reference.issuer,
      let recorded = record.issuer,
      let place = IssuerPlace(of: issuer, in: source.cursor, vocabulary)
    else { return false }
    let other = SourceText(Array(recorded.utf8)).cursor
    return IssuerPlace(of: 0..<other.bytes.count, in: other, vocabulary)?.differs(from: place)
      ?? false
  }

  /// The one of several records that is meant: by its date, then by the year, then, of laws without
  /// either, the one that is the law of that name on the days asked for.
  private func choose(_ found: [LawRecord], _ reference: LegalReference) -> LawRecord? {
    if found.isEmpty { return nil }
    // Without a year in it a number comes back every year or every term.
    if reference.numberYear != nil {
      // An office's own row goes before the program's.
      if let own = found.last(where: { $0.confidence == .own }) { return own }
      if found.count == 1 { return found[0] }
    }
    if let date = reference.date {
      if let exact = found.last(where: { $0.issued == date }) { return exact }
      let sameYear = found.filter { year(of: $0) == date.year }
      return sameYear.count == 1 ? sameYear[0] : nil
    }
    if let year = reference.year {
      let sameYear = found.filter { self.year(of: $0) == year }
      return sameYear.count == 1 ? sameYear[0] : current(sameYear)
    }
    return current(found)
  }

  /// Of the laws of one name the one that each of the days asked for knows by it.
  private func current(_ found: [LawRecord]) -> LawRecord? {
    guard let days, found.allSatisfy({ LawNames.isLaw($0) }),
      let first = current(found, on: days.lowerBound)
    else { return nil }
    if days.lowerBound == days.upperBound { return first }
    return current(found, on: days.upperBound) == first ? first : nil
  }

  /// The year of issue, which the number of a law holds where its day is not stated.
  private func year(of record: LawRecord) -> Int? {
    record.issued?.year ?? LawNumber.year(record.number)
  }

  /// Of the laws of one name the one that a day knows by it: the latest that stood. Nil where the
  /// register does not tell which that is.
  private func current(_ found: [LawRecord], on day: CalendarDate) -> LawRecord? {
    let stood = found.filter { mayHaveStood($0, on: day) }
    guard let latest = stood.max(by: { isEarlier($0, than: $1) }) else { return nil }
    let isSure = hasSurelyBegun(latest, by: day)
    let isOnly = stood.allSatisfy { $0 == latest || (isSure && isEarlier($0, than: latest)) }
    return isOnly ? latest : nil
  }

  private func mayHaveStood(_ law: LawRecord, on day: CalendarDate) -> Bool {
    guard [.noRepealKnown, .amended].contains(standing(of: law, on: day)) else { return false }
    if law.effective != nil || law.issued != nil { return true }
    return year(of: law).map { $0 <= day.year } ?? true
  }

  /// Whether a law was in force by a day, or was issued so long before that it must have been.
  private func hasSurelyBegun(_ law: LawRecord, by day: CalendarDate) -> Bool {
    if let start = law.effective { return start <= day }
    return year(of: law).map { $0 + 2 < day.year } ?? false
  }

  private func isEarlier(_ law: LawRecord, than other: LawRecord) -> Bool {
    if let first = law.issued, let second = other.issued { return first < second }
    guard let first = year(of: law), let second = year(of: other) else { return false }
    return first < second
  }

  // MARK: Standing

  private func standing(of record: LawRecord) -> Resolution.Standing {
    guard record.confidence != .conflict else { return .undetermined }
    guard let days else {
      let isPlain =
        record.repealedBy == nil && record.repealedOn == nil && record.amendedBy.isEmpty
      return isPlain ? .noRepealKnown : .undetermined
    }
    let first = standing(of: record, on: days.lowerBound)
    if days.lowerBound == days.upperBound { return first }
    return first == standing(of: record, on: days.upperBound) ? first : .undetermined
  }

  private func standing(of record: LawRecord, on day: CalendarDate) -> Resolution.Standing {
    if let end = record.repealedOn {
      if end <= day { return .repealed }
    } else if record.repealedBy != nil {
      return .undetermined
    }
    if let start = record.effective ?? record.issued, start > day { return .notYetInForce }
    return amendments(of: record, by: day).isEmpty ? .noRepealKnown : .amended
  }

  /// The numbers of what had amended a document by a day, as far as it is known since when. Of what
  /// the register does not know the year in its number tells.
  package func amendments(of record: LawRecord, by day: CalendarDate) -> [String] {
    record.amendedBy.filter { number in
      let found = register.records(number: number)
      if found.count == 1, let start = found[0].effective ?? found[0].issued { return start <= day }
      return LawNumber.year(number).map { $0 < day.year } ?? false
    }
  }

  /// Whether a later law of the same name stood by a day: what amended the older one is of no use then.
  package func hasSuccessor(_ record: LawRecord, by day: CalendarDate) -> Bool {
    guard LawNames.isLaw(record), let title = record.title, let issued = record.issued else {
      return false
    }
    return register.records(name: title).contains { other in
      guard let later = other.issued, later > issued else { return false }
      return (other.effective ?? later) <= day
    }
  }
}

extension LegalReference {
  /// Whether all that a look-up rests on stands in an earlier mention of the same document too.
  fileprivate func givesNoMore(than other: LegalReference) -> Bool {
    date == other.date && year == other.year && numberYear == other.numberYear
      && title == nil && other.title == nil && issuer == nil
  }
}
