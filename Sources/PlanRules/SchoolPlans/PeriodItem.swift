import PlanFacts
import RuleTables
import SourceText

/// Một môn của một khối: the amounts that a table gives a subject in a grade.
struct PeriodItem {
  var subject: Int
  var grade: Int
  var first: PeriodTable.Figure?
  var second: PeriodTable.Figure?
  var year: PeriodTable.Figure?
  var week: PeriodTable.Figure?
  var firstWeek: PeriodTable.Figure?
  var secondWeek: PeriodTable.Figure?
  /// What counts to no subject; `subjects` where it does.
  var group = PeriodTable.Group.subjects
  /// A cell gives two amounts, or two cells one.
  var isUnsure = false

  init(subject: Int, grade: Int, group: PeriodTable.Group) {
    self.subject = subject
    self.grade = grade
    self.group = group
  }

  mutating func take(_ figure: PeriodTable.Figure) {
    func put(_ place: inout PeriodTable.Figure?) {
      if place != nil { isUnsure = true } else { place = figure }
    }
    let isWeek = figure.term.contains(.week)
    if figure.term.contains(.first) {
      if isWeek { put(&firstWeek) } else { put(&first) }
    } else if figure.term.contains(.second) {
      if isWeek { put(&secondWeek) } else { put(&second) }
    } else if isWeek {
      put(&week)
    } else {
      put(&year)
    }
  }

  /// Hundredths of a period a year, by whatever the table gives; nil where it gives too little.
  func perYear(_ weeks: Education.Weeks) -> Int? {
    if let year { return year.hundredths }
    if let first, let second { return first.hundredths + second.hundredths }
    if let week { return week.hundredths * weeks.year }
    if let firstWeek, let secondWeek {
      return firstWeek.hundredths * weeks.first + secondWeek.hundredths * weeks.second
    }
    return nil
  }

  /// Where a fault in the sum is shown.
  var place: TextSpan? {
    (year ?? second ?? week ?? secondWeek ?? first ?? firstWeek)?.span
  }
}

/// Một lỗi số tiết: where, and what it says.
struct PeriodFault {
  var span: TextSpan
  var vi: String
  var en: String
  var severity: Severity
  var grade: Int
}

/// So với Chương trình.
struct ProgrammeAmount {
  /// Periods a year.
  let number: Int
  /// More is what a subject of grades 10 to 12 has with its chuyên đề.
  let cluster: Int

  init(_ number: Int, grade: Int, education: Education) {
    self.number = number
    cluster = grade >= 10 ? education.clusterPeriods : 0
  }

  /// 1.5 a week gives 52 or 53.
  private var slack: Int { number % 35 == 0 ? 0 : 100 }

  func isMet(by hundredths: Int) -> Bool {
    abs(hundredths - number * 100) <= slack
      || cluster > 0 && abs(hundredths - (number + cluster) * 100) <= slack
  }

  /// More by whole lessons a week or every second week: what a school adds.
  func isAddedTo(by hundredths: Int) -> Bool {
    let more = hundredths - number * 100
    guard more > 0 else { return false }
    return more % 3_500 == 0 || more % 1_700 == 0 || more % 1_800 == 0 || more % 1_750 == 0
      || more > number * 50
  }
}
