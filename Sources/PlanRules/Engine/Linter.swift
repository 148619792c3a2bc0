import PlanFacts
import RuleTables
import SourceText

/// Bộ kiểm tra: applies every rule to texts.
package struct Linter: Sendable {
  package let tables: Tables
  package let options: LintOptions
  /// The built-in rules, then an office's own.
  package let rules: [Rule]
  /// By rule: the severity of all its findings; nil: as the rule has it.
  let severities: [Severity?]
  /// The profiles that a text may choose.
  let profiles: [Profile]

  package init(tables: Tables, options: LintOptions) {
    self.tables = tables
    self.options = options
    rules =
      tables.ownRules.isEmpty
      ? Rule.all : Rule.all + tables.ownRules.map { Rule($0, tables: tables) }
    severities = rules.map { options.severities[$0.id] }
    profiles = ProfileChoice.candidates(tables)
  }

  package func lint(
    _ source: SourceText, suppressions: [Suppression] = [], role: FileRole = .document
  ) -> LintResult {
    lint(
      Analysis(of: source, tables: tables, asOf: options.asOf),
      for: LintTask(source, suppressions: suppressions, role: role))
  }

  /// The same of each document of a file, nearly always one.
  package func lintAll(_ source: SourceText, role: FileRole = .document) -> [LintResult] {
    lint([LintTask(source, role: role)])[0]
  }

  package func lint(_ analysis: Analysis) -> LintResult {
    lint(analysis, for: LintTask(analysis.source))
  }

  private func lint(_ analysis: Analysis, for task: LintTask) -> LintResult {
    let run = RuleRun(analysis, task, self)
    judge([run])
    return run.result()
  }

  /// Lints some files. They go through each reader and each rule together, since a rule's code costs more
  /// to fetch than to run: several small files take a fifth less time than one after another. All that is
  /// known of them is held at once.
  /// - Returns: by task, the results of its documents, nearly always one.
  package func lint(_ tasks: [LintTask]) -> [[LintResult]] {
    let analyses = Analysis.all(
      in: tasks.map { $0.source }, tables: tables, asOf: options.asOf)
    var runs: [RuleRun] = []
    for (task, parts) in zip(tasks, analyses) {
      for analysis in parts { runs.append(RuleRun(analysis, task, self)) }
    }
    judge(runs)
    var results = runs.map { $0.result() }[...]
    return analyses.map { parts in
      defer { results = results.dropFirst(parts.count) }
      return Array(results.prefix(parts.count))
    }
  }

  private func judge(_ runs: [RuleRun]) {
    for (index, rule) in rules.enumerated() {
      for run in runs { run.judge(rule, index) }
    }
  }
}

/// Việc rà soát: a file that is linted, and what holds for it besides the options.
package struct LintTask {
  let source: SourceText
  /// Rules that are switched off for it.
  let off: Set<String>
  /// Findings that are not to be reported of it.
  let suppressions: [Suppression]
  /// What it is by its name.
  let role: FileRole

  package init(
    _ source: SourceText, off: Set<String> = [], suppressions: [Suppression] = [],
    role: FileRole = .document
  ) {
    self.source = source
    self.off = off
    self.suppressions = suppressions
    self.role = role
  }
}
