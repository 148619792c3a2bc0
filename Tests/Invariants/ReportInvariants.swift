import JSONText
import PlanFacts
import PlanReports
import PlanRules
import RuleTables
import SourceText

private let tool = Tool(version: "0", registerDay: "2026-11-21")
private let name = DocumentName(recordID: "a\"1")

extension Checklist {
  /// A report of one document a line is one line of JSON.
  package mutating func checkLine(_ bytes: [UInt8], _ what: String) {
    check(bytes.last == 0x0A && bytes.count { $0 == 0x0A } == 1, "\(what) is not one line")
    do throws(JSONError) {
      _ = try JSONValue.parse(bytes)
    } catch {
      check(false, "\(what) is no JSON at \(error.offset)")
    }
  }

  mutating func checkReports(_ result: LintResult) {
    let json = LintJSONReport(tool: tool, layout: .lines, language: .vietnamese)
    checkLine(json.document(name, result), "the report of findings")
    let text = LintTextReport(style: .plain, language: .english, detail: .full)
    let words = text.document(name, result)
    check(String(validating: words, as: UTF8.self) != nil, "the report for reading is no UTF-8")
    let tree = ParseTextReport().document(result.source, result.plan)
    check(tree == result.source.decoded, "the tree does not give the text back")
  }

  mutating func checkReports(_ result: Analysis, _ tables: Tables) {
    let json = ReferencesJSONReport(tool: tool, layout: .lines, language: .english, tables: tables)
    checkLine(json.document(name, result), "the report of references")
    let pages: [[UInt8]] = [
      ReferencesTextReport(style: .plain, language: .vietnamese, tables: tables).document(
        name, result),
      ReferencesCSVReport(language: .vietnamese, tables: tables).document(name, result),
      ReferencesMarkdownReport(
        CiteManner(tool: tool, language: .vietnamese, tables: tables, asOf: nil)
      )
      .document(name, result),
      ReferencesHTMLReport(CiteManner(tool: tool, language: .vietnamese, tables: tables, asOf: nil))
        .document(name, result),
      AnnotatedTextReport(CiteManner(tool: tool, language: .vietnamese, tables: tables, asOf: nil))
        .document(name, result),
    ]
    for page in pages {
      check(String(validating: page, as: UTF8.self) != nil, "a report is no UTF-8")
    }
  }
}
