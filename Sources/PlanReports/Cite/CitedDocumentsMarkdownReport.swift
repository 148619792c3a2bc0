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
    markdown.markup("# " + language.citedHead + "\n")
    for remark in [wording.total(outcome, summary)] + language.citeRemarks(tool: tool, asOf: asOf) {
      markdown.paragraph(remark)
    }
    if !outcome.cited.isEmpty {
      markdown.markup("\n")
      wording.citedTable.write(outcome.cited, to: &markdown)
    }
    let variants = outcome.givenDifferently.flatMap { wording.variants(of: $0) }
    if !variants.isEmpty {
      markdown.markup("\n## " + wording.differencesHead + "\n\n")
      wording.variantsTable.write(variants, to: &markdown)
    }
    return markdown.bytes
  }
}
