import JSONText
import PlanRules
import PlanSyntax
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
    return json.finish() + Array("[\n".utf8)
  }

  /// What stands between two documents.
  package var separator: [UInt8] { layout == .list ? Array(",\n".utf8) : [] }

  /// What stands after the last document.
  package var closing: [UInt8] { layout == .list ? Array("\n]}\n".utf8) : [] }

  /// What stands after the last document of a report that ends with counts.
  /// - Parameter member: one more of the report's object, name and value, as JSON.
  package func closing(_ summary: RunSummary, member: [UInt8] = []) -> [UInt8] {
    guard layout == .list else { return [] }
    var json = JSONWriter()
    json.object { json in
      json.member("documents", summary.documents)
      json.member("errors", summary.errors)
      json.member("warnings", summary.warnings)
      json.member("infos", summary.infos)
      json.member("unreadable", summary.unreadable)
      json.member("suppressed", summary.suppressed)
      json.member("known", summary.known)
      json.key("remarks")
      json.beginArray()
      for remark in summary.remarks { json.string(remark.text(language)) }
      json.endArray()
    }
    let rest = member.isEmpty ? [] : Array(",".utf8) + member
    return Array("\n],\"summary\":".utf8) + json.finish() + rest + Array("}\n".utf8)
  }

  /// A document's object: its name and how it was read, then the members that `body` writes.
  func document(
    _ name: DocumentName, _ source: SourceText, _ plan: Plan,
    _ body: (inout DocumentJSON) -> Void
  ) -> [UInt8] {
    var document = DocumentJSON(source)
    document.object { document in
      if layout == .lines {
        writeHead(&document.json)
        if let id = name.recordID {
          document.member("id", id)
          document.member("error", nil as String?)
        }
      }
      document.member("path", name.path)
      if name.part > 1 { document.member("part", name.part) }
      if source.recognition != nil { document.member("recognised", true) }
      document.notes(of: plan, language)
      body(&document)
    }
    if layout == .lines { document.json.newline() }
    return document.finish()
  }

  /// The line of a record whose text holds several documents: the further ones nest in the first, so
  /// that lines stay one to one.
  package func nested(_ pieces: [[UInt8]]) -> [UInt8] {
    guard layout == .lines, pieces.count > 1, var line = pieces.first else {
      return pieces.count == 1 ? pieces[0] : Array(pieces.joined())
    }
    // Each is an object and the end of its line.
    line.removeLast(2)
    line += Array(",\"parts\":[".utf8)
    line += pieces.dropFirst().map { $0.dropLast() }.joined(separator: [.comma])
    return line + Array("]}\n".utf8)
  }

  /// The line of a record that could not be read, in the place of its result.
  /// - Parameters:
  ///   - id: nil where none could be read.
  ///   - line: of standard input, from 1.
  package func recordError(id: String?, line: Int, message: String) -> [UInt8] {
    JSONWriter.line { json in
      writeHead(&json)
      json.member("id", id)
      json.object("error") { json in
        json.member("line", line)
        json.member("message", message)
      }
    }
  }

  func writeHead(_ json: inout JSONWriter) { tool.writeHead(schema, &json) }
}

extension Tool {
  /// The members `schema` and `tool`, with which every machine-readable report begins.
  func writeHead(_ schema: String, _ json: inout JSONWriter) {
    json.member("schema", schema)
    json.object("tool") { json in
      json.member("version", version)
      json.member("register", registerDay)
    }
  }
}
