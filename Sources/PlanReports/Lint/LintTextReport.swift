import PlanRules
import PlanSets
import RuleTables
import SourceText

/// Báo cáo rà soát cho người đọc: findings as a compiler shows them.
package struct LintTextReport: LintReporting {
  let style: TextStyle
  let language: Language
  /// How much each document ends with.
  let detail: Detail

  package enum Detail: Sendable {
    /// Findings alone.
    case findings
    /// Of one document among many: its findings, then one line.
    case line
    /// Of the only document: also its profile, and how each rule ended.
    case full
  }

  package init(style: TextStyle, language: Language, detail: Detail) {
    self.style = style
    self.language = language
    self.detail = detail
  }

  package func document(_ name: DocumentName, _ result: LintResult) -> [UInt8] {
    var page = Page(report: self, path: name.title(language), result: result)
    page.writeFindings()
    switch detail {
    case .findings: break
    case .line: page.writeSummaryLine()
    case .full:
      page.writeSummaryLine()
      page.writeCoverage()
    }
    return page.canvas.bytes
  }

  /// The last lines of a run.
  package func closing(_ summary: RunSummary, _ across: [SetFinding]?) -> [UInt8] {
    var canvas = TextCanvas(style: style, language: language)
    let known = language.some(
      summary.known, "\(summary.known) phát hiện đã có trong mốc",
      en: "\(summary.known) findings are in the baseline")
    let ignored = language.ignored(summary)
    if detail != .findings {
      for remark in summary.remarks {
        canvas.add(language.say("Lưu ý: ", en: "Note: "), in: style.strong)
        canvas.addForeign(remark.text(language))
        canvas.endLine()
      }
    }
    switch detail {
    case .findings: break
    case .line:
      canvas.add(language.say("Tổng cộng ", en: "Total: "), in: style.strong)
      canvas.add(
        language.documents(summary.documents) + ": " + language.findings(summary)
          + language.some(
            summary.notPlans, "; \(summary.notPlans) văn bản không phải kế hoạch",
            en: "; \(summary.notPlans) not a plan")
          + language.unreadable(summary) + ignored
          + language.some(
            summary.suppressed, "; bỏ qua \(summary.suppressed) phát hiện có lý do",
            en: "; \(summary.suppressed) findings ignored for a reason")
          + (known.isEmpty ? "" : "; " + known) + ".")
      canvas.endLine()
    case .full:
      for words in [known, String(ignored.dropFirst(2))] where !words.isEmpty {
        canvas.add(language.say("Ngoài ra ", en: "Also ") + words + ".")
        canvas.endLine()
      }
    }
    return canvas.bytes
  }
}

extension LintTextReport {
  /// One document's part while it is written.
  struct Page {
    let report: LintTextReport
    let path: String
    let result: LintResult
    let conclusion: Conclusion
    var canvas: TextCanvas
    private var finder: PositionFinder
    /// By rule: whether it has been explained in this document.
    private var explained: Set<Rule> = []

    init(report: LintTextReport, path: String, result: LintResult) {
      conclusion = Conclusion(result)
      self.report = report
      self.path = path
      self.result = result
      canvas = TextCanvas(
        style: report.style, language: report.language, room: ReportRoom.bytes(for: result.source))
      finder = PositionFinder(result.source)
    }

    private var language: Language { report.language }
    private var style: TextStyle { report.style }

    /// Every finding; those of one cause under the first of them.
    mutating func writeFindings() {
      let groups = FaultGroups(result.findings)
      for lead in groups.leads {
        write(result.findings[lead])
        for follower in groups.followers(of: lead) { writeFollower(follower) }
        canvas.endLine()
      }
    }

    private mutating func write(_ finding: Finding) {
      let rule = finding.rule
      writePlace(finding.span)
      writeMessage(finding)
      writeExcerpt(finding.span)
      for place in finding.related {
        canvas.add("  ")
        writeLine(place.span)
        canvas.addForeign(place.message)
        canvas.endLine()
      }
      // Said once: a reader of the tenth blank number knows why.
      if !explained.contains(rule) {
        writeNote(language.whyLabel, rule.why.text(language))
        writeNote(language.remedyLabel, rule.remedy.text(language))
      }
      if !explained.contains(rule) || finding.source != rule.source, !finding.source.isEmpty {
        writeNote(language.sourceLabel, finding.source.joined("; "))
      }
      explained.insert(rule)
      if let fix = finding.fix {
        writeNote(language.fixLabel, fix.description)
      }
    }

    private mutating func writeFollower(_ finding: Finding) {
      canvas.add(language.say("  Cùng nguyên nhân: ", en: "  Same cause: "), in: style.faint)
      writeLine(finding.span)
      writeMessage(finding)
    }

    /// «path:line:column: ».
    private mutating func writePlace(_ span: TextSpan) {
      let place = finder.position(of: span.lowerBound)
      canvas.addForeign(path, in: style.strong)
      canvas.add(":\(place.line):\(place.column): ", in: style.strong)
      writeOrigin(span)
    }

    /// «(đoạn 12) », where the format has it.
    private mutating func writeOrigin(_ span: TextSpan) {
      guard let origin = result.source.origin(of: span.lowerBound) else { return }
      canvas.add("(\(origin.words(language))) ", in: style.faint)
    }

    /// «dòng 12: », «đoạn 9: ».
    mutating func writeLine(_ span: TextSpan) {
      canvas.add(result.source.placeWords(of: span, &finder, language) + ": ")
    }

    /// «mức: thông điệp [rule]».
    private mutating func writeMessage(_ finding: Finding) {
      canvas.add(finding.severity.label(language) + ":", in: style.start(of: finding.severity))
      canvas.add(" ")
      canvas.addForeign(finding.message)
      canvas.add(" [\(finding.rule.id)]", in: style.faint)
      canvas.endLine()
    }

    private mutating func writeNote(_ label: String, _ text: String) {
      guard !text.isEmpty else { return }
      canvas.add("  ")
      canvas.add(label, in: style.strong)
      canvas.addForeign(text)
      canvas.endLine()
    }

    private mutating func writeExcerpt(_ span: TextSpan) {
      let excerpt = SourceExcerpt(result.source, span: span)
      let number = String(finder.position(of: span.lowerBound).line)
      canvas.add("  ")
      canvas.add(number + " | ", in: style.faint)
      canvas.addForeign(excerpt.text)
      canvas.endLine()
      canvas.add(spaces: number.utf8.count + 3)
      canvas.add("| ", in: style.faint)
      canvas.add(spaces: excerpt.markStart)
      canvas.add(
        String(repeating: "^", count: excerpt.markColumns)
          + (excerpt.lastLine.map { last in
            let end = result.source.origin(of: span.upperBound - 1)?.words(language)
            return language.say(" đến ", en: " to ") + (end ?? language.line(last))
          } ?? ""),
        in: style.warning)
      canvas.endLine()
    }
  }
}

extension [String] {
  /// The texts with a mark between them.
  func joined(_ separator: String) -> String {
    var result = ""
    for (index, text) in enumerated() {
      if index > 0 { result += separator }
      result += text
    }
    return result
  }
}
