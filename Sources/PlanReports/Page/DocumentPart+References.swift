import PlanFacts
import PlanRules
import RuleTables
import SourceText

extension PageReport.DocumentPart {
  /// Văn bản được viện dẫn with their standing, each once.
  mutating func writeReferences() {
    let references = cited.facts.references
    guard !references.isEmpty else { return }
    let wording = ReferencesWording(language: language, tables: tables)
    var mentions = Array(repeating: 0, count: references.count)
    for first in cited.groups.first { mentions[first] += 1 }
    html.beginFold(
      language.say("Văn bản được viện dẫn", "Cited documents")
        + " (\(mentions.count { $0 > 0 }))")
    html.beginTable(
      [
        language.say("Vị trí", "Place"), language.say("Văn bản", "Document"),
        language.say("Ngày", "Date"), language.say("Số lần", "Times"),
        language.say("Điều, khoản, điểm", "Article, clause, point"),
        language.say("Hiệu lực", "Standing"),
      ], style: "cards")
    html.markup("<tbody>\n")
    for (index, reference) in references.enumerated() where mentions[index] > 0 {
      html.markup("<tr><td class=\"place\">")
      html.text(place(of: reference.span))
      html.markup("</td>")
      html.citedCells(reference, source, wording)
      html.countCell(mentions[index], language.say("Số lần", "Times"))
      html.judgedCells(
        reference, cited.resolutions[index], source, language,
        registerDay: tables.registerDay)
      html.markup("</tr>\n")
    }
    html.markup("</tbody>\n</table></details>\n")
  }
}
