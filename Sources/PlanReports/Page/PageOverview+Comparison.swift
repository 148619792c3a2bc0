import PlanRules
import PlanSets
import RuleTables

/// Đối chiếu: what the documents of a run show only beside each other.
extension PageReport.Overview {
  mutating func writeComparison(_ findings: [SetFinding]) {
    heading("comparison", language.acrossHead)
    guard !findings.isEmpty else {
      html.text("<p>", language.say("Không phát hiện gì.", en: "No findings."), "</p>\n")
      return
    }
    html.markup("<ul>\n")
    for finding in findings {
      html.text("<li><b>", finding.severity.label(language), ":</b> ")
      html.text(finding.message.text(language))
      html.text(" <small>[", finding.rule.id, "]</small>\n<ul>\n")
      for place in [finding.place] + finding.related { write(place) }
      html.markup("</ul></li>\n")
    }
    html.markup("</ul>\n")
  }

  /// «a.txt, dòng 3: «Số: 05/KH-MNHS»»
  private mutating func write(_ place: SetPlace) {
    html.markup("<li>")
    html.text(place.path + language.say(", dòng ", en: ", line "))
    html.number(place.line)
    if let words = place.message?.text(language) ?? place.quote.map({ "«\($0)»" }) {
      html.text(": " + words)
    }
    html.markup("</li>\n")
  }
}
