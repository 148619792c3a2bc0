import DocumentFormats
import PlanReports
import PlanRules
import PlanSets
import PlanSyntax
import RuleTables
import SourceText

/// Một lượt trên các văn bản: the same documents as the program's, and the same report of them.
final class PageRun {
  /// What is made.
  enum Kind: String {
    /// What the page shows: a row and a part of HTML a document.
    case list
    /// One file on all documents.
    case json, csv, xlsx, html, citations, citationsWorkbook
    /// One a document.
    case letters, comments
  }

  /// Một văn bản trong danh sách.
  struct Entry {
    let digest: DocumentDigest
    /// How many points do not agree with the superior's plan; nil where it was not held against one.
    var differences: Int?
    /// Why it was not.
    var misfit: Localized?
    var html: [UInt8]
  }

  let kind: Kind
  private let setup: PageSetup
  private let page: PageReport
  private var summary = RunSummary()
  private var comparison = SetComparison()
  /// The same where there is but one input: of that nothing is held against each other.
  private var againstAlone = SetComparison()
  private var inputs: Set<Int> = []
  private var digests: [DocumentDigest] = []
  private var files: [ZipPacker.Part] = []
  private var names: PaperNames
  private var report: PageFile

  init(_ kind: Kind, _ setup: PageSetup) {
    self.kind = kind
    self.setup = setup
    names = PaperNames(kind == .comments ? .copy : .letter, setup.language)
    page = PageReport(tool: setup.tool, language: setup.language)
    report = PageFile(kind, setup, page)
  }

  private var language: Language { setup.language }

  /// - Returns: of the list, what is shown of the document.
  func add(_ document: PageDocument, _ name: DocumentName, _ source: SourceText) -> [Entry] {
    var results = setup.linter.lintAll(source, role: document.role)
    inputs.insert(name.ordinal)
    let superiors = results.map { addSuperior(name.part($0.plan.part), $0) }
    for (index, superior) in superiors.enumerated() {
      results[index].differences =
        superior?.findings.compactMap { $0.difference(language) } ?? []
    }
    switch kind {
    case .comments: addCopy(of: document, name, results)
    case .letters: for result in results { addLetter(name.part(result.plan.part), result) }
    case .list, .json, .csv, .xlsx, .html, .citations, .citationsWorkbook: break
    }
    var entries: [Entry] = []
    for (result, superior) in zip(results, superiors) {
      let name = name.part(result.plan.part)
      summary.add(result)
      comparison.add(
        PlanDigest(
          ordinal: name.ordinal, path: name.path, result,
          required: setup.linter.options.requiredNumbers),
        CitationDigest(ordinal: name.ordinal, path: name.path, result.analysis))
      report.add(name, result)
      guard kind == .list || kind == .html else { continue }
      let (digest, html) = page.document(
        name, result, setup.manner, differences: kind == .list ? .apart : .amongPoints)
      show(digest, html, &entries)
      guard let superior, kind == .list else { continue }
      if let misfit = superior.misfit {
        entries[entries.count - 1].misfit = misfit
        continue
      }
      entries[entries.count - 1].differences = superior.findings.count { $0.outcome == .fault }
      entries[entries.count - 1].html += page.against(superior)
    }
    return entries
  }

  /// Đối chiếu với kế hoạch cấp trên, where there is one.
  private func addSuperior(_ name: DocumentName, _ result: LintResult) -> SuperiorDigest? {
    guard let superior = setup.superior,
      let digest = SuperiorDigest(
        ordinal: name.ordinal, path: name.path, result, against: superior)
    else { return nil }
    comparison.add(digest, of: superior)
    if inputs.count == 1 { againstAlone.add(digest, of: superior) }
    return digest
  }

  private func show(_ digest: DocumentDigest, _ html: [UInt8], _ entries: inout [Entry]) {
    digests.append(digest)
    if kind == .html { report.add(html) } else { entries.append(Entry(digest: digest, html: html)) }
  }

