import PlanRules
import RuleTables

extension PageReport.Overview {
  /// What stands after the documents, folded: figures, and what explains the verdicts.
  /// - Parameter remarks: on the page itself, a paragraph each.
  mutating func writeExplanations(_ remarks: [String]) {
    heading("more", explanations)
    html.beginFold(language.say("Cách xét và kết luận", en: "How it was judged"))
    for remark in remarks { html.text("<p class=\"meta\">", remark, "</p>\n") }
    html.markup("</details>\n")
    writeRules()
    guard digests.count > 1 else { return }
    writeCharts()
    writeMatrix()
  }

  /// What is said of a rule once for all documents.
  mutating func writeRules() {
    guard !faults.isEmpty else { return }
    html.beginFold(language.say("Giải thích các điểm góp ý", en: "What the points are about"))
    html.markup("<dl>\n")
    for fault in faults.sorted(by: { $0.rule.id < $1.rule.id }) {
      let rule = fault.rule
      html.markup("<dt id=\"")
      html.ruleAnchor(rule)
      html.text("\"><b>", rule.topic.text(language), "</b>: ")
      html.text(rule.summary.text(language) + ".")
      html.small(language.say("mã: ", en: "id: ") + rule.id)
      html.text("</dt>\n<dd>", rule.why.text(language), " ")
      html.text(rule.remedy.text(language))
      if !rule.source.isEmpty {
        html.small(language.sourceLabel + rule.source.joined("; "))
      }
      html.markup("</dd>\n")
    }
    html.markup("</dl></details>\n")
  }
}
