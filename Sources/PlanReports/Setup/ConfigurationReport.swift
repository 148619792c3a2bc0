import JSONText
import PlanRules
import RuleTables

/// Báo cáo cấu hình: what holds for a path, and where each value comes from.
package struct ConfigurationReport: Sendable {
  /// One value that holds.
  package struct Entry: Sendable {
    let key: String
    /// Nil: nothing is set.
    let value: String?
    let origin: Origin

    package init(_ key: String, _ value: String?, _ origin: Origin) {
      self.key = key
      self.value = value
      self.origin = origin
    }
  }

  package enum Origin: Sendable {
    case usual
    case commandLine
    case file(String, line: Int)
  }

  let path: String
  /// The farthest first.
  let files: [String]
  let entries: [Entry]

  package init(path: String, files: [String], entries: [Entry]) {
    self.path = path
    self.files = files
    self.entries = entries
  }

  package func text(style: TextStyle, language: Language) -> [UInt8] {
    var canvas = TextCanvas(style: style, language: language)
    canvas.addForeign(path, in: style.strong)
    canvas.endLine()
    if files.isEmpty {
      canvas.add(language.say("Không có tệp cấu hình nào.", "No configuration file."))
      canvas.endLine()
    } else {
      canvas.add(
        language.say("Tệp cấu hình (gần thắng xa):", "Configuration files (the nearer wins):"))
      canvas.endLine()
      for file in files {
        canvas.add("  ")
        canvas.addForeign(file)
        canvas.endLine()
      }
    }
    let columns = entries.map { $0.key.unicodeScalars.count }.max() ?? 0
    for entry in entries {
      canvas.addForeign(entry.key, in: style.strong)
      canvas.add(spaces: columns - entry.key.unicodeScalars.count + 2)
      canvas.addForeign(entry.value ?? language.say("không đặt", "not set"))
      canvas.add("  (" + words(entry.origin, language) + ")", in: style.faint)
      canvas.endLine()
    }
    return canvas.bytes
  }

  private func words(_ origin: Origin, _ language: Language) -> String {
    switch origin {
    case .usual: language.say("mặc định", "default")
    case .commandLine: language.say("dòng lệnh", "command line")
    case .file(let path, let line): "\(path):\(line)"
    }
  }

  /// «kehoach.config/1».
  package func json(_ tool: Tool) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.key("schema")
    json.string("kehoach.config/1")
    tool.write(&json)
    json.key("path")
    json.string(path)
    json.key("files")
    json.beginArray()
    for file in files { json.string(file) }
    json.endArray()
    json.key("settings")
    json.beginArray()
    for entry in entries { write(entry, to: &json) }
    json.endArray()
    json.endObject()
    json.newline()
    return json.finish()
  }

  private func write(_ entry: Entry, to json: inout JSONWriter) {
    json.beginObject()
    json.key("key")
    json.string(entry.key)
    json.key("value")
    if let value = entry.value { json.string(value) } else { json.null() }
    json.key("origin")
    switch entry.origin {
    case .usual: json.string("default")
    case .commandLine: json.string("commandLine")
    case .file: json.string("configuration")
    }
    if case .file(let path, let line) = entry.origin {
      json.key("file")
      json.string(path)
      json.key("line")
      json.int(line)
    } else {
      json.key("file")
      json.null()
      json.key("line")
      json.null()
    }
    json.endObject()
  }
}
