import JSONText
import PlanRules
import PlanSets
import SourceText

/// So hai lần nộp, cho máy đọc: «kehoach.diff/1».
package struct DiffJSONReport: Sendable {
  private let frame: JSONFrame
  let language: Language

  package init(tool: Tool, language: Language) {
    frame = JSONFrame(schema: "kehoach.diff/1", tool: tool, layout: .list, language: language)
    self.language = language
  }

  package func report(_ outcome: DiffOutcome) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    frame.writeHead(&json)
    json.key("documents")
    json.beginArray()
    for document in outcome.documents { write(document, to: &json) }
    json.endArray()
    json.key("summary")
    json.beginObject()
    json.member("documents", outcome.documents.count)
    json.member("mended", outcome.count { $0.mended.count })
    json.member("kept", outcome.count { $0.kept.count })
    json.member("added", outcome.count { $0.added.count })
    json.member("unchecked", outcome.count { $0.unknown.count })
    json.member("unreadable", outcome.unreadable)
    json.endObject()
    json.endObject()
    json.newline()
    return json.finish()
  }

  private func write(_ document: DiffOutcome.Document, to json: inout JSONWriter) {
    let comparison = document.comparison
    json.beginObject()
    json.member("old", document.pair.old?.path)
    json.member("new", document.pair.new?.path)
    json.member("matchedBy", document.pair.match?.rawValue)
    list("mended", comparison.mended, &json) { finding, json in write(finding, to: &json) }
    list("kept", comparison.kept, &json) { kept, json in
      json.beginObject()
      json.key("old")
      write(kept.old, to: &json)
      json.key("new")
      write(kept.new, to: &json)
      json.endObject()
    }
    list("added", comparison.added, &json) { finding, json in write(finding, to: &json) }
    list("unchecked", comparison.unknown, &json) { entry, json in
      json.beginObject()
      json.key("finding")
      write(entry.finding, to: &json)
      json.member("reason", entry.reason.text(language))
      json.endObject()
    }
    json.endObject()
  }

  private func list<Member>(
    _ name: String, _ members: [Member], _ json: inout JSONWriter,
    _ write: (Member, inout JSONWriter) -> Void
  ) {
    json.key(name)
    json.beginArray()
    for member in members { write(member, &json) }
    json.endArray()
  }

  private func write(_ finding: VersionFinding, to json: inout JSONWriter) {
    json.beginObject()
    json.member("rule", finding.rule)
    json.member("severity", finding.severity.name)
    json.member("message", finding.message)
    json.key("span")
    json.beginObject()
    for (name, place) in [("start", finding.start), ("end", finding.end)] {
      json.key(name)
      json.beginObject()
      json.member("offset", place.offset)
      json.member("line", place.line)
      json.member("column", place.column)
      json.endObject()
    }
    json.endObject()
    json.member("quote", finding.quote)
    json.member("fingerprint", finding.fingerprint.text)
    json.endObject()
  }
}
