import PlanReports
import PlanRules
import PlanSets
import RuleTables
import SourceText

/// `kehoach diff`: so hai lần nộp.
enum DiffCommand {
  static let row = CommandRow(
    Localized("CŨ MỚI", en: "OLD NEW"),
    summary: Localized(
      "bản nộp lại đã sửa gì, còn gì, thêm gì",
      en: "what a resubmitted plan has fixed and still has"),
    remarks: Localized(
      """
      Tệp hay thư mục; văn bản được ghép theo đường dẫn, rồi theo số và cơ quan ban hành.
      Mã thoát 1: có phát hiện mới từ mức --fail-on trở lên.
      """,
      en: """
        Files or folders; documents are matched by path, then by number and issuer.
        Exit status 1: new findings at or above --fail-on.
        """),
    formats: DiffFormat.names
  ) { options throws(CommandError) in try run(options) }

  static func run(_ options: Options) throws(CommandError) -> ExitStatus {
    guard options.operands.count == 2, !options.readsRecords else {
      throw .usage(
        "diff cần đúng hai tệp hay thư mục: bản trước và bản sau.",
        en: "diff needs two files or folders: the old version and the new one.")
    }
    var format = DiffFormat.text
    if let name = options.format { format = try .asked(name) }
    let (old, oldStatus) = try versions(options, options.operands[0])
    let (new, newStatus) = try versions(options, options.operands[1])
    let unreadable = old.unreadable + new.unreadable
    let outcome = DiffOutcome(
      VersionPairs(old.versions, new.versions), unreadable: unreadable)
    try write(outcome, format, options)
    if oldStatus == .unreadable || newStatus == .unreadable { return .unreadable }
    let failOn = options.givenFailOn ?? .error
    let isFailing = outcome.documents.contains { document in
      document.comparison.added.contains { failOn.isMet(by: $0.severity) }
    }
    return isFailing ? .findings : .done
  }

  /// Lints one side; of each document what the comparison needs is kept.
  private static func versions(
    _ options: Options, _ operand: FilePath
  ) throws(CommandError) -> (VersionPile, ExitStatus) {
    var options = options
    options.operands = [operand]
    options.output = nil
    let run = try DocumentRun(options)
    let job = try LintJob(options, run.tables, isAlone: true)
    let pile = VersionPile(operand)
    let shape = ReportShape(closing: { summary in
      pile.unreadable = summary.unreadable
      return []
    })
    let status = try run.run(
      shape, records: nil,
      judge: { documents in
        job.lint(documents).map { answer in
          answer.map { linted in
            for part in linted.parts { pile.add(part.name, part.result) }
            return Piece(summary: linted.summary)
          }
        }
      })
    return (pile, status)
  }

  private static func write(
    _ outcome: DiffOutcome, _ format: DiffFormat, _ options: Options
  ) throws(CommandError) {
    let report: [UInt8]
    switch format {
    case .text:
      report = DiffTextReport(style: .wanted(by: options), language: options.language)
        .report(outcome)
    case .markdown: report = DiffMarkdownReport(language: options.language).report(outcome)
    case .json:
      let tables = try TableFolder.tables(options)
      report = DiffJSONReport(
        tool: Tool(version: Help.version, registerDay: tables.registerDay),
        language: options.language
      ).report(outcome)
    }
    var output = try OutputFile.open(
      options, mark: format == .text ? .text : format == .markdown ? .markdown : .none)
    try output.write(report)
    try output.finish()
  }
}
