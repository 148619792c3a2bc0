import PlanRules
import PlanSets
import RuleTables
import SourceText

/// Báo cáo ngắn: a line an item, for hooks and for programs that read lines.
package struct LintConciseReport: ItemReporting {
  package let language: Language
  let style: TextStyle
  /// Without the last line.
  let isQuiet: Bool

  package init(style: TextStyle, language: Language, isQuiet: Bool = false) {
    self.style = style
    self.language = language
    self.isQuiet = isQuiet
  }

  package func piece(_ path: String, _ items: [ReportItem]) -> [UInt8] {
    var canvas = TextCanvas(style: style, language: language)
    for item in items {
      canvas.addForeign(item.path, in: style.strong)
      canvas.add(place(of: item) + ": ", in: style.strong)
      canvas.add(item.severity.label(language) + ":", in: style.start(of: item.severity))
      canvas.add(" ")
      canvas.addForeign(item.message + item.others)
      if let rule = item.rule { canvas.add(" [\(rule)]", in: style.faint) }
      canvas.endLine()
    }
    return canvas.bytes
  }

  /// «:12:5», what editors and hooks know a place by.
  private func place(of item: ReportItem) -> String {
    guard let line = item.line else { return "" }
    return ":\(line)" + (item.start.map { ":\($0.column)" } ?? "")
  }

  /// Standard error has said it.
  package func unreadable(_ name: DocumentName, _ reason: String) -> [UInt8] { [] }

  package func closing(_ summary: RunSummary, _ across: [SetFinding]?) -> [UInt8] {
    guard !isQuiet else { return [] }
    return LintTextReport(style: style, language: language, detail: .line).closing(summary, across)
  }
}
