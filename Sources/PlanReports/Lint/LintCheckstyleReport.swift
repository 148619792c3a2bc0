import PlanRules
import PlanSets
import SourceText

/// Báo cáo dạng Checkstyle: an element a document, and in it one a finding.
package struct LintCheckstyleReport: Sendable {
  let language: Language

  package init(language: Language) {
    self.language = language
  }

  package let opening = Array(
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n".utf8)

  package let closing = Array("</checkstyle>\n".utf8)

  package func document(_ name: DocumentName, _ result: LintResult) -> [UInt8] {
    var xml = XMLWriter()
    var finder = PositionFinder(result.source)
    begin(&xml, name.path)
    for finding in result.findings {
      let place = finder.position(of: finding.span.lowerBound)
      xml.markup("    <error")
      xml.attribute("line", place.line)
      xml.attribute("column", place.column)
      xml.attribute("severity", finding.severity.name)
      xml.attribute("message", finding.sentence(in: result.source, language))
      xml.attribute("source", "kehoach." + result.rules[finding.rule].id)
      xml.markup("/>\n")
    }
    xml.markup("  </file>\n")
    return xml.bytes
  }

  /// What was found across the documents.
  package func batch(_ findings: [BatchFinding]) -> [UInt8] {
    var xml = XMLWriter()
    for finding in findings {
      begin(&xml, finding.place.path)
      xml.markup("    <error")
      xml.attribute("line", finding.place.line)
      xml.attribute("severity", finding.severity.name)
      xml.attribute("message", finding.sentence(language))
      xml.attribute("source", "kehoach." + finding.rule.id)
      xml.markup("/>\n  </file>\n")
    }
    return xml.bytes
  }

  package func unreadable(_ name: DocumentName, _ reason: String) -> [UInt8] {
    var xml = XMLWriter()
    begin(&xml, name.path)
    xml.markup("    <error line=\"1\" severity=\"error\"")
    xml.attribute("message", language.unreadable(reason))
    xml.markup(" source=\"kehoach.unreadable\"/>\n  </file>\n")
    return xml.bytes
  }

  private func begin(_ xml: inout XMLWriter, _ path: String) {
    xml.markup("  <file")
    xml.attribute("name", path)
    xml.markup(">\n")
  }
}
