import PlanRules
import PlanSets
import SourceText

/// Báo cáo dạng JUnit: a suite a document, a test a rule. What could not be checked is skipped with its
/// reason; findings that are matters of form alone fail no test.
package struct LintJUnitReport: Sendable {
  let language: Language

  package init(language: Language) {
    self.language = language
  }

  package let opening = Array(
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"kehoach\">\n".utf8)

  package let closing = Array("</testsuites>\n".utf8)

  package func document(_ name: DocumentName, _ result: LintResult) -> [UInt8] {
    var byRule = [[Finding]](repeating: [], count: result.rules.count)
    for finding in result.findings { byRule[finding.rule].append(finding) }
    var failures = 0
    var skipped = 0
    for entry in result.coverage {
      if byRule[entry.rule].contains(where: { $0.severity > .info }) { failures += 1 }
      if entry.isSkipped, byRule[entry.rule].isEmpty { skipped += 1 }
    }
    var xml = XMLWriter()
    var finder = PositionFinder(result.source)
    begin(
      &xml, name.path, tests: result.coverage.count, failures: failures, errors: 0,
      skipped: skipped)
    for entry in result.coverage {
      write(
        entry, byRule[entry.rule], of: result, name: name, finder: &finder, to: &xml)
    }
    xml.markup("  </testsuite>\n")
    return xml.bytes
  }

  /// What was found across the documents: a suite of its own.
  package func batch(_ findings: [BatchFinding]) -> [UInt8] {
    let suite = language.say("Đối chiếu các văn bản", "Across the documents")
    let byRule = BatchRule.allCases.map { rule in (rule, findings.filter { $0.rule == rule }) }
    var xml = XMLWriter()
    begin(
      &xml, suite, tests: byRule.count,
      failures: byRule.count { $0.1.contains { $0.severity > .info } }, errors: 0, skipped: 0)
    for (rule, findings) in byRule {
      beginTest(&xml, rule.id, suite)
      write(
        findings.map { finding in
          let place = "\(finding.place.path):\(finding.place.line): "
          return Told(
            severity: finding.severity, message: finding.message.text(language),
            line: place + finding.severity.label(language) + ": " + finding.sentence(language))
        }, to: &xml)
    }
    xml.markup("  </testsuite>\n")
    return xml.bytes
  }

  package func unreadable(_ name: DocumentName, _ reason: String) -> [UInt8] {
    var xml = XMLWriter()
    begin(&xml, name.path, tests: 1, failures: 0, errors: 1, skipped: 0)
    beginTest(&xml, "unreadable", name.path)
    xml.markup(">\n      <error type=\"unreadable\"")
    xml.attribute("message", language.unreadable(reason))
    xml.markup("/>\n    </testcase>\n  </testsuite>\n")
    return xml.bytes
  }

  private func begin(
    _ xml: inout XMLWriter, _ suite: String, tests: Int, failures: Int, errors: Int,
    skipped: Int
  ) {
    xml.markup("  <testsuite")
    xml.attribute("name", suite)
    xml.attribute("tests", tests)
    xml.attribute("failures", failures)
    xml.attribute("errors", errors)
    xml.attribute("skipped", skipped)
    xml.markup(">\n")
  }

  private func beginTest(_ xml: inout XMLWriter, _ test: String, _ suite: String) {
    xml.markup("    <testcase")
    xml.attribute("name", test)
    xml.attribute("classname", suite)
  }

  private func write(
    _ entry: Coverage, _ findings: [Finding], of result: LintResult, name: DocumentName,
    finder: inout PositionFinder, to xml: inout XMLWriter
  ) {
    beginTest(&xml, result.rules[entry.rule].id, name.path)
    guard findings.isEmpty, entry.isSkipped else {
      return write(
        findings.map { finding in
          let place = finder.position(of: finding.span.lowerBound)
          return Told(
            severity: finding.severity, message: finding.message,
            line: "\(name.path):\(place.line):\(place.column): "
              + finding.severity.label(language) + ": "
              + finding.sentence(in: result.source, language))
        }, to: &xml)
    }
    xml.markup(">\n      <skipped")
    xml.attribute("message", entry.words(language))
    xml.markup("/>\n    </testcase>\n")
  }

  /// A finding as a test tells it.
  private struct Told {
    let severity: Severity
    let message: String
    let line: String
  }

  /// The rest of a test that has run.
  private func write(_ findings: [Told], to xml: inout XMLWriter) {
    guard let worst = findings.max(by: { $0.severity < $1.severity }) else {
      return xml.markup("/>\n")
    }
    let isFailure = worst.severity > .info
    xml.markup(">\n      ")
    if isFailure {
      xml.markup("<failure")
      xml.attribute("type", worst.severity.name)
      xml.attribute("message", language.headline(worst.message, of: findings.count))
      xml.markup(">")
    } else {
      xml.markup("<system-out>")
    }
    for finding in findings {
      xml.text(finding.line)
      xml.markup("\n")
    }
    xml.markup(isFailure ? "</failure>" : "</system-out>")
    xml.markup("\n    </testcase>\n")
  }
}

extension Language {
  /// «số còn để trống (và 2 chỗ khác)».
  fileprivate func headline(_ message: String, of count: Int) -> String {
    guard count > 1 else { return message }
    return message + say(" (và \(count - 1) chỗ khác)", " (and \(count - 1) more)")
  }
}

extension Coverage {
  fileprivate var isSkipped: Bool { status == .notApplicable || status == .notChecked }

  /// «chưa kiểm tra được: thiếu ngày ban hành».
  fileprivate func words(_ language: Language) -> String {
    let head =
      status == .notChecked
      ? language.say("chưa kiểm tra được", "not checked")
      : language.say("không liên quan", "not applicable")
    return reason.map { head + ": " + $0.text(language) } ?? head
  }
}
