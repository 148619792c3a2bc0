import PlanReports
import PlanRules
import RuleTables
import SourceText

/// Một lần rà soát: what the documents of a run are linted with, and what is gathered over them.
final class LintJob: Sendable {
  private let setups: LintSetups
  private let baseline: Baseline?
  private let log = SuppressionLog()

  init(_ options: Options, _ tables: Tables) throws(CommandError) {
    setups = LintSetups(options, tables: tables)
    baseline = try Baseline(options)
  }

  /// Lints and counts one document.
  func lint(
    _ input: Input, _ name: DocumentName, _ source: SourceText, _ summary: inout RunSummary
  ) throws(CommandError) -> LintResult {
    let place = try setups.place(of: input.folder)
    let path = place.folder.appending(input.pathInFolder)
    var result = place.setup.lint(source, at: path, log)
    baseline?.apply(to: &result, at: input.isInFolder ? path : nil, name: name.path)
    summary.add(result)
    if place.setup.failOn.isMet(by: result) { summary.failing += 1 }
    return result
  }

  /// Ends the run.
  /// - Returns: what is to be said beside the report.
  func finish() throws(CommandError) -> [Localized] {
    var notices = log.notices
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
