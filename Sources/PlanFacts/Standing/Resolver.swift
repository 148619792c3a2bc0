import RuleTables
import SourceText

/// Người tra danh mục.
package struct Resolver {
  let source: SourceText
  let register: LawRegister
  /// The days for which the standing is judged; nil where none is known.
  let days: ClosedRange<CalendarDate>?

  package init(source: SourceText, tables: Tables, days: ClosedRange<CalendarDate>?) {
    self.source = source
    register = tables.register
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
      result.append(resolve(reference, among: records[first]))
    }
    return result
  }

  private func resolve(_ reference: LegalReference, among found: [LawRecord]) -> Resolution? {
    // Without a year in it a number comes back every year or every term.
    let isUnique = reference.numberYear != nil
    guard
      let record = choose(
        found, date: reference.date, year: reference.year, isUnique: isUnique)
    else { return nil }
    return Resolution(
      record: record, standing: standing(of: record),
      hasOtherDate: reference.date != nil && record.issued != nil
        && reference.date != record.issued,
      hasOtherTitle: TitleComparison.differ(source, reference.title, record.title))
  }

  // MARK: Which document

  private func records(of reference: LegalReference) -> [LawRecord] {
    if let number = reference.number { return register.records(number: number) }
    return reference.name.map { register.records(name: source.text($0)) } ?? []
  }

  /// The one of several records that is meant: by its date, then by the year, then, of laws without
  /// either, the only one that stood on the days asked for.
  private func choose(
    _ found: [LawRecord], date: CalendarDate?, year: Int?, isUnique: Bool
  ) -> LawRecord? {
    if found.isEmpty { return nil }
    // An office's own row goes before the program's.
    if isUnique, let own = found.last(where: { $0.confidence == .own }) { return own }
    if isUnique, found.count == 1 { return found[0] }
    if let date {
      if let exact = found.last(where: { $0.issued == date }) { return exact }
      let sameYear = found.filter { $0.issued?.year == date.year }
      return sameYear.count == 1 ? sameYear[0] : nil
    }
    if let year {
      let sameYear = found.filter { $0.issued?.year == year }
      return sameYear.count == 1 ? sameYear[0] : nil
    }
    guard days != nil, found.allSatisfy({ LawNames.isLaw($0) }) else { return nil }
    let current = found.filter { [.noRepealKnown, .amended].contains(standing(of: $0)) }
    return current.count == 1 ? current[0] : nil
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

  /// The numbers of what had amended a document by a day, as far as it is known since when.
  package func amendments(of record: LawRecord, by day: CalendarDate) -> [String] {
    record.amendedBy.filter { number in
      let found = register.records(number: number)
      guard found.count == 1, let start = found[0].effective ?? found[0].issued else {
        return false
      }
      return start <= day
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
      && title == nil && other.title == nil
  }
}
