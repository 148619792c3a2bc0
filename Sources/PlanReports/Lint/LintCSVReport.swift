import PlanRules
import RuleTables
import SourceText

/// Bảng phát hiện cho bảng tính: a row an item. The columns stand in a fixed order, and each row says
/// whose document it is of.
package struct LintCSVReport: ItemReporting {
  package let language: Language

  package init(language: Language) { self.language = language }

  /// Heads are in Vietnamese for people, else the names of the JSON keys.
  var table: ReportTable<ReportItem> {
    let language = language
    return ReportTable([
      .init(language.say("Tệp", en: "path")) { $0.path },
      .init(language.say("Cơ quan ban hành", en: "issuer")) { $0.issuer },
      .init(language.say("Trích yếu", en: "title")) { $0.title },
      .init(language.say("Quy tắc", en: "rule")) { $0.rule ?? "" },
      .init(language.say("Mức", en: "severity")) { $0.severity.label(language) },
      .init(language.say("Dòng", en: "line"), .number) { $0.line.map { String($0) } ?? "" },
      .init(language.say("Cột", en: "column"), .number) {
        $0.start.map { String($0.column) } ?? ""
      },
      .init(language.say("Vị trí", en: "origin")) { $0.origin },
      .init(language.say("Nguyên văn", en: "quote")) { $0.quote },
      .init(language.say("Phát hiện", en: "message")) { $0.message + $0.others },
      .init(language.say("Căn cứ", en: "source")) { $0.sources.joined("; ") },
      .init(language.say("Có thể sửa", en: "fix")) { $0.fix },
      .init(language.say("Kết luận", en: "verdict")) { $0.conclusion?.words(language) ?? "" },
    ])
  }

  package var opening: [UInt8] { table.csvHeads }

  package func piece(_ path: String, _ items: [ReportItem]) -> [UInt8] { table.csv(items) }
}
