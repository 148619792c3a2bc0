/// A table file in JSON: its value, and the means to say where something in it is wrong. An object,
/// so that all that is read out of it can point back to it at no cost.
package final class JSONReading: Sendable {
  /// The name of the file, for errors only.
  package let file: String

  /// The text of the file.
  package let bytes: [UInt8]

  /// The value of the file.
  package let root: JSONValue

  /// Reads a file's text.
  ///
  /// - Parameters:
  ///   - file: The name of the file, which errors carry.
  ///   - bytes: Its text, in UTF-8.
  ///   - maximumDepth: As for `JSONValue.parse`.
  /// - Throws: The first fault of the text.
  package init(file: String, bytes: [UInt8], maximumDepth: Int = 256) throws(JSONError) {
    self.file = file
    self.bytes = bytes
    do throws(JSONError) {
      root = try JSONValue.parse(bytes, maximumDepth: maximumDepth)
    } catch {
      var error = error
      error.file = file
      throw error
    }
  }

  /// The value of the file, which must be an object.
  package func object() throws(JSONError) -> JSONObjectReading {
    try object(root, key: nil)
  }

  /// The value of the file, which must be an array of objects.
  package func objects() throws(JSONError) -> [JSONObjectReading] {
    try objects(root, key: nil)
  }

  /// The error at an offset of the file, in bytes from 0.
  package func error(_ reason: JSONError.Reason, at offset: Int) -> JSONError {
    JSONError(reason, offset: offset, in: bytes, file: file)
  }

  /// A value that must be an object; the key is for the error.
  package func object(_ value: JSONValue, key: String?) throws(JSONError) -> JSONObjectReading {
    guard let members = value.objectValue else {
      throw error(.wrongType(key: key, expected: .object), at: value.offset)
    }
    return JSONObjectReading(reading: self, offset: value.offset, members: members)
  }

  /// A value that must be an array; the key is for the error.
  func array(_ value: JSONValue, key: String?) throws(JSONError) -> [JSONValue] {
    guard let values = value.arrayValue else {
      throw error(.wrongType(key: key, expected: .array), at: value.offset)
    }
    return values
  }

  /// A value that must be an array of objects; the key is for the error.
  func objects(_ value: JSONValue, key: String?) throws(JSONError) -> [JSONObjectReading] {
    var result: [JSONObjectReading] = []
    for element in try array(value, key: key) {
      result.append(try object(element, key: key))
    }
    return result
  }
}
