import Foundation
import PlanRules
import RuleTables
import SourceText
import TestSupport
import Testing

/// Plans in encodings from before Unicode have the findings that they have in Unicode.
@Suite(.tags(.slow)) struct SlowLegacyPlanTests {
  private static let plans = files(in: "Corpus/plans", endings: ["txt"])
  private static let linter = Linter(tables: .builtIn, options: LintOptions())

  @Test(arguments: plans, LegacyWriter.encodings)
  func haveTheSameFindings(path: String, encoding: SourceEncoding) throws {
    let plan = LegacyWriter.writable(try text(of: path), in: encoding)
    try expectSame(plan, written: plan, in: encoding)
  }

  /// A heading in a font of capitals has small letters' codes.
  @Test(arguments: plans)
  func haveThemInFontsOfCapitalsToo(path: String) throws {
    let plan = LegacyWriter.writable(try text(of: path), in: .tcvn3)
      .replacingOccurrences(of: "\r\n", with: "\n")
    let small = plan.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map { cell in
        cell.components(separatedBy: "   ").map { Self.smallened($0) }.joined(separator: "   ")
      }.joined(separator: "\t")
    }
    try expectSame(plan, written: small.joined(separator: "\n"), in: .tcvn3)
  }

  private static func smallened(_ cell: String) -> String {
    let words = cell.trimmingCharacters(in: .whitespaces)
    return words.contains(" ") && cell == cell.uppercased() ? cell.lowercased() : cell
  }

  private func expectSame(
    _ plan: String, written: String, in encoding: SourceEncoding
  ) throws {
    let bytes = try #require(LegacyWriter.bytes(written, in: encoding))
    let result = Self.linter.lint(SourceText(bytes))
    let expected = Self.linter.lint(SourceText(Array(plan.utf8)))
    #expect(result.source.encoding == encoding)
    #expect(result.profile?.name == expected.profile?.name)
    let unchecked = result.coverage.filter { $0.status == .notChecked }.map {
      result.rules[$0.rule]
    }
    // What the rule on encodings looks at is what the other encoding changes.
    let kept = expected.findings.filter {
      $0.rule.id != "text/encoding"
        && (encoding != .tcvn3 || !unchecked.contains($0.rule))
    }
    #expect(result.findings.map { line($0, of: result) } == kept.map { line($0, of: expected) })
  }

  /// TCVN3 loses the case of what is quoted.
  private func line(_ finding: Finding, of result: LintResult) -> String {
    "\(finding.rule.id): \(result.source.text(finding.span).lowercased())"
  }
}
