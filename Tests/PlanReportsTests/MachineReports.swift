@testable import PlanFacts
@testable import PlanReports
@testable import PlanRules
@testable import PlanSets
@testable import PlanSyntax
@testable import RuleTables
@testable import SourceText

/// Every format that other programs read, by name, written as the command line writes it.
struct MachineReports {
  static let names = [
    "sarif", "junit", "checkstyle", "github", "gitlab", "rdjson", "csv", "markdown",
  ]

  static func ending(of name: String) -> String {
    switch name {
    case "sarif", "gitlab", "rdjson": ".json"
    case "junit", "checkstyle": ".xml"
    case "csv": ".csv"
    case "markdown": ".md"
    default: ".txt"
    }
  }

  let language: Language
  let rules: [Rule]
  var tool = Tool(version: "9.9.9", registerDay: "2026-11-21")

  init(language: Language, rules: [Rule]) {
    self.language = language
    self.rules = rules
  }

  /// - Parameter batch: nil where the documents were not compared.
  func write(
    _ name: String, _ documents: [(path: String, result: LintResult)], unreadable: [String] = [],
    batch: [SetFinding]? = nil
  ) -> [UInt8] {
    var summary = RunSummary()
    for document in documents { summary.add(document.result) }
    summary.unreadable = unreadable.count
    let named = documents.enumerated().map { index, document in
      (Self.name(document.path, index + 1), document.result)
    }
    let lost = unreadable.enumerated().map { index, path in
      Self.name(path, documents.count + index + 1)
    }
    let reason = language.say("tệp bị hỏng", en: "a broken file")
    func report(_ report: some LintReporting) -> [UInt8] {
      let pieces =
        named.map { report.document($0, $1) } + lost.map { report.unreadable($0, reason) }
        + [batch.map { report.across($0) } ?? []]
      return report.opening + joined(pieces, report.separator) + report.closing(summary, batch)
    }
    switch name {
    case "sarif": return sarif(named, lost, reason, batch ?? [])
    case "junit": return report(LintJUnitReport(language: language))
    case "checkstyle": return report(LintCheckstyleReport(language: language))
    case "github": return report(LintGitHubReport(language: language))
    case "gitlab": return report(LintGitLabReport(language: language))
    case "rdjson": return report(LintRDJSONReport(language: language, tool: tool))
    case "csv": return report(LintCSVReport(language: language))
    default:
      let report = LintMarkdownReport(tool: tool, language: language)
      var pile = LintMarkdownSummary()
      for (name, result) in named { pile.add(report.digest(name, result)) }
      for name in lost { pile.add(report.unreadable(name, reason)) }
      return report.report(pile, summary, batch ?? [])
    }
  }

  private static func name(_ path: String, _ ordinal: Int) -> DocumentName {
    var name = DocumentName(path: path)
    name.ordinal = ordinal
    return name
  }

  private func sarif(
    _ documents: [(DocumentName, LintResult)], _ lost: [DocumentName], _ reason: String,
    _ batch: [SetFinding]
  ) -> [UInt8] {
    let report = LintSarifReport(
      tool: tool, language: language, stage: .submitted, register: Tables.builtIn.register,
      rules: rules)
    var notices = SarifNotices()
    // The last first: the order of gathering must not matter.
    for name in lost {
      notices.add(name, report.unreadable(name, reason), artifact: report.artifact(name, nil))
    }
    for (name, result) in documents.reversed() {
      notices.add(
        name, report.notices(name, result), artifact: report.artifact(name, result),
        rules: report.ownRules(result))
    }
    let pieces = documents.map { report.document($0, $1) } + [report.across(batch)]
    return LintSarifReport.opening + joined(pieces, report.separator)
      + report.closing(notices, exitCode: lost.isEmpty ? 1 : 3)
  }

  private func joined(_ pieces: [[UInt8]], _ separator: [UInt8]) -> [UInt8] {
    Array(pieces.filter { !$0.isEmpty }.joined(separator: separator))
  }

  // MARK: Results by hand

  /// Two findings across documents that are alike but for their places, and one without others.
  static func batch(_ words: String, path: String) -> [SetFinding] {
    let text = Localized(words, en: words)
    func place(_ line: Int, quote: String?, message: Localized? = nil) -> SetPlace {
      SetPlace(
        ordinal: line, path: path, at: DocumentPlace(line: line, origin: nil), quote: quote,
        message: message)
    }
    return [
      SetFinding(
        rule: .sameNumber, severity: .warning, subject: words, message: text,
        place: place(2, quote: words),
        related: [place(3, quote: words), place(4, quote: nil, message: text)]),
      SetFinding(
        rule: .sameNumber, severity: .warning, subject: words, message: text,
        place: place(5, quote: words),
        related: [place(1, quote: nil)]),
      SetFinding(
        rule: .notCited, severity: .info, subject: words, message: text,
        place: place(1, quote: nil), related: []),
    ]
  }

  static func finding(_ message: String, _ span: TextSpan, fix: Fix? = nil) -> Finding {
    Finding(
      rule: SampleDocument.rules[2], severity: .warning, message: message, span: span, related: [],
      source: [],
      cause: nil, fix: fix)
  }

  static func result(_ source: SourceText, _ findings: [Finding]) -> LintResult {
    var findings = findings
    findings.setFingerprints(source)
    return LintResult(
      analysis: Analysis(of: source, tables: .builtIn),
      profile: Tables.builtIn.profile(named: "base"),
      profileReason: Localized("mọi kế hoạch", en: "any plan"), findings: findings,
      coverage: [Coverage(rule: 2, status: .failed, reason: nil)], rules: SampleDocument.rules)
  }
}
