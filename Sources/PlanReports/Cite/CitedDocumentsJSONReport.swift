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
    tool.writeHead(Self.schema, &json)
    json.object("summary") { json in
      json.member("documents", summary.documents)
      json.member("citations", outcome.citationCount)
      json.member("cited", outcome.cited.count)
      json.member("ungrouped", outcome.ungroupedCount)
      json.member("unreadable", summary.unreadable)
    }
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

  /// A row: as a line it says what it is.
  private func row(
    _ kind: String, _ cited: CitedDocument, _ writeRest: (inout JSONWriter) -> Void
  ) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      if layout == .lines {
        tool.writeHead(Self.schema, &json)
        json.member("kind", kind)
      }
      json.member("type", cited.type)
      json.member("number", cited.number)
      json.member("name", cited.name)
      json.member("year", cited.year)
      writeRest(&json)
    }
    return json.finish()
  }

  private func row(_ cited: CitedDocument, _ wording: CitedDocumentsWording) -> [UInt8] {
    row("cited", cited) { json in
      json.member("issuer", cited.issuer)
      json.member("citations", cited.places.count)
      json.member("repeats", cited.repeatCount)
      json.member("documents", cited.documentCount)
      json.objects("standings", cited.standings) { json, standing in
        json.member("status", standing.resolution?.standing.rawValue)
        json.member("documents", standing.documentCount)
        json.member(
          "words",
          Resolution.standingWords(standing.resolution, language, registerDay: tool.registerDay))
      }
      json.object("document", cited.record) { json, record in json.members(of: record) }
      writeVariants(of: cited, ofAll: true, &json) { json, places in
        json.member("citations", places.count)
      }
      write(Array(cited.places.indices), of: cited, wording, &json)
    }
  }

  private func difference(_ cited: CitedDocument, _ wording: CitedDocumentsWording) -> [UInt8] {
    row("difference", cited) { json in
      json.member("unmistakable", cited.isUnmistakable)
      writeVariants(of: cited, ofAll: false, &json) { json, places in
        write(places, of: cited, wording, &json)
      }
    }
  }

  /// The lists `dates` and `titles`.
  /// - Parameter ofAll: also where there is only one.
  private func writeVariants(
    of cited: CitedDocument, ofAll: Bool, _ json: inout JSONWriter,
    places: (inout JSONWriter, [Int]) -> Void
  ) {
    json.objects("dates", ofAll || cited.dates.count > 1 ? cited.dates : []) { json, date in
      json.member("date", date.value.iso)
      json.member("register", date.isInRegister)
      places(&json, date.places)
    }
    json.objects("titles", ofAll || cited.titles.count > 1 ? cited.titles : []) { json, title in
      json.member("title", title.value)
      json.member("register", title.isInRegister)
      places(&json, title.places)
    }
  }

  /// The list `places`.
  private func write(
    _ indexes: [Int], of cited: CitedDocument, _ wording: CitedDocumentsWording,
    _ json: inout JSONWriter
  ) {
    json.objects("places", indexes) { json, index in
      let place = cited.places[index]
      json.member("path", wording.documents[place.document])
      json.member("line", place.line)
      if let origin = place.origin { json.member(origin) }
    }
  }
}
