import PlanReports
import PlanRules
import RuleTables
import SourceText

/// `kehoach lint`: rà soát.
enum LintCommand {
  static func run(_ options: Options) throws(CommandError) -> ExitStatus {
    let run = try DocumentRun(options)
    let format: LintFormat = try run.format(default: .text, lines: .ndjson)
    let setups = LintSetups(options, tables: run.tables)
    let cache = try ResultCache(run, setups)
    let lint: @Sendable (Input, SourceText, inout RunSummary) throws(CommandError) -> LintResult = {
      (input, source, summary) throws(CommandError) in
      let place = try setups.place(of: input.folder)
      let result = place.setup.lint(source, at: place.folder.appending(input.pathInFolder))
      summary.add(result)
      if place.setup.failOn.isMet(by: result) { summary.failing += 1 }
      return result
    }
    switch format {
    case .text:
      let report = LintTextReport(
        style: run.style, language: options.language,
        detail: options.isQuiet ? .findings : run.isAlone ? .full : .line)
      let shape = ReportShape(closing: { report.closing($0) })
      return try run.run(shape, records: nil, cache: cache) {
        (input, name, source, summary) throws(CommandError) in
        report.document(name, try lint(input, source, &summary))
      }
    case .json, .ndjson:
      let report = LintJSONReport(
        tool: run.tool, layout: format == .json ? .list : .lines, language: options.language)
      let frame = report.frame
      let shape = ReportShape(
        opening: frame.opening, separator: frame.separator, closing: { frame.closing($0) })
      return try run.run(shape, records: frame, cache: cache) {
        (input, name, source, summary) throws(CommandError) in
        report.document(name, try lint(input, source, &summary))
      }
    }
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
