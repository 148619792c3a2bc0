import PlanRules
import PlanSets
import RuleTables

/// Văn bản được viện dẫn dạng Markdown.
package struct CitedDocumentsMarkdownReport: Sendable {
  let manner: CiteManner

  package init(_ manner: CiteManner) { self.manner = manner }

  package func report(_ outcome: CitedDocuments.Outcome, _ summary: RunSummary) -> [UInt8] {
    let wording = manner.wording(of: outcome)
    var markdown = MarkdownWriter()
    markdown.markup("# " + manner.language.citedHead + "\n")
    for remark in [wording.total(outcome, summary)] + manner.remarks {
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
