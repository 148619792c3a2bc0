import DocumentFormats
import PlanReports
import PlanRules
import PlanSyntax
import RuleTables
import SourceText

/// `kehoach fix`: sửa tại chỗ, one document after another.
struct FixCommand: ~Copyable {
  static let row = CommandRow(
    Localized("TỆP…", en: "FILES…"),
    summary: Localized(
      "sửa những chỗ chắc chắn đúng trong tệp .txt, .md, .docx",
      en: "fix .txt, .md and .docx files where that is certain"),
    remarks: Localized(
      """
      Xem trước bằng --diff. Dấu - sửa đầu vào chuẩn ra đầu ra chuẩn. Văn bản đã có số, ngày và tên
      người ký coi là đã ban hành, không sửa nếu không có --stage draft.
      Tệp .docx cần --output THƯ MỤC (bản sao) hay --in-place; chỗ sửa là thay đổi được theo dõi.
      """,
      en: """
        See it first with --diff. - fixes standard input to standard output. A document with number,
        day and signer's name counts as issued and is left alone without --stage draft.
        A .docx needs --output FOLDER (copies) or --in-place: each correction is a tracked change.
        """)
  ) { options throws(CommandError) in try run(options) }

  let options: Options
  private let setups: LintSetups
  private let loader: DocumentLoader
  private let report: FixReport
  /// Standard input is fixed to standard output.
  private let isFilter: Bool
  private var output: OutputFile
  /// Where mended copies go; nil: into the files themselves.
  let copies: CopyPlaces?
  /// A .docx was met, and nobody said where its corrections are to go.
  private var lacksChoice = false
  private var summary = FixSummary()
  /// Documents that come out other than they were.
  private var changeable = 0

  static func run(_ asked: Options) throws(CommandError) -> ExitStatus {
    var options = asked
    let isFilter = options.operands.contains { $0.isStandardInput }
    guard !isFilter || options.operands.count == 1 else {
      throw .usage(
        "đầu vào chuẩn (-) không sửa cùng với tệp khác, vì văn bản đã sửa in ra đầu ra chuẩn.",
        en: "standard input (-) goes alone, since the fixed text goes to standard output.")
    }
    try checkChoice(asked, isFilter: isFilter)
    let rules = RuleNames(Rule.all)
    options.onlyRules = []
    for name in asked.onlyRules {
      options.onlyRules += try RuleSelection.ids(name, rules, "--select")
    }
    let copies = try copies(of: &options, isFilter: isFilter)
    let run = try DocumentRun(options)
    // A text that was fixed is its author's.
    let mark: OwnMark = isFilter && !options.onlyChecks ? .none : .text
    var command = FixCommand(
      run, isFilter: isFilter, copies: copies, output: try OutputFile.open(options, mark: mark))
    var source = run.source
    while let input = source.next() { try command.take(input) }
    var total = RunSummary()
    total.documents = command.summary.documents + command.summary.left
    total.unreadable = command.summary.problems
    total.ignored = source.ignoredCount
    if options.leavesDocuments { total.failing = command.changeable }
    try command.close()
    run.say(source.remarks)
    let status = try run.status(after: total)
    return command.lacksChoice ? .usage : status
  }

  private init(
    _ run: DocumentRun, isFilter: Bool, copies: CopyPlaces?, output: consuming OutputFile
  ) {
    options = run.options
    self.copies = copies
    self.isFilter = isFilter
    setups = LintSetups(options, tables: run.tables)
    loader = DocumentLoader(
      maximumBytes: options.maximumBytes, converterSeconds: nil, encoding: nil)
    report = FixReport(
      style: isFilter ? .plain : run.style, language: options.language,
      isForecast: options.onlyChecks)
    self.output = output
  }

