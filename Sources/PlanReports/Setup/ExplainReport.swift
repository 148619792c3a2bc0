import JSONText
import PlanRules
import RuleTables

/// Trang của một quy tắc: what it asks, why, what to do, its source, a bad and a good example.
package struct ExplainReport: Sendable {
  let style: TextStyle
  let language: Language

  package init(style: TextStyle, language: Language) {
    self.style = style
    self.language = language
  }

  package let separator: [UInt8] = [0x0A]

  package func page(_ rule: Rule) -> [UInt8] {
    var canvas = TextCanvas(style: style, language: language)
    canvas.add(rule.id, in: style.strong)
    canvas.add(" · ")
    canvas.add(rule.severity.label(language), in: style.start(of: rule.severity))
    canvas.add(rule.otherStages(language))
    canvas.endLine()
    canvas.add(rule.summary.text(language))
    canvas.endLine()
    write("Vì sao", en: "Why", [rule.why.text(language)], to: &canvas)
    write("Cần làm", en: "What to do", [rule.remedy.text(language)], to: &canvas)
    write("Căn cứ", en: "Source", rule.source, to: &canvas)
    if let example = rule.examples.first(where: { $0.isFlagged }) {
      write("Ví dụ sai", en: "Bad example", example.pageLines(language), to: &canvas)
    }
    if let example = rule.examples.first(where: { !$0.isFlagged }) {
      write("Ví dụ đúng", en: "Good example", example.pageLines(language), to: &canvas)
    }
    return canvas.bytes
  }

  /// «kehoach.explain/1».
  package func json(_ rules: [Rule], tool: Tool) -> [UInt8] {
    JSONWriter.line { json in
      tool.writeHead("kehoach.explain/1", &json)
      json.objects("rules", rules) { json, rule in
        json.member("rule", rule.id)
        json.member("severity", rule.severity.name)
        json.member("severityAtDraft", rule.severity(at: .draft).name)
        json.member("severityAtIssue", rule.severity(at: .issued).name)
        json.member("summary", rule.summary.text(language))
        json.member("why", rule.why.text(language))
        json.member("remedy", rule.remedy.text(language))
        json.array("source", rule.source)
        json.member("page", tool.page(of: rule))
        json.objects("examples", rule.examples) { json, example in
          json.member("flagged", example.isFlagged)
          json.member("text", example.text)
        }
      }
    }
  }

  private func write(_ vi: String, en: String, _ lines: [String], to canvas: inout TextCanvas) {
    guard !lines.isEmpty else { return }
    canvas.endLine()
    canvas.add(language.say(vi, en: en), in: style.strong)
    canvas.endLine()
    for line in lines {
      if !line.isEmpty { canvas.add("  ") }
      canvas.addForeign(line)
      canvas.endLine()
    }
  }
}

extension Rule {
  /// « (dự thảo: lưu ý; đã ban hành: lỗi)», where they differ.
  func otherStages(_ language: Language) -> String {
    var parts: [String] = []
    if let level = atDraft, level != severity {
      parts.append(language.say("dự thảo: ", en: "draft: ") + level.label(language))
    }
    if let level = atIssue, level != severity {
      parts.append(language.say("đã ban hành: ", en: "issued: ") + level.label(language))
    }
    return parts.isEmpty ? "" : " (" + parts.joined(separator: "; ") + ")"
  }
}

extension RuleExample {
  /// The lines of an example; ⟦ ⟧ stay, they show what is flagged. How it looks on paper is said before
  /// it and after the lines that look otherwise.
  func pageLines(_ language: Language) -> [String] {
    var lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map {
      String(Substring($0))
    }
    guard let layout else { return lines }
    for index in lines.indices {
      if let format = layout.lines[index + 1] { lines[index] += "  (\(format.words(language)))" }
    }
    return ["(\(layout.page.words(language)); \(layout.usual.words(language)))"] + lines
  }
}
