import JSONText
import PlanRules
import RuleTables
import SourceText

/// Khung JSON: what stands around the documents of a machine-readable report, as one object with a
/// list (`json`) or as one object a line (`ndjson`).
package struct JSONFrame: Sendable {
  package enum Layout: Sendable { case list, lines }

  /// «kehoach.findings/1».
  let schema: String
  let tool: Tool
  let layout: Layout
  let language: Language

  package init(schema: String, tool: Tool, layout: Layout, language: Language) {
    self.schema = schema
    self.tool = tool
    self.layout = layout
    self.language = language
  }

  /// What stands before the first document.
  package var opening: [UInt8] {
    guard layout == .list else { return [] }
    var json = JSONWriter()
    json.beginObject()
    writeHead(&json)
    json.key("documents")
    var bytes = json.finish()
    bytes.append(contentsOf: "[\n".utf8)
    return bytes
  }

  /// What stands between two documents.
  package var separator: [UInt8] { layout == .list ? Array(",\n".utf8) : [] }

  /// What stands behind the last document.
  package var closing: [UInt8] { layout == .list ? Array("\n]}\n".utf8) : [] }

  /// What stands behind the last document of a report that ends with counts.
  /// - Parameter member: one more of the report's object, name and value, as JSON.
  package func closing(_ summary: RunSummary, member: [UInt8] = []) -> [UInt8] {
    guard layout == .list else { return [] }
    var json = JSONWriter()
    json.beginObject()
    for (name, count) in [
      ("documents", summary.documents), ("errors", summary.errors),
      ("warnings", summary.warnings), ("infos", summary.infos),
      ("unreadable", summary.unreadable), ("suppressed", summary.suppressed),
      ("known", summary.known),
    ] {
      json.key(name)
      json.int(count)
    }
    json.endObject()
    let rest = member.isEmpty ? [] : Array(",".utf8) + member
    return Array("\n],\"summary\":".utf8) + json.finish() + rest + Array("}\n".utf8)
  }

  /// Begins a document's object.
  func begin(_ document: inout DocumentJSON, _ name: DocumentName) {
    document.json.beginObject()
    if layout == .lines {
      writeHead(&document.json)
      if let id = name.recordID {
        document.string("id", id)
        document.string("error", nil)
      }
    }
    document.string("path", name.path)
    document.notes(language)
  }

  /// Ends a document's object and gives its bytes.
  func end(_ document: consuming DocumentJSON) -> [UInt8] {
    document.json.endObject()
    if layout == .lines { document.json.newline() }
    return document.finish()
  }

  /// The line of a record that could not be read, in the place of its result.
  /// - Parameters:
  ///   - id: nil where none could be read.
  ///   - line: of standard input, from 1.
  package func recordError(id: String?, line: Int, message: String) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    writeHead(&json)
    json.key("id")
    if let id { json.string(id) } else { json.null() }
    json.key("error")
    json.beginObject()
    json.key("line")
    json.int(line)
    json.key("message")
    json.string(message)
    json.endObject()
    json.endObject()
    json.newline()
    return json.finish()
  }

  func writeHead(_ json: inout JSONWriter) {
    json.key("schema")
    json.string(schema)
    tool.write(&json)
  }
}

extension Tool {
  /// The member `tool`.
  func write(_ json: inout JSONWriter) {
    json.key("tool")
    json.beginObject()
    json.key("version")
    json.string(version)
    json.key("register")
    json.string(registerDay)
    json.endObject()
  }
}
