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

  private func verdict(_ result: LintResult) -> Verdict { Conclusion(result).verdict }

  private let faulty = SampleDocument().text

  @Test func `the gravest finding decides`() {
    #expect(verdict(lint(faulty)) == .mustFix)
    #expect(verdict(lint("Thực đơn tuần này.\n")) == .notPlan)
  }

  @Test func `findings beyond what anybody reads are counted, and none that is graver is lost`() {
    let text = faulty + String(repeating: "Nâng  cao .\n", count: 40)
    let all = lint(text)
    let some = lint(text) { $0.mostFindings = 3 }
    #expect(all.unreportedCount == 0 && all.findings.count > 40)
    #expect(some.findings.count + some.unreportedCount == all.findings.count)
    #expect(verdict(some) == verdict(all))
    for rule in Set(all.findings.map { $0.rule }) {
      for severity in Severity.allCases {
        let number = all.findings.count { $0.rule == rule && $0.severity == severity }
        #expect(
          some.findings.count { $0.rule == rule && $0.severity == severity } == min(number, 3))
      }
    }
    #expect(LeftOut(some).byNumber == some.unreportedCount)
    #expect(LeftOut(some).words(.vietnamese)?.contains("không nêu hết") == true)
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
    let words = Conclusion(result).whole(.vietnamese)
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

  /// Only points of form are left where the severity of all others is changed.
  @Test func `what has passed says that points of form remain`() {
    let severities = Dictionary(uniqueKeysWithValues: Rule.all.map { ($0.id, Severity.info) })
    let result = lint(faulty) { $0.severities = severities }
    #expect(verdict(result) == .passed)
    #expect(Conclusion(result).words(.vietnamese) == "đạt, còn điểm nên sửa")
    #expect(Conclusion(result).words(.english) == "passed, with points left to mend")
    let manner = LintManner(tables: .builtIn, stage: .submitted, asOf: nil)
    let advice = AdviceWords.all(result, .vietnamese)
    let digest = DocumentDigest(
      DocumentName(path: "a.txt"), result, result.findings, advice, cited: result.analysis,
      manner: manner,
      language: .vietnamese)
    #expect(
      digest.whole(.vietnamese)
        == "đạt, còn \(advice.count) điểm về thể thức, câu chữ nên sửa")
  }

  @Test func `a page without letters lets nothing pass, and is named beside every verdict`() {
    let text = Array(faulty.utf8)
    var notes = ReadingNotes()
    notes.blankPages = [2]
    let source = SourceText(
      text,
      origins: [
        TextOrigin(offset: 0, part: .body, page: 1),
        TextOrigin(offset: text.count, part: .body, page: 2),
      ], notes: notes)
    var options = LintOptions()
    let found = Conclusion(Linter(tables: .builtIn, options: options).lint(source))
    #expect(found.verdict == .mustFix)
    #expect(found.whole(.vietnamese) == "cần sửa (trang 2 không có chữ)")
    options.severities = Dictionary(uniqueKeysWithValues: Rule.all.map { ($0.id, Severity.info) })
    let mild = Conclusion(Linter(tables: .builtIn, options: options).lint(source))
    #expect(mild.verdict == .notChecked && mild.verdict.name == "notChecked")
    #expect(mild.whole(.vietnamese) == "chưa kiểm tra hết (trang 2 không có chữ)")
    #expect(mild.whole(.english) == "not all checked (no text on page 2)")
  }
}
