import PlanRules
import PlanSets
import PlanSyntax
import RuleTables
import SourceText

/// Sổ phát hiện (.xlsx): every finding, every document with its verdict, what could not be read, and how
/// often each rule has found something.
package struct LintWorkbook: Sendable {
  private let report: LintCSVReport
  private var language: Language { report.language }
  private var pieces: [Piece] = []
  private var unreadable: [(ordinal: Int, path: String, reason: String)] = []
  private var statistics = RuleStatistics()

  package init(language: Language) { report = LintCSVReport(language: language) }

  /// The rows of a document, made by whoever reads it.
  package struct Piece: Sendable {
    fileprivate let ordinal: Int
    fileprivate let findings: [[SheetCell]]
    fileprivate let document: [SheetCell]
    fileprivate let statistics: RuleStatistics
  }

  package func piece(_ name: DocumentName, _ result: LintResult) -> Piece {
    var statistics = RuleStatistics()
    statistics.add(result)
    let source = result.source
    return Piece(
      ordinal: name.ordinal,
      findings: report.table.cells(ReportItem.items(name, result, language)),
      document: [
        .text(name.path),
        .text(result.plan.letterhead.map { source.text($0.issuerWords) } ?? ""),
        .text(result.plan.title?.subject.map { source.text($0) } ?? ""),
        .text(result.profile?.name ?? ""),
        .text(Conclusion(result).whole(language)),
        .number(result.count(.error)), .number(result.count(.warning)),
        .number(result.count(.info)),
      ], statistics: statistics)
  }

  package mutating func add(_ piece: Piece) {
    pieces.append(piece)
    statistics.add(piece.statistics)
  }

  package mutating func add(unreadable name: DocumentName, _ reason: String) {
    unreadable.append((name.ordinal, name.path, reason))
  }

  /// The parts of the archive.
  package func parts(_ across: [SetFinding]) -> [(name: String, content: [UInt8])] {
    var statistics = statistics
    statistics.add(across)
    let inOrder = pieces.sorted { $0.ordinal < $1.ordinal }
    let lost = unreadable.sorted { $0.ordinal < $1.ordinal }
    return Workbook(sheets: [
      Sheet(
        name: language.say("Phát hiện", en: "Findings"), heads: report.table.heads,
        rows: inOrder.flatMap { $0.findings }
          + report.table.cells(ReportItem.items(across, language))),
      Sheet(
        name: language.say("Văn bản", en: "Documents"),
        heads: [
          language.say("Tệp", en: "path"), language.say("Cơ quan ban hành", en: "issuer"),
          language.say("Trích yếu", en: "title"), language.say("Hồ sơ", en: "profile"),
          language.say("Kết luận", en: "verdict"), language.say("Lỗi", en: "errors"),
          language.say("Cảnh báo", en: "warnings"), language.say("Lưu ý", en: "infos"),
        ], rows: inOrder.map { $0.document }),
      Sheet(
        name: language.say("Không đọc được", en: "Unreadable"),
        heads: [language.say("Tệp", en: "path"), language.say("Lý do", en: "reason")],
        rows: lost.map { [.text($0.path), .text($0.reason)] }),
      Sheet(
        name: language.say("Thống kê", en: "Statistics"),
        heads: [
          language.say("Quy tắc", en: "rule"), language.say("Mức", en: "severity"),
          language.say("Số lần", en: "findings"), language.say("Số văn bản", en: "documents"),
        ], rows: statistics.cells(language)),
    ]).parts
  }
}
