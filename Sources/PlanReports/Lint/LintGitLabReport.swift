import JSONText
import PlanRules
import PlanSets
import SourceText

/// Báo cáo chất lượng của GitLab (Code Quality): a list with an object a finding. GitLab drops what has the
/// fingerprint of another, so a path and a count go into each.
package struct LintGitLabReport: Sendable {
  let language: Language

  package init(language: Language) {
    self.language = language
  }

  package let opening = Array("[\n".utf8)
  package let separator = Array(",\n".utf8)
  package let closing = Array("\n]\n".utf8)

  package func document(_ name: DocumentName, _ result: LintResult) -> [UInt8] {
    let path = PathURI.plain(name.path)
    var json = JSONWriter()
    var finder = PositionFinder(result.source)
    for finding in result.findings {
      let (start, end) = finder.ends(of: finding.span)
      write(
        finding.sentence(in: result.source, language), result.rules[finding.rule].id,
        finding.severity.degree, finding.fingerprint.with(path), path: path,
        lines: start.line...max(start.line, end.line),
        to: &json)
    }
    return json.finish()
  }

  /// What was found across the documents.
  package func batch(_ findings: [BatchFinding]) -> [UInt8] {
    var json = JSONWriter()
    var counts: [Fingerprint: Int] = [:]
    for finding in findings {
      let path = PathURI.plain(finding.place.path)
      let line = finding.place.line
      let fingerprint = finding.fingerprint.with(path)
      let count = counts[fingerprint, default: 0]
      counts[fingerprint] = count + 1
      write(
        finding.sentence(language), finding.rule.id, finding.severity.degree,
        count > 0 ? fingerprint.with("\n\(count)") : fingerprint, path: path, lines: line...line,
        to: &json)
    }
    return json.finish()
  }

  package func unreadable(_ name: DocumentName, _ reason: String) -> [UInt8] {
    let path = PathURI.plain(name.path)
    var json = JSONWriter()
    write(
      language.unreadable(reason), "unreadable", "critical", Fingerprint().with(path), path: path,
      lines: 1...1,
      to: &json)
    return json.finish()
  }

  private func write(
    _ description: String, _ check: String, _ severity: String, _ fingerprint: Fingerprint,
    path: String, lines: ClosedRange<Int>, to json: inout JSONWriter
  ) {
    json.beginObject()
    json.member("description", description)
    json.member("check_name", check)
    json.member("fingerprint", fingerprint.text)
    json.member("severity", severity)
    json.key("location")
    json.beginObject()
    json.member("path", path)
    json.key("lines")
    json.beginObject()
    json.member("begin", lines.lowerBound)
    json.member("end", lines.upperBound)
    json.endObject()
    json.endObject()
    json.endObject()
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
