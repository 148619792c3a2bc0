import PlanRules
import RuleTables
import SourceText

/// Bảng phát hiện cho bảng tính: a row an item. The columns stand in a fixed order, and each row says
/// whose document it is of.
package struct LintCSVReport: ItemReporting {
  package let language: Language

  package init(language: Language) { self.language = language }

  /// Heads are in Vietnamese for people, else the names of the JSON keys.
  private var table: ReportTable<ReportItem> {
    let language = language
    return ReportTable([
      .init(language.say("Tệp", "path")) { $0.path },
      .init(language.say("Cơ quan ban hành", "issuer")) { $0.issuer },
      .init(language.say("Trích yếu", "title")) { $0.title },
      .init(language.say("Quy tắc", "rule")) { $0.rule ?? "" },
      .init(language.say("Mức", "severity")) { $0.severity.label(language) },
      .init(language.say("Dòng", "line")) { $0.line.map { String($0) } ?? "" },
      .init(language.say("Cột", "column")) { $0.start.map { String($0.column) } ?? "" },
      .init(language.say("Vị trí", "origin")) { $0.origin },
      .init(language.say("Nguyên văn", "quote")) { $0.quote },
      .init(language.say("Phát hiện", "message")) { $0.message + $0.others },
      .init(language.say("Căn cứ", "source")) { $0.sources.joined("; ") },
      .init(language.say("Có thể sửa", "fix")) { $0.fix },
      .init(language.say("Kết luận", "verdict")) { $0.verdict?.words(language) ?? "" },
    ])
  }

  package var opening: [UInt8] { table.csvHeads }

  package func piece(_ path: String, _ items: [ReportItem]) -> [UInt8] { table.csv(items) }
}
