@testable import PlanRules
@testable import RuleTables

extension SampleDocument {
  /// Rules that only reports know.
  static let rules: [Rule] = [
    rule("letterhead/number-blank", .warning, atIssue: .error, summary: "Số để trống"),
    rule("section/numbering", .error, summary: "Đánh số sai"),
    rule("text/spacing", .info, summary: "Dấu cách sai"),
    rule("appendix/missing", .warning, summary: "Thiếu phụ lục"),
  ]

  private static func rule(
    _ id: String, _ severity: Severity, atIssue: Severity? = nil, summary: String
  ) -> Rule {
    Rule(
      id: id, severity: severity, atIssue: atIssue, summary: Localized(summary, en: "EN " + id),
      why: Localized("vì \(id)", en: "because \(id)"),
      remedy: Localized("sửa \(id)", en: "mend \(id)"), source: ["Nghị định 30/2020/NĐ-CP"],
      examples: [.flagged("Số: ⟦   ⟧/KH\nhai"), .clean("Số: 05/KH")]
    ) { _ in .passed }
  }

  var result: LintResult {
    LintResult(
      analysis: analysis, profile: Tables.builtIn.profile(named: "base"),
      profileReason: Localized("mọi kế hoạch", en: "any plan"), findings: findings,
      coverage: [
        Coverage(rule: 0, status: .failed, reason: nil),
        Coverage(rule: 1, status: .failed, reason: nil),
        Coverage(
          rule: 2, status: .notChecked, reason: Localized("thiếu bảng", en: "no table")),
        Coverage(
          rule: 3, status: .notApplicable, reason: Localized("không có", en: "nothing there")),
      ], rules: SampleDocument.rules)
  }

  /// The same document without any fault.
  var cleanResult: LintResult {
    LintResult(
      analysis: analysis, profile: nil,
      profileReason: Localized("không phải kế hoạch", en: "not a plan"), findings: [],
      coverage: [], rules: SampleDocument.rules)
  }

  private var findings: [Finding] {
    var findings = plainFindings
    findings.setFingerprints(source)
    return findings
  }

  private var plainFindings: [Finding] {
    let number = span("Số:      /KH-UBND")
    let spacing = span("2025- 2026")
    return [
      finding(0, .warning, "số còn để trống", number, cause: "number"),
      finding(0, .warning, "số này cũng trống", span("KH-UBND"), cause: "number"),
      Finding(
        rule: Self.rules[2], severity: .info, message: "thừa dấu cách", span: spacing, related: [],
        source: [], cause: nil,
        fix: Fix(
          description: "bỏ dấu cách",
          edits: [Fix.Edit(span("2025- 2026"), "2025-2026")])),
      Finding(
        rule: Self.rules[1], severity: .error, message: "sau I là III\u{1B}[2J", span: span("III"),
        related: [RelatedPlace("mục I ở đây", span("I. MỤC ĐÍCH"))], source: ["Phụ lục I"],
        cause: nil, fix: nil),
      finding(0, .warning, "trống qua hai dòng", span("Nơi nhận:", to: "Sở GDĐT"), cause: nil),
    ]
  }

  private func finding(
    _ rule: Int, _ severity: Severity, _ message: String, _ span: Range<Int>, cause: String?
  ) -> Finding {
    Finding(
      rule: Self.rules[rule], severity: severity, message: message, span: span, related: [],
      source: Self.rules[rule].source, cause: cause, fix: nil)
  }
}
