import PlanFacts
import PlanRules
import PlanSyntax
import RuleTables
import SourceText

/// Có thực hiện kế hoạch cấp trên ấy hay không: what is of another time, place or matter is held against
/// nothing, and the reason is said.
enum SuperiorFit {
  /// Why a plan is not held against the superior's; nil where it is.
  /// - Parameter isCited: whether the plan itself names the superior's as one that it carries out.
  static func misfit(
    _ result: LintResult, _ superior: SuperiorPlan, isCited: Bool
  ) -> Localized? {
    if isCited { return nil }
    let own = PlanSubject(result)
    if let days = result.analysis.identity.issueDays, days.upperBound < superior.day {
      return Localized(
        "kế hoạch này có trước kế hoạch cấp trên",
        en: "this plan is older than the superior's")
    }
    let period = PlanPeriod(result)
    if period.isOther(than: superior.period), !isStale(result, superior) {
      return Localized(
        "kế hoạch này của \(period.words.vi), kế hoạch cấp trên của \(superior.period.words.vi)",
        en: "this plan is for \(period.words.en), the superior's for \(superior.period.words.en)")
    }
    if own.issuer.isSame(as: superior.subject.issuer) {
      return Localized(
        "hai kế hoạch của cùng một cơ quan", en: "both plans are of the same body")
    }
    if own.isElsewhere(than: superior.subject) {
      return Localized(
        "phần đầu kế hoạch này ghi một cơ quan không thuộc cơ quan của kế hoạch cấp trên",
        en: "this plan's letterhead names a body that is not under the superior's")
    }
    guard own.concernsSame(as: superior.subject) else {
      return Localized(
        "kế hoạch này không viện dẫn kế hoạch cấp trên, tên hai kế hoạch không cho thấy cùng một việc",
        en: "this plan does not cite the superior's, and their titles do not show the same matter")
    }
    return nil
  }

  /// A school year left over from an older plan: the day is of the time after the superior's plan.
  private static func isStale(_ result: LintResult, _ superior: SuperiorPlan) -> Bool {
    guard let own = result.analysis.identity.schoolYear, let asked = superior.schoolYear,
      own.first < asked.first, let day = result.plan.letterhead?.date,
      let days = CalendarDate.days(from: (asked.first, 6), through: (asked.second, 5))
    else { return false }
    return day >= superior.day && days.contains(day)
  }
}

/// Thời gian của kế hoạch: a school year, calendar years, or the day alone.
struct PlanPeriod: Sendable {
  private enum Kind {
    case schoolYear(Int, Int)
    case years(Int, Int)
    case day(CalendarDate)
    case unknown
  }

  private let kind: Kind

  init(_ result: LintResult) {
    let identity = result.analysis.identity
    if let year = identity.schoolYear {
      kind = .schoolYear(year.first, year.second)
    } else if let years = identity.years {
      kind = .years(years.first, years.last)
    } else if let day = result.plan.letterhead?.date {
      kind = .day(day)
    } else {
      kind = .unknown
    }
  }

  /// Whether a plan is surely of another time than the superior's.
  func isOther(than superior: PlanPeriod) -> Bool {
    if case .schoolYear(let first, let second) = kind,
      case .schoolYear(let otherFirst, let otherSecond) = superior.kind
    {
      return first != otherFirst || second != otherSecond
    }
    guard let own = days(through: 0), let others = superior.days(through: 1) else { return false }
    return !own.overlaps(others)
  }

  /// - Parameter years: how many years after its own one that says no period is carried out in.
  private func days(through years: Int) -> ClosedRange<CalendarDate>? {
    switch kind {
    case .schoolYear(let first, let second):
      CalendarDate.days(from: (first, 6), through: (second, 8))
    case .years(let first, let last): CalendarDate.days(from: (first, 1), through: (last, 12))
    case .day(let day) where years == 0: day...day
    case .day(let day): CalendarDate.days(from: (day.year, 1), through: (day.year + years, 12))
    case .unknown: nil
    }
  }

  var words: Localized {
    switch kind {
    case .schoolYear(let first, let second):
      Localized("năm học \(first)-\(second)", en: "the school year \(first)-\(second)")
    case .years(let first, let last) where first != last:
      Localized("giai đoạn \(first)-\(last)", en: "\(first)-\(last)")
    case .years(let year, _): Localized("năm \(year)", en: "\(year)")
    case .day(let day): Localized("năm \(day.year)", en: "\(day.year)")
    case .unknown: Localized("", en: "")
    }
  }
}

/// Ai, ở đâu, về việc gì: what of a plan tells whether another one carries it out.
struct PlanSubject: Sendable {
  let issuer: PlanBody
  private let authority: PlanBody
  /// Kinds that a title chooses, with what they extend: two of one kind are about one matter, however their
  /// titles are written.
  private let kinds: [String]
  private let titleWords: [UInt64]

  init(_ result: LintResult) {
    let head = result.plan.letterhead
    issuer = PlanBody(head?.issuerPieces ?? [], result)
    authority = PlanBody(head?.authorityPieces ?? [], result)
    let tables = result.analysis.tables
    var kinds: [String] = []
    var pending = Profile.chosen(for: result.analysis).map { [$0.name] } ?? []
    while let name = pending.popLast() {
      guard let profile = tables.profile(named: name) else { continue }
      if !profile.titlePhrases.isEmpty { kinds.append(name) }
      pending += profile.extends.filter { !kinds.contains($0) }
    }
    self.kinds = kinds
    let title = result.plan.title?.subject.map { result.source.text($0) } ?? ""
    let words = LawNames.words(title).filter { $0.utf8.first?.isDigit == false }
    titleWords = TaskWords.telling(words.joined(separator: " "))
  }

  /// Whether it is surely of another place than the superior's, or of another school.
  func isElsewhere(than superior: PlanSubject) -> Bool {
    for own in [issuer, authority] where own.differs(from: superior.issuer) { return true }
    return false
  }

  func concernsSame(as other: PlanSubject) -> Bool {
    if kinds.contains(where: { other.kinds.contains($0) }) { return true }
    let fewer = min(titleWords.count, other.titleWords.count)
    let shared = TaskWords.shared(titleWords, other.titleWords)
    return shared >= 2 && shared * 2 >= fewer
  }
}

/// Một cơ quan của phần đầu: its words, its place and, of a school, its name.
struct PlanBody: Sendable {
  private let words: [String]
  private let place: IssuerPlace?
  private let school: SchoolName?

  init(_ pieces: [TextSpan], _ result: LintResult) {
    let name = pieces.map { result.source.text($0) }.joined(separator: " ")
    words = LawNames.words(name)
    school = SchoolName(issuer: name)
    let text = SourceText(Array(name.utf8), encoding: .utf8)
    place =
      school == nil
      ? IssuerPlace(
        of: 0..<text.bytes.count, in: text.cursor, result.analysis.tables.vocabulary) : nil
  }

  func isSame(as other: PlanBody) -> Bool { !words.isEmpty && words == other.words }

  /// Two schools, or a body that is not within the other's place: «xã An Bình» and «xã Cộng Hòa».
  func differs(from other: PlanBody) -> Bool {
    if let school, let other = other.school { return !school.mayBe(other) }
    guard let place, let other = other.place else { return false }
    return place.isOutside(of: other)
  }
}
