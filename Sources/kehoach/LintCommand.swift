import PlanFacts
import PlanReports
import PlanRules
import PlanSyntax
import RuleTables
import SourceText

/// `kehoach lint`: rà soát.
enum LintCommand {
  static func run(_ options: Options) throws(CommandError) -> ExitStatus {
    let run = try DocumentRun(options)
    let format: LintFormat = try run.format(default: .text, lines: .ndjson)
    let linter = Linter(tables: run.tables, options: try lintOptions(options, run.tables))
    switch format {
    case .text:
      let report = LintTextReport(
        style: run.style, language: options.language,
        detail: options.isQuiet ? .findings : run.isAlone ? .full : .line)
      let shape = ReportShape(closing: { report.closing($0) })
      return try run.run(shape, records: nil) { name, source, summary in
        let result = linter.lint(source)
        summary.add(result)
        return report.document(name, result)
      }
    case .json, .ndjson:
      let report = LintJSONReport(
        tool: run.tool, layout: format == .json ? .list : .lines, language: options.language)
      let frame = report.frame
      let shape = ReportShape(
        opening: frame.opening, separator: frame.separator, closing: { frame.closing($0) })
      return try run.run(shape, records: frame) { name, source, summary in
        let result = linter.lint(source)
        summary.add(result)
        return report.document(name, result)
      }
    }
  }

  private static func lintOptions(
    _ options: Options, _ tables: Tables
  ) throws(CommandError) -> LintOptions {
    var lint = LintOptions()
    lint.stage = options.stage
    lint.language = options.language
    lint.asOf = options.asOf
    lint.profile = try profile(options, tables)
    for number in options.requiredNumbers {
      lint.requiredNumbers.append(try canonical(number, tables))
    }
    return lint
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
  private static func canonical(
    _ number: String, _ tables: Tables
  ) throws(CommandError) -> String {
    let source = SourceText(Array("Căn cứ văn bản số \(number);".utf8))
    let plan = Plan(parsing: source, tables: tables)
    let facts = Facts(of: plan, source: source, tables: tables)
    guard let found = facts.references.first(where: { $0.number != nil })?.number else {
      throw .wrongValue(
        "--require", number, "số, ký hiệu văn bản như 19/2019/TT-BGDĐT",
        "a document's number such as 19/2019/TT-BGDĐT")
    }
    return found
  }
}
