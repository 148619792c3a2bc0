import PlanFacts
import PlanReports
import PlanRules
import PlanSyntax
import SourceText

/// `kehoach cite`: trích viện dẫn.
enum CiteCommand {
  static func run(_ options: Options) throws(CommandError) -> ExitStatus {
    let run = try DocumentRun(options)
    let tables = run.tables
    let format: CiteFormat = try run.format(default: .text, lines: .ndjson)
    let shape: ReportShape
    var records: JSONFrame?
    let write: @Sendable (DocumentName, CiteResult) -> [UInt8]
    switch format {
    case .text:
      let report = CiteTextReport(style: run.style, language: options.language, tables: tables)
      shape = ReportShape(separator: report.separator)
      write = { report.document($0, $1) }
    case .csv:
      let report = CiteCSVReport(language: options.language, tables: tables)
      shape = ReportShape(opening: report.opening)
      write = { report.document($0, $1) }
    case .json, .ndjson:
      let report = CiteJSONReport(
        tool: run.tool, layout: format == .json ? .list : .lines, language: options.language,
        tables: tables)
      let frame = report.frame
      records = frame
      shape = ReportShape(
        opening: frame.opening, separator: frame.separator, closing: { _ in frame.closing })
      write = { report.document($0, $1) }
    }
    return try run.run(shape, records: records) { name, source, summary in
      let plan = Plan(parsing: source, tables: tables)
      summary.documents += 1
      return write(
        name, CiteResult(source: source, plan: plan, tables: tables, asOf: options.asOf))
    }
  }
}
