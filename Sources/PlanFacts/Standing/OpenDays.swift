import PlanSyntax
import RuleTables

// Ngày để ngỏ: the days that a date leaves open where its day, or its month, is not written.

extension CalendarDate {
  /// From the first day of a month to the last day of another; nil where a year is impossible.
  package static func days(
    from first: (year: Int, month: Int), through last: (year: Int, month: Int)
  ) -> ClosedRange<CalendarDate>? {
    guard let from = CalendarDate(year: first.year, month: first.month, day: 1),
      let to = CalendarDate(
        year: last.year, month: last.month,
        day: daysInMonth(last.month, year: last.year)),
      from <= to
    else { return nil }
    return from...to
  }
}

extension Letterhead {
  /// The days that the plan's own date leaves open: one, those of a month or those of a year; nil where
  /// no whole year is written.
  package var openDays: ClosedRange<CalendarDate>? {
    // «năm 20…» is still to be written.
    guard let year, year >= 1000 else { return nil }
    if let date { return date...date }
    guard let month, (1...12).contains(month) else {
      return CalendarDate.days(from: (year, 1), through: (year, 12))
    }
    return CalendarDate.days(from: (year, month), through: (year, month))
  }

  /// Whether what is written of the date may be a day of the calendar.
  var isDatePossible: Bool {
    guard let month else { return true }
    return date != nil || day == nil && (1...12).contains(month)
  }
}

extension DateMention {
  /// The days that it may mean: one, or those of a month; nil where no year stands.
  package var openDays: ClosedRange<CalendarDate>? {
    // «năm 20…» is still to be written.
    guard let year, year >= 1000 else { return nil }
    if let date { return date...date }
    guard let month, day == nil, (1...12).contains(month) else { return nil }
    return CalendarDate.days(from: (year, month), through: (year, month))
  }
}
