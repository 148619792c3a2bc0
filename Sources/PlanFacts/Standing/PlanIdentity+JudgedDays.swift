import RuleTables

extension PlanIdentity {
  /// The days that the plan may have been issued on, and not before what it cites; nil where nothing is
  /// known.
  func judgedDays(_ facts: Facts, _ groups: ReferenceGroups) -> ClosedRange<CalendarDate>? {
    if let issueDays, issueDays.lowerBound == issueDays.upperBound { return issueDays }
    guard let earliest = Self.latestCitedDay(facts, groups) else { return issueDays }
    guard let issueDays else { return earliest...CalendarDate.last }
    let first = max(earliest, issueDays.lowerBound)
    return first <= issueDays.upperBound ? first...issueDays.upperBound : issueDays
  }

  /// A day that the plan cannot be older than: the latest date of a cited document that the year in its
  /// number confirms, or that a second document's date bears out; one date alone may be a slip of the
  /// pen. Nil where nothing is cited so.
  private static func latestCitedDay(_ facts: Facts, _ groups: ReferenceGroups) -> CalendarDate? {
    var confirmed: CalendarDate?
    var latest: CalendarDate?
    for (index, reference) in facts.references.enumerated() {
      guard let date = reference.date, groups.first[index] == index else { continue }
      let isConfirmed = reference.numberYear == date.year
      if isConfirmed || latest != nil {
        let sure = isConfirmed ? date : min(date, latest ?? date)
        confirmed = max(confirmed ?? sure, sure)
      }
      latest = max(latest ?? date, date)
    }
    return confirmed
  }
}
