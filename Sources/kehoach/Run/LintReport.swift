import PlanReports
import PlanRules
import RuleTables

/// Báo cáo rà soát: what a format writes of each document, and around them.
struct LintReport: Sendable {
  let shape: ReportShape
  /// Of the formats that can answer records.
  let records: JSONFrame?
  let document: @Sendable (DocumentName, LintResult, LintManner) -> [UInt8]

  private init(
    _ shape: ReportShape, records: JSONFrame? = nil,
    document: @escaping @Sendable (DocumentName, LintResult) -> [UInt8]
  ) {
    self.init(shape, records: records) { name, result, _ in document(name, result) }
  }

  init(
    _ shape: ReportShape, records: JSONFrame? = nil,
    document: @escaping @Sendable (DocumentName, LintResult, LintManner) -> [UInt8]
  ) {
    self.shape = shape
    self.records = records
    self.document = document
  }

  init(_ run: DocumentRun, _ format: LintFormat, _ job: LintJob) throws(CommandError) {
    switch format {
    case .text: self = .text(run, job)
    case .json: self = .json(run, .list, job)
    case .ndjson: self = .json(run, .lines, job)
    case .sarif: self = .sarif(run, job)
    case .junit: self = .junit(run, job)
    case .checkstyle: self = .checkstyle(run, job)
    case .github: self = .github(run, job)
    case .gitlab: self = .gitlab(run, job)
    case .rdjson: self = .rdjson(run, job)
    case .csv: self = .csv(run, job)
    case .markdown: self = .markdown(run, job)
    // Of records there are no copies.
    case .docx: self = .text(run, job)
    case .html: self = .page(run, job)
    case .letter: self = try .letters(run)
    }
  }

  private static func text(_ run: DocumentRun, _ job: LintJob) -> LintReport {
    let report = LintTextReport(
      style: run.style, language: run.options.language,
      detail: run.options.isQuiet ? .findings : run.isAlone ? .full : .line)
    let shape = ReportShape(closing: { summary in
      (job.setFindings.map { report.batch($0) } ?? []) + report.closing(summary)
    })
    return LintReport(shape) { report.document($0, $1) }
  }

  private static func json(
    _ run: DocumentRun, _ layout: JSONFrame.Layout, _ job: LintJob
  ) -> LintReport {
    let report = LintJSONReport(tool: run.tool, layout: layout, language: run.options.language)
    let frame = report.frame
    let shape = ReportShape(
      opening: frame.opening, separator: frame.separator,
      closing: { report.closing($0, job.setFindings) })
    return LintReport(shape, records: frame) { report.document($0, $1) }
  }

  // MARK: For other programs

  private static func sarif(_ run: DocumentRun, _ job: LintJob) -> LintReport {
    let options = run.options
    let report = LintSarifReport(
      tool: run.tool, language: options.language, stage: options.stage,
      register: run.tables.register)
    let notices = Gathering(SarifNotices())
    let shape = ReportShape(
      opening: report.opening, separator: report.separator,
      last: { job.setFindings.map { report.batch($0) } ?? [] },
      closing: { summary in
        report.closing(notices.value, exitCode: Int(job.status(of: summary).rawValue))
      },
      unreadable: { name, reason in
        let bytes = report.unreadable(name, reason)
        notices.add { $0.add(name, bytes) }
        return []
      })
    return LintReport(shape) { name, result in
      let bytes = report.notices(name, result)
      notices.add { $0.add(name, bytes, rules: report.ownRules(result)) }
      return report.document(name, result)
    }
  }

  private static func junit(_ run: DocumentRun, _ job: LintJob) -> LintReport {
    let report = LintJUnitReport(language: run.options.language)
    let shape = ReportShape(
      opening: report.opening, last: { job.setFindings.map { report.batch($0) } ?? [] },
      closing: { _ in report.closing },
      unreadable: { report.unreadable($0, $1) })
    return LintReport(shape) { report.document($0, $1) }
  }

  private static func checkstyle(_ run: DocumentRun, _ job: LintJob) -> LintReport {
    let report = LintCheckstyleReport(language: run.options.language)
    let shape = ReportShape(
      opening: report.opening, last: { job.setFindings.map { report.batch($0) } ?? [] },
      closing: { _ in report.closing },
      unreadable: { report.unreadable($0, $1) })
    return LintReport(shape) { report.document($0, $1) }
  }

  private static func github(_ run: DocumentRun, _ job: LintJob) -> LintReport {
    let report = LintGitHubReport(language: run.options.language)
    let isQuiet = run.options.isQuiet
    let shape = ReportShape(
      last: { job.setFindings.map { report.batch($0) } ?? [] },
      closing: { isQuiet ? [] : report.closing($0, job.setFindings ?? []) },
      unreadable: { report.unreadable($0, $1) })
    return LintReport(shape) { report.document($0, $1) }
  }

  private static func gitlab(_ run: DocumentRun, _ job: LintJob) -> LintReport {
    let report = LintGitLabReport(language: run.options.language)
    let shape = ReportShape(
      opening: report.opening, separator: report.separator,
      last: { job.setFindings.map { report.batch($0) } ?? [] },
      closing: { _ in report.closing },
      unreadable: { report.unreadable($0, $1) })
    return LintReport(shape) { report.document($0, $1) }
  }

  private static func rdjson(_ run: DocumentRun, _ job: LintJob) -> LintReport {
    let report = LintRDJSONReport(language: run.options.language)
    let shape = ReportShape(
      opening: report.opening, separator: report.separator,
      last: { job.setFindings.map { report.batch($0) } ?? [] },
      closing: { _ in report.closing },
      unreadable: { report.unreadable($0, $1) })
    return LintReport(shape) { report.document($0, $1) }
  }

  // MARK: Tables

  private static func csv(_ run: DocumentRun, _ job: LintJob) -> LintReport {
    let report = LintCSVReport(language: run.options.language)
    let shape = ReportShape(
      opening: report.opening, last: { job.setFindings.map { report.batch($0) } ?? [] },
      unreadable: { report.unreadable($0, $1) })
    return LintReport(shape) { report.document($0, $1) }
  }

  private static func markdown(_ run: DocumentRun, _ job: LintJob) -> LintReport {
    let report = LintMarkdownReport(tool: run.tool, language: run.options.language)
    let documents = Gathering(LintMarkdownSummary())
    let shape = ReportShape(
      closing: { report.report(documents.value, $0, job.setFindings ?? []) },
      unreadable: { name, reason in
        documents.add { $0.add(report.unreadable(name, reason)) }
        return []
      })
    return LintReport(shape) { name, result in
      let digest = report.digest(name, result)
      documents.add { $0.add(digest) }
      return []
    }
  }
}
