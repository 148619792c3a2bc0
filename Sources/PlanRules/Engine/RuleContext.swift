import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

/// What a rule sees of a document, and where it reports. A class, so that it is handed on without a
/// copy, and so that a message may take its words from it while it reports.
package final class RuleContext {
  package let analysis: Analysis
  /// Nil where the text is no plan.
  package let profile: Profile?
  package let options: LintOptions

  // Held here, since every rule asks for them.
  package let source: SourceText
  package let tables: Tables
  package let plan: Plan
  package let facts: Facts

  package private(set) var findings: [Finding] = []
  /// The rule that runs; nil before the first.
  private var rule: Rule?
  private var ruleSeverity = Severity.info
  /// How many findings the rule that runs has of each severity.
  private var counts = [0, 0, 0]
  /// Findings beyond as many as are reported.
  private(set) var unreported = 0
  var ruleSource: [String] { rule?.source ?? [] }

  package var identity: PlanIdentity { analysis.identity }
  package var referenceGroups: ReferenceGroups { analysis.groups }
  package var resolutions: [Resolution?] { analysis.resolutions }
  package var judgedDays: ClosedRange<CalendarDate>? { analysis.judgedDays }

  /// The references that the register knows and that speak for themselves: those inside another
  /// document's title are named for its sake.
  private(set) lazy var resolved: [(index: Int, resolution: Resolution)] =
    facts.references.indices.compactMap { index in
      guard facts.references[index].parent == nil, let resolution = resolutions[index] else {
        return nil
      }
      return (index, resolution)
    }

  /// What the plan says of the programmes 01, 02, 03.
  private(set) lazy var programmes = ProgrammePeriods(self)

  /// The plan's tables, as rows and cells.
  private(set) lazy var planTables = PlanTables(of: analysis)

  /// What the plan's tables give each subject and grade.
  private(set) lazy var programmeTables = ProgrammeTables(self)

  /// Where the subjects of the plan stand.
  private(set) lazy var subjectsFound = SubjectsFound(self)

  /// What the words of the text show at a glance.
  var survey: TextSurvey { surveyMade.survey }
  private lazy var surveyMade = SurveyMade(TextSurvey(source: source, tables: tables, plan: plan))

  /// Many rules ask for one list of the survey each: held by reference, so that none copies all of it.
  private final class SurveyMade {
    let survey: TextSurvey
    init(_ survey: TextSurvey) { self.survey = survey }
  }

  /// Mất phần cuối: the last word of a text that breaks off.
  private(set) lazy var brokenEnd: TextSpan? = findBrokenEnd()

  /// Where the text speaks of its appendices.
  private(set) lazy var appendixMentions = AppendixMentions(self)

  package init(_ analysis: Analysis, profile: Profile?, options: LintOptions) {
    self.analysis = analysis
    self.profile = profile
    self.options = options
    source = analysis.source
    tables = analysis.tables
    plan = analysis.plan
    facts = analysis.facts
  }

  /// Gives what was found, and keeps no second copy of it.
  func takeFindings() -> [Finding] {
    defer { findings = [] }
    return findings
  }

  /// Changes or drops findings from an index on.
  func changeFindings(from start: Int, _ change: (Finding) -> Finding?) {
    let changed = findings[start...].compactMap(change)
    findings.replaceSubrange(start..., with: changed)
  }

  /// Sets the rule that reports from now on.
  package func begin(_ rule: Rule, severity: Severity) {
    self.rule = rule
    ruleSeverity = severity
    counts = [0, 0, 0]
  }

  /// Reports a finding of the rule that runs. Only the message in the run's language is built.
  /// - Parameters:
  ///   - severity: the rule's own at this stage where nil.
  ///   - source: the rule's own where nil.
  package func report(
    _ span: TextSpan, _ vi: @autoclosure () -> String, en: @autoclosure () -> String,
    severity: Severity? = nil, related: [RelatedPlace] = [], source: [String]? = nil,
    cause: String? = nil, fix: Fix? = nil, suggestion: String? = nil
  ) {
    guard let rule else { return }
    let severity = severity ?? ruleSeverity
    guard counts[Int(severity.rawValue)] < options.mostFindings else {
      unreported += 1
      return
    }
    counts[Int(severity.rawValue)] += 1
    findings.append(
      Finding(
        rule: rule, severity: severity,
        message: say(vi(), en: en()), span: span, related: related,
        source: source ?? ruleSource, cause: cause, fix: fix.flatMap { isCertain($0) ? $0 : nil },
        suggestion: suggestion))
  }

  /// Reports what is made in both languages already.
  package func report(
    _ span: TextSpan, _ message: Localized, severity: Severity? = nil, source: [String]? = nil,
    cause: String? = nil
  ) {
    report(
      span, message.vi, en: message.en, severity: severity, source: source, cause: cause)
  }

  /// Whether edits touch words alone: not the end of a line, nor marks of Markdown.
  private func isCertain(_ fix: Fix) -> Bool {
    fix.edits.allSatisfy { source.placeForMending($0.span) != nil }
  }

  /// One of two texts, by the run's language.
  package func say(_ vi: @autoclosure () -> String, en: @autoclosure () -> String) -> String {
    options.language.say(vi(), en: en())
  }

  /// The words of a span, each run of white space one space.
  package func words(_ span: TextSpan) -> String { source.text(span) }

  /// The title's span where there is one, else the first paragraph's: where a missing thing is
  /// reported that has no better place.
  package var headSpan: TextSpan {
    plan.title?.type ?? plan.paragraphs.first?.span ?? 0..<min(1, source.bytes.count)
  }
}

/// What a run of `lint` asks of the rules.
package struct LintOptions: Sendable {
  package var stage = Stage.submitted
  package var language = Language.vietnamese
  /// The day the standing of law and bodies is judged for; nil: the plan's own.
  package var asOf: CalendarDate?
  /// `--require`: canonical numbers that the plan must cite.
  package var requiredNumbers: [String] = []
  /// The profile asked for by name; nil: chosen by the text.
  package var profile: String?
  /// By rule: the severity that all its findings are given.
  package var severities: [String: Severity] = [:]
  /// Rules that are switched off.
  package var off: Set<String> = []
  /// How many findings of one rule and severity are reported of a document. Nobody reads more, and a text
  /// may hold a million.
  package var mostFindings = Int.max
  /// As many as a report of a document has.
  package static let mostReported = 10_000
  /// Rules that are not asked for.
  package var unselected: Set<String> = []
  /// Whether remarks in a document are obeyed though it is no draft any more.
  package var obeysRemarks = false
  package init() {}
}
