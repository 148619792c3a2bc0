import PlanReports
import PlanRules
import RuleTables
import SourceText

/// `kehoach lint`: rà soát.
enum LintCommand {
  /// Checks one document as its folder's configuration wants it, and counts it.
  typealias Lint =
    @Sendable (Input, SourceText, inout RunSummary) throws(CommandError) -> (
      result: LintResult, manner: LintManner
    )

  static func run(_ options: Options) throws(CommandError) -> ExitStatus {
    let run = try DocumentRun(options)
    let format: LintFormat = try run.format(default: .text, lines: .ndjson)
    if format != .letter, options.letterFormat != nil {
      throw .usage(
        "--letter-format chỉ đi với --format letter.",
        en: "--letter-format goes with --format letter only.")
    }
    let job = try LintJob(options, run.tables, isAlone: run.isAlone)
    let report = try LintReport(run, format, job)
    let status = try run.run(report.shape, records: report.records) {
      (input, name, source, summary) throws(CommandError) in
      let (result, manner) = try job.lint(input, name, source, &summary)
      return report.document(name, result, manner)
    }
    let notices = try job.finish()
    if !options.isQuiet {
      for notice in notices { Console.complain(Console.line(notice, options.language)) }
    }
    return job.status(after: status)
  }

  /// The profile asked for, which must be known.
  static func profile(_ options: Options, _ tables: Tables) throws(CommandError) -> String? {
    guard let name = options.profile else { return nil }
    guard tables.profile(named: name) != nil else {
      throw .unknown("--profile", "hồ sơ", "profile", name, tables.profiles.map { $0.name })
    }
    return name
  }

  /// A number as the tables spell it, read by what reads the numbers of plans.
  static func canonical(_ number: String, _ tables: Tables) throws(CommandError) -> String {
    guard let found = tables.canonicalNumber(of: number) else {
      throw .wrongValue(
        "--require", number, "số, ký hiệu văn bản như 19/2019/TT-BGDĐT",
        "a document's number such as 19/2019/TT-BGDĐT")
    }
    return found
  }
}
