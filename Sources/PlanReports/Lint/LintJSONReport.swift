import JSONText
import PlanRules
import RuleTables
import SourceText

/// Báo cáo rà soát cho máy đọc: «kehoach.findings/1».
package struct LintJSONReport: LintReporting {
  package let frame: JSONFrame
  let language: Language
  /// What is said of each built-in rule that has passed: most of a report, and the same in all.
  private let passed: [[UInt8]]

  package init(tool: Tool, layout: JSONFrame.Layout, language: Language) {
    frame = JSONFrame(schema: "kehoach.findings/1", tool: tool, layout: layout, language: language)
    self.language = language
    passed = Rule.all.map { rule in
      var json = JSONWriter()
      Self.write(rule, .passed, reason: nil, to: &json)
      return json.finish()
    }
  }

  package var opening: [UInt8] { frame.opening }
  package var separator: [UInt8] { frame.separator }

  package func document(_ name: DocumentName, _ result: LintResult) -> [UInt8] {
    frame.document(name, result.source, result.plan) { document in
      document.member("profile", result.profile?.name)
      document.member("profileReason", result.profileReason.text(language))
      let conclusion = Conclusion(result)
      let leftOut = conclusion.leftOut
      document.member("verdict", conclusion.verdict.name)
      document.object("leftOut") { document in
        document.member("byRemarks", leftOut.byRemarks)
        document.member("byConfiguration", leftOut.byConfiguration)
        document.member("byBaseline", leftOut.byBaseline)
        document.member("byNumber", leftOut.byNumber)
        document.member("byLevel", leftOut.byLevel)
        document.member("rules", leftOut.rules)
      }
      document.objects("findings", result.findings) { document, finding in
        write(finding, of: finding.rule, to: &document)
      }
      document.array("coverage") { document in
        for entry in result.coverage { write(entry, of: result, to: &document.json) }
      }
      writeSuppressed(result, to: &document)
    }
  }

  private func write(_ entry: Coverage, of result: LintResult, to json: inout JSONWriter) {
    if entry.rule < passed.count, entry.status == .passed, entry.reason == nil {
      return json.written(passed[entry.rule])
    }
    Self.write(
      result.rules[entry.rule], entry.status, reason: entry.reason?.text(language), to: &json)
  }

  private static func write(
    _ rule: Rule, _ status: Coverage.Status, reason: String?, to json: inout JSONWriter
  ) {
    json.object { json in
      json.member("rule", rule.id)
      json.member("status", status.name)
      json.member("reason", reason)
    }
  }

  /// What is not reported, for a reason, and what is wrong with the remarks that say so.
  private func writeSuppressed(_ result: LintResult, to document: inout DocumentJSON) {
    document.objects("suppressed", result.suppressed) { document, entry in
      write(entry.finding, of: entry.finding.rule, to: &document)
      document.object("suppressed") { document in
        document.member("reason", entry.reason)
        document.object("where") { document in
          document.member("file", entry.place.file)
          document.member("line", entry.place.line)
        }
      }
    }
    document.objects("suppressionNotices", result.notices) { document, notice in
      document.member("line", notice.line)
      document.member("message", notice.message.text(language))
    }
  }

  private func write(_ finding: Finding, of rule: Rule, to document: inout DocumentJSON) {
    document.member("rule", rule.id)
    document.member("severity", finding.severity.name)
    document.member("message", finding.message)
    document.span(finding.span)
    document.words("quote", finding.span)
    document.member("fingerprint", finding.fingerprint.text)
    document.objects("related", finding.related) { document, place in
      document.member("message", place.message)
      document.span(place.span)
    }
    document.array("source", finding.source)
    document.member("cause", finding.cause)
    document.object("fix", finding.fix) { document, fix in
      document.member("description", fix.description)
      document.objects("edits", fix.edits) { document, edit in
        document.span(edit.span)
        document.member("text", edit.text)
      }
    }
  }
}
