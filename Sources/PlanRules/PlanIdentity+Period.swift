import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension RuleContext {
  /// The days that the plan's own date leaves open: one, those of a month or those of a year; nil where
  /// no year is written.
  func writtenIssueDays() -> ClosedRange<CalendarDate>? {
    guard let head = plan.letterhead, let year = head.year else { return nil }
    if let date = head.date { return date...date }
    guard let month = head.month, (1...12).contains(month) else {
      return Self.days(year, 1, year, 12)
    }
    return Self.days(year, month, year, month)
  }

  /// From the first day of a month to the last day of another; nil where a year is impossible.
  static func days(
    _ firstYear: Int, _ firstMonth: Int, _ lastYear: Int, _ lastMonth: Int
  ) -> ClosedRange<CalendarDate>? {
    guard let first = CalendarDate(year: firstYear, month: firstMonth, day: 1),
      let last = CalendarDate(
        year: lastYear, month: lastMonth,
        day: CalendarDate.daysInMonth(lastMonth, year: lastYear)),
      first <= last
    else { return nil }
    return first...last
  }

  /// The years and school years that the title gives to the plan itself, each as days; a school year
  /// from one month of its first year to another of its second.
  func titlePeriods(fromMonth: Int, toMonth: Int) -> [ClosedRange<CalendarDate>] {
    guard let subject = plan.title?.subject else { return [] }
    var periods: [ClosedRange<CalendarDate>] = []
    for mention in facts.schoolYears where mention.reference == nil {
      guard subject.contains(mention.span.lowerBound) else {
        if mention.span.lowerBound >= subject.upperBound { break }
        continue
      }
      guard mention.second == mention.first + 1,
        let days = Self.days(mention.first, fromMonth, mention.second, toMonth)
      else { continue }
      periods.append(days)
    }
    for mention in facts.yearSpans where mention.reference == nil {
      guard subject.contains(mention.span.lowerBound) else {
        if mention.span.lowerBound >= subject.upperBound { break }
        continue
      }
      if let days = Self.days(mention.first, 1, mention.last, 12) { periods.append(days) }
    }
    return periods
  }

  /// The days that a date may mean: one day, or those of a month; nil where no year stands.
  func days(of date: DateMention) -> ClosedRange<CalendarDate>? {
    guard let year = date.year else { return nil }
    if let day = date.date { return day...day }
    guard let month = date.month, date.day == nil, (1...12).contains(month) else { return nil }
    return Self.days(year, month, year, month)
  }
}
