import PlanRules
import RuleTables

extension PageReport.Overview {
  /// Of more documents than this the numbers alone are named.
  private static let mostDocuments = 3
  /// The most different messages that are shown of one rule.
  private static let mostMessages = 2

  /// What several plans have in common, the gravest first; what is of form is folded.
  mutating func writeCommonFaults() {
    let common = faults.filter { $0.documents.count > 1 }
    guard !common.isEmpty else { return }
    heading("common", language.say("Lỗi nhiều văn bản cùng mắc", en: "Faults of several documents"))
    let grave = common.filter { $0.gravest != .info }
    writeTable(grave)
    let form = common.filter { $0.gravest == .info }
    guard !form.isEmpty else { return }
    html.beginFold(Advice.Weight.form.heading(language) + " (\(form.count))")
    writeTable(form)
    html.markup("</details>\n")
  }

  private mutating func writeTable(_ faults: [CommonFault]) {
    guard !faults.isEmpty else { return }
    html.beginTable(
      [
        language.say("Nội dung", en: "What"), language.say("Số văn bản", en: "Documents"),
        language.say("Thường là", en: "Mostly"), language.say("Ở văn bản", en: "In"),
      ], style: "cards", label: "common")
    html.markup("<tbody>\n")
    for fault in faults.sorted(by: { a, b in
      (b.gravest.rawValue, b.documents.count, a.rule.rank, a.rule.id)
        < (a.gravest.rawValue, a.documents.count, b.rule.rank, b.rule.id)
    }) {
      write(fault)
    }
    html.markup("</tbody>\n</table>\n")
  }

  private mutating func write(_ fault: CommonFault) {
    html.markup("<tr><th scope=\"row\">")
    html.shaped(fault.gravest.style, fault.gravest.shape, "")
    html.link(to: fault.rule, language)
    html.markup("</th>")
    html.countCell(fault.documents.count, language.say("Số văn bản", en: "Documents"))
    html.markup("<td>")
    for (index, message) in fault.messages.prefix(Self.mostMessages).enumerated() {
      if index > 0 { html.markup("<br>") }
      html.text(MessageParts(message.words).statement)
      if message.documents > 1 {
        html.small("(" + language.documents(message.documents) + ")")
      }
    }
    html.markup("</td><td class=\"where\">")
    let isLong = fault.documents.count > Self.mostDocuments
    guard !isLong || fault.documents.count < digests.count else {
      html.text(language.say("mọi văn bản", en: "every document"))
      html.markup("</td></tr>\n")
      return
    }
    for (index, document) in fault.documents.enumerated() {
      let digest = digests[document]
      if index > 0 { html.markup(isLong ? ", " : "<br>") }
      html.link(to: digest)
      html.place(of: digest)
      if !isLong { html.text(". " + digest.name) }
      html.markup("</a>")
    }
    html.markup("</td></tr>\n")
  }
}
