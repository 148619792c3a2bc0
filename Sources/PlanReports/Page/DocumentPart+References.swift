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
    html.beginFold(language.citedHead + " (\(mentions.count { $0 > 0 }))")
    let times = language.say("Số lần", en: "Times")
    let table = ReportTable([
      .init(
        language.say("Vị trí", en: "Place"),
        html: { $1.text("<td class=\"place\">", wording.place(of: $0), "</td>") }),
      wording.documentColumn(), wording.dayColumn,
      .init(times, html: { $1.countCell(mentions[$0.index], times) }),
      wording.pointersColumn(language.say("Điều, khoản, điểm", en: "Article, clause, point")),
      wording.standingColumn,
    ])
    html.beginTable(table.columns.map { $0.head }, style: "cards")
    html.markup("<tbody>\n")
    for row in ReferenceRow.rows(digest.path, cited) where mentions[row.index] > 0 {
      html.markup("<tr>")
      table.writeCells(row, to: &html)
    }
    html.markup("</tbody>\n</table></details>\n")
  }
}
