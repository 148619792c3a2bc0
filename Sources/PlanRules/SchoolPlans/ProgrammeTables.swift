import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

/// Các bảng số tiết của kế hoạch: what they give each subject and grade, held against the programme.
struct ProgrammeTables {
  struct Table {
    var grid: Int
    var items: [PeriodItem] = []
    var totals: [PeriodItem] = []
    /// What counts to no subject: as figures, and by row.
    var others: [PeriodTable.Figure] = []
    var otherItems: [PeriodItem] = []
    /// What it gives is the programme's in the main: so much that what differs is a fault of it.
    var isTrusted = false
    var faults: [PeriodFault] = []
    var isUnsure = false
    var hasUnknownRows = false
  }

  private(set) var tables: [Table] = []
  /// Why nothing is judged; nil where something is.
  private(set) var reason: Localized?

  // Nothing here may hold the context, which holds this.
  init(_ context: RuleContext) {
    let education = context.tables.education
    guard !context.planTables.periodTables.isEmpty else { return }
    if context.isOtherSchool {
      reason = Localized(
        "trường có chương trình riêng", en: "a school with a programme of its own")
      return
    }
    guard let year = context.schoolYearOfPlan else {
      reason = Localized("không rõ năm học", en: "the school year is not known")
      return
    }
    var early = false
    for table in context.planTables.periodTables {
      var made = Table(grid: table.grid)
      made.isUnsure = table.isUnsure || table.lacksGrade
      made.hasUnknownRows = table.hasUnknownRows
      for figure in table.figures {
        guard education.rollOut[figure.grade] > 0, education.rollOut[figure.grade] <= year else {
          early = true
          continue
        }
        made.take(figure)
      }
      made.judge(context)
      tables.append(made)
    }
    if !tables.contains(where: { $0.isTrusted }) {
      reason =
        early
        ? Localized(
          "khối lớp chưa theo Chương trình 2018 trong năm học này",
          en: "the grade does not follow the programme of 2018 yet")
        : Localized("không rõ bảng số tiết", en: "the table of periods is not read for certain")
    }
  }
}

extension ProgrammeTables.Table {
  fileprivate mutating func take(_ figure: PeriodTable.Figure) {
    switch figure.group {
    case .total: put(figure, subject: -1, into: &totals)
    case .subjects: put(figure, subject: figure.subject ?? -1, into: &items)
    case .clusters, .optional, .extra:
      others.append(figure)
      put(figure, subject: figure.subject ?? -1, into: &otherItems)
    }
  }

  private func put(
    _ figure: PeriodTable.Figure, subject: Int, into list: inout [PeriodItem]
  ) {
    if let known = list.lastIndex(where: {
      $0.subject == subject && $0.grade == figure.grade && $0.group == figure.group
    }) {
      list[known].take(figure)
    } else {
      var item = PeriodItem(subject: subject, grade: figure.grade, group: figure.group)
      item.take(figure)
      list.append(item)
    }
  }

  fileprivate mutating func judge(_ context: RuleContext) {
    let education = context.tables.education
    var met = 0
    var judged = 0
    for item in items where !item.isUnsure {
      guard let number = education.periods(item.subject, grade: item.grade),
        let year = item.perYear(education.weeks)
      else { continue }
      let amount = ProgrammeAmount(number, grade: item.grade, education: education)
      judged += 1
      if amount.isMet(by: year) { met += 1 }
    }
    isTrusted = judged >= 3 && met * 2 >= judged && met >= 2
    guard isTrusted else { return }
    var judge = PeriodJudge(table: self, context: context)
    judge.run()
    faults = judge.faults
    isUnsure = isUnsure || items.contains { $0.isUnsure }
  }
}

extension ProgrammeTables.Table {
  /// What the rows above a total give together: parts only where their whole is not among them.
  func sum(grade: Int, _ term: PeriodTerm, _ education: Education) -> Int {
    var sum = 0
    for item in items where item.grade == grade {
      guard let figure = item.figure(term) else { continue }
      if education.periods(item.subject, grade: grade) == nil,
        let whole = education.whole(of: item.subject, grade: grade),
        items.contains(where: {
          $0.subject == whole && $0.grade == grade && $0.figure(term) != nil
        })
      {
        continue
      }
      sum += figure.hundredths
    }
    for figure in others where figure.grade == grade && figure.term == term {
      sum += figure.hundredths
    }
    return sum
  }
}
