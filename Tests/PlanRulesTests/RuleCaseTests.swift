import DocumentFormats
import Foundation
import PlanRules
import RuleTables
import SourceText
import Testing

/// The cases of `Corpus/rules/<id>/`: each text with the findings of that one rule, a line each:
/// `rule severity line:column «quote»`. `UPDATE_CORPUS=1` rewrites the expectations.
@Suite("Trường hợp của các quy tắc")
struct RuleCaseTests {
  static let cases: [RuleCase] = Rule.all.enumerated().flatMap { index, rule in
    let folder = RuleListTests.root.appending(path: "Corpus/rules").appending(path: rule.id)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".txt") || $0.hasSuffix(".docx") }.sorted().map {
      RuleCase(rule: index, text: folder.appending(path: $0))
    }
  }

  @Test("Every case gives the findings beside it", arguments: cases)
  func expectation(_ test: RuleCase) throws {
    let bytes = [UInt8](try Data(contentsOf: test.text))
    let format = try #require(DocumentFormat(fileExtension: test.text.pathExtension))
    let source = try format.read(bytes)
    let result = Linter(tables: .builtIn, options: LintOptions()).lint(source)
    var positions = PositionFinder(source)
    var found = ""
    for finding in result.findings where finding.rule == Rule.all[test.rule] {
      let start = positions.position(of: finding.span.lowerBound)
      found += """
        \(finding.rule.id) \(finding.severity.name) \(start.line):\(start.column) \
        «\(source.text(finding.span))»

        """
    }
    let file = test.text.deletingPathExtension().appendingPathExtension("findings")
    if ProcessInfo.processInfo.environment["UPDATE_CORPUS"] != nil {
      try found.write(to: file, atomically: true, encoding: .utf8)
    } else {
      #expect(found == (try String(contentsOf: file, encoding: .utf8)))
    }
  }
}

struct RuleCase: Sendable, CustomTestStringConvertible {
  let rule: Int
  let text: URL
  var testDescription: String { "\(Rule.all[rule].id) \(text.lastPathComponent)" }
}
