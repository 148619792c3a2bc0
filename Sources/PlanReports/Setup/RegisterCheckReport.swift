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
        let subject =
          fault.key.map { language.say("\($0.heading): ", en: "\($0.rawValue): ") } ?? ""
        write(subject + message, .error, place, file, &canvas)
      }
      for (place, conflict) in file.conflicts {
        write(conflict.words.text(language), .warning, place, file, &canvas)
      }
      if isQuiet { continue }
      canvas.addForeign(file.path, in: style.strong)
      canvas.add(": " + language.count(file.rows, "dòng", en: "row") + ", ")
      canvas.add(language.count(file.faults.count, "lỗi", en: "error") + ", ")
      canvas.add(
        language.count(file.conflicts.count, "chỗ khác danh mục có sẵn", en: "conflict")
          + language.say("", en: file.conflicts.isEmpty ? "" : " with the built-in register"))
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
    JSONWriter.line { json in
      tool.writeHead("kehoach.registerCheck/1", &json)
      json.objects("files", files) { json, file in write(file, &json) }
      json.object("summary") { json in
        json.member("files", files.count)
        json.member("rows", rowCount)
        json.member("faults", faultCount)
        json.member("conflicts", conflictCount)
      }
    }
  }

  private func write(_ file: File, _ json: inout JSONWriter) {
    json.member("path", file.path)
    json.member("rows", file.rows)
    json.objects("faults", file.faults) { json, entry in
      json.member("code", entry.fault.code)
      json.member("field", entry.fault.key?.rawValue)
      json.member("message", entry.message)
      write(entry.place, &json)
    }
    json.objects("conflicts", file.conflicts) { json, entry in
      json.member("number", entry.conflict.number)
      json.member("field", entry.conflict.key.rawValue)
      json.member("own", entry.conflict.own)
      json.member("builtIn", entry.conflict.builtIn)
      json.member("used", entry.conflict.used.rawValue)
      json.member("message", entry.conflict.words.text(language))
      write(entry.place, &json)
    }
  }

  private func write(_ place: Place, _ json: inout JSONWriter) {
    json.object("start") { json in
      json.member("offset", place.offset)
      json.member("line", place.line)
      json.member("column", place.column)
    }
  }
}
