import JSONText
import PlanRules
import PlanSets
import SourceText

/// Báo cáo cho reviewdog (Reviewdog Diagnostic Format): its columns count UTF-8 bytes from 1.
package struct LintRDJSONReport: Sendable {
  let language: Language

  package init(language: Language) {
    self.language = language
  }

  package let opening = Array("{\"source\":{\"name\":\"kehoach\"},\"diagnostics\":[\n".utf8)
  package let separator = Array(",\n".utf8)
  package let closing = Array("\n]}\n".utf8)

  package func document(_ name: DocumentName, _ result: LintResult) -> [UInt8] {
    var json = JSONWriter()
    var finder = PositionFinder(result.source)
    for finding in result.findings {
      json.beginObject()
      json.member("message", finding.sentence(in: result.source, language))
      json.key("location")
      json.beginObject()
      json.member("path", PathURI.plain(name.path))
      write(finding.span, &finder, to: &json)
      json.endObject()
      json.member("severity", finding.severity.level)
      json.key("code")
      json.beginObject()
      json.member("value", result.rules[finding.rule].id)
      json.endObject()
      if let edit = finding.soleEdit, result.source.hasPlacesOfItsFile {
        json.key("suggestions")
        json.beginArray()
        json.beginObject()
        write(edit.span, &finder, to: &json)
        json.member("text", edit.text)
        json.endObject()
        json.endArray()
      }
      json.endObject()
    }
    return json.finish()
  }

  /// What was found across the documents.
  package func batch(_ findings: [BatchFinding]) -> [UInt8] {
    var json = JSONWriter()
    for finding in findings {
      json.beginObject()
      json.member("message", finding.sentence(language))
      json.key("location")
      json.beginObject()
      json.member("path", PathURI.plain(finding.place.path))
      json.key("range")
      json.beginObject()
      json.key("start")
      json.beginObject()
      json.member("line", finding.place.line)
      json.endObject()
      json.endObject()
      json.endObject()
      json.member("severity", finding.severity.level)
      json.key("code")
      json.beginObject()
      json.member("value", finding.rule.id)
      json.endObject()
      json.endObject()
    }
    return json.finish()
  }

  package func unreadable(_ name: DocumentName, _ reason: String) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.member("message", language.unreadable(reason))
    json.key("location")
    json.beginObject()
    json.member("path", PathURI.plain(name.path))
    json.endObject()
    json.member("severity", Severity.error.level)
    json.endObject()
    return json.finish()
  }

  private func write(_ span: TextSpan, _ finder: inout PositionFinder, to json: inout JSONWriter) {
    let (start, end) = finder.ends(of: span)
    json.key("range")
    json.beginObject()
    for (name, place) in [("start", start), ("end", end)] {
      json.key(name)
      json.beginObject()
      json.member("line", place.line)
      json.member("column", place.byteColumn)
      json.endObject()
    }
    json.endObject()
  }
}

extension Finding {
  /// The edit of a fix that is one edit: of several, a reader might be offered the first alone.
  fileprivate var soleEdit: Fix.Edit? {
    guard let edits = fix?.edits, edits.count == 1 else { return nil }
    return edits[0]
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
