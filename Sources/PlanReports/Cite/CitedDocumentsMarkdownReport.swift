import PlanRules
import PlanSets
import RuleTables

/// Văn bản được viện dẫn dạng Markdown.
package struct CitedDocumentsMarkdownReport: Sendable {
  let language: Language
  let tool: Tool
  let asOf: CalendarDate?

  package init(tool: Tool, language: Language, asOf: CalendarDate?) {
    self.tool = tool
    self.language = language
    self.asOf = asOf
  }

  package func report(_ outcome: CitedDocuments.Outcome, _ summary: RunSummary) -> [UInt8] {
    let wording = CitedDocumentsWording(
      language: language, registerDay: tool.registerDay, documents: outcome.documents)
    var markdown = MarkdownWriter()
    markdown.markup("# " + language.say("Văn bản được viện dẫn", "Cited documents") + "\n")
    for remark in [wording.total(outcome, summary)] + language.citeRemarks(tool: tool, asOf: asOf) {
      markdown.markup("\n")
      markdown.text(remark)
      markdown.markup("\n")
    }
    if !outcome.cited.isEmpty { write(outcome.cited, wording, to: &markdown) }
    let different = outcome.givenDifferently
    if !different.isEmpty { writeVariants(different, wording, to: &markdown) }
    return markdown.bytes
  }

  private func write(
    _ cited: [CitedDocument], _ wording: CitedDocumentsWording, to markdown: inout MarkdownWriter
  ) {
    markdown.markup("\n")
    markdown.heads([
      language.say("Văn bản", "Document"), language.say("Ngày", "Date"),
      language.say("Số lần", "Citations"), language.say("Nhắc lại", "Repeated"),
      language.say("Số văn bản", "Documents"), language.say("Hiệu lực", "Standing"),
      language.say("Nơi viện dẫn", "Cited by"),
    ])
    for cited in cited {
      markdown.row([
        wording.head(of: cited), wording.dates(of: cited).joined("; "), String(cited.places.count),
        String(cited.repeatCount), String(cited.documentCount),
        wording.standings(of: cited).joined("; "),
        wording.places(of: cited).map { $0.path + ": " + $0.where }.joined("; "),
      ])
    }
  }

  private func writeVariants(
    _ different: [CitedDocument], _ wording: CitedDocumentsWording,
    to markdown: inout MarkdownWriter
  ) {
    markdown.markup("\n## " + wording.differencesHead + "\n\n")
    markdown.heads([
      language.say("Văn bản", "Document"), language.say("Khác ở", "Differs in"),
      language.say("Ghi là", "Given as"), language.say("Số lần", "Citations"),
      language.say("Nơi viện dẫn", "Cited by"),
    ])
    for cited in different {
      let head = wording.head(of: cited) + (cited.isUnmistakable ? "" : " (\(wording.mistakable))")
      for variant in wording.variants(of: cited) {
        markdown.row([
          head, variant.kind, variant.value, variant.remark,
          wording.places(of: cited, variant.places).map { $0.path + ": " + $0.where }.joined("; "),
        ])
      }
    }
  }
}
