import PlanRules
import PlanSets
import RuleTables
import SourceText

/// Bản tóm tắt dạng Markdown for a merge request: a table of documents, then what was found in each, folded.
package struct LintMarkdownReport: Sendable {
  let language: Language
  let tool: Tool

  package init(tool: Tool, language: Language) {
    self.tool = tool
    self.language = language
  }

  /// At most so many findings of one document are shown, and about so many bytes of them.
  private static let shownFindings = 50
  private static let shownBytes = 20_000
  /// At most this many bytes of what was found across the documents.
  private static let acrossBytes = 10_000

  package func digest(_ name: DocumentName, _ result: LintResult) -> LintMarkdownSummary.Document {
    let counts = [Severity.error, .warning, .info].map { result.count($0) }
    var unchecked = 0
    for entry in result.coverage where entry.status == .notChecked { unchecked += 1 }
    let verdict = Conclusion(result).whole(language)
    var row = MarkdownWriter()
    row.row([name.title(language), verdict] + (counts + [unchecked]).map { String($0) })
    return LintMarkdownSummary.Document(
      ordinal: name.ordinal, row: row.bytes, details: details(name, result, counts))
  }

  package func unreadable(_ name: DocumentName, _ reason: String) -> LintMarkdownSummary.Document {
    var row = MarkdownWriter()
    row.row([name.path, language.unreadable(reason), "", "", "", ""])
    return LintMarkdownSummary.Document(ordinal: name.ordinal, row: row.bytes, details: [])
  }

  private func details(_ name: DocumentName, _ result: LintResult, _ counts: [Int]) -> [UInt8] {
    guard !result.findings.isEmpty else { return [] }
    // Inside the element nothing is Markdown.
    var head = HTMLWriter()
    head.markup("\n<details><summary>")
    head.text(
      MarkdownWriter.quiet(name.title(language)) + ": "
        + language.findings(errors: counts[0], warnings: counts[1], infos: counts[2]))
    head.markup("</summary>\n\n")
    let (place, severity, rule) = columns
    let table = ReportTable([
      place, severity, .init(language.say("Phát hiện", en: "Finding")) { $0.message },
      .init(language.say("Căn cứ", en: "Source")) { $0.sources.joined("; ") }, rule,
    ])
    var markdown = MarkdownWriter()
    table.write([], to: &markdown)
    var shown = 0
    for item in ReportItem.items(name, result, language) {
      guard shown < Self.shownFindings, markdown.bytes.count < Self.shownBytes else { break }
      shown += 1
      table.write(item, to: &markdown)
    }
    writeMore(result.findings.count - shown, to: &markdown)
    markdown.markup("\n</details>\n")
    return head.bytes + markdown.bytes
  }

  /// - Parameter findings: across the documents.
  package func report(
    _ documents: LintMarkdownSummary, _ summary: RunSummary, _ findings: [SetFinding]
  ) -> [UInt8] {
    var markdown = MarkdownWriter()
    markdown.markup("## " + language.say("Rà soát kế hoạch", en: "Check of plans") + "\n\n")
    markdown.text(total(summary))
    markdown.markup("\n\n")
    markdown.heads([
      language.say("Văn bản", en: "Document"), language.say("Kết quả", en: "Verdict"),
      language.say("Lỗi", en: "Errors"), language.say("Cảnh báo", en: "Warnings"),
      language.say("Lưu ý", en: "Infos"), language.say("Chưa kiểm tra được", en: "Not checked"),
    ])
    let (rows, leftRows) = documents.rows.shown
    let (details, leftDetails) = documents.details.shown
    var end = MarkdownWriter()
    if leftRows > 0 {
      end.markup(
        "\n"
          + language.say(
            "Còn \(leftRows) văn bản không ghi trong bảng.", en: "\(leftRows) documents left out.")
          + "\n")
    }
    var foot = MarkdownWriter()
    if leftDetails > 0 {
      foot.markup(
        "\n"
          + language.say(
            "Phát hiện của \(leftDetails) văn bản không ghi ở đây, vì bản tóm tắt đã dài.",
            en: "The findings of \(leftDetails) documents are left out: the summary is long enough."
          )
          + "\n")
    }
    for remark in summary.remarks {
      foot.markup("\n")
      foot.text(remark.text(language))
      foot.markup("\n")
    }
    foot.markup("\nkehoach \(tool.version); ")
    foot.text(
      language.say(
        "danh mục văn bản đến ngày \(tool.registerDay).", en: "register up to \(tool.registerDay).")
    )
    foot.markup("\n")
    return markdown.bytes + rows + end.bytes + across(findings) + details + foot.bytes
  }

  private func across(_ findings: [SetFinding]) -> [UInt8] {
    guard !findings.isEmpty else { return [] }
    var markdown = MarkdownWriter()
    markdown.markup(
      "\n### " + language.acrossHead + "\n\n")
    let (place, severity, rule) = columns
    let table = ReportTable([
      .init(language.say("Văn bản", en: "Document")) { $0.path }, place, severity,
      .init(language.say("Phát hiện", en: "Finding")) { $0.message + $0.others }, rule,
    ])
    table.write([], to: &markdown)
    var shown = 0
    for item in ReportItem.items(findings, language) {
      let length = markdown.bytes.count
      table.write(item, to: &markdown)
      guard markdown.bytes.count <= Self.acrossBytes else {
        markdown.cut(to: length)
        break
      }
      shown += 1
    }
    writeMore(findings.count - shown, to: &markdown)
    return markdown.bytes
  }

  private typealias Column = ReportTable<ReportItem>.Column

  /// What both tables have.
  private var columns: (place: Column, severity: Column, rule: Column) {
    let language = language
    return (
      Column(language.say("Vị trí", en: "Place")) { item in
        item.origin.isEmpty ? language.line(item.line ?? 1) : item.origin
      },
      Column(language.say("Mức", en: "Severity")) { $0.severity.label(language) },
      Column(language.say("Quy tắc", en: "Rule")) { $0.rule ?? "" }
    )
  }

  private func writeMore(_ count: Int, to markdown: inout MarkdownWriter) {
    guard count > 0 else { return }
    markdown.markup(
      language.say("\n… và \(count) phát hiện khác.\n", en: "\n… and \(count) more.\n"))
  }

  private func total(_ summary: RunSummary) -> String {
    language.documents(summary.documents) + ": " + language.findings(summary)
      + language.unreadable(summary) + "."
  }
}
