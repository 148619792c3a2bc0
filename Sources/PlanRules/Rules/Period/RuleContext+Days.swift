import RuleTables

extension RuleContext {
  /// Whether the plan was issued within some days, both ends among them (nil: open); nil where its own
  /// days do not tell.
  func isIssued(from: CalendarDate?, to: CalendarDate?) -> Bool? {
    guard from != nil || to != nil else { return true }
    guard let days = identity.issueDays else { return nil }
    let from = from ?? days.lowerBound
    let to = to ?? days.upperBound
    if days.upperBound < from || days.lowerBound > to { return false }
    return days.lowerBound >= from && days.upperBound <= to ? true : nil
  }
}
