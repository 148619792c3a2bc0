import Foundation
import TestSupport
import Testing

@testable import PlanFacts
@testable import PlanReports
@testable import PlanRules
@testable import RuleTables

/// Every format against its canned bytes; `UPDATE_CORPUS=1` rewrites them.
@Suite struct CannedReportTests {
  private let sample = SampleDocument()
  private let name = DocumentName(path: "ke-hoach.txt")
  private let tool = Tool(version: "9.9.9", registerDay: "2026-11-21")

  private func check(_ bytes: [UInt8], _ file: String) throws {
    try expectMatch(String(decoding: bytes, as: UTF8.self), "Tests/PlanReportsTests/Canned/" + file)
  }

  private func summary(_ results: [LintResult]) -> RunSummary {
    results.reduce(into: RunSummary()) { $0.add($1) }
  }

  @Test(arguments: [Language.vietnamese, .english])
  func `lint text of one document`(language: Language) throws {
    let report = LintTextReport(
      style: .plain, language: language, detail: .full)
    var total = summary([sample.result])
    total.ignored = 2
    try check(
      report.document(name, sample.result) + report.closing(total, nil),
      language == .vietnamese ? "lint.txt" : "lint.en.txt")
  }

  @Test func `lint text of many documents`() throws {
    let report = LintTextReport(
      style: .plain, language: .vietnamese, detail: .line)
    var total = summary([sample.result, sample.cleanResult])
    total.unreadable = 1
    try check(
      report.document(name, sample.result)
        + report.document(DocumentName(path: "sach.txt"), sample.cleanResult)
        + report.closing(total, nil), "lint-many.txt")
  }

  @Test func `lint text with colours`() throws {
    let report = LintTextReport(
      style: .coloured, language: .vietnamese, detail: .findings)
    try check(report.document(name, sample.result), "lint-colour.txt")
  }

  @Test func `lint json and ndjson`() throws {
    let list = LintJSONReport(
      tool: tool, layout: .list, language: .vietnamese)
    try check(
      list.frame.opening + list.document(name, sample.result) + list.frame.separator
        + list.document(name, sample.cleanResult)
        + list.frame.closing(summary([sample.result, sample.cleanResult])), "lint.json")
    let lines = LintJSONReport(
      tool: tool, layout: .lines, language: .vietnamese)
    try check(
      lines.frame.opening + lines.document(DocumentName(recordID: "a\"1"), sample.cleanResult)
        + lines.frame.separator
        + lines.frame.recordError(id: nil, line: 2, message: "hỏng")
        + lines.frame.closing(summary([])), "lint.ndjson")
  }

  /// A page without its style sheet and script, which are the same in all.
  private func checkPage(_ bytes: [UInt8], _ file: String) throws {
    let page = String(decoding: bytes, as: UTF8.self)
      .replacing(HTMLAssets.style.description, with: "…")
      .replacing(HTMLAssets.script.description, with: "…")
      .replacing(HTMLAssets.styleHash.description, with: "…")
      .replacing(HTMLAssets.scriptHash.description, with: "…")
    try check(Array(page.utf8), file)
  }

  @Test(arguments: [Language.vietnamese, .english])
  func `cite markdown and html`(language: Language) throws {
    let tables = Tables.builtIn
    let end = language == .vietnamese ? "" : ".en"
    let day = CalendarDate(year: 2025, month: 9, day: 5)
    let cited = sample.analysis(judgedDays: day.map { $0...$0 })
    var total = RunSummary()
    total.add(cited)
    let markdown = ReferencesMarkdownReport(
      CiteManner(tool: tool, language: language, tables: tables, asOf: nil))
    try check(
      markdown.opening + markdown.document(name, cited) + markdown.closing(total),
      "cite\(end).md")
    let html = ReferencesHTMLReport(
      CiteManner(tool: tool, language: language, tables: tables, asOf: nil))
    try checkPage(
      html.opening + html.document(name, cited) + html.closing(total), "cite\(end).html")
    let text = AnnotatedTextReport(
      CiteManner(tool: tool, language: language, tables: tables, asOf: day))
    try checkPage(
      text.opening + text.document(name, cited) + text.closing(total),
      "cite-annotated\(end).html")
  }

