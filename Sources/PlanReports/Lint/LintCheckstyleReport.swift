import PlanRules
import PlanSets
import RuleTables
import SourceText

/// Báo cáo dạng Checkstyle: an element a document, and in it one an item.
package struct LintCheckstyleReport: ItemReporting {
  package let language: Language

  package init(language: Language) { self.language = language }

  package let opening = Array(
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <!-- kehoach -->
    <checkstyle version="4.3">

    """.utf8)

  package func closing(_ summary: RunSummary, _ across: [SetFinding]?) -> [UInt8] {
    Array("</checkstyle>\n".utf8)
  }

  package func across(_ findings: [SetFinding]) -> [UInt8] {
    ReportItem.items(findings, language).flatMap { piece($0.path, [$0]) }
  }

  package func piece(_ path: String, _ items: [ReportItem]) -> [UInt8] {
    var xml = XMLWriter()
    xml.markup("  <file")
    xml.attribute("name", path)
    xml.markup(">\n")
    for item in items {
      xml.markup("    <error")
      xml.attribute("line", item.line ?? 1)
      if let start = item.start { xml.attribute("column", start.column) }
      xml.attribute("severity", item.severity.name)
      xml.attribute("message", item.sentence(language))
      xml.attribute("source", "kehoach." + (item.rule ?? "unreadable"))
      xml.markup("/>\n")
    }
    xml.markup("  </file>\n")
    return xml.bytes
  }
}
