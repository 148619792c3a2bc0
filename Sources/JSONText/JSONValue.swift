/// One value of a JSON text (RFC 8259), with the place where it stood.
package struct JSONValue: Sendable {
  /// What the value is.
  package let content: Content

  /// The offset, in bytes from 0, of the value's first byte: its digit or sign, quotation mark,
  /// bracket, or first letter.
  package let offset: Int

  /// Makes a value that stood at `offset`, in bytes from 0.
  package init(content: Content, offset: Int) {
    self.content = content
    self.offset = offset
  }

  /// Reads a whole JSON text.
  ///
  /// The reading is strict: no byte order mark, comment, trailing comma, leading zero or second
  /// value, only well-formed UTF-8, and no name twice in one object. A repeated name is found
  /// when its object ends; every other error is the first of the text.
  ///
  /// The time taken is linear in the size of the text, but for the ordering of an object's names
  /// where there are many, and neither the text nor the limit can exhaust the stack.
  ///
  /// - Parameters:
  ///   - bytes: The text, in UTF-8.
  ///   - maximumDepth: How many arrays and objects may stand inside one another, inclusive. It is
  ///     brought into 0...1024, so that dropping the tree, which recurses, stays safe as well.
  /// - Throws: A `JSONError` with no file name.
  package static func parse(
    _ bytes: [UInt8], maximumDepth: Int = 256
  ) throws(JSONError) -> JSONValue {
    var parser = JSONParser(bytes: bytes, maximumDepth: maximumDepth)
    return try parser.parseDocument()
  }
}

extension JSONValue {
  /// The number as an integer; nil for anything but a number, for one with a fraction or an
  /// exponent (`1.0` and `1e2` too), and for one outside the range of `Int`.
  package var intValue: Int? {
    guard case .number(let text) = content else { return nil }
    return Int(text)
  }

  /// The truth value; nil for anything but `true` and `false`.
  package var boolValue: Bool? {
    guard case .bool(let value) = content else { return nil }
    return value
  }

  /// The string with its escapes resolved; nil for anything but a string.
  package var stringValue: String? {
    guard case .string(let value) = content else { return nil }
    return value
  }

  /// The elements in their order; nil for anything but an array.
  package var arrayValue: [JSONValue]? {
    guard case .array(let values) = content else { return nil }
    return values
  }

  /// The members in their order; nil for anything but an object.
  package var objectValue: [JSONMember]? {
    guard case .object(let members) = content else { return nil }
    return members
  }
}
