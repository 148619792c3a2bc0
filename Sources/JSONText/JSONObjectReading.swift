/// An object of a table file, to be asked for its keys.
///
/// Each question has a plain form, which throws `missingKey` where the key is absent, and an
/// optional one, which then gives nil. Both throw `wrongType` for a value of another type, and
/// `null` is of another type than any.
package struct JSONObjectReading: Sendable {
  /// The file that the object stands in.
  package let reading: JSONReading

  /// The offset of the object's bracket, in bytes from 0.
  package let offset: Int

  /// The members, in their order, for an object whose keys are data.
  package let members: [JSONMember]

  /// Checks that the object has no other keys than these; it need not have them all.
  ///
  /// - Throws: `unknownKey` for the first that is none of them, with the nearest of them.
  package func allow(_ keys: [String]) throws(JSONError) {
    for member in members where !keys.contains(where: { Self.isSame($0, member.name) }) {
      let suggestion = KeySuggestion.nearest(to: member.name, among: keys)
      throw reading.error(
        .unknownKey(member.name, suggestion: suggestion), at: member.nameOffset)
    }
  }

  /// The value of a key; nil where the key is absent.
  package func value(_ key: String) -> JSONValue? {
    members.first { Self.isSame($0.name, key) }?.value
  }

  /// The string of a key.
  package func string(_ key: String) throws(JSONError) -> String {
    try present(optionalString(key), key)
  }

  /// The string of a key; nil where the key is absent.
  package func optionalString(_ key: String) throws(JSONError) -> String? {
    guard let value = value(key) else { return nil }
    return try string(value, key)
  }

  /// The strings of a key whose value is an array of strings.
  package func strings(_ key: String) throws(JSONError) -> [String] {
    try present(optionalStrings(key), key)
  }

  /// The strings of a key whose value is an array of strings; nil where the key is absent.
  package func optionalStrings(_ key: String) throws(JSONError) -> [String]? {
    guard let value = value(key) else { return nil }
    var result: [String] = []
    for element in try reading.array(value, key: key) {
      result.append(try string(element, key))
    }
    return result
  }

  /// The integer of a key, written without fraction or exponent.
  package func int(_ key: String) throws(JSONError) -> Int {
    try present(optionalInt(key), key)
  }

  /// The integer of a key, written without fraction or exponent; nil where the key is absent.
  package func optionalInt(_ key: String) throws(JSONError) -> Int? {
    guard let value = value(key) else { return nil }
    guard let result = value.intValue else {
      throw reading.error(.wrongType(key: key, expected: .integer), at: value.offset)
    }
    return result
  }

  /// The truth value of a key.
  package func bool(_ key: String) throws(JSONError) -> Bool {
    try present(optionalBool(key), key)
  }

  /// The truth value of a key; nil where the key is absent.
  package func optionalBool(_ key: String) throws(JSONError) -> Bool? {
    guard let value = value(key) else { return nil }
    guard let result = value.boolValue else {
      throw reading.error(.wrongType(key: key, expected: .bool), at: value.offset)
    }
    return result
  }

  /// The object of a key.
  package func object(_ key: String) throws(JSONError) -> JSONObjectReading {
    try present(optionalObject(key), key)
  }

  /// The object of a key; nil where the key is absent.
  package func optionalObject(_ key: String) throws(JSONError) -> JSONObjectReading? {
    guard let value = value(key) else { return nil }
    return try reading.object(value, key: key)
  }

  /// The objects of a key whose value is an array of objects.
  package func objects(_ key: String) throws(JSONError) -> [JSONObjectReading] {
    try present(optionalObjects(key), key)
  }

  /// The objects of a key whose value is an array of objects; nil where the key is absent.
  package func optionalObjects(_ key: String) throws(JSONError) -> [JSONObjectReading]? {
    guard let value = value(key) else { return nil }
    return try reading.objects(value, key: key)
  }

  /// The error at a key's value, or at the object where the key is absent: for what a reader finds
  /// wrong that this type does not know, such as `invalidValue`.
  package func error(_ reason: JSONError.Reason, at key: String) -> JSONError {
    reading.error(reason, at: value(key)?.offset ?? offset)
  }

  /// The error at a key's value, which names none of a list's entries.
  package func unknownValue(_ name: String, of key: String, among known: [String]) -> JSONError {
    let suggestion = KeySuggestion.nearest(to: name, among: known)
    return error(.invalidValue(key: key, suggestion: suggestion), at: key)
  }

  /// The arrays of strings of a key whose value is an array of them; nil where the key is absent.
  package func optionalStringGroups(_ key: String) throws(JSONError) -> [[String]]? {
    guard let value = value(key) else { return nil }
    var result: [[String]] = []
    for group in try reading.array(value, key: key) {
      var strings: [String] = []
      for element in try reading.array(group, key: key) {
        strings.append(try string(element, key))
      }
      result.append(strings)
    }
    return result
  }

  /// The answer to an optional question, which must not be nil.
  private func present<Answer>(_ answer: Answer?, _ key: String) throws(JSONError) -> Answer {
    guard let answer else { throw reading.error(.missingKey(key), at: offset) }
    return answer
  }

  /// A value that must be a string.
  private func string(_ value: JSONValue, _ key: String) throws(JSONError) -> String {
    guard let result = value.stringValue else {
      throw reading.error(.wrongType(key: key, expected: .string), at: value.offset)
    }
    return result
  }

  /// True if both are the same bytes, as JSON compares names.
  private static func isSame(_ left: String, _ right: String) -> Bool {
    left.utf8.count == right.utf8.count && left.utf8.elementsEqual(right.utf8)
  }
}
