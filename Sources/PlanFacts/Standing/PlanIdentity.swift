import PlanSyntax
import RuleTables
import SourceText

/// Căn cước của kế hoạch: what the plan says of its own time and issuer.
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
  /// What kind of body issues the plan, by the letterhead, else by the words that enact it, else by who
  /// signs; nil where none of them names one.
  package let issuerKind: Agency.Kind?

  package init(source: SourceText, tables: Tables, plan: Plan, facts: Facts) {
    let title = plan.title?.subject
    func inTitle(_ span: TextSpan) -> Bool { title?.contains(span.lowerBound) ?? false }
    let titleSchoolYear = facts.schoolYears.first { $0.reference == nil && inTitle($0.span) }
    schoolYear = titleSchoolYear
    years =
      titleSchoolYear == nil
      ? facts.yearSpans.first { $0.reference == nil && !$0.isEnd && inTitle($0.span) } : nil
    issueDays = Self.issueDays(
      plan.letterhead, issuedWith: Self.dayIssuedWith(plan, facts), schoolYear: schoolYear,
      years: years)
    issuerKind = Self.issuerKind(source: source, tables: tables, plan: plan)
  }

  /// The day of the decision that a plan without a day of its own was issued with.
  private static func dayIssuedWith(_ plan: Plan, _ facts: Facts) -> CalendarDate? {
    guard let line = plan.issuedWith else { return nil }
    return facts.references.first { line.contains($0.span.lowerBound) }?.date
  }

  private static func issueDays(
    _ head: Letterhead?, issuedWith: CalendarDate?, schoolYear: SchoolYearMention?,
    years: YearSpanMention?
  ) -> ClosedRange<CalendarDate>? {
    if head?.dateText == nil, let issuedWith { return issuedWith...issuedWith }
    if let head, head.isDatePossible, let days = head.openDays { return days }
    if let schoolYear, schoolYear.second == schoolYear.first + 1,
      let days = CalendarDate.days(from: (schoolYear.first, 6), through: (schoolYear.second, 8))
    {
      return days
    }
    return years.flatMap { CalendarDate.days(from: ($0.first, 1), through: ($0.last, 12)) }
  }

  /// Whether the plan was issued within some days, both ends among them (nil: open); nil where its own
  /// days do not tell.
  package func isIssued(from: CalendarDate?, to: CalendarDate?) -> Bool? {
    guard from != nil || to != nil else { return true }
    guard let days = issueDays else { return nil }
    let from = from ?? days.lowerBound
    let to = to ?? days.upperBound
    if days.upperBound < from || days.lowerBound > to { return false }
    return days.lowerBound >= from && days.upperBound <= to ? true : nil
  }
}
