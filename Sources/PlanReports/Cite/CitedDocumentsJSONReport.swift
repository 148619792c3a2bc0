import JSONText
import PlanFacts
import PlanRules
import PlanSets
import RuleTables

/// Văn bản được viện dẫn cho máy đọc: «kehoach.citedDocuments/1».
///
/// `summary` counts documents, citations, cited documents, citations with neither number nor name (in
/// no row), and inputs that could not be read. `cited` has a row a cited document, the most cited first:
/// what it is, `citations`, `repeats` («Thông tư này») and `documents` that it is cited in, `standings` (the worst first, with how
/// many documents each was judged for), the register's entry or null, the `dates` and `titles` that are
/// written (`register`: whether the register has it so, or null), and every place. `differences` has
/// those of them that the pile gives with several dates or titles, with the places of each;
/// `unmistakable` is false where the number has no year and may be of different documents. As ndjson
/// each row and each difference is a line with its `kind`.
package struct CitedDocumentsJSONReport: Sendable {
  let tool: Tool
  let layout: JSONFrame.Layout
  let language: Language

  private static let schema = "kehoach.citedDocuments/1"

  package init(tool: Tool, layout: JSONFrame.Layout, language: Language) {
    self.tool = tool
    self.layout = layout
    self.language = language
  }

  package func report(_ outcome: CitedDocuments.Outcome, _ summary: RunSummary) -> [UInt8] {
    let wording = CitedDocumentsWording(
      language: language, registerDay: tool.registerDay, documents: outcome.documents)
    let rows = outcome.cited.map { row($0, wording) }
    let differences = outcome.givenDifferently.map { difference($0, wording) }
    if layout == .lines { return (rows + differences).flatMap { $0 + [0x0A] } }
    var json = JSONWriter()
    json.beginObject()
    writeHead(&json)
    json.key("summary")
    json.beginObject()
    json.member("documents", summary.documents)
    json.member("citations", outcome.citationCount)
    json.member("cited", outcome.cited.count)
    json.member("ungrouped", outcome.ungroupedCount)
    json.member("unreadable", summary.unreadable)
    json.endObject()
    return json.finish() + list("cited", rows) + list("differences", differences)
      + Array("}\n".utf8)
  }

  /// A list with an element a line.
  private func list(_ name: String, _ elements: [[UInt8]]) -> [UInt8] {
    var bytes = Array(",\"\(name)\":[".utf8)
    for (index, element) in elements.enumerated() {
      bytes.append(contentsOf: index == 0 ? "\n".utf8 : ",\n".utf8)
      bytes.append(contentsOf: element)
    }
    bytes.append(contentsOf: "\n]".utf8)
    return bytes
  }

  private func writeHead(_ json: inout JSONWriter) {
    json.member("schema", Self.schema)
    tool.write(&json)
  }

  /// Begins a row: as a line it says what it is.
  private func begin(_ json: inout JSONWriter, _ kind: String, _ cited: CitedDocument) {
    json.beginObject()
    if layout == .lines {
      writeHead(&json)
      json.member("kind", kind)
    }
    json.member("type", cited.type)
    json.member("number", cited.number)
    json.member("name", cited.name)
    json.member("year", cited.year)
  }

  private func row(_ cited: CitedDocument, _ wording: CitedDocumentsWording) -> [UInt8] {
    var json = JSONWriter()
    begin(&json, "cited", cited)
    json.member("issuer", cited.issuer)
    json.member("citations", cited.places.count)
    json.member("repeats", cited.repeatCount)
    json.member("documents", cited.documentCount)
    json.key("standings")
    json.beginArray()
    for standing in cited.standings {
      json.beginObject()
      json.member("status", standing.resolution?.standing.rawValue)
      json.member("documents", standing.documentCount)
      json.member(
        "words",
        Resolution.standingWords(standing.resolution, language, registerDay: tool.registerDay))
      json.endObject()
    }
    json.endArray()
    json.key("document")
    if let record = cited.record {
      json.beginObject()
      json.members(of: record)
      json.endObject()
    } else {
      json.null()
    }
    write(cited.dates.map { ($0.value.iso, $0.isInRegister, $0.places) }, "date", &json) {
      json, places in json.member("citations", places.count)
    }
    write(cited.titles.map { ($0.value, $0.isInRegister, $0.places) }, "title", &json) {
      json, places in json.member("citations", places.count)
    }
    json.key("places")
    write(Array(cited.places.indices), of: cited, wording, &json)
    json.endObject()
    return json.finish()
  }

  private func difference(_ cited: CitedDocument, _ wording: CitedDocumentsWording) -> [UInt8] {
    var json = JSONWriter()
    begin(&json, "difference", cited)
    json.member("unmistakable", cited.isUnmistakable)
    let dates = cited.dates.count > 1 ? cited.dates : []
    write(dates.map { ($0.value.iso, $0.isInRegister, $0.places) }, "date", &json) {
      json, places in
      json.key("places")
      write(places, of: cited, wording, &json)
    }
    let titles = cited.titles.count > 1 ? cited.titles : []
    write(titles.map { ($0.value, $0.isInRegister, $0.places) }, "title", &json) {
      json, places in
      json.key("places")
      write(places, of: cited, wording, &json)
    }
    json.endObject()
    return json.finish()
  }

  /// The list `dates` or `titles`.
  /// - Parameter name: of one: «date».
  private func write(
    _ variants: [(value: String, isInRegister: Bool?, places: [Int])], _ name: String,
    _ json: inout JSONWriter, places: (inout JSONWriter, [Int]) -> Void
  ) {
    json.key(name + "s")
    json.beginArray()
    for variant in variants {
      json.beginObject()
      json.member(name, variant.value)
      json.member("register", variant.isInRegister)
      places(&json, variant.places)
      json.endObject()
    }
    json.endArray()
  }

  private func write(
    _ indexes: [Int], of cited: CitedDocument, _ wording: CitedDocumentsWording,
    _ json: inout JSONWriter
  ) {
    json.beginArray()
    for index in indexes {
      let place = cited.places[index]
      json.beginObject()
      json.member("path", wording.documents[place.document])
      json.member("line", place.line)
      if let origin = place.origin { json.member(origin) }
      json.endObject()
    }
    json.endArray()
  }
}
