import JSONText
import PlanRules
import RuleTables
import SourceText

/// Báo cáo rà soát cho máy đọc: «kehoach.findings/1».
package struct LintJSONReport: Sendable {
  package let frame: JSONFrame
  let language: Language
  /// What is said of each built-in rule that has passed: most of a report, and the same in all.
  private let passed: [[UInt8]]

  package init(tool: Tool, layout: JSONFrame.Layout, language: Language) {
    frame = JSONFrame(schema: "kehoach.findings/1", tool: tool, layout: layout, language: language)
    self.language = language
    passed = Rule.all.map { rule in
      var json = JSONWriter()
      Self.write(rule, Coverage.Status.passed, reason: nil, to: &json)
      return json.finish()
    }
  }

  package func document(_ name: DocumentName, _ result: LintResult) -> [UInt8] {
    var document = DocumentJSON(result.source)
    frame.begin(&document, name)
    document.string("profile", result.profile?.name)
    document.string("profileReason", result.profileReason.text(language))
    document.key("findings")
    document.json.beginArray()
    for finding in result.findings {
      write(finding, of: finding.rule, to: &document)
    }
    document.json.endArray()
    document.key("coverage")
    document.json.beginArray()
    for entry in result.coverage {
      if entry.rule < passed.count, entry.status == .passed, entry.reason == nil {
        document.json.written(passed[entry.rule])
        continue
      }
      Self.write(
        result.rules[entry.rule], entry.status, reason: entry.reason?.text(language),
        to: &document.json)
    }
    document.json.endArray()
    writeSuppressed(result, to: &document)
    return frame.end(document)
  }

  private static func write(
    _ rule: Rule, _ status: Coverage.Status, reason: String?, to json: inout JSONWriter
  ) {
    json.beginObject()
    json.key("rule")
    json.string(rule.id)
    json.key("status")
    json.string(status.name)
    json.key("reason")
    if let reason { json.string(reason) } else { json.null() }
    json.endObject()
  }

  /// What is not reported, for a reason, and what is wrong with the remarks that say so.
  private func writeSuppressed(_ result: LintResult, to document: inout DocumentJSON) {
    document.key("suppressed")
    document.json.beginArray()
    for entry in result.suppressed {
      write(entry.finding, of: entry.finding.rule, to: &document, entry)
    }
    document.json.endArray()
    document.key("suppressionNotices")
    document.json.beginArray()
    for notice in result.notices {
      document.json.beginObject()
      document.int("line", notice.line)
      document.string("message", notice.message.text(language))
      document.json.endObject()
    }
    document.json.endArray()
  }

  private func write(
    _ finding: Finding, of rule: Rule, to document: inout DocumentJSON,
    _ suppressed: SuppressedFinding? = nil
  ) {
    document.json.beginObject()
    document.string("rule", rule.id)
    document.string("severity", finding.severity.name)
    document.string("message", finding.message)
    document.span(finding.span)
    document.words("quote", finding.span)
    document.string("fingerprint", finding.fingerprint.text)
    document.key("related")
    document.json.beginArray()
    for place in finding.related {
      document.json.beginObject()
      document.string("message", place.message)
      document.span(place.span)
      document.json.endObject()
    }
    document.json.endArray()
    document.key("source")
    document.json.beginArray()
    for source in finding.source { document.json.string(source) }
    document.json.endArray()
    document.string("cause", finding.cause)
    document.key("fix")
    if let fix = finding.fix { write(fix, to: &document) } else { document.json.null() }
    if let suppressed {
      document.key("suppressed")
      document.json.beginObject()
      document.string("reason", suppressed.reason)
      document.key("where")
      document.json.beginObject()
      document.string("file", suppressed.place.file)
      document.int("line", suppressed.place.line)
      document.json.endObject()
      document.json.endObject()
    }
    document.json.endObject()
  }

  private func write(_ fix: Fix, to document: inout DocumentJSON) {
    document.json.beginObject()
    document.string("description", fix.description)
    document.key("edits")
    document.json.beginArray()
    for edit in fix.edits {
      document.json.beginObject()
      document.span(edit.span)
      document.string("text", edit.text)
      document.json.endObject()
    }
    document.json.endArray()
    document.json.endObject()
  }
}
