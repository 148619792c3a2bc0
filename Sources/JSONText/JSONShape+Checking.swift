extension JSONShape {
  /// Checks an object and all that stands in it.
  ///
  /// - Throws: The first fault in the order of the text, then the first missing key.
  package func check(_ object: JSONObjectReading) throws(JSONError) {
    for member in object.members {
      if Self.isRemark(member.name) {
        try Kind.string.check(member.value, member.name, object.reading)
        continue
      }
      guard let key = keys.first(where: { $0.name == member.name }) else {
        let suggestion = KeySuggestion.nearest(to: member.name, among: keys.map { $0.name })
        throw object.reading.error(
          .unknownKey(member.name, suggestion: suggestion), at: member.nameOffset)
      }
      try key.kind.check(member.value, key.name, object.reading)
    }
    for key in keys where key.isRequired && object.value(key.name) == nil {
      throw object.reading.error(.missingKey(key.name), at: object.offset)
    }
  }
}

extension JSONShape.Kind {
  fileprivate func check(
    _ value: JSONValue, _ key: String, _ reading: JSONReading
  ) throws(JSONError) {
    switch self {
    case .anything: break
    case .string, .day: _ = try string(value, key, reading)
    case .phrase:
      let text = try string(value, key, reading)
      guard let first = text.utf8.first, let last = text.utf8.last, first > 0x20, last > 0x20
      else { throw reading.error(.invalidValue(key: key), at: value.offset) }
    case .bool:
      guard value.boolValue != nil else { throw wrongType(.bool, value, key, reading) }
    case .integer(let range):
      guard let number = value.intValue else { throw wrongType(.integer, value, key, reading) }
      guard range.contains(number) else {
        throw reading.error(.invalidValue(key: key), at: value.offset)
      }
    case .choice(let known):
      let name = try string(value, key, reading)
      guard known.contains(name) else { throw unknown(name, known, value, key, reading) }
    case .list(let kind, let minimum):
      let values = try reading.array(value, key: key)
      guard values.count >= minimum else {
        throw reading.error(.invalidValue(key: key), at: value.offset)
      }
      for element in values { try kind.check(element, key, reading) }
    case .object(let shape): try shape.check(reading.object(value, key: key))
    case .map(let kind, _):
      for member in try reading.object(value, key: key).members
      where !JSONShape.isRemark(member.name) {
        try kind.check(member.value, member.name, reading)
      }
    case .either(let first, let second):
      let isString = value.stringValue != nil
      try (isString ? first : second).check(value, key, reading)
    case .variants(let choice, let variants):
      let object = try reading.object(value, key: key)
      let name = try object.string(choice)
      guard let variant = variants.first(where: { $0.name == name }) else {
        throw object.unknownValue(name, of: choice, among: variants.map { $0.name })
      }
      try variant.shape.check(object)
    }
  }

  private func string(
    _ value: JSONValue, _ key: String, _ reading: JSONReading
  ) throws(JSONError) -> String {
    guard let text = value.stringValue else { throw wrongType(.string, value, key, reading) }
    return text
  }

  private func wrongType(
    _ expected: JSONError.Expected, _ value: JSONValue, _ key: String, _ reading: JSONReading
  ) -> JSONError {
    reading.error(.wrongType(key: key, expected: expected), at: value.offset)
  }

  private func unknown(
    _ name: String, _ known: [String], _ value: JSONValue, _ key: String, _ reading: JSONReading
  ) -> JSONError {
    let suggestion = KeySuggestion.nearest(to: name, among: known)
    return reading.error(.invalidValue(key: key, suggestion: suggestion), at: value.offset)
  }
}
