import DocumentFormats
import PlanFacts
import PlanReports
import PlanRules
import PlanSyntax
import RuleTables
import SourceText

/// Chạy trên văn bản: what `lint`, `cite` and `parse` have in common.
struct DocumentRun {
  var options: Options
  let tables: Tables
  /// Of the files that were added to the built-in ones; empty where nobody asks.
  let tablesHash: [UInt8]
  let source: InputSource
  /// Whether there is one document at most.
  let isAlone: Bool

  init(_ options: Options) throws(CommandError) {
    self.options = options
    if options.cache == nil, let folder = options.cacheFolder {
      self.options.cache = try CacheFolder(folder)
    }
    if options.readsRecords {
      guard options.operands.allSatisfy({ $0.isStandardInput }) else {
        throw .usage(
          "--input-format ndjson chỉ đọc đầu vào chuẩn (-).",
          en: "--input-format ndjson reads standard input (-) only.")
      }
      source = InputSource(
        RecordReader(maximumBytes: options.maximumBytes),
        maximumDocuments: options.maximumDocuments)
      isAlone = false
    } else {
      guard !options.operands.isEmpty else {
        throw .usage(
          "chưa nói đọc tệp hay thư mục nào; dùng - cho đầu vào chuẩn.",
          en: "no file or folder given; use - for standard input.")
      }
      guard options.operands.count(where: { $0.isStandardInput }) < 2 else {
        throw .usage(
          "đầu vào chuẩn (-) chỉ đọc được một lần.",
          en: "standard input (-) can be read only once.")
      }
      var exclusion = WalkExclusion(options)
      try exclusion.check(options.allOperands)
      var walk = InputWalk(options, exclusion)
      isAlone = walk.isAtMostOne()
      source = InputSource(walk, maximumDocuments: options.maximumDocuments)
    }
    var folder = TableFolder()
    try folder.add(options)
    tables = try folder.tables()
    tablesHash = options.cacheFolder == nil ? [] : folder.hash
    RegisterCommand.warn(of: tables, options)
  }

  /// The format asked for; of records one result a line is all that can be asked.
  func format<Format>(default usual: Format, lines: Format) throws(CommandError) -> Format
  where Format: RawRepresentable, Format: CaseIterable, Format.RawValue == String {
    guard let name = options.format else { return options.readsRecords ? lines : usual }
    let format = try Format.asked(name)
    guard !options.readsRecords || format.rawValue == lines.rawValue else {
      throw .usage(
        "--input-format ndjson chỉ đi với --format ndjson.",
        en: "--input-format ndjson goes with --format ndjson only.")
    }
    return format
  }

  var tool: Tool {
    Tool(version: Help.version, registerDay: tables.registerDay, address: Help.address)
  }

  var style: TextStyle { .wanted(by: options) }

  /// Reads every document and writes its piece of the report.
  /// - Parameters:
  ///   - records: writes the line of a record that could not be read.
  ///   - piece: the reports of the documents of one input, which it also counts.
  func run(
    _ shape: ReportShape, records: JSONFrame?,
    piece: @escaping @Sendable (DocumentName, SourceText, inout RunSummary) -> [[UInt8]]
  ) throws(CommandError) -> ExitStatus {
    try run(
      shape, records: records,
      judge: { documents in
        documents.map { document in
          var result = Piece()
          result.reports = [piece(document.name, document.source, &result.summary)]
          return .success(result)
        }
      })
  }

  /// The same where several documents are judged together, and where what comes of one depends on where
  /// it lies; what is wrong there, a broken configuration, ends the run or leaves the document alone.
  /// - Parameter beside: further reports of the same run, each into a file.
  func run(
    _ shape: ReportShape, records: JSONFrame?, cache: ResultCache? = nil,
    beside: [(shape: ReportShape, file: FilePath)] = [], judge: @escaping DocumentWorker.Judgement
  ) throws(CommandError) -> ExitStatus {
    let progress = Progress.wanted(by: options, isAlone: isAlone)
    var loader = DocumentLoader(options)
    if options.recognises {
      loader.recogniser = Recogniser(options, options.cache.map { PageStore($0) }, progress)
    }
    let worker = DocumentWorker(
      loader: loader, language: options.language, isQuiet: options.isQuiet,
      shapes: [shape] + beside.map { $0.shape },
      recordFrame: options.readsRecords ? records : nil, progress: progress, cache: cache,
      judge: judge)
    var sinks = [
      ReportSink(
        shape,
        try shape.folder == nil
          ? OutputFile.open(options, mark: shape.mark) : OutputFile.standard())
    ]
    for (shape, file) in beside {
      sinks.append(ReportSink(shape, try OutputFile.open(file, mark: shape.mark)))
    }
    let pipeline = Pipeline(
      source: source, sinks: sinks,
      jobs: isAlone ? 1 : min(options.jobs ?? Console.processorCount, Console.workerLimit),
      progress: progress, work: worker.work)
    let summary = try pipeline.run()
    options.cache?.finish()
    if !shape.saysRemarks || summary.documents + summary.unreadable == 0 { say(summary.remarks) }
    return try status(after: summary)
  }

  /// On standard error, what a report has no place for.
  func say(_ remarks: [Localized]) {
    guard !options.isQuiet else { return }
    for remark in remarks { Console.complain(Console.line(remark, options.language)) }
  }

  func status(after summary: RunSummary) throws(CommandError) -> ExitStatus {
    guard summary.documents + summary.unreadable > 0 || options.readsRecords else {
      let vi = summary.ignored > 0 ? " (bỏ qua \(summary.ignored) tệp khác)" : ""
      let en = summary.ignored > 0 ? " (\(summary.ignored) other files ignored)" : ""
      throw .usage(
        "không tìm thấy văn bản nào\(vi); đọc được tệp \(DocumentFormat.list.vi).",
        en: "no document found\(en); \(DocumentFormat.list.en) files can be read.")
    }
    return summary.status
  }
}

extension RunSummary {
  /// How a run ends that has come to this.
  var status: ExitStatus {
    if unreadable > 0 { return .unreadable }
    return failing > 0 ? .findings : .done
  }
}
