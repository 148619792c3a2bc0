import JSONText
import PlanRules
import PlanSets
import RuleTables
import SourceText

/// So hai lần nộp, cho máy đọc: «kehoach.diff/1».
package struct DiffJSONReport: Sendable {
  let tool: Tool
  let language: Language

  package init(tool: Tool, language: Language) {
    self.tool = tool
    self.language = language
  }

  package func report(_ outcome: DiffOutcome) -> [UInt8] {
    JSONWriter.line { json in
      tool.writeHead("kehoach.diff/1", &json)
      json.objects("documents", outcome.documents) { json, document in
        write(document, to: &json)
      }
      json.object("summary") { json in
        json.member("documents", outcome.documents.count)
        json.member("mended", outcome.count { $0.mended.count })
        json.member("kept", outcome.count { $0.kept.count })
        json.member("added", outcome.count { $0.added.count })
        json.member("unchecked", outcome.count { $0.unknown.count })
        json.member("unreadable", outcome.unreadable)
      }
    }
  }

  private func write(_ document: DiffOutcome.Document, to json: inout JSONWriter) {
    let comparison = document.comparison
    json.member("old", document.pair.old?.path)
    json.member("new", document.pair.new?.path)
    json.member("matchedBy", document.pair.match?.rawValue)
    json.objects("mended", comparison.mended) { json, finding in write(finding, to: &json) }
    json.objects("kept", comparison.kept) { json, kept in
      json.object("old") { json in write(kept.old, to: &json) }
      json.object("new") { json in write(kept.new, to: &json) }
    }
    json.objects("added", comparison.added) { json, finding in write(finding, to: &json) }
    json.objects("unchecked", comparison.unknown) { json, entry in
      json.object("finding") { json in write(entry.finding, to: &json) }
      json.member("reason", entry.reason.text(language))
    }
  }

  private func write(_ finding: VersionFinding, to json: inout JSONWriter) {
    json.member("rule", finding.rule)
    json.member("severity", finding.severity.name)
    json.member("message", finding.message)
    json.object("span") { json in
      json.member("start", finding.start)
      json.member("end", finding.end)
    }
    json.member("quote", finding.quote)
    json.member("fingerprint", finding.fingerprint.text)
  }
}
