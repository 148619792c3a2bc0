import PlanFacts
import RuleTables
import SourceText

/// Xét một bảng: which cells do not add up, or give a subject more or less than the programme.
struct PeriodJudge {
  let table: ProgrammeTables.Table
  let context: RuleContext
  private(set) var faults: [PeriodFault] = []
  private var education: Education { context.tables.education }

  init(table: ProgrammeTables.Table, context: RuleContext) {
    self.table = table
    self.context = context
  }

  mutating func run() {
    for item in table.items where !item.isUnsure {
      if let fault = inconsistency(of: item) {
        faults.append(fault)
      } else if let number = education.periods(item.subject, grade: item.grade) {
        if let fault = difference(of: item, number) { faults.append(fault) }
      }
    }
    for item in table.items { judgeParts(of: item) }
    for item in table.otherItems where !item.isUnsure {
      if let fault = inconsistency(of: item) { faults.append(fault) }
    }
  }

  /// What sentences give: an error only where one of the numbers is the programme's.
  mutating func run(_ sentences: PeriodSentences, grades: [Bool]) {
    for item in sentences.groups.map({ $0.item }) + sentences.merged where !item.isUnsure {
      if faults.contains(where: { item.holds($0.span) }) { continue }
      if var fault = inconsistency(of: item), let first = item.first, let second = item.second {
        let isKnown =
          isMet(item, first.hundredths + second.hundredths)
          || item.year.map { isMet(item, $0.hundredths) } ?? false
        if !isKnown || !grades[item.grade] { fault.severity = .warning }
        faults.append(fault)
      } else if grades[item.grade],
        let number = education.periods(item.subject, grade: item.grade),
        var fault = difference(of: item, number)
      {
        fault.severity = fault.severity == .error ? .warning : .info
        faults.append(fault)
      }
    }
    for product in sentences.products
    where !faults.contains(where: { $0.span == product.span }) {
      faults.append(
        PeriodFault(
          span: product.span,
          vi: "\(context.words(product.words)) = \(context.number(product.product)), kế hoạch ghi "
            + "\(context.number(product.stated)).",
          en: "\(context.words(product.words)) = \(context.number(product.product)), the plan says "
            + "\(context.number(product.stated)).", severity: .warning, grade: 0))
    }
  }

  /// Periods a year of what counts to a subject.
  private func mandated(_ item: PeriodItem) -> Int? {
    item.group == .subjects ? education.periods(item.subject, grade: item.grade) : nil
  }

  // MARK: Within one subject

  /// Semesters against the year, weeks against both.
  private func inconsistency(of item: PeriodItem) -> PeriodFault? {
    let weeks = education.weeks
    if let first = item.first, let second = item.second, let year = item.year,
      first.hundredths + second.hundredths != year.hundredths
    {
      return fault(
        item, at: wrongCell(item, first, second, year),
        vi: "\(sum(first, second)), cả năm ghi \(number(year))",
        en: "\(sumEn(first, second)), the year says \(number(year))")
    }
    if let week = item.week, let year = item.year,
      abs(week.hundredths * weeks.year - year.hundredths) > 100
    {
      let isYearRight = isMet(item, year.hundredths)
      return fault(
        item, at: isYearRight ? week.span : year.span,
        vi: "\(number(week)) tiết/tuần × \(weeks.year) tuần = "
          + "\(context.number(week.hundredths * weeks.year)), cả năm ghi \(number(year))",
        en: "\(number(week)) a week × \(weeks.year) weeks = "
          + "\(context.number(week.hundredths * weeks.year)), the year says \(number(year))")
    }
    if let fault = semester(item, item.firstWeek, item.first, weeks.first, "HK1") { return fault }
    return semester(item, item.secondWeek, item.second, weeks.second, "HK2")
  }

  private func semester(
    _ item: PeriodItem, _ week: PeriodTable.Figure?, _ whole: PeriodTable.Figure?, _ weeks: Int,
    _ name: String
  ) -> PeriodFault? {
    guard let week, let whole, abs(week.hundredths * weeks - whole.hundredths) > 100 else {
      return nil
    }
    let isWholeRight = item.perYear(education.weeks).map { isMet(item, $0) } ?? true
    return fault(
      item, at: isWholeRight ? week.span : whole.span,
      vi: "\(name) \(number(week)) tiết/tuần × \(weeks) tuần = "
        + "\(context.number(week.hundredths * weeks)), bảng ghi \(number(whole))",
      en: "\(name) \(number(week)) a week × \(weeks) weeks = "
        + "\(context.number(week.hundredths * weeks)), the table says \(number(whole))")
  }

