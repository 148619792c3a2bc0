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
    let page = HTMLPage(
      language: language, tool: tool,
      title: language.say("Văn bản được viện dẫn", "Cited documents"))
    var html = HTMLWriter()
    write(outcome.cited, wording, to: &html)
    let different = outcome.givenDifferently
    if !different.isEmpty { writeVariants(different, wording, to: &html) }
    return page.opening(language.citeRemarks(tool: tool, asOf: asOf)) + html.bytes
      + page.closing(wording.total(outcome, summary))
  }

  private func write(
    _ cited: [CitedDocument], _ wording: CitedDocumentsWording, to html: inout HTMLWriter
  ) {
    html.beginTable([
      language.say("Văn bản", "Document"), language.say("Ngày", "Date"),
      language.say("Số lần", "Citations"), language.say("Nhắc lại", "Repeated"),
      language.say("Số văn bản", "Documents"), language.say("Hiệu lực", "Standing"),
      language.say("Nơi viện dẫn", "Cited by"),
    ])
    html.markup("<tbody>\n")
    for cited in cited {
      html.markup("<tr><td><b>")
      html.text(wording.head(of: cited))
      html.markup("</b>")
      if cited.name == nil, let title = cited.record?.title ?? cited.titles.first?.value {
        html.markup(" <small>")
        html.text(title)
        html.markup("</small>")
      }
      html.markup("</td>")
      html.dayCell(cited.dates.first?.value, wording.dates(of: cited))
      html.countCell(cited.places.count, language.say("Số lần", "Citations"))
      html.countCell(cited.repeatCount, language.say("Nhắc lại", "Repeated"))
      html.countCell(cited.documentCount, language.say("Số văn bản", "Documents"))
      writeStandings(of: cited, wording, to: &html)
      html.markup("<td class=\"where\">")
      writePlaces(wording.places(of: cited), to: &html)
      html.markup("</td></tr>\n")
    }
    html.markup("</tbody>\n</table>\n")
  }

  private func writeStandings(
    of cited: CitedDocument, _ wording: CitedDocumentsWording, to html: inout HTMLWriter
  ) {
    html.markup("<td data-key=\"")
    html.number(StandingMark(cited.standings.first?.resolution?.standing).rawValue)
    html.markup("\">")
    for (index, words) in wording.standings(of: cited).enumerated() {
      if index > 0 { html.markup("<br>") }
      html.standing(StandingMark(cited.standings[index].resolution?.standing), words)
    }
    html.markup("</td>")
  }

  /// More documents than this are folded together.
  private static let mostPlaces = 5

  private func writePlaces(
    _ places: [(path: String, where: String)], to html: inout HTMLWriter
  ) {
    let isFolded = places.count > Self.mostPlaces
    if isFolded {
      html.markup("<details><summary>")
      html.text(language.count(places.count, "văn bản", "document"))
      html.markup("</summary>")
    }
    for (index, place) in places.enumerated() {
      if index > 0 { html.markup("<br>") }
      html.text(place.path)
      html.markup(" <small>")
      html.text(place.where)
      html.markup("</small>")
    }
    if isFolded { html.markup("</details>") }
  }

  private func writeVariants(
    _ different: [CitedDocument], _ wording: CitedDocumentsWording, to html: inout HTMLWriter
  ) {
    html.markup("<h2>")
    html.text(wording.differencesHead)
    html.markup("</h2>\n")
    html.beginTable([
      language.say("Văn bản", "Document"), language.say("Khác ở", "Differs in"),
      language.say("Ghi là", "Given as"), language.say("Số lần", "Citations"),
      language.say("Nơi viện dẫn", "Cited by"),
    ])
    html.markup("<tbody>\n")
    for cited in different {
      for variant in wording.variants(of: cited) {
        html.markup("<tr><td><b>")
        html.text(wording.head(of: cited))
        html.markup("</b>")
        if !cited.isUnmistakable {
          html.markup(" <small>")
          html.text(wording.mistakable)
          html.markup("</small>")
        }
        html.markup("</td><td>")
        html.text(variant.kind)
        html.markup("</td><td>")
        html.text(variant.value)
        html.markup("</td><td>")
        html.text(variant.remark)
        html.markup("</td><td class=\"where\">")
        writePlaces(wording.places(of: cited, variant.places), to: &html)
        html.markup("</td></tr>\n")
      }
    }
    html.markup("</tbody>\n</table>\n")
  }
}
