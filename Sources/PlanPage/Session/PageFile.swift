import DocumentFormats
import PlanReports
import PlanRules
import PlanSets
import PlanSyntax
import RuleTables

/// Tệp báo cáo đang viết: one file on all documents, written as they come.
struct PageFile {
  private let kind: PageRun.Kind
  private let json: LintJSONReport
  private let csv: LintCSVReport
  private let citations: ReferencesCSVReport
  private var workbook: LintWorkbook
  private var citationsWorkbook: CitationsWorkbook
  private var cited = CitedDocuments()
  private(set) var bytes: [UInt8] = []

  init(_ kind: PageRun.Kind, _ setup: PageSetup, _ page: PageReport) {
    self.kind = kind
    let language = setup.language
    let tables = setup.linter.tables
    json = LintJSONReport(tool: setup.tool, layout: .list, language: language)
    csv = LintCSVReport(language: language)
    citations = ReferencesCSVReport(language: language, tables: tables)
    workbook = LintWorkbook(language: language)
    citationsWorkbook = CitationsWorkbook(language: language, tables: tables)
  }

  /// A piece that whoever calls has written.
  mutating func add(_ piece: [UInt8]) { bytes += piece }

  mutating func add(_ name: DocumentName, _ result: LintResult) {
    switch kind {
    case .json: append(json.document(name, result), separator: json.separator)
    case .csv: append(csv.document(name, result), separator: csv.separator)
    case .citations:
      append(citations.document(name, result.analysis), separator: citations.separator)
    case .xlsx: workbook.add(workbook.piece(name, result))
    case .citationsWorkbook:
      citationsWorkbook.add(citationsWorkbook.piece(name, result.analysis))
      cited.add(CitationDigest(ordinal: name.ordinal, path: name.path, result.analysis))
    case .list, .html, .letters, .comments: break
    }
  }

  mutating func add(unreadable name: DocumentName, _ reason: String) {
    switch kind {
    case .json: append(json.unreadable(name, reason), separator: json.separator)
    case .csv: append(csv.unreadable(name, reason), separator: csv.separator)
    case .xlsx: workbook.add(unreadable: name, reason)
    case .citationsWorkbook: citationsWorkbook.add(unreadable: name, reason)
    case .list, .html, .citations, .letters, .comments: break
    }
  }

  private mutating func append(_ piece: [UInt8], separator: [UInt8]) {
    guard !piece.isEmpty else { return }
    if !bytes.isEmpty { bytes += separator }
    bytes += piece
  }

  mutating func finish(_ summary: RunSummary, _ across: [SetFinding]?) -> [UInt8] {
    switch kind {
    case .json:
      append(across.map { json.across($0) } ?? [], separator: json.separator)
      return json.opening + bytes + json.closing(summary, across)
    case .csv:
      append(across.map { csv.across($0) } ?? [], separator: csv.separator)
      return csv.opening + bytes + csv.closing(summary, across)
    case .citations: return citations.opening + bytes + citations.closing(summary)
    case .xlsx: return OwnMark.marked(archive: ZipPacker.archive(workbook.parts(across ?? [])))
    case .citationsWorkbook:
      return OwnMark.marked(archive: ZipPacker.archive(citationsWorkbook.parts(cited.finish())))
    case .list, .html, .letters, .comments: return bytes
    }
  }
}
