import PlanFacts
import PlanRules
import PlanSyntax
import RuleTables
import SourceText

/// Kế hoạch cấp trên: what the plan of the ward or department asks of those that carry it out. Its own
/// faults are nobody's matter here.
package struct SuperiorPlan: Sendable {
  /// Vì sao không đối chiếu được.
  package enum Problem: Error {
    case notPlan, noDay

    /// Without a subject and a full stop.
    package var words: Localized {
      switch self {
      case .notPlan: Localized("không phải kế hoạch", en: "is no plan")
      case .noDay:
        Localized(
          "chưa ghi đủ ngày ban hành nên không đối chiếu được",
          en: "has no complete day, and nothing can be compared with it")
      }
    }
  }

  let path: String
  /// «156/KH-UBND»; nil where it was left blank.
  let number: String?
  private let issuer: [String]
  let day: CalendarDate
  let period: PlanPeriod
  let subject: PlanSubject
  /// What it is, for whoever has brought it.
  package let title: Localized
  let place: SetPlace
  let schoolYear: SchoolYearMention?
  let schoolYearPlace: SetPlace?
  let deadlines: [AskedDeadline]
  let sections: [AskedSection]
  package var deadlineCount: Int { deadlines.count }
  package var sectionCount: Int { sections.count }
  /// Hashes of its paragraphs: whoever takes them over has copied nobody.
  let paragraphs: Set<UInt32>

  /// Việc giao cho trường, with its last day.
  struct AskedDeadline: Sendable {
    let day: CalendarDate
    let words: [UInt64]
    /// The school's own plan is what is due.
    let isOfPlan: Bool
    let place: SetPlace
  }

  /// Nội dung mà kế hoạch của trường phải có.
  struct AskedSection: Sendable {
    let kind: SectionKind
    let place: SetPlace
  }

  package init(path: String, _ result: LintResult) throws(Problem) {
    // Whatever kind somebody has asked for.
    guard Profile.chosen(for: result.analysis) != nil else { throw .notPlan }
    guard let head = result.plan.letterhead, let day = head.date else { throw .noDay }
    let source = result.source
    self.path = path
    self.day = day
    number = head.writtenNumber(in: source)
    issuer = Self.issuer(of: head, source)
    period = PlanPeriod(result)
    subject = PlanSubject(result)
    title = Self.title(of: result, head, day)
    place = SetPlace(source, head.numberLine ?? head.dateLine ?? head.span, in: path)
    schoolYear = result.analysis.identity.schoolYear
    schoolYearPlace = schoolYear.map { SetPlace(source, $0.span, in: path) }
    let reader = SuperiorReader(path, result)
    deadlines = reader.deadlines()
    sections = reader.sections()
    paragraphs = TextSketch(source, result.plan, result.words).paragraphHashes
  }
}

extension SuperiorPlan {
  /// Whether a document is this very plan, under whatever path.
  func isNumber(of result: LintResult) -> Bool {
    guard let head = result.plan.letterhead, let number, head.date == day,
      let own = head.writtenNumber(in: result.source),
      Self.issuer(of: head, result.source) == issuer
    else { return false }
    return LawNumber.key(own) == LawNumber.key(number)
  }

  /// Where a plan names this one, in the order of its text.
  func citations(in result: LintResult) -> [LegalReference] {
    guard let number else { return [] }
    let key = LawNumber.key(number)
    return result.facts.references.filter { reference in
      reference.parent == nil && reference.number.map { LawNumber.key($0) == key } ?? false
        && reference.date.map { mayBeSlip($0) } ?? true
    }
  }

  /// Whether a day is this plan's, or written for it: numbers begin anew every year, and another body has the
  /// same.
  private func mayBeSlip(_ other: CalendarDate) -> Bool {
    other.year == day.year || (other.month == day.month && other.day == day.day)
  }

  /// «Kế hoạch số 156/KH-UBND ngày 19/9/2025, ỦY BAN NHÂN DÂN XÃ AN BÌNH: Bồi dưỡng thường xuyên …».
  private static func title(
    of result: LintResult, _ head: Letterhead, _ day: CalendarDate
  ) -> Localized {
    let source = result.source
    let number = head.writtenNumber(in: source)
    let issuer = head.issuerPieces.map { source.text($0) }.joined(separator: " ")
    let subject = result.plan.title?.subject.map { source.text($0) } ?? ""
    let rest = (issuer.isEmpty ? "" : ", " + issuer) + (subject.isEmpty ? "" : ": " + subject)
    return Localized(
      "Kế hoạch" + (number.map { " số \($0)" } ?? "") + " ngày \(day.vietnamese)" + rest,
      en: "Plan" + (number.map { " \($0)" } ?? "") + " of \(day.iso)" + rest)
  }

  private static func issuer(of head: Letterhead, _ source: SourceText) -> [String] {
    head.issuerPieces.flatMap { LawNames.words(source.text($0)) }
  }
}

extension SetPlace {
  /// A place of the superior's plan, which is none of the run's documents.
  init(_ source: SourceText, _ span: TextSpan, in path: String) {
    self.init(
      ordinal: 0, path: path, at: DocumentPlace(source, at: span.lowerBound),
      quote: source.text(span))
  }
}
