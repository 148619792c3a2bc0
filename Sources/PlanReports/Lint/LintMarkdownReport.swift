import PlanRules
import PlanSets
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
  /// So many bytes of what was found across the documents.
  private static let batchBytes = 10_000

  package func digest(_ name: DocumentName, _ result: LintResult) -> LintMarkdownSummary.Document {
    let counts = [Severity.error, .warning, .info].map { result.count($0) }
    var unchecked = 0
    for entry in result.coverage where entry.status == .notChecked { unchecked += 1 }
    let verdict =
      result.profile == nil
      ? language.say("không phải kế hoạch", "not a plan")
      : counts[0] > 0
        ? language.say("cần sửa", "to be mended")
        : counts[1] > 0
          ? language.say("nên xem lại", "to be looked at") : language.say("đạt", "good")
    var row = MarkdownWriter()
    row.row([name.path, verdict] + (counts + [unchecked]).map { String($0) })
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
      name.path + ": "
        + language.findings(errors: counts[0], warnings: counts[1], infos: counts[2]))
    head.markup("</summary>\n\n")
    var markdown = MarkdownWriter()
    markdown.heads([
      language.say("Vị trí", "Place"), language.say("Mức", "Severity"),
      language.say("Phát hiện", "Finding"), language.say("Căn cứ", "Source"),
      language.say("Quy tắc", "Rule"),
    ])
    var finder = PositionFinder(result.source)
    var shown = 0
    for finding in result.findings {
      guard shown < Self.shownFindings, markdown.bytes.count < Self.shownBytes else { break }
      shown += 1
      let start = finding.span.lowerBound
      let line = finder.position(of: start).line
      let origin = result.source.origin(of: start).map { ", " + $0.words(language) } ?? ""
      markdown.row([
        language.say("dòng ", "line ") + String(line) + origin, finding.severity.label(language),
        finding.message, finding.source.joined("; "), result.rules[finding.rule].id,
      ])
    }
    let more = result.findings.count - shown
    if more > 0 {
      markdown.markup(language.say("\n… và \(more) phát hiện khác.\n", "\n… and \(more) more.\n"))
    }
    markdown.markup("\n</details>\n")
    return head.bytes + markdown.bytes
  }

  /// - Parameter batch: what was found across the documents.
  package func report(
    _ documents: LintMarkdownSummary, _ summary: RunSummary, _ batch: [BatchFinding]
  ) -> [UInt8] {
    var markdown = MarkdownWriter()
    markdown.markup("## " + language.say("Rà soát kế hoạch", "Check of plans") + "\n\n")
    markdown.text(total(summary))
    markdown.markup("\n\n")
    markdown.heads([
      language.say("Văn bản", "Document"), language.say("Kết quả", "Verdict"),
      language.say("Lỗi", "Errors"), language.say("Cảnh báo", "Warnings"),
      language.say("Lưu ý", "Infos"), language.say("Chưa kiểm tra được", "Not checked"),
    ])
    let (rows, leftRows) = documents.rows.shown
    let (details, leftDetails) = documents.details.shown
    var end = MarkdownWriter()
    if leftRows > 0 {
      end.markup(
        "\n"
          + language.say(
            "Còn \(leftRows) văn bản không ghi trong bảng.", "\(leftRows) documents left out.")
          + "\n")
    }
    var foot = MarkdownWriter()
    if leftDetails > 0 {
      foot.markup(
        "\n"
          + language.say(
            "Phát hiện của \(leftDetails) văn bản không ghi ở đây, vì bản tóm tắt đã dài.",
            "The findings of \(leftDetails) documents are left out: the summary is long enough.")
          + "\n")
    }
    foot.markup("\nkehoach \(tool.version); ")
    foot.text(
      language.say(
        "danh mục văn bản đến ngày \(tool.registerDay).", "register up to \(tool.registerDay)."))
    foot.markup("\n")
    return markdown.bytes + rows + end.bytes + across(batch) + details + foot.bytes
  }

  private func across(_ findings: [BatchFinding]) -> [UInt8] {
    guard !findings.isEmpty else { return [] }
    var markdown = MarkdownWriter()
    markdown.markup(
      "\n### " + language.say("Đối chiếu các văn bản", "Across the documents") + "\n\n")
    markdown.heads([
      language.say("Văn bản", "Document"), language.say("Vị trí", "Place"),
      language.say("Mức", "Severity"), language.say("Phát hiện", "Finding"),
      language.say("Quy tắc", "Rule"),
    ])
    var shown = 0
    for finding in findings {
      var row = MarkdownWriter()
      row.row([
        finding.place.path, language.say("dòng ", "line ") + String(finding.place.line),
        finding.severity.label(language), finding.sentence(language), finding.rule.id,
      ])
      guard markdown.bytes.count + row.bytes.count <= Self.batchBytes else { break }
      markdown.markup(String(decoding: row.bytes, as: UTF8.self))
      shown += 1
    }
    let more = findings.count - shown
    if more > 0 {
      markdown.markup(language.say("\n… và \(more) phát hiện khác.\n", "\n… and \(more) more.\n"))
    }
    return markdown.bytes
  }

  private func total(_ summary: RunSummary) -> String {
    var text = language.count(summary.documents, "văn bản: ", "document")
    text += language.say("", ": ")
    text += language.findings(
      errors: summary.errors, warnings: summary.warnings, infos: summary.infos)
    if summary.unreadable > 0 {
      text += language.say(
        "; \(summary.unreadable) tệp không đọc được", "; \(summary.unreadable) unreadable")
    }
    return text + "."
  }
}
