import PlanSyntax
import RuleTables

extension Analysis {
  /// The years and school years that the title gives to the plan itself, each as days; a school year
  /// from one month of its first year to another of its second.
  package func titlePeriods(fromMonth: Int, toMonth: Int) -> [ClosedRange<CalendarDate>] {
    guard let subject = plan.title?.subject else { return [] }
    var periods: [ClosedRange<CalendarDate>] = []
    for mention in facts.schoolYears where mention.reference == nil {
      guard subject.contains(mention.span.lowerBound) else {
        if mention.span.lowerBound >= subject.upperBound { break }
        continue
      }
      guard mention.second == mention.first + 1,
        let days = CalendarDate.days(
          from: (mention.first, fromMonth), through: (mention.second, toMonth))
      else { continue }
      periods.append(days)
    }
    for mention in facts.yearSpans where mention.reference == nil {
      guard subject.contains(mention.span.lowerBound) else {
        if mention.span.lowerBound >= subject.upperBound { break }
        continue
      }
      let first = mention.isEnd ? Self.longAgo : mention.first
      if let days = CalendarDate.days(from: (first, 1), through: (mention.last, 12)) {
        periods.append(days)
      }
    }
    return periods
  }

  /// Where a time begins of which only the end is said.
  private static let longAgo = 1945
}
