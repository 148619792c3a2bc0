import PlanReports
import PlanRules
import RuleTables

/// Kho kết quả: what runs before have said of documents that are as they were.
struct ResultCache: Sendable {
  private let folder: CacheFolder
  private let setups: LintSetups
  /// Of the program, the options and the tables of the command line.
  private let run: [UInt8]

  /// Nil where none is asked for, or where what a run says of a document does not hang on it alone: there
  /// every document is judged anew, which takes little longer than reading what was kept.
  /// - Parameter formats: of all reports of the run.
  init?(_ run: DocumentRun, _ formats: [LintFormat], _ job: LintJob) {
    let options = run.options
    guard let folder = options.cache, Self.hangsOnDocumentAlone(options, formats, job) else {
      return nil
    }
    self.folder = folder
    setups = job.setups
    var hash = ContentHash()
    hash.add(ConversionCache.programs)
    hash.add(options.words)
    hash.add([options.output == nil && Console.isColourWanted ? 1 : 0])
    hash.add([run.isAlone ? 1 : 0])
    hash.add(run.tablesHash)
    self.run = hash.finish()
  }

  private static func hangsOnDocumentAlone(
    _ options: Options, _ formats: [LintFormat], _ job: LintJob
  ) -> Bool {
    // A baseline is told of every document, and what was said before counts where somebody watches.
    guard options.baseline == nil, options.newBaseline == nil, options.memory == nil,
      !options.readsRecords, !options.wantsStatistics, !job.comparesDocuments
    else { return false }
    return formats.allSatisfy { format in
      switch format {
      case .text, .concise, .json, .ndjson, .junit, .checkstyle, .github, .gitlab, .rdjson, .csv,
        .letter:
        true
      case .sarif, .markdown, .html, .docx, .xlsx: false
      }
    }
  }

  /// Where the result of a document is to be found; nil where that cannot be said.
  func place(
    of input: Input, _ documents: inout ConversionBatch, _ index: Int
  ) -> CacheFolder.Place? {
    switch input {
    case .file, .member: break
    case .standardInput, .record, .unreadable: return nil
    }
    // A broken configuration is reported by whoever lints.
    guard let place = try? setups.place(of: input.folder), place.setup.hangsOnDocumentAlone,
      // What cannot be read is reported by whoever loads it.
      let content = try? documents.contentHash(index)
    else { return nil }
    var hash = ContentHash()
    hash.add(run)
    hash.add(place.setup.hash)
    // «today» is another day tomorrow.
    hash.add(Array((place.setup.linter.options.asOf?.iso ?? "").utf8))
    hash.add(input.path.bytes)
    // Patterns of a configuration look at it.
    hash.add(place.folder.appending(input.pathInFolder).bytes)
    hash.add(content)
    return folder.place(hash.finish(), of: content)
  }

  func result(at place: CacheFolder.Place) -> CachedResult? { folder.result(at: place) }

  func keep(_ result: CachedResult, at place: CacheFolder.Place) { folder.keep(result, at: place) }
}
