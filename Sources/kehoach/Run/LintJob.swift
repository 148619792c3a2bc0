import PlanReports
import PlanRules
import PlanSets
import PlanSyntax
import RuleTables
import SourceText

/// Một lần rà soát: what the documents of a run are linted with, and what is gathered over them.
final class LintJob: Sendable {
  let setups: LintSetups
  private let baseline: Baseline?
  private let log = SuppressionLog()
  private let comparison: ComparisonPile
  /// Whether the documents are compared with each other.
  let comparesDocuments: Bool
  private let failOn: FailOn
  /// Of the rules across documents.
  private let selection: RuleSelection
  private let lowestSeverity: Severity?
  private let memory: WatchMemory?

  /// - Parameter isAlone: there is one document at most.
  init(_ options: Options, _ tables: Tables, isAlone: Bool) throws(CommandError) {
    setups = LintSetups(options, tables: tables)
    baseline = try Baseline(options)
    comparesDocuments = !isAlone && !options.readsRecords && options.comparesDocuments
    comparison = ComparisonPile()
    failOn = options.givenFailOn ?? .error
    selection = RuleSelection(ofSets: options)
    lowestSeverity = options.lowestSeverity
    memory = options.memory
  }

  /// What has come of one input.
  struct Linted {
    /// Its documents, nearly always one.
    var parts: [(name: DocumentName, result: LintResult)] = []
    let manner: LintManner
    var summary = RunSummary()
  }

  /// Lints and counts what some inputs hold, those of one setup together.
  func lint(_ documents: [LoadedDocument]) -> [Result<Linted, PieceFailure>] {
    var answers: [Result<Linted, PieceFailure>] = []
    var group: [(document: LoadedDocument, path: FilePath)] = []
    var setup: LintSetup?
    for document in documents {
      do throws(SetupFailure) {
        let place = try setups.place(of: document.input.folder)
        if let setup, setup !== place.setup { lint(&group, setup, &answers) }
        setup = place.setup
        group.append((document, place.folder.appending(document.input.pathInFolder)))
      } catch {
        if let setup { lint(&group, setup, &answers) }
        answers.append(.failure(PieceFailure(error)))
      }
    }
    if let setup { lint(&group, setup, &answers) }
    return answers
  }

  private func lint(
    _ group: inout [(document: LoadedDocument, path: FilePath)], _ setup: LintSetup,
    _ answers: inout [Result<Linted, PieceFailure>]
  ) {
    let results = setup.lint(group.map { ($0.document.source, $0.path) }, log)
    for ((document, path), results) in zip(group, results) {
      var linted = Linted(manner: setup.manner)
      for result in results {
        let name = document.name.part(result.plan.part)
        let isInFolder = document.input.isInFolder
        linted.parts.append(
          (name, finish(result, name, setup, isInFolder ? path : nil, &linted.summary)))
      }
      answers.append(.success(linted))
    }
    group = []
  }

  private func finish(
    _ result: LintResult, _ name: DocumentName, _ setup: LintSetup, _ path: FilePath?,
    _ summary: inout RunSummary
  ) -> LintResult {
    var result = result
    // What a recogniser has misread would differ from everything.
    let isTyped = result.source.recognition == nil
    if comparesDocuments, isTyped {
      let linter = setup.linter
      comparison.add(
        PlanDigest(
          ordinal: name.ordinal, path: name.path, result, required: linter.options.requiredNumbers),
        CitationDigest(ordinal: name.ordinal, path: name.path, result.analysis))
    }
    let superior = isTyped ? setup.superior : nil
    let digest = superior.flatMap {
      SuperiorDigest(ordinal: name.ordinal, path: name.path, result, against: $0)
    }
    baseline?.apply(to: &result, at: path, name: name)
    if let superior, let digest {
      comparison.add(digest, of: superior)
      result.differences = differences(digest, setup.linter.options.language)
    }
    if setup.failOn.isMet(by: result) { summary.failing += 1 }
    if let lowestSeverity { result.list(from: lowestSeverity) }
    memory?.leaveNew(&result, name)
    summary.add(result)
    return result
  }

  /// What is asked for of what differs from the superior's plan.
  private func differences(
    _ digest: SuperiorDigest, _ language: Language
  ) -> [Finding] {
    digest.findings.filter { finding in
      isAsked(finding) && isListed(finding) && !(baseline?.knows(finding) ?? false)
    }.compactMap { $0.difference(language) }
  }

  /// What the comparison of the documents has found; nil where there was none. After the last document.
  var setFindings: [SetFinding]? { comparisons?.filter { $0.outcome == .fault } }

  /// The same with what was found to agree with the superior's plan, and what could not be compared.
  var comparisons: [SetFinding]? {
    asked.map { $0.filter { isListed($0) } }
  }

  private func isAsked(_ finding: SetFinding) -> Bool { !selection.leavesOut(finding.rule.id) }

  private func isListed(_ finding: SetFinding) -> Bool {
    lowestSeverity.map { finding.severity >= $0 } ?? true
  }

  /// Those of the rules that are asked for, listed or not.
  private var asked: [SetFinding]? {
    comparison.findings(baseline)?.filter { isAsked($0) }
  }

  /// How a run ends that has come to this, before what `finish` may say.
  func status(of summary: RunSummary) -> ExitStatus { status(after: summary.status) }

  /// How it ends where the comparison counts too.
  func status(after status: ExitStatus) -> ExitStatus {
    let isFailing = (asked ?? []).contains { $0.outcome == .fault && failOn.isMet(by: $0.severity) }
    return status == .done && isFailing ? .findings : status
  }

  /// Ends the run.
  /// - Parameter isSaid: whether the report says what is to be said of the run.
  /// - Returns: what is to be said beside the report.
  func finish(isSaid: Bool) throws(CommandError) -> [Localized] {
    var notices = (isSaid ? [] : setups.notices) + log.notices
    if let notice = try baseline?.finish() { notices.append(notice) }
    return notices
  }
}
