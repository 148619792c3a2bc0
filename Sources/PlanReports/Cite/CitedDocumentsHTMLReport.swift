import PlanFacts
import PlanRules
import PlanSets
import RuleTables

/// Văn bản được viện dẫn, một trang HTML.
package struct CitedDocumentsHTMLReport: Sendable {
  let manner: CiteManner

  package init(_ manner: CiteManner) { self.manner = manner }

  package func report(_ outcome: CitedDocuments.Outcome, _ summary: RunSummary) -> [UInt8] {
    let wording = manner.wording(of: outcome)
    let page = manner.page(manner.language.citedHead)
    var html = HTMLWriter()
    wording.citedTable.write(outcome.cited, to: &html)
    let variants = outcome.givenDifferently.flatMap { wording.variants(of: $0) }
    if !variants.isEmpty {
      html.text("<h2>", wording.differencesHead, "</h2>\n")
      wording.variantsTable.write(variants, to: &html)
    }
    return page.opening(manner.remarks) + html.bytes
      + page.closing(wording.total(outcome, summary))
  }
}
