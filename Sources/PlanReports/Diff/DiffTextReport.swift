import PlanRules
import PlanSets
import RuleTables
import SourceText

/// So hai lần nộp, cho người đọc.
package struct DiffTextReport: Sendable {
  let style: TextStyle
  let language: Language

  package init(style: TextStyle, language: Language) {
    self.style = style
    self.language = language
  }

  package func report(_ outcome: DiffOutcome) -> [UInt8] {
    var canvas = TextCanvas(style: style, language: language)
    for document in outcome.documents {
      canvas.addForeign(document.path, in: style.strong)
      canvas.add(": " + document.counts(language))
      if let remark = document.remark(language) { canvas.addForeign(" (\(remark))") }
      canvas.endLine()
      for part in document.parts(language) {
        canvas.add("  " + part.title + ":", in: style.strong)
        canvas.endLine()
        for (finding, remark) in part.lines { write(finding, remark, to: &canvas) }
      }
      canvas.endLine()
    }
    canvas.add(language.say("Tổng cộng ", en: "Total: "), in: style.strong)
    canvas.add(language.documents(outcome.documents.count) + ": " + outcome.counts(language) + ".")
    canvas.endLine()
    return canvas.bytes
  }

  private func write(_ finding: VersionFinding, _ remark: String, to canvas: inout TextCanvas) {
    canvas.add("    " + finding.place.words.text(language) + ": ")
    canvas.add(finding.severity.label(language) + ":", in: style.start(of: finding.severity))
    canvas.add(" ")
    canvas.addForeign(finding.message)
    canvas.add(" [\(finding.rule)]", in: style.faint)
    if !remark.isEmpty { canvas.addForeign(" (\(remark))") }
    canvas.endLine()
  }
}
