import PlanRules
import PlanSets
import RuleTables

extension PageReport {
  /// Đối chiếu với kế hoạch cấp trên, of one document: what does not agree first, each point with what
  /// the two plans say, side by side.
  package func against(_ digest: SuperiorDigest) -> [UInt8] {
    var html = HTMLWriter()
    html.markup("<section class=\"against\">\n")
    html.text(
      "<h4>", language.say("Đối chiếu với kế hoạch cấp trên", en: "Beside the superior's plan"),
      "</h4>\n")
    let columns = [
      language.say("Kết quả", en: "Result"), language.say("Kế hoạch này", en: "This plan"),
      language.say("Kế hoạch cấp trên", en: "The superior's plan"),
    ]
    html.beginTable(columns, style: "cards")
    html.markup("<tbody>\n")
    for outcome in SetFinding.Outcome.inOrder {
      for finding in digest.findings where finding.outcome == outcome {
        html.markup("<tr><th scope=\"row\">")
        html.shaped(outcome.style, outcome.shape, outcome.words(language))
        html.text("<br>", finding.message.text(language), "</th>")
        // What the plan lacks is told of its title, which says nothing here.
        let isOfWhole = finding.rule == .againstSection || outcome == .unchecked
        html.cell(isOfWhole ? nil : finding.place.quote, columns[1])
        html.cell(finding.related.first?.quote, columns[2])
        html.markup("</tr>\n")
      }
    }
    html.markup("</tbody>\n</table>\n</section>\n")
    return html.bytes
  }
}

extension HTMLWriter {
  /// Nothing where there are no words.
  fileprivate mutating func cell(_ words: String?, _ label: String) {
    text("<td data-label=\"", label, "\">")
    if let words { text("«", words, "»") }
    markup("</td>")
  }
}

extension SetFinding.Outcome {
  fileprivate static let inOrder: [Self] = [.fault, .unchecked, .agrees]

  fileprivate var style: StaticString {
    switch self {
    case .fault: "warning"
    case .unchecked: "unknown"
    case .agrees: "stands"
    }
  }

  fileprivate var shape: StaticString {
    switch self {
    case .fault: "▲"
    case .unchecked: "○"
    case .agrees: "✓"
    }
  }

  fileprivate func words(_ language: Language) -> String {
    switch self {
    case .fault: language.say("khác", en: "differs")
    case .unchecked: language.say("chưa kiểm tra", en: "not checked")
    case .agrees: language.say("khớp", en: "agrees")
    }
  }
}
