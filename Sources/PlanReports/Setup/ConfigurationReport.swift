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
      canvas.add(language.say("Không có tệp cấu hình nào.", en: "No configuration file."))
      canvas.endLine()
    } else {
      canvas.add(
        language.say("Tệp cấu hình (gần thắng xa):", en: "Configuration files (the nearer wins):"))
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
      canvas.addForeign(entry.value ?? language.say("không đặt", en: "not set"))
      canvas.add("  (" + words(entry.origin, language) + ")", in: style.faint)
      canvas.endLine()
    }
    return canvas.bytes
  }

  private func words(_ origin: Origin, _ language: Language) -> String {
    switch origin {
    case .usual: language.say("mặc định", en: "default")
    case .commandLine: language.say("dòng lệnh", en: "command line")
    case .file(let path, let line): "\(path):\(line)"
    }
  }

  /// «kehoach.config/1».
  package func json(_ tool: Tool) -> [UInt8] {
    JSONWriter.line { json in
      tool.writeHead("kehoach.config/1", &json)
      json.member("path", path)
      json.array("files", files)
      json.objects("settings", entries) { json, entry in write(entry, to: &json) }
    }
  }

  private func write(_ entry: Entry, to json: inout JSONWriter) {
    let (origin, file, line): (String, String?, Int?) =
      switch entry.origin {
      case .usual: ("default", nil, nil)
      case .commandLine: ("commandLine", nil, nil)
      case .file(let path, let line): ("configuration", path, line)
      }
    json.member("key", entry.key)
    json.member("value", entry.value)
    json.member("origin", origin)
    json.member("file", file)
    json.member("line", line)
  }
}
