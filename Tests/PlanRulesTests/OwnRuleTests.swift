import PlanRules
import PlanSyntax
import RuleTables
import SourceText
import Testing

/// An office's own rules: what each kind flags, and what it leaves alone.
@Suite("Quy tắc riêng")
struct OwnRuleTests {
  @Test("Each kind, as written, in NFD, with CR LF, after a prefix", arguments: OwnRuleCase.all)
  func flagsWhatItShould(_ test: OwnRuleCase) throws {
    let linter = try Linter(tables: Self.tables(test.rule), options: LintOptions())
    let marked = MarkedText(test.text)
    for variant in MarkedText.Variant.allCases {
      let written = marked.variant(variant)
      let result = linter.lint(written.source(nil))
      let index = Rule.all.count
      let spans = result.findings.filter { $0.rule == result.rules[index] }
        .map { result.source.decodedSpan(of: $0.span) }
      let coverage = try #require(result.coverage.last)
      let status: Coverage.Status = written.spans.isEmpty ? test.clean : .failed
      #expect(spans == written.spans, "\(test) \(variant.rawValue): \(coverage)")
      #expect(coverage.rule == index && coverage.status == status, "\(test): \(coverage)")
      #expect((coverage.reason == nil) == (status == .passed || status == .failed))
    }
  }

  @Test("A finding has the rule's own words, severity and source")
  func findingSaysWhatTheRuleSays() throws {
    let row = """
      "kind": "required-citation", "number": "141/kh-sgdđt", "severity": "error",
      "message": {"vi": "Phải căn cứ Kế hoạch 141.", "en": "Plan 141 must be cited."}
      """
    for (language, message) in [
      (Language.vietnamese, "Phải căn cứ Kế hoạch 141."), (.english, "Plan 141 must be cited."),
    ] {
      var options = LintOptions()
      options.language = language
      let result = try Linter(tables: Self.tables(row), options: options)
        .lint(SourceText(Array(OwnRuleCase.plan.utf8)))
      let finding = try #require(result.findings.first { $0.rule.id == "so-a/thu" })
      #expect(finding.message == message)
      #expect(finding.severity == .error)
      #expect(finding.source == ["Công văn 12/SGDĐT-VP"])
      #expect(finding.rule.id == "so-a/thu")
    }
  }

  @Test("Each stage asks the rules that are for it")
  func stages() throws {
    let row = """
      "kind": "required-citation", "number": "141/KH-SGDĐT", "severity": "error", "message": "x",
      "stages": ["issued"]
      """
    for stage in Stage.allCases {
      var options = LintOptions()
      options.stage = stage
      let result = try Linter(tables: Self.tables(row), options: options)
        .lint(SourceText(Array(OwnRuleCase.plan.utf8)))
      #expect(result.coverage.last?.status == (stage == .issued ? .failed : .notApplicable))
    }
  }

  @Test("A text that is no plan has nothing for an own rule")
  func noPlan() throws {
    let row = """
      "kind": "pattern", "phrases": ["quyết định"], "must": "not-appear", "severity": "error",
      "message": "x"
      """
    let result = try Linter(tables: Self.tables(row), options: LintOptions())
      .lint(SourceText(Array("QUYẾT ĐỊNH\nVề việc khen thưởng\n\nĐiều 1. Quyết định khen.".utf8)))
    #expect(result.profile == nil)
    #expect(result.coverage.last?.status == .notApplicable)
  }

  @Test("Other names of a heading are no rule, and are known to the parser")
  func vocabulary() throws {
    let row = """
      "kind": "vocabulary", "section": "funding", "phrases": ["tiền đâu"]
      """
    let tables = try Self.tables(row)
    #expect(tables.ownRules.isEmpty)
    let text = OwnRuleCase.plan.replacingOccurrences("III. KINH PHÍ", "III. TIỀN ĐÂU")
    func kinds(_ tables: Tables) -> [SectionKinds] {
      Linter(tables: tables, options: LintOptions()).lint(SourceText(Array(text.utf8)))
        .plan.sections.map(\.kinds)
    }
    #expect(kinds(tables).contains { $0.contains(.funding) })
    #expect(!kinds(.builtIn).contains { $0.contains(.funding) })
  }

  @Test("Ten thousand matches, with words to be looked for around each, are all found")
  func manyMatches() throws {
    let row = """
      "kind": "pattern", "phrases": ["tháng"], "must": "not-appear", "near": ["không có đâu"],
      "withinWords": 50, "severity": "info", "message": "x"
      """
    let text = OwnRuleCase.plan + String(repeating: " tháng", count: 10_000)
    let near = try Linter(tables: Self.tables(row), options: LintOptions())
      .lint(SourceText(Array(text.utf8)))
    #expect(near.coverage.last?.status == .passed)
    let all = try Linter(
      tables: Self.tables(row.replacingOccurrences("không có đâu", "tháng")),
      options: LintOptions()
    ).lint(SourceText(Array(text.utf8)))
    #expect(all.findings.filter { $0.rule == all.rules[Rule.all.count] }.count >= 10_000)
  }

  static func tables(_ row: String) throws -> Tables {
    let text = """
      {"rules": [{"id": "so-a/thu", \(row)\(row.contains("vocabulary")
        ? "" : ", \"source\": \"Công văn 12/SGDĐT-VP\"")}]}
      """
    return try Tables.builtIn(
      adding: [TableFile(name: "rieng.json", bytes: Array(text.utf8))],
      ruleNames: Rule.all.map(\.id))
  }
}

extension String {
  /// Without Foundation.
  func replacingOccurrences(_ old: String, _ new: String) -> String {
    var result = ""
    var rest = self[...]
    while let range = rest.firstRange(of: old) {
      result += rest[..<range.lowerBound] + new
      rest = rest[range.upperBound...]
    }
    return result + rest
  }
}