  /// Of two semesters and a year that do not add up the one that, put right, fits the programme, the
  /// column's total and the usual share of the semesters best.
  private func wrongCell(
    _ item: PeriodItem, _ first: PeriodTable.Figure, _ second: PeriodTable.Figure,
    _ year: PeriodTable.Figure
  ) -> TextSpan {
    let newFirst = year.hundredths - second.hundredths
    let newSecond = year.hundredths - first.hundredths
    var scores = [0, 0, 0]
    if isMet(item, first.hundredths + second.hundredths) { scores[2] += 2 }
    if isMet(item, year.hundredths) {
      scores[0] += 2
      scores[1] += 2
    }
    let share = unevenness(newFirst, second.hundredths) - unevenness(first.hundredths, newSecond)
    if share < 0 { scores[0] += 1 } else { scores[1] += 1 }
    if newFirst <= 0 { scores[0] -= 9 }
    if newSecond <= 0 { scores[1] -= 9 }
    scores[0] += support(item, .first, by: newFirst - first.hundredths)
    scores[1] += support(item, .second, by: newSecond - second.hundredths)
    scores[2] += support(item, .year, by: first.hundredths + second.hundredths - year.hundredths)
    if scores[2] > scores[0], scores[2] > scores[1] { return year.span }
    return scores[0] > scores[1] ? first.span : second.span
  }

  /// How far two semesters are from 18 to 17.
  private func unevenness(_ first: Int, _ second: Int) -> Int {
    abs(first * education.weeks.second - second * education.weeks.first)
  }

  /// Whether a change of a cell brings its column to its total: 3, takes it away from there: -3.
  private func support(_ item: PeriodItem, _ term: PeriodTerm, by change: Int) -> Int {
    guard let lacking = lacking(grade: item.grade, term) else { return 0 }
    if lacking == 0 { return -3 }
    return lacking == change ? 3 : 0
  }

  /// The total of a column less the sum of its subjects; nil where no total stands.
  private func lacking(grade: Int, _ term: PeriodTerm) -> Int? {
    guard !table.hasUnknownRows,
      let total = table.totals.first(where: { $0.grade == grade })?.figure(term)
    else {
      return nil
    }
    return total.hundredths - table.sum(grade: grade, term, education)
  }

  // MARK: Against the programme

  private func isMet(_ item: PeriodItem, _ hundredths: Int) -> Bool {
    mandated(item).map {
      ProgrammeAmount($0, grade: item.grade, education: education).isMet(by: hundredths)
    } ?? false
  }

  private func difference(of item: PeriodItem, _ number: Int) -> PeriodFault? {
    let amount = ProgrammeAmount(number, grade: item.grade, education: education)
    guard let year = item.perYear(education.weeks), !amount.isMet(by: year),
      !amount.isAddedTo(by: year), let place = place(of: item, amount)
    else { return nil }
    let isMore = year > number * 100
    return PeriodFault(
      span: place,
      vi: "\(name(item)): \(account(item, year)), Chương trình: \(number) tiết.",
      en: "\(name(item)): \(account(item, year)), the programme: \(number) periods.",
      severity: isMore ? .warning : .error, grade: item.grade)
  }

  /// Of two semesters without a year the one further from its usual share.
  private func place(of item: PeriodItem, _ amount: ProgrammeAmount) -> TextSpan? {
    guard item.year == nil, let first = item.first, let second = item.second else {
      if item.year == nil, let first = item.firstWeek, let second = item.secondWeek {
        return first.hundredths == second.hundredths ? first.span : second.span
      }
      return item.place
    }
    let year = amount.number * 100
    let byFirst = support(item, .first, by: year - second.hundredths - first.hundredths)
    let bySecond = support(item, .second, by: year - second.hundredths - first.hundredths)
    if byFirst != bySecond { return byFirst > bySecond ? first.span : second.span }
    let share =
      unevenness(year - second.hundredths, second.hundredths)
      - unevenness(first.hundredths, year - first.hundredths)
    return share < 0 ? first.span : second.span
  }

