import PlanRules
import PlanSets
import RuleTables
import SourceText

/// So hai lần nộp, để dán vào thư hay trang trao đổi.
package struct DiffMarkdownReport: Sendable {
  let language: Language

  package init(language: Language) { self.language = language }

  package func report(_ outcome: DiffOutcome) -> [UInt8] {
    var page = MarkdownWriter()
    page.markup(language.say("# So hai lần nộp", en: "# Two versions compared") + "\n\n")
    page.text(outcome.counts(language) + ".")
    page.markup("\n")
    for document in outcome.documents {
      page.markup("\n## ")
      page.text(document.path)
      page.markup("\n\n")
      page.text(
        document.counts(language) + (document.remark(language).map { " (\($0))" } ?? "") + ".")
      page.markup("\n")
      for part in document.parts(language) {
        page.markup("\n**\(part.title)**\n\n")
        for (finding, remark) in part.lines {
          page.markup("- " + finding.place.words.text(language) + ": ")
          page.text(finding.severity.label(language) + ": " + finding.message)
          page.markup(" `\(finding.rule)`")
          if !remark.isEmpty { page.text(" (\(remark))") }
          page.markup("\n")
        }
      }
    }
    return page.bytes
  }
}
