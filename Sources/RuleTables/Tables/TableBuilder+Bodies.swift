import JSONText
import SourceText

/// Rows of `ended-bodies.json`.
extension TableBuilder {
  mutating func readEndedBody(_ row: JSONObjectReading) throws(TableError) {
    try row.allow([
      "phrases", "ranks", "exceptions", "places", "lastDay", "successor", "certain", "source",
    ])
    guard let lastDay = try day(row, "lastDay") else {
      throw row.error(.missingKey("lastDay"), at: "lastDay")
    }
    var names = try self.phrases(row, "phrases")
    if row.value("ranks") != nil {
      let ranks = try self.phrases(row, "ranks")
      names = names.flatMap { name in ranks.map { "\(name) \($0)" } }
    }
    var places = PhraseList()
    var heirs: [String] = []
    for place in try row.optionalObjects("places") ?? [] {
      try place.allow(["names", "into"])
      for name in try self.phrases(place, "names") { places.add(name, value: heirs.count) }
      heirs.append(try place.string("into"))
    }
    var phrases = PhraseList()
    for name in names { phrases.add(bodyName: name, value: 0) }
    tables.endedBodies.append(
      EndedBody(
        phrases: PhraseTable(phrases),
        exceptions: PhraseTable(
          row.value("exceptions") == nil ? [] : try self.phrases(row, "exceptions")),
        places: PhraseTable(places), heirs: heirs, lastDay: lastDay,
        successor: try row.string("successor"),
        isCertain: try row.optionalBool("certain") ?? true, source: try row.string("source")))
  }

  mutating func readCentralCity(_ row: JSONObjectReading) throws(TableError) {
    try row.allow(["names", "from", "source"])
    let names = try phrases(row, "names")
    guard let first = names.first else { throw row.error(.invalidValue(key: "names"), at: "names") }
    for name in names { tables.centralCityNames.add(name, value: tables.centralCities.count) }
    tables.centralCities.append(
      CentralCities.City(
        name: first, from: try day(row, "from"), source: try row.string("source")))
  }
}

extension PackedWriter {
  mutating func endedBodies(_ tables: Tables) {
    list(tables.endedBodies) { writer, body in
      writer.phrases(body.phrases)
      writer.phrases(body.exceptions)
      writer.phrases(body.places)
      writer.strings(body.heirs)
      writer.day(body.lastDay)
      writer.string(body.successor)
      writer.bool(body.isCertain)
      writer.string(body.source)
    }
    newline()
    phrases(tables.centralCities.names)
    list(tables.centralCities.cities) { writer, city in
      writer.string(city.name)
      writer.day(city.from)
      writer.string(city.source)
    }
  }
}

extension PackedReader {
  mutating func endedBodies(_ rows: inout TableRows) {
    rows.endedBodies = list { reader in
      EndedBody(
        phrases: PhraseTable(reader.phrases()), exceptions: PhraseTable(reader.phrases()),
        places: PhraseTable(reader.phrases()), heirs: reader.strings(),
        lastDay: reader.day() ?? .last, successor: reader.string(), isCertain: reader.bool(),
        source: reader.string())
    }
    newline()
    rows.centralCityNames = phrases()
    rows.centralCities = list { reader in
      CentralCities.City(name: reader.string(), from: reader.day(), source: reader.string())
    }
  }
}
