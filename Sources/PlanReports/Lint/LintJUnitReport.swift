import PlanRules
import PlanSets
import RuleTables
import SourceText

/// Báo cáo dạng JUnit: a suite a document, a test a rule. What could not be checked is skipped with its
/// reason; findings that are matters of form alone fail no test.
package struct LintJUnitReport: LintReporting {
  let language: Language

  package init(language: Language) { self.language = language }

  package let opening = Array(
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"kehoach\">\n".utf8)

  package func closing(_ summary: RunSummary, _ across: [SetFinding]?) -> [UInt8] {
    Array("</testsuites>\n".utf8)
  }

  package func document(_ name: DocumentName, _ result: LintResult) -> [UInt8] {
    let items = ReportItem.items(name, result, language)
    let byRule = Dictionary(grouping: zip(result.findings, items)) { $0.0.rule }
      .mapValues { $0.map { $0.1 } }
    return suite(
      name.title(language), Conclusion(result).verdict,
      result.coverage.map { entry in
        Test(
          name: result.rules[entry.rule].id, items: byRule[result.rules[entry.rule]] ?? [],
          reason: entry.isSkipped ? entry.words(language) : "")
      })
  }

  /// A suite of its own.
  package func across(_ findings: [SetFinding]) -> [UInt8] {
    let items = ReportItem.items(findings, language)
    return suite(
      language.acrossHead, nil,
      Rule.ofSets.map { rule in
        Test(name: rule.id, items: items.filter { $0.rule == rule.id }, reason: "")
      })
  }

  package func unreadable(_ name: DocumentName, _ reason: String) -> [UInt8] {
    let item = ReportItem(unreadable: name, reason, language)
    return suite(name.path, .notChecked, [Test(name: "unreadable", items: [item], reason: "")])
  }

  private struct Test {
    let name: String
    let items: [ReportItem]
    /// Why nothing could be judged; empty where it was.
    let reason: String

    var worst: ReportItem? { items.max { $0.severity < $1.severity } }
    var isError: Bool { items.contains { $0.rule == nil } }
    var isFailure: Bool { !isError && items.contains { $0.severity > .info } }
    var isSkipped: Bool { items.isEmpty && !reason.isEmpty }
  }

  /// - Parameter verdict: nil where it is not of one document.
  private func suite(_ name: String, _ verdict: Verdict?, _ tests: [Test]) -> [UInt8] {
    var xml = XMLWriter()
    xml.markup("  <testsuite")
    xml.attribute("name", name)
    xml.attribute("tests", tests.count)
    xml.attribute("failures", tests.count { $0.isFailure })
    xml.attribute("errors", tests.count { $0.isError })
    xml.attribute("skipped", tests.count { $0.isSkipped })
    xml.markup(">\n")
    if let verdict {
      xml.markup("    <properties><property name=\"verdict\"")
      xml.attribute("value", verdict.name)
      xml.markup("/></properties>\n")
    }
    for test in tests {
      xml.markup("    <testcase")
      xml.attribute("name", test.name)
      xml.attribute("classname", name)
      write(test, to: &xml)
    }
    xml.markup("  </testsuite>\n")
    return xml.bytes
  }

  /// What became of a test, and its end.
  private func write(_ test: Test, to xml: inout XMLWriter) {
    guard let worst = test.worst else {
      guard test.isSkipped else { return xml.markup("/>\n") }
      xml.markup(">\n      <skipped")
      xml.attribute("message", test.reason)
      return xml.markup("/>\n    </testcase>\n")
    }
    if test.isError {
      xml.markup(">\n      <error type=\"unreadable\"")
      xml.attribute("message", worst.message)
      return xml.markup("/>\n    </testcase>\n")
    }
    xml.markup(">\n      ")
    if test.isFailure {
      xml.markup("<failure")
      xml.attribute("type", worst.severity.name)
      xml.attribute("message", language.headline(worst.message, of: test.items.count))
      xml.markup(">")
    } else {
      xml.markup("<system-out>")
    }
    for item in test.items {
      let place = [item.line, item.start?.column].compactMap { $0.map { "\($0):" } }.joined()
      xml.text("\(item.path):\(place) \(item.severity.label(language)): ")
      xml.text(item.sentence(language))
      xml.markup("\n")
    }
    xml.markup(test.isFailure ? "</failure>" : "</system-out>")
    xml.markup("\n    </testcase>\n")
  }
}

extension Language {
  /// «số còn để trống (và 2 chỗ khác)».
  fileprivate func headline(_ message: String, of count: Int) -> String {
    guard count > 1 else { return message }
    return message + say(" (và \(count - 1) chỗ khác)", en: " (and \(count - 1) more)")
  }
}

extension Coverage {
  fileprivate var isSkipped: Bool { status == .notApplicable || status == .notChecked }

  /// «chưa kiểm tra được: thiếu ngày ban hành».
  fileprivate func words(_ language: Language) -> String {
    let head =
      status == .notChecked
      ? language.say("chưa kiểm tra được", en: "not checked")
      : language.say("không liên quan", en: "not applicable")
    return reason.map { head + ": " + $0.text(language) } ?? head
  }
}
