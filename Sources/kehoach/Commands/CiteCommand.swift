import DocumentFormats
import PlanFacts
import PlanReports
import PlanSets
import PlanSyntax
import RuleTables
import SourceText

/// `kehoach cite`: trích viện dẫn.
enum CiteCommand {
  static let row = CommandRow(
    Localized("TỆP…", en: "FILES…"),
    summary: Localized(
      "trích mọi viện dẫn văn bản", en: "extract every reference to a document"),
    formats: CiteFormat.names
  ) { options throws(CommandError) in try run(options) }

  static func run(_ options: Options) throws(CommandError) -> ExitStatus {
    try refuse(options)
    var options = options
    options.showsPictures =
      options.recognises && options.format == CiteFormat.html.rawValue && !options.isAnnotated
      && !options.groupsByReference
    let run = try DocumentRun(options)
    let format: CiteFormat = try run.format(
      default: options.isAnnotated ? .html : .text, lines: .ndjson)
    try refuse(options, format)
    if options.groupsByReference { return try writeGrouped(run, format) }
    let report = Report(run, format)
    let (tables, asked) = (run.tables, options)
    return try run.run(
      report.shape, records: report.records,
      judge: { documents in
        let results = Analysis.all(
          in: documents.map { $0.source }, tables: tables, asOf: asked.asOf)
        return zip(documents, results).map { document, parts in
          var piece = Piece()
          piece.reports = [
            parts.map { result in
              add(result, to: &piece.summary, asked)
              return report.write(document.name.part(result.plan.part), result)
            }
          ]
          return .success(piece)
        }
      })
  }

  /// Counts a document, and whether it fails for the standing of what it cites.
  private static func add(_ result: Analysis, to summary: inout RunSummary, _ options: Options) {
    summary.add(result.listing(options.standings))
    let isFailing = result.resolutions.contains {
      options.failingStandings.contains(StandingName($0?.standing))
    }
    if isFailing { summary.failing += 1 }
  }

  private static func refuse(_ options: Options, _ format: CiteFormat) throws(CommandError) {
    if options.isLong, !options.groupsByReference || format != .csv {
      throw .usage(
        "--long đi với --group-by reference --format csv.",
        en: "--long goes with --group-by reference --format csv.")
    }
    guard format == .xlsx else { return }
    if options.groupsByReference {
      throw .usage(
        "--format xlsx đã có tờ gộp theo văn bản; bỏ --group-by.",
        en: "--format xlsx has a sheet by cited document already; leave out --group-by.")
    }
    if options.output == nil {
      throw .usage(
        "--format xlsx cần --output TỆP.xlsx.", en: "--format xlsx needs --output FILE.xlsx.")
    }
  }

  private static func refuse(_ options: Options) throws(CommandError) {
    if options.isAnnotated, options.format.map({ $0 != CiteFormat.html.rawValue }) ?? false {
      throw .usage(
        "--annotate chỉ đi với --format html.", en: "--annotate goes with --format html only.")
    }
    if options.isAnnotated, options.groupsByReference {
      throw .usage(
        "--annotate không đi cùng --group-by.", en: "--annotate does not go with --group-by.")
    }
    if options.readsRecords, options.isAnnotated || options.groupsByReference {
      let name = options.isAnnotated ? "--annotate" : "--group-by"
      throw .usage(
        "\(name) không đi cùng --input-format ndjson, vốn cho mỗi dòng một kết quả.",
        en: "\(name) does not go with --input-format ndjson, which gives a result a line.")
    }
  }

  /// What is written of each document, and around them.
  private struct Report: Sendable {
    let shape: ReportShape
    let records: JSONFrame?
    let write: @Sendable (DocumentName, Analysis) -> [UInt8]

    init(_ run: DocumentRun, _ format: CiteFormat) {
      let (options, tables) = (run.options, run.tables)
      let language = options.language
      let manner = CiteManner(run)
      switch format {
      case .text:
        self.init(
          ReferencesTextReport(style: run.style, language: language, tables: tables), options,
          mark: .text)
      case .csv: self.init(ReferencesCSVReport(language: language, tables: tables), options)
      case .xlsx: self.init(workbook: run)
      case .markdown: self.init(ReferencesMarkdownReport(manner), options, mark: .markdown)
      case .html where options.isAnnotated: self.init(AnnotatedTextReport(manner), options)
      case .html: self.init(ReferencesHTMLReport(manner), options)
      case .json, .ndjson:
        let report = ReferencesJSONReport(
          tool: run.tool, layout: format == .json ? .list : .lines, language: language,
          tables: tables)
        self.init(report, options, records: report.frame)
      }
    }

