import PlanFacts
import PlanRules
import PlanSets
import RuleTables

/// Cách trình bày viện dẫn: what the formats for people to read share.
package struct CiteManner: Sendable {
  let tool: Tool
  let language: Language
  let tables: Tables
  /// The one day that all is judged for; nil: each document's own.
  let asOf: CalendarDate?
  /// Whether stretches of scanned pages are shown.
  let showsPictures: Bool

  package init(
    tool: Tool, language: Language, tables: Tables, asOf: CalendarDate?,
    showsPictures: Bool = false
  ) {
    self.tool = tool
    self.language = language
    self.tables = tables
    self.asOf = asOf
    self.showsPictures = showsPictures
  }

  var wording: ReferencesWording { ReferencesWording(language: language, tables: tables) }

  func wording(of outcome: CitedDocuments.Outcome) -> CitedDocumentsWording {
    CitedDocumentsWording(
      language: language, registerDay: tool.registerDay, documents: outcome.documents)
  }

  func page(_ title: String) -> HTMLPage {
    HTMLPage(language: language, tool: tool, title: title)
  }

  /// What a report says of itself.
  var remarks: [String] {
    let judged =
      asOf.map { language.judged($0...$0) }
      ?? language.say(
        "xét hiệu lực vào ngày của từng văn bản viện dẫn",
        en: "judged for each citing document's day")
    return ["kehoach \(tool.version); \(judged).", language.registerRemark(tool.registerDay)]
  }
}
