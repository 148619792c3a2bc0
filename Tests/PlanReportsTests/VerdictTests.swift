import PlanRules
import RuleTables
import SourceText
import Testing

@testable import PlanReports

/// Kết luận: what is judged cannot give itself a good one.
@Suite struct VerdictTests {
  private func lint(_ text: String, _ change: (inout LintOptions) -> Void = { _ in }) -> LintResult
  {
    var options = LintOptions()
    change(&options)
    return Linter(tables: .builtIn, options: options)
      .lint(SourceText(Array(text.utf8)).readingRemarks())
  }

  private func verdict(_ result: LintResult) -> Verdict { Verdict(result, LeftOut(result)) }

  private let faulty = SampleDocument().text

  @Test func `the gravest finding decides`() {
    #expect(verdict(lint(faulty)) == .mustFix)
    #expect(verdict(lint("Thực đơn tuần này.\n")) == .notPlan)
  }

  @Test func `where nothing was judged nothing has passed`() {
    let rules = Set(Rule.all.map { $0.id })
    let result = lint(faulty) { $0.off = rules }
    #expect(verdict(result) == .notChecked)
    #expect(LeftOut(result).rules == Rule.all.count)
  }

  @Test func `what the office switches off is said, what the judged do never passes`() {
    let found = lint(faulty)
    let rules = Set(found.findings.map { $0.rule.id })
    var result = lint(faulty) { $0.off = rules }
    #expect(verdict(result) == .passed)
    let words = Verdict.passed.words(.vietnamese, LeftOut(result))
    #expect(words == "đạt (\(rules.count) quy tắc tắt)")
    result.weakenedRules = rules
    #expect(verdict(result) == .notChecked)
  }

  @Test func `remarks that are obeyed never give a good one`() {
    let text =
      "<!-- kehoach: bỏ qua \(Set(Rule.all.map { $0.id.prefix { $0 != "/" } + "/*" }).sorted().joined(separator: ", ")): x -->\n"
      + faulty
    #expect(verdict(lint(text)) == .mustFix)
    #expect(verdict(lint(text) { $0.obeysRemarks = true }) == .notChecked)
  }
}
