import PlanRules
import RuleTables
import SourceText
import TestSupport
import Testing

/// A text from a PDF is the plan with its lines cut at the page's width: what is found stays the same.
@Suite(.tags(.slow)) struct WrappingTests {
  private static let linter = Linter(tables: .builtIn, options: LintOptions())

  @Test(arguments: files(in: "Corpus/plans", endings: ["txt"]))
  func linesCutAtThePageWidthChangeNoFinding(path: String) throws {
    let plan = try text(of: path)
    let wanted = findings(plan)
    for width in [78, 84, 90, 100, 110] {
      #expect(findings(TextMutation.wrapped(at: width).apply(plan)) == wanted, "\(width)")
    }
  }

  /// «citation/date-conflict error ngày12/11/2019»: rule, severity and quoted words, without the white
  /// space that the lines differ in.
  private func findings(_ text: String) -> [String] {
    let result = Self.linter.lint(SourceText(Array(text.utf8)))
    return result.findings.map { finding in
      let words = result.source.text(finding.span).filter { !$0.isWhitespace }
      return "\(finding.rule.id) \(finding.severity.name) \(words)"
    }
    .sorted()
  }
}
