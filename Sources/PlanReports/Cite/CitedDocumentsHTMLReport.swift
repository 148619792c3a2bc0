import PlanFacts
import PlanRules
import PlanSets
import RuleTables

/// Văn bản được viện dẫn, một trang HTML.
package struct CitedDocumentsHTMLReport: Sendable {
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
    let page = HTMLPage(language: language, tool: tool, title: language.citedHead)
    var html = HTMLWriter()
    wording.citedTable.write(outcome.cited, to: &html)
    let variants = outcome.givenDifferently.flatMap { wording.variants(of: $0) }
    if !variants.isEmpty {
      html.text("<h2>", wording.differencesHead, "</h2>\n")
      wording.variantsTable.write(variants, to: &html)
    }
    return page.opening(language.citeRemarks(tool: tool, asOf: asOf)) + html.bytes
      + page.closing(wording.total(outcome, summary))
  }
}