  @Test(arguments: [Language.vietnamese, .english])
  func `cited documents`(language: Language) throws {
    let end = language == .vietnamese ? "" : ".en"
    var total = RunSummary()
    total.unreadable = 1
    let outcome = SamplePile.outcome(&total)
    let day = tool.registerDay
    try check(
      CitedDocumentsTextReport(style: .plain, language: language, registerDay: day).report(
        outcome, total),
      "cited\(end).txt")
    try check(
      CitedDocumentsCSVReport(language: language, registerDay: day).report(outcome),
      "cited\(end).csv")
    try check(
      CitedDocumentsMarkdownReport(
        CiteManner(tool: tool, language: language, tables: .builtIn, asOf: nil)
      ).report(
        outcome, total),
      "cited\(end).md")
    try checkPage(
      CitedDocumentsHTMLReport(
        CiteManner(tool: tool, language: language, tables: .builtIn, asOf: nil)
      ).report(outcome, total),
      "cited\(end).html")
    try check(
      CitedDocumentsJSONReport(tool: tool, layout: .list, language: language).report(
        outcome, total),
      "cited\(end).json")
    try check(
      CitedDocumentsJSONReport(tool: tool, layout: .lines, language: language).report(
        outcome, total),
      "cited\(end).ndjson")
  }

  @Test func `cite text, json and csv`() throws {
    let tables = Tables.builtIn
    let cited = sample.analysis(judgedDays: nil)
    let text = ReferencesTextReport(style: .plain, language: .vietnamese, tables: tables)
    try check(text.document(name, cited), "cite.txt")
    let json = ReferencesJSONReport(
      tool: tool, layout: .list, language: .vietnamese, tables: tables)
    try check(
      json.frame.opening + json.document(name, cited) + json.frame.closing,
      "cite.json")
    let csv = ReferencesCSVReport(language: .vietnamese, tables: tables)
    try check(csv.opening + csv.document(name, cited), "cite.csv")
  }

  @Test func `parse outline and json`() throws {
    let outline = ParseOutlineReport(style: .plain, language: .vietnamese)
    try check(
      outline.document(name, sample.source, sample.plan, schoolYear: sample.schoolYear),
      "parse.outline")
    let json = ParseJSONReport(tool: tool, layout: .list, language: .vietnamese)
    let document = json.document(
      name, sample.source, sample.plan, sample.facts, schoolYear: sample.schoolYear)
    try check(json.frame.opening + document + json.frame.closing, "parse.json")
  }

  @Test func `parse text gives the source back`() {
    let report = ParseTextReport()
    #expect(report.document(sample.source, sample.plan) == Array(sample.text.utf8))
  }

  @Test func `rules and one rule's page`() throws {
    let list = RuleListReport(style: .plain, language: .vietnamese, stage: .issued)
    try check(list.text(SampleDocument.rules, []), "rules.txt")
    try check(
      list.json(SampleDocument.rules, tool: tool, profile: "base", profiles: []), "rules.json")
    let page = ExplainReport(style: .plain, language: .vietnamese)
    try check(page.page(SampleDocument.rules[0]), "explain.txt")
  }

  /// The page that README links to is what the program writes.
  @Test func `the reference of the rules is up to date`() throws {
    let page = RuleReference(language: .vietnamese).markdown(Rule.all, Tables.builtIn.profiles)
    try expectMatch(String(decoding: page, as: UTF8.self), "Rules/RULES.md")
  }

  @Test(arguments: ["lint.json", "cite.json", "cited.json", "parse.json", "rules.json"])
  func `canned json is json`(file: String) throws {
    _ = try JSONSerialization.jsonObject(
      with: Data(try bytes(of: "Tests/PlanReportsTests/Canned/" + file)))
  }
}
