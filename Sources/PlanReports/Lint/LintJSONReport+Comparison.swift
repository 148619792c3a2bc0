import JSONText
import PlanRules
import PlanSets
import RuleTables

/// `batch`: what was found across the documents.
extension LintJSONReport {
  package func closing(_ summary: RunSummary, _ across: [SetFinding]?) -> [UInt8] {
    guard frame.layout == .list else { return across.map { line($0) } ?? [] }
    var json = JSONWriter()
    if let across { write(across, to: &json) } else { json.null() }
    return frame.closing(summary, member: Array("\"batch\":".utf8) + json.finish())
  }

  /// The end of a report that counts instead of naming findings.
  package func closing(_ summary: RunSummary, _ statistics: RuleStatistics) -> [UInt8] {
    frame.closing(summary, member: Array("\"statistics\":".utf8) + statistics.json)
  }

  /// The last line of `ndjson`.
  private func line(_ findings: [SetFinding]) -> [UInt8] {
    JSONWriter.line { json in
      frame.writeHead(&json)
      json.key("batch")
      write(findings, to: &json)
    }
  }

  private func write(_ findings: [SetFinding], to json: inout JSONWriter) {
    json.object { json in
      json.objects("findings", findings) { json, finding in
        json.member("rule", finding.rule.id)
        json.member("severity", finding.severity.name)
        json.member("status", finding.outcome.name)
        json.member("message", finding.message.text(language))
        json.member("fingerprint", finding.fingerprint.text)
        writeMembers(of: finding.place, to: &json)
        json.objects("related", finding.related) { json, place in
          json.member("message", place.message?.text(language))
          writeMembers(of: place, to: &json)
        }
      }
    }
  }

  private func writeMembers(of place: SetPlace, to json: inout JSONWriter) {
    json.member("path", place.path)
    json.member("line", place.line)
    if let origin = place.inDocument.origin { json.member(origin) }
    json.member("quote", place.quote)
  }
}

extension SetFinding.Outcome {
  fileprivate var name: String {
    switch self {
    case .fault: Coverage.Status.failed.name
    case .agrees: Coverage.Status.passed.name
    case .unchecked: Coverage.Status.notChecked.name
    }
  }
}
