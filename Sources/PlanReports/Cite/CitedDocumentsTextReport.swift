import PlanRules
import PlanSets
import RuleTables

/// Văn bản được viện dẫn, cho người đọc: the most cited first, then those that are given differently.
package struct CitedDocumentsTextReport: Sendable {
  let style: TextStyle
  let language: Language
  let registerDay: String

  package init(style: TextStyle, language: Language, registerDay: String) {
    self.style = style
    self.language = language
    self.registerDay = registerDay
  }

  package func report(_ outcome: CitedDocuments.Outcome, _ summary: RunSummary) -> [UInt8] {
    let wording = CitedDocumentsWording(
      language: language, registerDay: registerDay, documents: outcome.documents)
    var canvas = TextCanvas(style: style, language: language)
    canvas.add(wording.total(outcome, summary))
    canvas.endLine()
    for cited in outcome.cited { write(cited, wording, to: &canvas) }
    let different = outcome.givenDifferently
    guard !different.isEmpty else { return canvas.bytes }
    canvas.endLine()
    canvas.add(wording.differencesHead + ":", in: style.strong)
    canvas.endLine()
    for cited in different { writeVariants(of: cited, wording, to: &canvas) }
    return canvas.bytes
  }

  private func write(
    _ cited: CitedDocument, _ wording: CitedDocumentsWording, to canvas: inout TextCanvas
  ) {
    canvas.endLine()
    canvas.addForeign(wording.head(of: cited), in: style.strong)
    canvas.add(": " + wording.count(of: cited))
    canvas.endLine()
    let dates = wording.dates(of: cited)
    if !dates.isEmpty { line(dates.joined("; "), to: &canvas) }
    line(wording.standings(of: cited).joined("; "), to: &canvas)
    for place in wording.places(of: cited) { line(place.path + ": " + place.where, to: &canvas) }
  }

  private func writeVariants(
    of cited: CitedDocument, _ wording: CitedDocumentsWording, to canvas: inout TextCanvas
  ) {
    canvas.endLine()
    canvas.addForeign(wording.head(of: cited), in: style.strong)
    if !cited.isUnmistakable { canvas.add(" (" + wording.mistakable + ")") }
    canvas.endLine()
    for variant in wording.variants(of: cited) {
      line("\(variant.kind): \(variant.value) (\(variant.remark))", to: &canvas)
      for place in wording.places(of: cited, variant.places) {
        canvas.add(spaces: 2)
        line(place.path + ": " + place.where, to: &canvas)
      }
    }
  }

  private func line(_ words: String, to canvas: inout TextCanvas) {
    canvas.add(spaces: 2)
    canvas.addForeign(words)
    canvas.endLine()
  }
}