  /// «Âm nhạc 35 + Mĩ thuật 34 = 69», where the programme counts them together.
  private mutating func judgeParts(of item: PeriodItem) {
    guard education.periods(item.subject, grade: item.grade) == nil,
      let whole = education.whole(of: item.subject, grade: item.grade),
      let number = education.periods(whole, grade: item.grade)
    else { return }
    let parts = education.subjects[whole].parts.map { part in
      table.items.first { $0.subject == part && $0.grade == item.grade }
    }
    // Once, at the first; and only where each is there and right by itself.
    guard parts.first??.subject == item.subject, !parts.contains(where: { $0 == nil }) else {
      return
    }
    let found = parts.compactMap { $0 }
    let years = found.compactMap { $0.isUnsure ? nil : $0.perYear(education.weeks) }
    guard years.count == found.count,
      !faults.contains(where: { fault in found.contains { $0.holds(fault.span) } })
    else { return }
    let sum = years.reduce(0, +)
    let amount = ProgrammeAmount(number, grade: item.grade, education: education)
    guard !amount.isMet(by: sum), !amount.isAddedTo(by: sum) else { return }
    // The one that, put right, leaves the parts most alike.
    let odd = years.indices.min { a, b in
      spread(years, without: a, number * 100) < spread(years, without: b, number * 100)
    }
    guard let odd, let place = found[odd].place else { return }
    let account = zip(found, years).map {
      "\(education.subjects[$0.subject].name) \(context.number($1))"
    }.joined(separator: " + ")
    faults.append(
      PeriodFault(
        span: place,
        vi: "\(education.subjects[whole].name) lớp \(item.grade): \(account) = "
          + "\(context.number(sum)), Chương trình: \(number) tiết.",
        en: "\(education.subjects[whole].name), grade \(item.grade): \(account) = "
          + "\(context.number(sum)), the programme: \(number) periods.",
        severity: sum > number * 100 ? .warning : .error, grade: item.grade))
  }

  private func spread(_ years: [Int], without place: Int, _ total: Int) -> Int {
    var fixed = years
    fixed[place] += total - years.reduce(0, +)
    return (fixed.max() ?? 0) - (fixed.min() ?? 0)
  }

  // MARK: Words

  private func number(_ figure: PeriodTable.Figure) -> String { context.number(figure.hundredths) }

  private func name(_ item: PeriodItem) -> String {
    let subject = education.subjects[item.subject].name
    guard item.grade > 0 else { return subject }
    return context.say("\(subject) lớp \(item.grade)", en: "\(subject), grade \(item.grade)")
  }

  private func sum(_ first: PeriodTable.Figure, _ second: PeriodTable.Figure) -> String {
    "HK1 \(number(first)) + HK2 \(number(second)) = "
      + context.number(first.hundredths + second.hundredths)
  }

  private func sumEn(_ first: PeriodTable.Figure, _ second: PeriodTable.Figure) -> String {
    sum(first, second)
  }

  /// «HK1 72 + HK2 67 = 139», «4 tiết/tuần × 35 tuần = 140», «139 tiết».
  private func account(_ item: PeriodItem, _ year: Int) -> String {
    if let first = item.first, let second = item.second { return sum(first, second) }
    if item.year == nil, let week = item.week {
      return "\(number(week)) × \(education.weeks.year) = \(context.number(year))"
    }
    if item.year == nil, let first = item.firstWeek, let second = item.secondWeek {
      return "\(number(first)) × \(education.weeks.first) + \(number(second)) × "
        + "\(education.weeks.second) = \(context.number(year))"
    }
    return context.say("\(context.number(year)) tiết", en: "\(context.number(year)) periods")
  }

  private func fault(_ item: PeriodItem, at span: TextSpan, vi: String, en: String) -> PeriodFault {
    let mandated = mandated(item)
    return PeriodFault(
      span: span,
      vi: "\(name(item)): \(vi)" + (mandated.map { "; Chương trình: \($0) tiết." } ?? "."),
      en: "\(name(item)): \(en)" + (mandated.map { "; the programme: \($0) periods." } ?? "."),
      severity: .error, grade: item.grade)
  }
}

extension PeriodItem {
  func figure(_ term: PeriodTerm) -> PeriodTable.Figure? {
    let isWeek = term.contains(.week)
    if term.contains(.first) { return isWeek ? firstWeek : first }
    if term.contains(.second) { return isWeek ? secondWeek : second }
    return isWeek ? week : year
  }

  func holds(_ span: TextSpan) -> Bool {
    [first, second, year, week, firstWeek, secondWeek].contains { $0?.span == span }
  }
}
