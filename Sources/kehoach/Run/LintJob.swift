import PlanReports
import PlanRules
import PlanSets
import RuleTables
import SourceText

/// Một lần rà soát: what the documents of a run are linted with, and what is gathered over them.
final class LintJob: Sendable {
  let setups: LintSetups
  private let baseline: Baseline?
  private let log = SuppressionLog()
  private let comparison: ComparisonPile?
  private let failOn: FailOn
  private let keepsResults: Bool

  /// - Parameter isAlone: there is one document at most.
  init(_ options: Options, _ tables: Tables, isAlone: Bool) throws(CommandError) {
    setups = LintSetups(options, tables: tables)
    baseline = try Baseline(options)
    comparison =
      isAlone || options.readsRecords || !options.comparesDocuments ? nil : ComparisonPile()
    failOn = options.givenFailOn ?? .error
    keepsResults = options.cacheFolder != nil
  }

  /// Lints and counts one document.
  func lint(
    _ input: Input, _ name: DocumentName, _ source: SourceText, _ summary: inout RunSummary
  ) throws(CommandError) -> (result: LintResult, manner: LintManner) {
    let place = try setups.place(of: input.folder)
    let path = place.folder.appending(input.pathInFolder)
    var result = place.setup.lint(source, at: path, log)
    if let comparison {
      let linter = place.setup.linter
      comparison.add(
        PlanDigest(
          ordinal: name.ordinal, path: name.path, result, required: linter.options.requiredNumbers),
        CitationDigest(ordinal: name.ordinal, path: name.path, result.analysis))
    }
    baseline?.apply(to: &result, at: input.isInFolder ? path : nil, name: name.path)
    summary.add(result)
    if place.setup.failOn.isMet(by: result) { summary.failing += 1 }
    return (result, place.setup.manner)
  }

  var comparesDocuments: Bool { comparison != nil }

  /// What the comparison of the documents has found; nil where there was none. After the last document.
  var setFindings: [SetFinding]? { comparison?.findings(baseline) }

  /// How a run ends that has come to this, before what `finish` may say.
  func status(of summary: RunSummary) -> ExitStatus { status(after: summary.status) }

  /// How it ends where the comparison counts too.
  func status(after status: ExitStatus) -> ExitStatus {
    let isFailing = (setFindings ?? []).contains { failOn.isMet(by: $0.severity) }
    return status == .done && isFailing ? .findings : status
  }

  /// Ends the run.
  /// - Returns: what is to be said beside the report.
  func finish() throws(CommandError) -> [Localized] {
    // Of a document whose result was kept the log knows nothing.
    var notices = keepsResults ? [] : log.notices
    if let notice = try baseline?.finish() { notices.append(notice) }
    return notices
  }
}

extension Input {
  /// Whether it has a place in the file system.
  fileprivate var isInFolder: Bool {
    switch self {
    case .file, .member: true
    case .standardInput, .record, .unreadable: false
    }
  }
}
