import JSONText
import PlanRules
import PlanSets

/// `batch`: what was found across the documents.
extension LintJSONReport {
  /// - Parameter batch: nil where the documents were not compared.
  package func closing(_ summary: RunSummary, _ batch: [BatchFinding]?) -> [UInt8] {
    guard frame.layout == .list else { return batch.map { line($0) } ?? [] }
    var json = JSONWriter()
    if let batch { write(batch, to: &json) } else { json.null() }
    return frame.closing(summary, member: Array("\"batch\":".utf8) + json.finish())
  }

  /// The last line of `ndjson`.
  private func line(_ batch: [BatchFinding]) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    frame.writeHead(&json)
    json.key("batch")
    write(batch, to: &json)
    json.endObject()
    json.newline()
    return json.finish()
  }

  private func write(_ findings: [BatchFinding], to json: inout JSONWriter) {
    json.beginObject()
    json.key("findings")
    json.beginArray()
    for finding in findings {
      json.beginObject()
      for (name, text) in [
        ("rule", finding.rule.id), ("severity", finding.severity.name),
        ("message", finding.message.text(language)), ("fingerprint", finding.fingerprint.text),
      ] {
        json.key(name)
        json.string(text)
      }
      writeMembers(of: finding.place, to: &json)
      json.key("related")
      json.beginArray()
      for place in finding.related {
        json.beginObject()
        json.key("message")
        if let message = place.message {
          json.string(message.text(language))
        } else {
          json.null()
        }
        writeMembers(of: place, to: &json)
        json.endObject()
      }
      json.endArray()
      json.endObject()
    }
    json.endArray()
    json.endObject()
  }

  private func writeMembers(of place: BatchPlace, to json: inout JSONWriter) {
    json.key("path")
    json.string(place.path)
    json.key("line")
    json.int(place.line)
    json.key("quote")
    if let quote = place.quote { json.string(quote) } else { json.null() }
  }
}