    /// Nothing is written before everything has been read.
    private init(workbook run: DocumentRun) {
      let standings = run.options.standings
      let workbook = CitationsWorkbook(language: run.options.language, tables: run.tables)
      let gathered = Gathering(workbook)
      let pile = CitedPile()
      shape = ReportShape(
        closing: { _ in
          let parts = gathered.value.parts(pile.outcome.of(standings))
          return OwnMark.marked(archive: ZipPacker.archive(parts))
        },
        unreadable: { name, reason in
          gathered.add { $0.add(unreadable: name, reason) }
          return []
        })
      records = nil
      write = { name, result in
        let piece = workbook.piece(name, result.listing(standings))
        gathered.add { $0.add(piece) }
        pile.add(CitationDigest(ordinal: name.ordinal, path: name.path, result))
        return []
      }
    }

    private init(
      _ report: some CiteReporting, _ options: Options, records: JSONFrame? = nil,
      mark: OwnMark = .none
    ) {
      shape = ReportShape(
        opening: report.opening, separator: report.separator, mark: mark,
        closing: { report.closing($0) })
      self.records = records
      write = { report.document($0, $1.listing(options.standings)) }
    }
  }

  // MARK: The other way round

  /// Nothing is written before everything has been read.
  private static func writeGrouped(
    _ run: DocumentRun, _ format: CiteFormat
  ) throws(CommandError) -> ExitStatus {
    let pile = CitedPile()
    let (options, tables) = (run.options, run.tables)
    let closing = grouped(run, format)
    let mark: OwnMark = format == .text ? .text : format == .markdown ? .markdown : .none
    let shape = ReportShape(
      mark: mark, closing: { closing(pile.outcome.of(options.standings), $0) })
    return try run.run(shape, records: nil) { name, source, summary in
      // Each document of a file, so that the number of none is taken for a reference.
      for result in Analysis.all(in: [source], tables: tables, asOf: options.asOf)[0] {
        add(result, to: &summary, options)
        pile.add(CitationDigest(ordinal: name.ordinal, path: name.path, result))
      }
      return []
    }
  }

  private static func grouped(
    _ run: DocumentRun, _ format: CiteFormat
  ) -> @Sendable (CitedDocuments.Outcome, RunSummary) -> [UInt8] {
    let (options, tool) = (run.options, run.tool)
    let manner = CiteManner(run)
    switch format {
    case .text:
      let report = CitedDocumentsTextReport(
        style: run.style, language: options.language, registerDay: tool.registerDay)
      return { report.report($0, $1) }
    case .csv:
      let report = CitedDocumentsCSVReport(
        language: options.language, registerDay: tool.registerDay, isLong: options.isLong)
      return { outcome, _ in report.report(outcome) }
    case .xlsx: return { _, _ in [] }
    case .markdown:
      let report = CitedDocumentsMarkdownReport(manner)
      return { report.report($0, $1) }
    case .html:
      let report = CitedDocumentsHTMLReport(manner)
      return { report.report($0, $1) }
    case .json, .ndjson:
      let report = CitedDocumentsJSONReport(
        tool: tool, layout: format == .json ? .list : .lines, language: options.language)
      return { report.report($0, $1) }
    }
  }
}

extension Analysis {
  /// With the references of some standings alone; nil for all.
  fileprivate func listing(_ standings: Set<StandingName>?) -> Analysis {
    guard let standings else { return self }
    return listing { standings.contains(StandingName(resolutions[$0]?.standing)) }
  }
}

extension CiteManner {
  fileprivate init(_ run: DocumentRun) {
    let options = run.options
    self.init(
      tool: run.tool, language: options.language, tables: run.tables, asOf: options.asOf,
      showsPictures: options.showsPictures)
  }
}

extension CitedDocuments.Outcome {
  /// What is cited of some standings; nil for all.
  fileprivate func of(_ standings: Set<StandingName>?) -> CitedDocuments.Outcome {
    guard let standings else { return self }
    return filtered { cited in
      cited.standings.contains { standings.contains(StandingName($0.resolution?.standing)) }
    }
  }
}
