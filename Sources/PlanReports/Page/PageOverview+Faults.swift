import PlanRules
import RuleTables

extension PageReport.Overview {
  /// More documents than this are folded together.
  private static let mostDocuments = 3
  /// The most different messages that are shown of one rule.
  private static let mostMessages = 3

  /// What several plans have in common, a row a rule.
  mutating func writeCommonFaults() {
    let common = faults.filter { $0.documents.count > 1 }
    guard !common.isEmpty else { return }
    heading("common", language.say("Lỗi nhiều văn bản cùng mắc", en: "Faults of several documents"))
    html.beginTable(
      [
        language.say("Quy tắc", en: "Rule"), language.say("Số văn bản", en: "Documents"),
        language.say("Số phát hiện", en: "Findings"), language.say("Thường là", en: "Mostly"),
        language.say("Ở văn bản", en: "In"),
      ], style: "cards", label: "common")
    html.markup("<tbody>\n")
    for fault in common { write(fault) }
    html.markup("</tbody>\n</table>\n")
  }

  private mutating func write(_ fault: CommonFault) {
    html.markup("<tr><th scope=\"row\">")
    html.severity(fault.gravest, language)
    html.text(": " + fault.rule.summary.text(language))
    html.markup(" <small>")
    html.link(to: fault.rule)
    html.markup("</small></th>")
    html.countCell(fault.documents.count, language.say("Số văn bản", en: "Documents"))
    html.countCell(fault.total, language.say("Số phát hiện", en: "Findings"))
    html.markup("<td>")
    for (index, message) in fault.messages.prefix(Self.mostMessages).enumerated() {
      if index > 0 { html.markup("<br>") }
      html.text(message.words)
      if message.documents > 1 {
        html.text(
          " <small>(", language.documents(message.documents), ")</small>")
      }
    }
    html.markup("</td><td class=\"where\">")
    let isFolded = fault.documents.count > Self.mostDocuments
    if isFolded {
      html.text(
        "<details><summary>", language.documents(fault.documents.count),
        "</summary>")
    }
    for (index, document) in fault.documents.enumerated() {
      if index > 0 { html.markup("<br>") }
      html.link(to: digests[document])
      html.text(
        "\(digests[document].ordinal). \(digests[document].name)")
      html.markup("</a>")
    }
    if isFolded { html.markup("</details>") }
    html.markup("</td></tr>\n")
  }
}
