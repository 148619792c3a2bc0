extension JSONShape {
  /// Writes the JSON schema (2020-12) of an object of this shape, with the descriptions in Vietnamese or
  /// English.
  package func writeSchema(to json: inout JSONWriter, inVietnamese: Bool) {
    json.object { json in writeMembers(to: &json, inVietnamese) }
  }

  /// The members of the schema's object, for one that has others besides.
  package func writeMembers(to json: inout JSONWriter, _ inVietnamese: Bool) {
    json.member("type", "object")
    json.object("properties") { json in
      json.key("$schema")
      Kind.string.write(to: &json, inVietnamese)
      for key in keys {
        json.key(named: key.name)
        key.kind.write(to: &json, inVietnamese, description: inVietnamese ? key.vi : key.en)
      }
    }
    json.object("patternProperties") { json in
      json.key(named: "^\\$comment")
      Kind.string.write(to: &json, inVietnamese)
    }
    json.member("additionalProperties", false)
    let required = keys.filter { $0.isRequired }
    if !required.isEmpty { json.array("required", required.map { $0.name }) }
  }
}

extension JSONShape.Kind {
  fileprivate func write(
    to json: inout JSONWriter, _ inVietnamese: Bool, description: String? = nil
  ) {
    json.object { json in
      if let description { json.member("description", description) }
      writeMembers(to: &json, inVietnamese)
    }
  }

  private func writeMembers(to json: inout JSONWriter, _ inVietnamese: Bool) {
    switch self {
    case .anything: break
    case .string: json.member("type", "string")
    case .phrase:
      json.member("type", "string")
      json.member("pattern", "^\\S([\\s\\S]*\\S)?$")
    case .day:
      json.member("type", "string")
      json.member("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
    case .bool: json.member("type", "boolean")
    case .integer(let range):
      json.member("type", "integer")
      json.member("minimum", range.lowerBound)
      json.member("maximum", range.upperBound)
    case .choice(let known): json.array("enum", known)
    case .list(let kind, let minimum):
      json.member("type", "array")
      json.key("items")
      kind.write(to: &json, inVietnamese)
      if minimum > 0 { json.member("minItems", minimum) }
    case .object(let shape): shape.writeMembers(to: &json, inVietnamese)
    case .map(let kind, let known): writeMap(of: kind, known, to: &json, inVietnamese)
    case .either(let first, let second):
      json.array("anyOf") { json in
        first.write(to: &json, inVietnamese)
        second.write(to: &json, inVietnamese)
      }
    case .variants(_, let variants):
      json.array("oneOf", variants) { json, variant in
        variant.shape.writeSchema(to: &json, inVietnamese: inVietnamese)
      }
    }
  }

  private func writeMap(
    of kind: JSONShape.Kind, _ known: [String], to json: inout JSONWriter, _ inVietnamese: Bool
  ) {
    json.member("type", "object")
    json.object("properties") { json in
      for name in known {
        json.key(named: name)
        kind.write(to: &json, inVietnamese)
      }
    }
    json.object("patternProperties") { json in
      json.key(named: "^\\$comment")
      JSONShape.Kind.string.write(to: &json, inVietnamese)
      json.key(named: "^(?!\\$comment|\\$schema)")
      kind.write(to: &json, inVietnamese)
    }
  }
}