  private mutating func take(_ input: Input) throws(CommandError) {
    let name = loader.name(of: input)
    let place: LintSetups.Place
    do throws(SetupFailure) {
      place = try setups.place(of: input.folder)
    } catch {
      if error.isOfOffice { throw error.error }
      return try refuse(input, name, InputProblem(unjudged: error.error))
    }
    let mended: Mended
    do throws(InputProblem) {
      mended = try mend(input, place.setup, at: place.folder.appending(input.pathInFolder))
      if copies == nil, let new = mended.new, case .file(let path) = input {
        try Self.replace(path, mended.old, by: new)
      }
    } catch {
      return try refuse(input, name, error)
    }
    if let copies, let new = mended.new {
      let place = copies.place(of: input, ending: mended.format == .docx ? "docx" : nil)
      try CopyPlaces.put(new, at: place, options)
    }
    summary.add(mended.outcome)
    if mended.outcome.bytes != mended.text { changeable += 1 }
    try show(mended.outcome, was: mended.text, name)
  }

  /// Một văn bản đã sửa.
  private struct Mended {
    let format: DocumentFormat
    /// The file as it is.
    let old: [UInt8]
    /// Its text.
    let text: [UInt8]
    let outcome: FixOutcome
    /// What is to be written; nil where nothing is.
    let new: [UInt8]?
  }

  private mutating func mend(
    _ input: Input, _ setup: LintSetup, at path: FilePath
  ) throws(InputProblem) -> Mended {
    let (format, old) = try document(of: input)
    guard format == .docx else {
      let outcome = try fixed(old, format, setup, at: path)
      let isWritten = outcome.bytes != old && !options.leavesDocuments
      return Mended(
        format: format, old: old, text: old, outcome: outcome,
        new: isWritten ? outcome.bytes : nil)
    }
    guard copies != nil || options.fixesInPlace || options.leavesDocuments else {
      lacksChoice = true
      throw Self.noChoice
    }
    let word = try WordFix(old)
    let outcome = try checked(
      try word.outcome(rules: options.onlyRules, leaves: leaves(setup)) {
        setup.lintAll($0, at: path, SuppressionLog())
      })
    var new: [UInt8]?
    if !options.leavesDocuments {
      new = try word.copy(outcome, options.language, needsCorrections: copies == nil)
    }
    if copies == nil, new != nil, !agrees(to: outcome, in: path) { throw Self.refused }
    return Mended(format: format, old: old, text: word.text, outcome: outcome, new: new)
  }

  private mutating func refuse(
    _ input: Input, _ name: String, _ problem: InputProblem
  ) throws(CommandError) {
    if problem.isByRight, !isFilter, !options.operands.contains(input.path) {
      summary.left += 1
      let sentence = Localized(
        "để nguyên \(name): \(problem.message.vi).",
        en: "\(name) stays as it is: \(problem.message.en).")
      if !options.isQuiet { Console.complain(Console.line(sentence, options.language)) }
    } else if problem.isPassedOver {
      let sentence = problem.sentence(about: name)
      if !options.isQuiet { Console.complain(Console.line(sentence, options.language)) }
    } else {
      summary.problems += 1
      let sentence = Localized(
        "không sửa được \(name): \(problem.message.vi).",
        en: "cannot fix \(name): \(problem.message.en).")
      Console.complain(Console.line(sentence, options.language))
    }
    // A filter loses nothing.
    if case .standardInput(_, let bytes) = input, !options.leavesDocuments,
      bytes.count <= options.maximumBytes
    {
      try output.write(bytes)
    }
  }

  // MARK: Fixing

  private func document(of input: Input) throws(InputProblem) -> (DocumentFormat, [UInt8]) {
    if case .member = input {
      throw InputProblem(
        "nằm trong tệp nén; hãy giải nén rồi sửa", en: "in an archive; unpack it first")
    }
    if case .standardInput = input, !isFilter { throw InputProblem(SystemFailure.notAFile) }
    let (format, bytes) = try loader.document(input)
    if format == .docx, !isFilter { return (format, bytes) }
    // Text under the name of another format is read, and left as it is.
    let formats = [format, input.namedFormat ?? format]
    guard formats.allSatisfy({ $0 == .plainText || $0 == .markdown }) else {
      throw .byRight(
        "chỉ sửa được tệp .txt, .md và .docx; xem chỗ cần sửa bằng kehoach lint",
        en: "only .txt, .md and .docx files are fixed; see what to fix with kehoach lint")
    }
    guard !SourceText.looksBinary(bytes) else { throw InputProblem(.notText) }
    return (format, bytes)
  }

