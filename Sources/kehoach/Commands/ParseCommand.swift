import PlanFacts
import PlanReports
import PlanSyntax
import RuleTables
import SourceText

/// `kehoach parse`: phân tích cấu trúc.
enum ParseCommand {
  static let row = CommandRow(
    Localized("TỆP…", en: "FILES…"),
    summary: Localized("in cấu trúc của kế hoạch", en: "print the structure of plans"),
    formats: ParseFormat.names,
    formatHelp: Localized(
      "Dạng báo cáo: outline (mặc định), json, ndjson, text (trả lại nguyên văn)",
      en: "Formats: outline (default), json, ndjson, text (gives the source back)")
  ) { options throws(CommandError) in try run(options) }

  static func run(_ options: Options) throws(CommandError) -> ExitStatus {
    let run = try DocumentRun(options)
    let tables = run.tables
    let format: ParseFormat = try run.format(default: .outline, lines: .ndjson)
    if format == .text {
      // Only the tree is needed, and nothing may stand between two documents.
      let report = ParseTextReport()
      return try run.run(ReportShape(), records: nil) { _, source, summary in
        summary.documents += 1
        return [report.document(source, Plan(parsing: source, tables: tables))]
      }
    }
    let shape: ReportShape
    var records: JSONFrame?
    let write: @Sendable (DocumentName, SourceText, Plan, Facts, SchoolYearMention?) -> [UInt8]
    if format == .outline {
      let report = ParseOutlineReport(style: run.style, language: options.language)
      shape = ReportShape(separator: report.separator, mark: .text)
      write = { report.document($0, $1, $2, schoolYear: $4) }
    } else {
      let report = ParseJSONReport(
        tool: run.tool, layout: format == .json ? .list : .lines, language: options.language)
      let frame = report.frame
      records = frame
      shape = ReportShape(
        opening: frame.opening, separator: frame.separator, closing: { _ in frame.closing })
      write = { report.document($0, $1, $2, $3, schoolYear: $4) }
    }
    return try run.run(shape, records: records) { name, source, summary in
      Plan.all(in: source, tables: tables).map { plan in
        summary.documents += 1
        let facts = Facts(of: plan, source: source, tables: tables)
        let identity = PlanIdentity(source: source, tables: tables, plan: plan, facts: facts)
        return write(name.part(plan.part), source, plan, facts, identity.schoolYear)
      }
    }
  }
}
