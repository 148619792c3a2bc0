import PlanReports
import PlanRules
import RuleTables

/// Báo cáo rà soát: what a format writes of each document, and around them.
struct LintReport: Sendable {
  let shape: ReportShape
  /// Of the formats that can answer records.
  let records: JSONFrame?
  let document: @Sendable (DocumentName, LintResult, LintManner) -> [UInt8]

  /// - Parameters:
  ///   - records: of the formats that can answer records.
  ///   - showsAll: also what agrees with the superior's plan, and what could not be compared.
  private init(
    _ report: some LintReporting, _ job: LintJob, records: JSONFrame? = nil, mark: OwnMark = .none,
    showsAll: Bool = false
  ) {
    let across = { @Sendable in showsAll ? job.comparisons : job.setFindings }
    let shape = ReportShape(
      opening: report.opening, separator: report.separator,
      last: { across().map { report.across($0) } ?? [] }, mark: mark,
      closing: { report.closing($0, across()) },
      unreadable: { report.unreadable($0, $1) })
    self.init(shape, records: records) { name, result, _ in report.document(name, result) }
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
    let language = run.options.language
    if run.options.wantsStatistics {
      self = .statistics(run, format, job)
      return
    }
    switch format {
    // Of records there are no copies.
    case .text, .docx: self.init(Self.text(run), job, mark: .text, showsAll: true)
    case .concise:
      self.init(
        LintConciseReport(style: run.style, language: language, isQuiet: run.options.isQuiet), job,
        mark: .text)
    case .json: self = .json(run, .list, job)
    case .ndjson: self = .json(run, .lines, job)
    case .sarif: self = .sarif(run, job)
    case .junit: self.init(LintJUnitReport(language: language), job)
    case .checkstyle: self.init(LintCheckstyleReport(language: language), job)
    case .github:
      // A line of its log that is no command.
      self.init(
        LintGitHubReport(language: language, isQuiet: run.options.isQuiet), job, mark: .text)
    case .gitlab:
      self.init(LintGitLabReport(language: language, path: RepositoryPath().path), job)
    case .rdjson: self.init(LintRDJSONReport(language: language, tool: run.tool), job)
    case .csv: self.init(LintCSVReport(language: language), job)
    case .markdown: self = .markdown(run, job)
    case .xlsx: self = try .workbook(run, job)
    case .html: self = .page(run, job)
    case .letter: self = try .letters(run)
    }
  }

  private static func text(_ run: DocumentRun) -> LintTextReport {
    LintTextReport(
      style: run.style, language: run.options.language,
      detail: run.options.isQuiet ? .findings : run.isAlone ? .full : .line)
  }

  private static func json(
    _ run: DocumentRun, _ layout: JSONFrame.Layout, _ job: LintJob
  ) -> LintReport {
    let report = LintJSONReport(tool: run.tool, layout: layout, language: run.options.language)
    return LintReport(report, job, records: report.frame, showsAll: true)
  }

  // MARK: What needs something of every document at the end

  /// How often each rule has found something, in place of what.
  private static func statistics(
    _ run: DocumentRun, _ format: LintFormat, _ job: LintJob
  ) -> LintReport {
    let statistics = Gathering(RuleStatistics())
    let whole = { @Sendable in
      var statistics = statistics.value
      statistics.add(job.setFindings ?? [])
      return statistics
    }
    let (style, language) = (run.style, run.options.language)
    var shape: ReportShape
    if format == .json {
      let report = LintJSONReport(tool: run.tool, layout: .list, language: language)
      shape = ReportShape(opening: report.opening, closing: { report.closing($0, whole()) })
    } else {
      let detail: LintTextReport.Detail = run.options.isQuiet ? .findings : .line
      let report = LintTextReport(style: style, language: language, detail: detail)
      shape = ReportShape(closing: { summary in
        whole().text(style: style, language: language) + report.closing(summary, nil)
      })
      shape.mark = .text
    }
    return LintReport(shape) { _, result, _ in
      statistics.add { $0.add(result) }
      return []
    }
  }

  private static func sarif(_ run: DocumentRun, _ job: LintJob) -> LintReport {
    let options = run.options
    let report = LintSarifReport(
      tool: run.tool, language: options.language, stage: options.stage,
      register: run.tables.register)
    let notices = Gathering(SarifNotices())
    let shape = ReportShape(
      opening: LintSarifReport.opening, separator: report.separator,
      last: { job.setFindings.map { report.across($0) } ?? [] },
      closing: { summary in
        report.closing(notices.value, exitCode: Int(job.status(of: summary).rawValue))
      },
      unreadable: { name, reason in
        let bytes = report.unreadable(name, reason)
        notices.add { $0.add(name, bytes, artifact: report.artifact(name, nil)) }
        return []
      })
    return LintReport(shape) { name, result, _ in
      let bytes = report.notices(name, result)
      let artifact = report.artifact(name, result)
      notices.add { $0.add(name, bytes, artifact: artifact, rules: report.ownRules(result)) }
      return report.document(name, result)
    }
  }

  private static func markdown(_ run: DocumentRun, _ job: LintJob) -> LintReport {
    let report = LintMarkdownReport(tool: run.tool, language: run.options.language)
    let documents = Gathering(LintMarkdownSummary())
    var shape = ReportShape(
      closing: { report.report(documents.value, $0, job.setFindings ?? []) },
      unreadable: { name, reason in
        documents.add { $0.add(report.unreadable(name, reason)) }
        return []
      })
    shape.mark = .markdown
    return LintReport(shape) { name, result, _ in
      let digest = report.digest(name, result)
      documents.add { $0.add(digest) }
      return []
    }
  }
}