  private func fixed(
    _ bytes: [UInt8], _ format: DocumentFormat, _ setup: LintSetup, at path: FilePath
  ) throws(InputProblem) -> FixOutcome {
    let fixer = TextFixer(
      bytes, rules: options.onlyRules, leaves: leaves(setup),
      lint: { setup.lintAll(Self.view($0, format), at: path, SuppressionLog()) })
    guard var fixer else {
      throw InputProblem(
        "không phải UTF-8; hãy chuyển sang UTF-8 trước", en: "not UTF-8; convert it to UTF-8 first")
    }
    return try checked(fixer.fixed())
  }

  /// Whether a plan is to stay as it is.
  private func leaves(_ setup: LintSetup) -> (LintResult) -> Bool {
    // A configuration speaks of a folder, in which there may be an issued plan too.
    let isIssued = setup.linter.options.stage == .issued
    let mayLeave = options.givenStage != .draft
    return { mayLeave && (isIssued || $0.plan.looksIssued) }
  }

  private func checked(_ outcome: FixOutcome) throws(InputProblem) -> FixOutcome {
    // Of several plans in one file some may be issued: the others are mended.
    guard outcome.leftParts.isEmpty || !outcome.leavesAll else {
      throw .byRight(
        "đã ban hành (có số, ngày và tên người ký); nếu còn là dự thảo, dùng --stage draft",
        en: "issued (it has number, day and signer's name); if it is a draft, use --stage draft")
    }
    return outcome
  }

  private static func view(_ bytes: [UInt8], _ format: DocumentFormat) -> SourceText {
    let source = SourceText(bytes)
    return format == .markdown ? source.readingMarkdown() : source.readingRemarks()
  }

  // MARK: Writing

  /// The file appears whole or not at all, and not over what somebody has written meanwhile.
  static func replace(
    _ path: FilePath, _ old: [UInt8], by new: [UInt8]
  ) throws(InputProblem) {
    guard let named = FileSystem.status(ofNameAt: path), named.kind == .regular || named.isLink
    else {
      throw InputProblem("không phải tệp thường", en: "not a regular file")
    }
    guard !named.isLink else {
      throw InputProblem(
        "là liên kết; hãy sửa tệp mà nó dẫn tới", en: "is a link; fix the file that it leads to")
    }
    guard FileSystem.isWritable(path) else {
      throw InputProblem("không có quyền ghi", en: "no permission to write it")
    }
    do throws(SystemFailure) {
      var file = try NewFile.create(for: path)
      try file.write(new)
      if try FileSystem.readRegular(path, limit: old.count) == old { return try file.putInPlace() }
    } catch {
      throw InputProblem(error)
    }
    throw InputProblem(
      "tệp đã thay đổi trong lúc đọc; hãy chạy lại", en: "the file changed meanwhile; run again")
  }

  private mutating func show(
    _ outcome: FixOutcome, was old: [UInt8], _ name: String
  ) throws(CommandError) {
    if options.showsDifference {
      try output.write(UnifiedDiff.text(name, old, outcome.bytes))
      return
    }
    let lines = report.document(name, outcome)
    if isFilter, !options.onlyChecks {
      try output.write(outcome.bytes)
      if !options.isQuiet { Console.complain(lines) }
    } else if !options.isQuiet {
      try output.write(lines)
    }
  }

  private mutating func close() throws(CommandError) {
    let hasAny = summary.documents + summary.left + summary.problems > 0
    if hasAny, !isFilter, !options.isQuiet, !options.showsDifference {
      try output.write(report.closing(summary))
    }
    try output.finish()
  }
}
