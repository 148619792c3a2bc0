import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

/// Căn cước của kế hoạch: what the plan says of its own time.
package struct PlanIdentity: Sendable {
  /// The school year in the title, else the one that the preamble gives to the plan itself; nil where
  /// the plan is for a calendar year, or says nothing.
  package let schoolYear: SchoolYearMention?
  /// The calendar year or span of years in the title («năm 2025», «giai đoạn 2021-2026»); nil where
  /// there is none or a school year stands there.
  package let years: YearSpanMention?
  /// The days that the plan may have been issued on: one day where its date is complete, the days that
  /// a partly blank date leaves, else those of the school year or year in the title; nil where nothing
  /// is known.
  package let issueDays: ClosedRange<CalendarDate>?

  package init(source: SourceText, tables: Tables, plan: Plan, facts: Facts) {
    let title = plan.title?.subject
    func inTitle(_ span: TextSpan) -> Bool { title?.contains(span.lowerBound) ?? false }
    let titleSchoolYear = facts.schoolYears.first { $0.reference == nil && inTitle($0.span) }
    schoolYear = titleSchoolYear
    years =
      titleSchoolYear == nil
      ? facts.yearSpans.first { $0.reference == nil && inTitle($0.span) } : nil
    issueDays = Self.issueDays(plan.letterhead, schoolYear: schoolYear, years: years)
  }

  private static func issueDays(
    _ head: Letterhead?, schoolYear: SchoolYearMention?, years: YearSpanMention?
  ) -> ClosedRange<CalendarDate>? {
    if let head {
      if let date = head.date { return date...date }
      if let year = head.year, let month = head.month, head.day == nil,
        let first = CalendarDate(year: year, month: month, day: 1),
        let last = CalendarDate(
          year: year, month: month, day: CalendarDate.daysInMonth(month, year: year))
      {
        return first...last
      }
      if let year = head.year, head.month == nil { return days(of: year, through: year) }
    }
    if let schoolYear, schoolYear.second == schoolYear.first + 1,
      let first = CalendarDate(year: schoolYear.first, month: 6, day: 1),
      let last = CalendarDate(year: schoolYear.second, month: 8, day: 31)
    {
      return first...last
    }
    if let years, years.first <= years.last { return days(of: years.first, through: years.last) }
    return nil
  }

  private static func days(of first: Int, through last: Int) -> ClosedRange<CalendarDate>? {
    guard let from = CalendarDate(year: first, month: 1, day: 1),
      let to = CalendarDate(year: last, month: 12, day: 31)
    else { return nil }
    return from...to
  }
}
