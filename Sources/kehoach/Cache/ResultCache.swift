import DocumentFormats
import PlanReports
import PlanRules
import RuleTables

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Kho kết quả (`--cache`): a folder with a file for each document that was read, under a name made of
/// everything that its result depends on. What is not as it was has another name; what is torn or half
/// written is as good as missing.
final class ResultCache: @unchecked Sendable {
  private let folder: FilePath
  private let setups: LintSetups
  /// Of the program, the options and the tables of the command line.
  private let run: [UInt8]
  /// One at a time writes: the disk is one too.
  private let lock = Monitor()
  /// The newest file of this run; nil where nothing was new. Under the lock.
  private var newest: FilePath?

  /// A result that nobody has asked for in so long is let go.
  private static let mostSeconds = 30 * 86_400
  /// A result that is asked for counts as new again where it is older.
  private static let renewedSeconds = 86_400
  private static let maximumBytes = 1 << 30

  /// Nil where none is asked for, or it is of no use.
  /// - Parameter formats: of all reports of the run.
  init?(_ run: DocumentRun, _ formats: [LintFormat], _ job: LintJob) throws(CommandError) {
    let options = run.options
    guard let folder = options.cacheFolder else { return nil }
    try Self.refuse(options)
    guard Self.isOfUse(options, formats, job) else { return nil }
    if let words = Self.problem(of: folder) {
      throw .usage(at: "--cache: \(folder.text)", words)
    }
    self.folder = folder
    setups = job.setups
    var hash = ContentHash()
    hash.add(Array(Help.version.utf8))
    hash.add(FileSystem.stamp(of: FilePath(Array("/proc/self/exe".utf8))))
    hash.add(options.words)
    hash.add([options.output == nil && Console.isColourWanted ? 1 : 0])
    hash.add([run.isAlone ? 1 : 0])
    hash.add(run.tablesHash)
    self.run = hash.finish()
  }

  /// Makes a folder that only its owner may look into; what is there must be one.
  private static func problem(of folder: FilePath) -> Localized? {
    guard folder.withCString({ unsafe mkdir($0, 0o700) }) != 0 else { return nil }
    let failure = SystemFailure.last
    guard failure.number == EEXIST, let named = FileSystem.status(ofNameAt: folder) else {
      return failure.words
    }
    if named.isLink {
      return Localized(
        "là liên kết; hãy ghi thẳng tên thư mục", en: "is a link; name the folder itself")
    }
    guard named.kind == .folder else { return SystemFailure(number: ENOTDIR).words }
    guard named.isOwn else {
      return Localized("là thư mục của người khác", en: "belongs to somebody else")
    }
    guard !named.isPrivate else { return nil }
    return folder.withCString({ unsafe chmod($0, 0o700) }) == 0 ? nil : SystemFailure.last.words
  }

  private static func refuse(_ options: Options) throws(CommandError) {
    guard !options.readsRecords else {
      throw .usage(
        "--cache không đi cùng --input-format ndjson.",
        en: "--cache does not go with --input-format ndjson.")
    }
    guard options.baseline == nil, options.newBaseline == nil else {
      throw .usage(
        "--cache không đi cùng --baseline hay --write-baseline.",
        en: "--cache does not go with --baseline or --write-baseline.")
    }
  }

  /// Whether what a run says of a document hangs on that document alone. Where it does not, every document
  /// is judged anew, and what comes out is the same.
  private static func isOfUse(_ options: Options, _ formats: [LintFormat], _ job: LintJob) -> Bool {
    guard !options.wantsStatistics, !job.comparesDocuments else { return false }
    return formats.allSatisfy { format in
      switch format {
      case .text, .concise, .json, .ndjson, .junit, .checkstyle, .github, .gitlab, .rdjson, .csv,
        .letter:
        true
      case .sarif, .markdown, .html, .docx, .xlsx: false
      }
    }
  }

