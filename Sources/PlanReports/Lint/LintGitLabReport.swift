import JSONText
import PlanRules
import PlanSets
import RuleTables
import SourceText

/// Báo cáo chất lượng của GitLab (Code Quality): a list with an object an item. GitLab drops what has the
/// fingerprint of another, so a path and a count go into each.
package struct LintGitLabReport: ItemReporting {
  package let language: Language

  /// A path as GitLab knows it: from the repository on, however the document was named.
  let path: @Sendable (String) -> String

  package init(language: Language, path: @escaping @Sendable (String) -> String = { $0 }) {
    self.language = language
    self.path = path
  }

  package let opening = Array("[\n".utf8)
  /// What a list begins with that holds something, and one that holds nothing: it has no place for a mark.
  package static let beginnings = [
    Array("[\n{\"description\":\"".utf8), Array("[\n\n]\n".utf8),
  ]
  package let separator = Array(",\n".utf8)

  package func closing(_ summary: RunSummary, _ across: [SetFinding]?) -> [UInt8] {
    Array("\n]\n".utf8)
  }

  package func piece(_ path: String, _ items: [ReportItem]) -> [UInt8] {
    var json = JSONWriter()
    var counts: [Fingerprint: Int] = [:]
    for item in items {
      let path = PathURI.plain(self.path(item.path))
      let fingerprint = item.fingerprint.with(path)
      let count = counts[fingerprint, default: 0]
      counts[fingerprint] = count + 1
      json.object { json in
        json.member("description", item.sentence(language))
        json.member("check_name", item.rule ?? "unreadable")
        json.member(
          "fingerprint", (count > 0 ? fingerprint.with("\n\(count)") : fingerprint).text)
        json.member("severity", item.rule == nil ? "critical" : item.severity.degree)
        json.object("location") { json in
          json.member("path", path)
          json.object("lines") { json in write(item.place, to: &json) }
        }
      }
    }
    return json.finish()
  }

  private func write(_ place: ReportItem.Place, to json: inout JSONWriter) {
    let (begin, end) =
      switch place {
      case .span(let start, let end): (start.line, max(start.line, end.line))
      case .line(let line): (line, line)
      case .document: (1, 1)
      }
    json.member("begin", begin)
    json.member("end", end)
  }
}

extension Severity {
  /// The name in Code Quality reports.
  fileprivate var degree: String {
    switch self {
    case .error: "major"
    case .warning: "minor"
    case .info: "info"
    }
  }
}
