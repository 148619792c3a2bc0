/// Objects and arrays that end where they began, and members with their values.
extension JSONWriter {
  /// Writes an object with the members that `body` writes.
  @inlinable
  package mutating func object(_ body: (inout JSONWriter) -> Void) {
    beginObject()
    body(&self)
    endObject()
  }

  /// Writes a member that is an object.
  @inlinable
  package mutating func object(_ name: StaticString, _ body: (inout JSONWriter) -> Void) {
    key(name)
    object(body)
  }

  /// Writes a member that is an object, or `null` where there is no value.
  @inlinable
  package mutating func object<Value>(
    _ name: StaticString, _ value: Value?, _ body: (inout JSONWriter, Value) -> Void
  ) {
    key(name)
    guard let value else { return null() }
    object { json in body(&json, value) }
  }

  /// Writes a member that is an array with the elements that `body` writes.
  @inlinable
  package mutating func array(_ name: StaticString, _ body: (inout JSONWriter) -> Void) {
    key(name)
    beginArray()
    body(&self)
    endArray()
  }

  /// Writes a member that is an array; `write` writes one value for each element.
  @inlinable
  package mutating func array<Elements: Sequence>(
    _ name: StaticString, _ elements: Elements,
    _ write: (inout JSONWriter, Elements.Element) -> Void
  ) {
    array(name) { json in
      for element in elements { write(&json, element) }
    }
  }

  /// Writes a member that is an array of objects; `write` writes the members for each element.
  @inlinable
  package mutating func objects<Elements: Sequence>(
    _ name: StaticString, _ elements: Elements,
    _ write: (inout JSONWriter, Elements.Element) -> Void
  ) {
    array(name, elements) { json, element in
      json.object { json in write(&json, element) }
    }
  }

  /// Writes a member that is an array of strings.
  package mutating func array(_ name: StaticString, _ texts: [String]) {
    array(name, texts) { json, text in json.string(text) }
  }

  /// Writes a member that is a string, or `null`.
  package mutating func member(_ name: StaticString, _ value: String?) {
    key(name)
    if let value { string(value) } else { null() }
  }

  /// Writes a member that is an integer, or `null`.
  package mutating func member(_ name: StaticString, _ value: Int?) {
    key(name)
    if let value { int(value) } else { null() }
  }

  /// Writes a member that is `true`, `false` or `null`.
  package mutating func member(_ name: StaticString, _ value: Bool?) {
    key(name)
    if let value { bool(value) } else { null() }
  }

  /// Gives an object that fills a line or a file.
  @inlinable
  package static func line(_ body: (inout JSONWriter) -> Void) -> [UInt8] {
    var json = JSONWriter()
    json.object(body)
    json.newline()
    return json.finish()
  }
}
