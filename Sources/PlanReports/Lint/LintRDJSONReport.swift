import JSONText
import PlanRules
import PlanSets
import RuleTables
import SourceText

/// Báo cáo cho reviewdog (Reviewdog Diagnostic Format): its columns count UTF-8 bytes from 1.
package struct LintRDJSONReport: ItemReporting {
  package let language: Language
  /// Whose pages explain the rules.
  let tool: Tool?

  package init(language: Language, tool: Tool? = nil) {
    self.language = language
    self.tool = tool
  }

  package let opening = Array("{\"source\":{\"name\":\"kehoach\"},\"diagnostics\":[\n".utf8)
  package let separator = Array(",\n".utf8)

  package func closing(_ summary: RunSummary, _ across: [SetFinding]?) -> [UInt8] {
    Array("\n]}\n".utf8)
  }

  package func piece(_ path: String, _ items: [ReportItem]) -> [UInt8] {
    var json = JSONWriter()
    for item in items {
      json.object { json in write(item, to: &json) }
    }
    return json.finish()
  }

  private func write(_ item: ReportItem, to json: inout JSONWriter) {
    json.member("message", item.sentence(language))
    json.object("location") { json in
      json.member("path", PathURI.plain(item.path))
      switch item.place {
      case .span(let start, let end): write(start, end, to: &json)
      case .line(let line):
        json.object("range") { $0.object("start") { $0.member("line", line) } }
      case .document: break
      }
    }
    json.member("severity", item.severity.level)
    if let rule = item.rule {
      json.object("code") { json in
        json.member("value", rule)
        if let page = Rule.named(rule).flatMap({ tool?.page(of: $0) }) { json.member("url", page) }
      }
    }
    guard let edit = item.soleEdit else { return }
    json.objects("suggestions", [edit]) { json, edit in
      write(edit.start, edit.end, to: &json)
      json.member("text", edit.text)
    }
  }

  private func write(
    _ start: SourcePosition, _ end: SourcePosition, to json: inout JSONWriter
  ) {
    json.object("range") { json in
      let ends: [(StaticString, SourcePosition)] = [("start", start), ("end", end)]
      for (name, place) in ends {
        json.object(name) { json in
          json.member("line", place.line)
          json.member("column", place.byteColumn)
        }
      }
    }
  }
}

extension Severity {
  /// The name in reviewdog's format.
  fileprivate var level: String {
    switch self {
    case .error: "ERROR"
    case .warning: "WARNING"
    case .info: "INFO"
    }
  }
}