  /// What is said where a cache was asked for and is of no use.
  static let uselessness = Localized(
    "--cache: báo cáo này cần mọi văn bản (đối chiếu, thống kê, sarif, markdown, html, docx, xlsx), nên các "
      + "văn bản được xét lại.",
    en:
      "--cache: this report needs every document (comparison, statistics, sarif, markdown, html, docx, "
      + "xlsx), so they are judged anew.")

  /// Where the result of a document is to be found; nil where that cannot be said.
  func place(of input: Input, _ documents: inout ConversionBatch, _ index: Int) -> Place? {
    switch input {
    case .file, .member: break
    case .standardInput, .record, .unreadable: return nil
    }
    // What cannot be read is reported by whoever loads it.
    guard let content = try? documents.contentHash(index) else { return nil }
    // A broken configuration is reported by whoever lints.
    guard let place = try? setups.place(of: input.folder) else { return nil }
    var hash = ContentHash()
    hash.add(run)
    hash.add(place.setup.hash)
    // «today» is another day tomorrow.
    hash.add(Array((place.setup.linter.options.asOf?.iso ?? "").utf8))
    hash.add(input.path.bytes)
    // Patterns of a configuration look at it.
    hash.add(place.folder.appending(input.pathInFolder).bytes)
    hash.add(content)
    if input.namedFormat.map({ $0.isForOffice || $0 == .pdf }) ?? false {
      hash.add(Self.converters)
    }
    let whole = hash.finish()
    let name = whole.flatMap { [Self.digit($0 >> 4), Self.digit($0 & 15)] }
    return Place(
      path: folder.appending(Array(name[..<2])).appending(Array(name[2...])),
      key: CachedResult.Key(whole: whole, document: content))
  }

  /// Where a result is kept, and what it is the result of.
  struct Place {
    let path: FilePath
    fileprivate let key: CachedResult.Key
  }

  private static func digit(_ value: UInt8) -> UInt8 { value + (value < 10 ? 0x30 : 0x57) }

  /// Which converters there are.
  private static let converters: [UInt8] =
    ["soffice", "libreoffice", "pdftotext", "antiword", "catdoc"].flatMap { name in
      let program = ProgramFile.find([name])
      return Array(name.utf8) + (program.map { $0.bytes + FileSystem.stamp(of: $0) } ?? []) + [0]
    }

  func result(at place: Place) -> CachedResult? {
    guard Self.isOwnFolder(place.path.folder),
      let bytes = try? FileSystem.readOwn(place.path, limit: Self.maximumBytes),
      let result = CachedResult(bytes, for: place.key)
    else { return nil }
    FileSystem.renew(place.path, olderThan: Self.renewedSeconds)
    return result
  }

  /// Keeps a result; that it cannot be kept is nothing to fail for.
  func keep(_ result: CachedResult, at place: Place) {
    lock.withLock {
      do throws(SystemFailure) {
        _ = place.path.folder.withCString { unsafe mkdir($0, 0o700) }
        guard Self.isOwnFolder(place.path.folder) else { return }
        var file = try NewFile.create(for: place.path)
        try file.write(result.bytes(for: place.key))
        // It can be made again: it need not survive the machine.
        try file.putInPlace(.whenever)
        newest = place.path
      } catch {}
    }
  }

  /// No link, and nobody else's.
  private static func isOwnFolder(_ folder: FilePath) -> Bool {
    guard let named = FileSystem.status(ofNameAt: folder) else { return false }
    return named.kind == .folder && named.isOwn
  }

  /// Removes results that have not been asked for in long, by the clock of the disk.
  func finish() {
    guard let newest = lock.withLock({ newest }), let now = FileSystem.changeTime(of: newest) else {
      return
    }
    for part in (try? FileSystem.names(in: folder)) ?? [] where part.count == 2 {
      let folder = folder.appending(part)
      guard Self.isOwnFolder(folder) else { continue }
      for name in (try? FileSystem.names(in: folder)) ?? [] where name.count == 62 {
        let path = folder.appending(name)
        if let time = FileSystem.changeTime(of: path), now - time > Self.mostSeconds {
          _ = path.withCString { unsafe unlink($0) }
        }
      }
    }
  }
}
