import PlanReports
import PlanRules
import RuleTables
import SourceText

/// `kehoach lint`: rà soát.
enum LintCommand {
  static let row = CommandRow(
    Localized("TỆP…", en: "FILES…"),
    summary: Localized("rà soát kế hoạch, báo chỗ cần sửa", en: "check plans, report findings"),
    formats: LintFormat.names,
    formatHelp: Localized(
      """
      Dạng báo cáo: text (mặc định), html (một trang), letter (phiếu góp ý),
        docx (--output THƯ MỤC: bản .docx kèm nhận xét),
        concise (mỗi phát hiện một dòng), csv, xlsx, markdown (tóm tắt), json, ndjson,
        sarif, junit, checkstyle, github, gitlab, rdjson (cho máy tích hợp)
      """,
      en: """
        Formats: text (default), html (one page), letter (to the authors),
          docx (--output FOLDER: each .docx with comments),
          concise (a line a finding), csv, xlsx, markdown (a summary), json, ndjson,
          sarif, junit, checkstyle, github, gitlab, rdjson (for CI)
        """)
  ) { options throws(CommandError) in
    options.isWatching ? try WatchCommand.run(options) : try run(options)
  }

  static func run(_ options: Options) throws(CommandError) -> ExitStatus {
    var options = options
    let copies = try copies(of: &options)
    options.cache = try options.cacheFolder.map { path throws(CommandError) in try CacheFolder(path)
    }
    let run = try DocumentRun(options)
    let format: LintFormat = try run.format(default: .text, lines: .ndjson)
    if format != .letter, options.letterFormat != nil {
      throw .usage(
        "--letter-format chỉ đi với --format letter.",
        en: "--letter-format goes with --format letter only.")
    }
    if options.wantsStatistics, ![.text, .concise, .json].contains(format) {
      throw .usage(
        "--statistics chỉ đi với --format text, concise hay json.",
        en: "--statistics goes with --format text, concise or json only.")
    }
    let job = try LintJob(options, run.tables, isAlone: run.isAlone)
    let beside = try BesideReport.all(run, job)
    // Copies are no report.
    let formats = [copies == nil ? format : .docx] + beside.map { $0.format }
    let cache = ResultCache(run, formats, job)
    let status: ExitStatus
    if let copies {
      status = try write(copies, run, job)
    } else {
      let report = try LintReport(run, format, job)
      var shape = report.shape
      shape.remarks = { report.shape.remarks() + job.setups.notices }
      shape.saysRemarks = format.saysRemarks
      let reports = [report] + beside.map { $0.report }
      status = try run.run(
        shape, records: report.records, cache: cache,
        beside: beside.map { ($0.report.shape, $0.file) }
      ) { documents in
        job.lint(documents).map { answer in
          answer.map { linted in
            Piece(
              summary: linted.summary,
              reports: reports.map { report in
                linted.parts.map { report.document($0.name, $0.result, linted.manner) }
              })
          }
        }
      }
    }
    var notices = copies?.noticesInOrder ?? []
    notices += try job.finish(isSaid: copies == nil)
    if !options.isQuiet {
      for notice in notices { Console.complain(Console.line(notice, options.language)) }
    }
    return job.status(after: status)
  }

  // MARK: Copies with comments

  /// Nil where none are asked for. They go to `--output`, and the report to standard output.
  private static func copies(of options: inout Options) throws(CommandError) -> CommentedCopies? {
    guard options.format == LintFormat.docx.rawValue, !options.readsRecords else { return nil }
    guard let folder = options.output else {
      throw .usage(
        "--format docx cần --output THƯ MỤC để ghi các bản kèm nhận xét.",
        en: "--format docx needs --output FOLDER for the copies with comments.")
    }
    options.output = nil
    return try CommentedCopies(options, folder: folder)
  }

  private static func write(
    _ copies: CommentedCopies, _ run: DocumentRun, _ job: LintJob
  ) throws(CommandError) -> ExitStatus {
    let isQuiet = run.options.isQuiet
    let report = LintTextReport(
      style: run.style, language: run.options.language, detail: isQuiet ? .findings : .line)
    // On standard output, where nothing is marked.
    let shape = ReportShape(closing: { summary in
      let across = job.setFindings
      return isQuiet
        ? [] : (across.map { report.across($0) } ?? []) + report.closing(summary, across)
    })
    return try run.run(
      shape, records: nil,
      judge: { documents in
        zip(documents, job.lint(documents)).map { document, answer in
          answer.flatMap { linted in
            do throws(CommandError) {
              let line = try copies.write(
                document.input, document.name, linted.parts.map { $0.result },
                by: linted.manner.sender)
              return .success(Piece(summary: linted.summary, reports: [isQuiet ? [] : [line]]))
            } catch {
              return .failure(.run(error))
            }
          }
        }
      })
  }

  /// The profile asked for, which must be known.
  static func profile(_ options: Options, _ tables: Tables) throws(CommandError) -> String? {
    guard let name = options.profile else { return nil }
    guard tables.profile(named: name) != nil else {
      throw .unknown("--profile", "hồ sơ", en: "profile", name, tables.profiles.map { $0.name })
    }
    return name
  }

  /// A number as the tables spell it, read by what reads the numbers of plans.
  static func canonical(_ number: String, _ tables: Tables) throws(CommandError) -> String {
    guard let found = tables.canonicalNumber(of: number) else {
      throw .wrongValue(
        "--require", number, "số, ký hiệu văn bản như 19/2019/TT-BGDĐT",
        en: "a document's number such as 19/2019/TT-BGDĐT")
    }
    return found
  }
}

extension LintFormat {
  /// Whether its reports have a place for what is to be said of the run; else standard error has.
  fileprivate var saysRemarks: Bool {
    switch self {
    case .text, .concise, .json, .markdown, .html: true
    case .ndjson, .sarif, .junit, .checkstyle, .github, .gitlab, .rdjson, .csv, .xlsx, .letter,
      .docx:
      false
    }
  }
}
