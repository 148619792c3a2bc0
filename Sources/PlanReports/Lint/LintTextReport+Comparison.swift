import PlanRules
import PlanSets
import RuleTables

extension LintTextReport {
  /// Đối chiếu các văn bản: what was found across the documents.
  package func across(_ findings: [SetFinding]) -> [UInt8] {
    var canvas = TextCanvas(style: style, language: language)
    if detail != .findings {
      let title = language.acrossHead
      guard !findings.isEmpty else {
        canvas.add(title + ": " + language.say("không phát hiện gì.", en: "no findings."))
        canvas.endLine()
        return canvas.bytes
      }
      canvas.add(title, in: style.strong)
      canvas.endLine()
      canvas.endLine()
    }
    for finding in findings {
      canvas.addForeign(finding.place.path, in: style.strong)
      canvas.add(":\(finding.place.line): ", in: style.strong)
      if let origin = finding.place.inDocument.origin {
        canvas.add("(\(origin.words(language))) ", in: style.faint)
      }
      switch finding.outcome {
      case .fault:
        canvas.add(finding.severity.label(language) + ":", in: style.start(of: finding.severity))
        canvas.add(" ")
      case .agrees: canvas.add(language.say("khớp: ", en: "agrees: "), in: style.faint)
      case .unchecked: break
      }
      canvas.addForeign(finding.message.text(language))
      canvas.add(" [\(finding.rule.id)]", in: style.faint)
      canvas.endLine()
      // Side by side: what this plan has, and what the superior's.
      if finding.isAgainst, finding.place.quote != nil {
        add(finding.place, to: &canvas)
      }
      for place in finding.related { add(place, to: &canvas) }
      canvas.endLine()
    }
    return canvas.bytes
  }

  /// «  b.txt:3: «Số: 05/KH-MNHS»».
  private func add(_ place: SetPlace, to canvas: inout TextCanvas) {
    canvas.add("  ")
    canvas.addForeign(place.path)
    canvas.add(":\(place.line)")
    if let origin = place.inDocument.origin { canvas.add(" (\(origin.words(language)))") }
    if let words = place.message?.text(language) ?? place.quote.map({ "«\($0)»" }) {
      canvas.add(": ")
      canvas.addForeign(words)
    }
    canvas.endLine()
  }
}
