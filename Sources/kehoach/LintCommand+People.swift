import PlanReports
import PlanRules

/// Reports that people send to each other.
extension LintCommand {
  /// One page on all documents. Nothing is written before everything has been read.
  static func writePage(
    _ run: DocumentRun, _ lint: @escaping Lint
  ) throws(CommandError) -> ExitStatus {
    let language = run.options.language
    let report = BatchHTMLReport(tool: run.tool, language: language)
    let pile = BatchPile()
    let shape = ReportShape(
      overview: { report.opening(pile.inOrder, $0) },
      unreadable: { name, reason in
        let digest = BatchDigest(unreadable: name, reason.text(language))
        pile.add(digest)
        return report.unreadable(digest)
      }, closing: { _ in report.closing(pile.inOrder) })
    return try run.run(shape, records: nil) {
      (input, name, source, summary) throws(CommandError) in
      let (result, manner) = try lint(input, source, &summary)
      let (digest, html) = report.document(name, result, manner)
      pile.add(digest)
      return html
    }
  }

  /// A letter a document: one after another, or a file each.
  static func writeLetters(
    _ run: DocumentRun, _ lint: @escaping Lint
  ) throws(CommandError) -> ExitStatus {
    let options = run.options
    let format = options.letterFormat ?? .md
    if format == .docx, options.output == nil {
      throw .usage(
        "--letter-format docx cần --output THƯ MỤC: mỗi văn bản một tệp.",
        en: "--letter-format docx needs --output FOLDER: a file a document.")
    }
    let report = LetterReport(
      tool: run.tool, language: options.language, template: try LetterFile.template(options),
      format: format)
    let folder = try options.output.map { path throws(CommandError) in
      try OutputFolder(path, fileExtension: format.rawValue)
    }
    let shape =
      folder == nil
      ? ReportShape(
        opening: report.opening, separator: report.separator, closing: { _ in report.closing })
      : ReportShape(folder: folder)
    return try run.run(shape, records: nil) {
      (input, name, source, summary) throws(CommandError) in
      let (result, manner) = try lint(input, source, &summary)
      return folder == nil
        ? report.document(name, result, manner) : report.file(name, result, manner)
    }
  }
}

extension LintSetup {
  var manner: LintManner {
    LintManner(
      tables: linter.tables, stage: linter.options.stage, asOf: linter.options.asOf,
      threshold: failOn.severity ?? .error)
  }
}
