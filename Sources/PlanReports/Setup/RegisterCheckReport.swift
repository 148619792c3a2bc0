import JSONText
import PlanRules
import RuleTables

/// Báo cáo kiểm tra danh mục riêng.
package struct RegisterCheckReport: Sendable {
  let style: TextStyle
  let language: Language
  let isQuiet: Bool
  private var files: [File] = []

  package init(style: TextStyle, language: Language, isQuiet: Bool) {
    self.style = style
    self.language = language
    self.isQuiet = isQuiet
  }

  private struct File {
    let path: String
    let rows: Int
    var faults: [(place: Place, fault: RegisterFault, message: String)] = []
    var conflicts: [(place: Place, conflict: RegisterCheck.Conflict)] = []
  }

  private struct Place {
    let line: Int
    let column: Int
    let offset: Int
  }

  package var faultCount: Int { files.reduce(0) { $0 + $1.faults.count } }
  private var conflictCount: Int { files.reduce(0) { $0 + $1.conflicts.count } }
  private var rowCount: Int { files.reduce(0) { $0 + $1.rows } }

  package mutating func add(_ file: RegisterFile, _ check: RegisterCheck) {
    let remarks = check.remarks.map { remark in
      RegisterFault(
        remark.reason, remark.key, offset: file.offset(of: remark.key, record: remark.record))
    }
    let faults = (file.faults + remarks).enumerated()
      .sorted { ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset) }
      .map { $0.element }
    let places = Self.places(
      faults.map { $0.offset } + file.records.indices.map { file.offset(of: nil, record: $0) },
      in: file.bytes)
    var result = File(path: file.name, rows: file.records.count)
    for (index, fault) in faults.enumerated() {
      let message = fault.words { places[faults.count + $0].line }
      result.faults.append(
        (place: places[index], fault: fault, message: message.text(language)))
    }
    let conflictPlaces = Self.places(
      check.conflicts.map { file.offset(of: $0.key, record: $0.record) }, in: file.bytes)
    for (index, conflict) in check.conflicts.enumerated() {
      result.conflicts.append((place: conflictPlaces[index], conflict: conflict))
    }
    files.append(result)
  }

  /// In one walk through the file.
  private static func places(_ offsets: [Int], in bytes: [UInt8]) -> [Place] {
    var places = [Place](repeating: Place(line: 1, column: 1, offset: 0), count: offsets.count)
    var walker = PlaceWalker()
    for index in offsets.indices.sorted(by: { offsets[$0] < offsets[$1] }) {
      walker.advance(to: offsets[index], in: bytes)
      places[index] = Place(line: walker.line, column: walker.column, offset: offsets[index])
    }
    return places
  }

  // MARK: Text

  /// A line a remark, and one a file.
  package func text() -> [UInt8] {
    var canvas = TextCanvas(style: style, language: language)
    for file in files {
      for (place, fault, message) in file.faults {
        let subject = fault.key.map { language.say("\($0.heading): ", "\($0.rawValue): ") } ?? ""
        write(subject + message, .error, place, file, &canvas)
      }
      for (place, conflict) in file.conflicts {
        write(conflict.words.text(language), .warning, place, file, &canvas)
      }
      if isQuiet { continue }
      canvas.addForeign(file.path, in: style.strong)
      canvas.add(": " + language.count(file.rows, "dòng", "row") + ", ")
      canvas.add(language.count(file.faults.count, "lỗi", "error") + ", ")
      canvas.add(
        language.count(file.conflicts.count, "chỗ khác danh mục có sẵn", "conflict")
          + language.say("", file.conflicts.isEmpty ? "" : " with the built-in register"))
      canvas.endLine()
    }
    return canvas.bytes
  }

  private func write(
    _ message: String, _ severity: Severity, _ place: Place, _ file: File,
    _ canvas: inout TextCanvas
  ) {
    canvas.addForeign(file.path)
    canvas.add(":\(place.line):\(place.column): ")
    canvas.add(severity.label(language), in: style.start(of: severity))
    canvas.add(": ")
    canvas.addForeign(message)
    if message.utf8.last != UInt8(ascii: "?") { canvas.add(".") }
    canvas.endLine()
  }

  // MARK: JSON

  /// «kehoach.registerCheck/1».
  package func json(tool: Tool) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.key("schema")
    json.string("kehoach.registerCheck/1")
    tool.write(&json)
    json.key("files")
    json.beginArray()
    for file in files { write(file, &json) }
    json.endArray()
    json.key("summary")
    json.beginObject()
    for (name, count) in [
      ("files", files.count), ("rows", rowCount), ("faults", faultCount),
      ("conflicts", conflictCount),
    ] {
      json.key(name)
      json.int(count)
    }
    json.endObject()
    json.endObject()
    json.newline()
    return json.finish()
  }

  private func write(_ file: File, _ json: inout JSONWriter) {
    json.beginObject()
    write([("path", file.path)], &json)
    json.key("rows")
    json.int(file.rows)
    json.key("faults")
    json.beginArray()
    for (place, fault, message) in file.faults {
      json.beginObject()
      write([("code", fault.code), ("field", fault.key?.rawValue), ("message", message)], &json)
      write(place, &json)
      json.endObject()
    }
    json.endArray()
    json.key("conflicts")
    json.beginArray()
    for (place, conflict) in file.conflicts {
      json.beginObject()
      write(
        [
          ("number", conflict.number), ("field", conflict.key.rawValue), ("own", conflict.own),
          ("builtIn", conflict.builtIn), ("used", conflict.used.rawValue),
          ("message", conflict.words.text(language)),
        ], &json)
      write(place, &json)
      json.endObject()
    }
    json.endArray()
    json.endObject()
  }

  private func write(_ members: [(name: String, text: String?)], _ json: inout JSONWriter) {
    for (name, text) in members {
      json.key(name)
      if let text { json.string(text) } else { json.null() }
    }
  }

  private func write(_ place: Place, _ json: inout JSONWriter) {
    json.key("start")
    json.beginObject()
    for (name, value) in [
      ("offset", place.offset), ("line", place.line), ("column", place.column),
    ] {
      json.key(name)
      json.int(value)
    }
    json.endObject()
  }
}
