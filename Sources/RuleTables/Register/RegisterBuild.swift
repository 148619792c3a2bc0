import JSONText

/// Dựng danh mục: rows of several files as one register, in the form of `Rules/register.json`. A row
/// of a document that is known already corrects it: what it states goes before what stood there.
package struct RegisterBuild {
  fileprivate var rows: [Row] = []
  /// Indexes of `rows` by what tells documents apart.
  private var places: [String: Int] = [:]
  private var sources: [String: String] = [:]
  /// The latest day up to which one of the files goes.
  private var day: String?

  fileprivate struct Row {
    var record: LawRecord
    var source: String
  }

  package init() {}

  package mutating func add(_ file: RegisterFile) {
    day = max(day ?? "", file.day ?? "")
    for (code, words) in file.sources { sources[code] = words }
    for (index, given) in file.records.enumerated() {
      var record = given
      if record.confidence == .own {
        // No office's own: a row that is read from one place, and firm where it says so.
        record.confidence = .quotedSingle
        if !file.states(.firm, record: index) { record.firm = [] }
      }
      let source = file.rowSources[index]
      if let place = place(of: record) {
        rows[place].correct(with: record, source: source)
      } else {
        places[Self.identity(record)] = rows.count
        rows.append(Row(record: record, source: source))
      }
    }
  }

  /// A number without a year returns every year, so that its day tells which document it is.
  private static func identity(_ record: LawRecord) -> String {
    let key = String(decoding: LawNumber.key(record.number), as: UTF8.self)
    return LawNumber.year(record.number) == nil ? key + " " + (record.issued?.iso ?? "") : key
  }

  private func place(of record: LawRecord) -> Int? { places[Self.identity(record)] }

  // MARK: The file

  /// - Parameter day: the day up to which the register goes; nil: the latest that a file gives.
  package func text(day given: CalendarDate?) -> [UInt8] {
    var bytes = Array("{\n\"registerDay\": ".utf8)
    bytes += Self.quoted(given?.iso ?? day ?? "")
    bytes += Array(",\n\"sources\": {\n".utf8)
    let names = sources.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    for (index, name) in names.enumerated() {
      if index > 0 { bytes += Array(",\n".utf8) }
      bytes += Self.quoted(name) + Array(": ".utf8) + Self.quoted(sources[name] ?? "")
    }
    bytes += Array("\n},\n\"documents\": [\n".utf8)
    let sorted = rows.sorted { one, other in
      if one.record.number != other.record.number {
        return one.record.number.utf8.lexicographicallyPrecedes(other.record.number.utf8)
      }
      return one.record.issued?.iso ?? "" < other.record.issued?.iso ?? ""
    }
    for (index, row) in sorted.enumerated() {
      if index > 0 { bytes += Array(",\n".utf8) }
      bytes += row.json
    }
    return bytes + Array("\n]\n}\n".utf8)
  }

  private static func quoted(_ text: String) -> [UInt8] {
    var json = JSONWriter()
    json.string(text)
    return json.finish()
  }
}

extension RegisterBuild.Row {
  fileprivate mutating func correct(with other: LawRecord, source otherSource: String) {
    let old = record
    record.type = other.type
    record.issued = other.issued ?? old.issued
    record.issuer = other.issuer ?? old.issuer
    record.title = other.title ?? old.title
    record.effective = other.effective ?? old.effective
    record.repealedBy = other.repealedBy ?? old.repealedBy
    record.repealedOn = other.repealedOn ?? old.repealedOn
    record.amendedBy += other.amendedBy.filter { !old.amendedBy.contains($0) }
    record.articles = other.articles ?? old.articles
    record.confidence = other.confidence
    // What is corrected is as firm as the correction says.
    var changed: LawRecord.Fields = []
    if record.issued != old.issued { changed.insert(.issued) }
    if record.title != old.title { changed.insert(.title) }
    if record.effective != old.effective { changed.insert(.effective) }
    if record.repealedBy != old.repealedBy { changed.insert(.repealedBy) }
    if record.repealedOn != old.repealedOn { changed.insert(.repealedOn) }
    if record.amendedBy != old.amendedBy { changed.insert(.amendedBy) }
    if record.articles != old.articles { changed.insert(.articles) }
    record.firm = old.firm.subtracting(changed).union(other.firm)
    if !source.split(separator: "+").contains(where: { Self.trimmed($0) == otherSource }) {
      source += source.isEmpty ? otherSource : " + " + otherSource
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  /// A line of the file.
  fileprivate var json: [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    func text(_ key: RegisterKey, _ value: String?, _ json: inout JSONWriter) {
      json.key(named: key.rawValue)
      if let value { json.string(value) } else { json.null() }
    }
    func list(_ key: RegisterKey, _ values: [String], _ json: inout JSONWriter) {
      json.key(named: key.rawValue)
      json.beginArray()
      for value in values { json.string(value) }
      json.endArray()
    }
    text(.number, record.number, &json)
    text(.type, record.type, &json)
    text(.issued, record.issued?.iso, &json)
    text(.issuer, record.issuer, &json)
    text(.title, record.title, &json)
    text(.effective, record.effective?.iso, &json)
    text(.repealedBy, record.repealedBy, &json)
    text(.repealedOn, record.repealedOn?.iso, &json)
    list(.amendedBy, record.amendedBy, &json)
    json.key(named: RegisterKey.articles.rawValue)
    if let articles = record.articles { json.int(articles) } else { json.null() }
    list(.firm, record.firm.names, &json)
    text(.confidence, record.confidence.rawValue, &json)
    text(.source, source, &json)
    json.endObject()
    return json.finish()
  }
}

extension LawRecord.Fields {
  fileprivate var names: [String] {
    Self.names.indices.filter { contains(Self(rawValue: 1 << UInt8($0))) }.map { Self.names[$0] }
  }
}
