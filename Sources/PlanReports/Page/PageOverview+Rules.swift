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
      html.markup("\"><b>")
      html.text(rule.id)
      html.markup("</b>: ")
      html.text(rule.summary.text(language))
      html.markup("</dt>\n<dd>")
      html.text(rule.why.text(language))
      html.markup(" ")
      html.text(rule.remedy.text(language))
      if !rule.source.isEmpty {
        html.markup(" <small>")
        html.text(language.say("Căn cứ: ", "Source: ") + rule.source.joined("; "))
        html.markup("</small>")
      }
      html.markup("</dd>\n")
    }
    html.markup("</dl>\n")
  }
}
