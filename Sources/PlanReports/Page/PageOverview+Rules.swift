import PlanRules
import RuleTables

extension PageReport.Overview {
  /// What is said of a rule once for all documents.
  mutating func writeRules() {
    guard !faults.isEmpty else { return }
    heading("rules", rulesHeading)
    html.markup("<dl>\n")
    for fault in faults.sorted(by: { $0.rule.id < $1.rule.id }) {
      let rule = fault.rule
      html.markup("<dt id=\"")
      html.ruleAnchor(rule)
      html.text("\"><b>", rule.id, "</b>: ")
      html.text(rule.summary.text(language))
      html.text("</dt>\n<dd>", rule.why.text(language), " ")
      html.text(rule.remedy.text(language))
      if !rule.source.isEmpty {
        html.small(language.sourceLabel + rule.source.joined("; "))
      }
      html.markup("</dd>\n")
    }
    html.markup("</dl>\n")
  }
}