  func add(unreadable name: DocumentName, _ reason: String) -> [Entry] {
    inputs.insert(name.ordinal)
    summary.unreadable += 1
    report.add(unreadable: name, reason)
    var entries: [Entry] = []
    if kind == .list || kind == .html {
      let digest = DocumentDigest(unreadable: name, reason)
      show(digest, page.unreadable(digest), &entries)
    }
    return entries
  }

  /// Of the list: what the documents show beside each other, and what is said of their rules. Of the others
  /// a remark, which may be empty, then the name and the bytes of the file.
  func finish() -> [[UInt8]] {
    // Of one input alone nothing is compared, however many documents it holds.
    let compared = inputs.count > 1 ? comparison : againstAlone
    let all = compared.count > 1 || compared.isAgainst ? compared.findings() : nil
    let across = all.map { $0.filter { $0.outcome == .fault } }
    switch kind {
    case .list:
      // Beside each document stands what it is held against.
      let others = compared.count > 1 ? across?.filter { !$0.isAgainst } : nil
      return [others.map { page.across($0, digests) } ?? [], page.rules(of: digests)]
    case .letters, .comments: return finishFiles()
    case .html:
      let inOrder = digests.sorted { $0.ordinal < $1.ordinal }
      return file(
        page.opening(inOrder, summary, across) + report.bytes + page.closing(inOrder))
    case .json: return file(report.finish(summary, all))
    case .csv, .xlsx, .citations, .citationsWorkbook:
      return file(report.finish(summary, across))
    }
  }

  private func file(_ bytes: [UInt8]) -> [[UInt8]] { [[], Array(kind.fileName.utf8), bytes] }

  // MARK: A file a document

  private func addLetter(_ name: DocumentName, _ result: LintResult) {
    guard let template = try? LetterTemplate(Array(BuiltInLetters.text(language).utf8)) else {
      return
    }
    let letters = LetterReport(
      tool: setup.tool, language: language, template: template, format: .docx,
      pack: { ZipPacker.archive($0) })
    let letter = letters.file(name, result, setup.manner)
    // Of what is no plan there is none.
    guard !letter.isEmpty else { return }
    files.append((names.next(for: name, ending: "docx"), OwnMark.marked(archive: letter)))
  }

  private func addCopy(of document: PageDocument, _ name: DocumentName, _ results: [LintResult]) {
    guard document.format == .docx, results.contains(where: { $0.profile != nil }) else { return }
    let comments = LintComments(language: language)
    let words = results.flatMap { comments.comments(on: $0) }.map {
      DocxComment(span: $0.span, lines: $0.lines, linesElsewhere: $0.linesElsewhere)
    }
    guard let copy = try? DocxCommenter.write(words, into: document.bytes) else { return }
    files.append((names.next(for: name, ending: "docx"), OwnMark.marked(archive: copy.bytes)))
  }

  private func finishFiles() -> [[UInt8]] {
    let left = inputs.count - files.count
    let remark =
      kind == .comments && left > 0
      ? language.say(
        "\(left) văn bản không phải kế hoạch, không phải .docx hoặc không có chữ để gắn nhận xét, nên "
          + "không có bản kèm nhận xét.",
        en:
          "\(left) documents are no plans, no .docx or have no words to attach comments to, so there "
          + "is no copy of them.")
      : ""
    guard let first = files.first else { return [Array(remark.utf8), [], []] }
    if files.count == 1 { return [Array(remark.utf8), Array(first.name.utf8), first.content] }
    return [Array(remark.utf8), Array(kind.fileName.utf8), ZipPacker.archive(files)]
  }
}

extension PageRun.Kind {
  /// What a browser saves it under.
  fileprivate var fileName: String {
    switch self {
    case .list: ""
    case .json: "phat-hien.json"
    case .csv: "phat-hien.csv"
    case .xlsx: "phat-hien.xlsx"
    case .html: "bao-cao.html"
    case .citations: "vien-dan.csv"
    case .citationsWorkbook: "vien-dan.xlsx"
    case .letters: "phieu-gop-y.zip"
    case .comments: "ban-kem-nhan-xet.zip"
    }
  }
}
