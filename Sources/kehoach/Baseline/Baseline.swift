import PlanReports
import PlanRules
import PlanSets
import RuleTables
import SourceText

/// Mốc: leaves out of a run's results what a file has, or writes what it finds into one.
final class Baseline: @unchecked Sendable {
  private let path: FilePath
  /// Documents below it are named from here, so that a run from another folder finds them.
  private let folder: FilePath
  private let purpose: Purpose
  private let known: BaselineFile

  private enum Purpose { case compare, prune, write }

  private let lock = Monitor()
  /// Of the documents of this run: what the file is to hold. Under the lock.
  private var found: [String: [BaselineFile.Row]] = [:]
  /// What the file calls the documents of this run, by what the run calls them. Under the lock.
  private var documents: [String: String] = [:]

  /// Nil where the command line names none.
  init?(_ options: Options) throws(CommandError) {
    if options.prunesBaseline, options.baseline == nil {
      throw .usage(
        "--prune-baseline cần --baseline TỆP.", en: "--prune-baseline needs --baseline FILE.")
    }
    if options.baseline != nil, options.newBaseline != nil {
      throw .usage(
        "chỉ dùng một trong --baseline và --write-baseline.",
        en: "use one of --baseline and --write-baseline.")
    }
    guard let path = options.newBaseline ?? options.baseline else { return nil }
    self.path = path
    purpose = options.newBaseline != nil ? .write : options.prunesBaseline ? .prune : .compare
    if purpose != .compare {
      let option = options.newBaseline != nil ? "--write-baseline" : "--prune-baseline"
      try OutputCheck.refuse(path, options, for: option)
    }
    folder = path.folder.withoutLinks ?? path.folder
    known = purpose == .write ? BaselineFile() : try BaselineFile(reading: path)
  }

  /// - Parameters:
  ///   - place: of the document, from the root of the file system.
  ///   - name: as the run names it.
  func apply(to result: inout LintResult, at place: FilePath?, name: DocumentName) {
    var document = place?.bytes(below: folder).map { FilePath($0).text } ?? name.path
    if name.part > 1 { document += "#\(name.part)" }
    let rows: [BaselineFile.Row]
    switch purpose {
    case .write:
      rows = result.findings.map { result.row($0) }
      result.leaveOut(Set(result.findings.map { $0.fingerprint.text }))
    case .compare, .prune:
      let old = known.documents[document] ?? []
      let occurring = Set(result.findings.map { $0.fingerprint.text })
      // Those of the comparison of the documents come at the end of the run.
      rows = old.filter { $0.isOfBatch || occurring.contains($0.fingerprint) }
      result.leaveOut(Set(rows.map { $0.fingerprint }))
    }
    lock.withLock {
      found[document] = rows
      documents[name.path] = documents[name.path] ?? document
    }
  }

  /// Whether it has what differs from the superior's plan; asked after its document's own findings.
  func knows(_ finding: SetFinding) -> Bool {
    lock.withLock {
      if purpose == .write { return true }
      let document = documents[finding.place.path] ?? finding.place.path
      return known.documents[document]?.contains { $0.fingerprint == finding.fingerprint.text }
        ?? false
    }
  }

  /// After all documents.
  /// - Returns: what the file does not have.
  func apply(to findings: [SetFinding]) -> [SetFinding] {
    lock.withLock {
      var left: [SetFinding] = []
      var occurring: [String: [BaselineFile.Row]] = [:]
      var counts: [BatchKey: Int] = [:]
      let known = Set(known.documents.flatMap { path, rows in rows.map { BatchKey(path, $0) } })
      for finding in findings {
        let document = documents[finding.place.path] ?? finding.place.path
        var key = BatchKey(document: document, fingerprint: finding.fingerprint.text)
        key.occurrence = counts[key, default: 0]
        counts[BatchKey(document: document, fingerprint: key.fingerprint)] = key.occurrence + 1
        if purpose == .write || known.contains(key) {
          occurring[document, default: []].append(finding.row(key.occurrence))
        } else {
          left.append(finding)
        }
      }
      keep(occurring)
      return left
    }
  }

  private struct BatchKey: Hashable {
    let document: String
    let fingerprint: String
    var occurrence = 0

    init(document: String, fingerprint: String) {
      self.document = document
      self.fingerprint = fingerprint
    }

    init(_ document: String, _ row: BaselineFile.Row) {
      self.init(document: document, fingerprint: row.fingerprint)
      occurrence = row.occurrence
    }
  }

  /// Under the lock. What no longer occurs is let go where every document of the file was read: it may be
  /// of one that was not.
  private func keep(_ occurring: [String: [BaselineFile.Row]]) {
    let isWhole = purpose == .write || known.documents.keys.allSatisfy { found[$0] != nil }
    for (document, rows) in found {
      let new = occurring[document] ?? []
      let still = Set(new.map { BatchKey(document, $0) })
      found[document] =
        rows.filter {
          !$0.isOfBatch || (!isWhole && !still.contains(BatchKey(document, $0)))
        } + new
    }
  }

  /// Writes the file where it is to be written.
  /// - Returns: what there is to say.
  func finish() throws(CommandError) -> Localized? {
    var file = known
    for (document, rows) in lock.withLock({ found }) { file.set(rows, of: document) }
    let gone = known.count - file.count
    switch purpose {
    case .write:
      try write(file)
      return Localized(
        "đã ghi \(file.count) phát hiện vào mốc \(path.text).",
        en: "\(file.count) findings written to the baseline \(path.text).")
    case .compare where gone > 0:
      return Localized(
        "mốc \(path.text): \(gone) mục không còn nữa; bỏ đi bằng --prune-baseline.",
        en: "baseline \(path.text): \(gone) entries no longer occur; see --prune-baseline.")
    case .prune where gone > 0:
      try write(file)
      return Localized(
        "đã bỏ \(gone) mục không còn nữa khỏi mốc \(path.text).",
        en: "\(gone) entries that no longer occur removed from the baseline \(path.text).")
    case .compare, .prune: return nil
    }
  }

  private func write(_ file: BaselineFile) throws(CommandError) {
    var output = try OutputFile.open(path)
    try output.write(file.text)
    try output.finish()
  }
}

extension BaselineFile.Row {
  /// «batch/…».
  fileprivate var isOfBatch: Bool { rule.hasPrefix("batch/") }
}

extension SetFinding {
  /// - Parameter occurrence: how many like it stand before it in the document.
  fileprivate func row(_ occurrence: Int) -> BaselineFile.Row {
    BaselineFile.Row(
      fingerprint: fingerprint.text, rule: rule.id, quote: place.quote ?? "",
      occurrence: occurrence)
  }
}

extension LintResult {
  /// Longer quotes are cut, after whole letters.
  private static let quoteScalars = 100

  fileprivate func row(_ finding: Finding) -> BaselineFile.Row {
    let words = source.text(finding.span).unicodeScalars
    var quote = String(String.UnicodeScalarView(words.prefix(Self.quoteScalars)))
    if words.count > Self.quoteScalars { quote += "…" }
    return BaselineFile.Row(
      fingerprint: finding.fingerprint.text, rule: finding.rule.id, quote: quote,
      occurrence: finding.occurrence)
  }
}
