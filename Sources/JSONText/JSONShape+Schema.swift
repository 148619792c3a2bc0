extension JSONShape {
  /// Writes the JSON schema (2020-12) of an object of this shape, with the descriptions in Vietnamese or
  /// English.
  package func writeSchema(to json: inout JSONWriter, inVietnamese: Bool) {
    json.beginObject()
    writeMembers(to: &json, inVietnamese)
    json.endObject()
  }

  /// The members of the schema's object, for one that has others besides.
  package func writeMembers(to json: inout JSONWriter, _ inVietnamese: Bool) {
    json.pair("type", "object")
    json.key("properties")
    json.beginObject()
    json.key("$schema")
    Kind.string.write(to: &json, inVietnamese)
    for key in keys {
      json.key(key.name)
      key.kind.write(
        to: &json, inVietnamese, description: inVietnamese ? key.vi : key.en)
    }
    json.endObject()
    json.key("patternProperties")
    json.beginObject()
    json.key("^\\$comment")
    Kind.string.write(to: &json, inVietnamese)
    json.endObject()
    json.key("additionalProperties")
    json.bool(false)
    let required = keys.filter { $0.isRequired }
    if !required.isEmpty { json.strings("required", required.map { $0.name }) }
  }
}

extension JSONShape.Kind {
  fileprivate func write(
    to json: inout JSONWriter, _ inVietnamese: Bool, description: String? = nil
  ) {
    json.beginObject()
    if let description { json.pair("description", description) }
    switch self {
    case .anything: break
    case .string: json.pair("type", "string")
    case .phrase:
      json.pair("type", "string")
      json.pair("pattern", "^\\S([\\s\\S]*\\S)?$")
    case .day:
      json.pair("type", "string")
      json.pair("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
    case .bool: json.pair("type", "boolean")
    case .integer(let range):
      json.pair("type", "integer")
      json.key("minimum")
      json.int(range.lowerBound)
      json.key("maximum")
      json.int(range.upperBound)
    case .choice(let known): json.strings("enum", known)
    case .list(let kind, let minimum):
      json.pair("type", "array")
      json.key("items")
      kind.write(to: &json, inVietnamese)
      if minimum > 0 {
        json.key("minItems")
        json.int(minimum)
      }
    case .object(let shape): shape.writeMembers(to: &json, inVietnamese)
    case .map(let kind, let known): writeMap(of: kind, known, to: &json, inVietnamese)
    case .either(let first, let second):
      json.key("anyOf")
      json.beginArray()
      first.write(to: &json, inVietnamese)
      second.write(to: &json, inVietnamese)
      json.endArray()
    case .variants(_, let variants):
      json.key("oneOf")
      json.beginArray()
      for variant in variants { variant.shape.writeSchema(to: &json, inVietnamese: inVietnamese) }
      json.endArray()
    }
    json.endObject()
  }

  private func writeMap(
    of kind: JSONShape.Kind, _ known: [String], to json: inout JSONWriter, _ inVietnamese: Bool
  ) {
    json.pair("type", "object")
    json.key("properties")
    json.beginObject()
    for name in known {
      json.key(name)
      kind.write(to: &json, inVietnamese)
    }
    json.endObject()
    json.key("patternProperties")
    json.beginObject()
    json.key("^\\$comment")
    JSONShape.Kind.string.write(to: &json, inVietnamese)
    json.key("^(?!\\$comment|\\$schema)")
    kind.write(to: &json, inVietnamese)
    json.endObject()
  }
}

extension JSONWriter {
  fileprivate mutating func pair(_ name: String, _ text: String) {
    key(name)
    string(text)
  }

  fileprivate mutating func strings(_ name: String, _ texts: [String]) {
    key(name)
    beginArray()
    for text in texts { string(text) }
    endArray()
  }
}
