/// The reader of one JSON text. It keeps its own stack of open brackets, so that no text can
/// exhaust the stack of the program.
struct JSONParser {
  /// The text.
  let bytes: [UInt8]

  /// How many brackets may be open at once, inclusive.
  let maximumDepth: Int

  /// The offset of the next byte to read, in bytes from 0.
  var position = 0

  /// The brackets open here, outermost first.
  private var frames: [Frame] = []

  /// The finished values of all the open brackets, in their order. A bracket that closes takes
  /// its own off the end, so that every array is made once and in its size.
  private var values: [JSONValue] = []

  /// The names of all the open objects, in their order.
  private var names: [Name] = []

  /// The bytes of a string that has escapes, kept to be used again.
  var scratch: [UInt8] = []

  /// Makes a reader at the start of `bytes`; the limit is brought into 0...1024.
  init(bytes: [UInt8], maximumDepth: Int) {
    self.bytes = bytes
    self.maximumDepth = min(max(maximumDepth, 0), 1024)
  }

  /// Reads the whole text.
  mutating func parseDocument() throws(JSONError) -> JSONValue {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { throw failure(.byteOrderMark, at: 0) }
    while true {
      guard var value = try parseValueOrOpen() else { continue }
      var isAwaitingNext = false
      while !isAwaitingNext {
        guard let frame = frames.last else {
          skipSpace()
          if position < bytes.count { throw failure(.trailingContent, at: position) }
          return value
        }
        values.append(value)
        switch try nextSignificantByte() {
        case UInt8(ascii: ","):
          let comma = position
          position += 1
          let next = try nextSignificantByte()
          if next == (frame.isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
            throw failure(.trailingComma, at: comma)
          }
          if frame.isObject { try parseName() }
          isAwaitingNext = true
        case UInt8(ascii: "}") where frame.isObject, UInt8(ascii: "]") where !frame.isObject:
          value = try close(frame)
        default:
          throw failure(.expectedCommaOrEnd, at: position)
        }
      }
    }
  }

  /// Reads a value; or, where an array or object with something in it begins, opens that, reads up
  /// to its first value, and gives nil.
  private mutating func parseValueOrOpen() throws(JSONError) -> JSONValue? {
    let byte = try nextSignificantByte()
    let offset = position
    switch byte {
    case UInt8(ascii: "\""):
      return JSONValue(content: .string(try parseString()), offset: offset)
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      if frames.count >= maximumDepth { throw failure(.tooDeep(limit: maximumDepth), at: offset) }
      let frame = Frame(
        isObject: byte == UInt8(ascii: "{"), offset: offset, firstValue: values.count)
      frames.append(frame)
      position += 1
      let next = try nextSignificantByte()
      if next == (frame.isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
        return try close(frame)
      }
      if frame.isObject { try parseName() }
      return nil
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return JSONValue(content: .number(text: try parseNumber()), offset: offset)
    case UInt8(ascii: "t"):
      try parseLiteral("true")
      return JSONValue(content: .bool(true), offset: offset)
    case UInt8(ascii: "f"):
      try parseLiteral("false")
      return JSONValue(content: .bool(false), offset: offset)
    case UInt8(ascii: "n"):
      try parseLiteral("null")
      return JSONValue(content: .null, offset: offset)
    default:
      throw failure(.expectedValue, at: offset)
    }
  }

  /// Takes the closing bracket of the innermost frame, and makes its value.
  private mutating func close(_ frame: Frame) throws(JSONError) -> JSONValue {
    position += 1
    frames.removeLast()
    let count = values.count - frame.firstValue
    guard frame.isObject else {
      let elements = Array(values[frame.firstValue...])
      values.removeLast(count)
      return JSONValue(content: .array(elements), offset: frame.offset)
    }
    let firstName = names.count - count
    if let repeated = firstRepeatedName(from: firstName) {
      throw failure(.duplicateKey(names[repeated].text), at: names[repeated].offset)
    }
    var members: [JSONMember] = []
    members.reserveCapacity(count)
    for index in 0..<count {
      let name = names[firstName + index]
      members.append(
        JSONMember(
          name: name.text, nameOffset: name.offset, value: values[frame.firstValue + index]))
    }
    values.removeLast(count)
    names.removeLast(count)
    return JSONValue(content: .object(members), offset: frame.offset)
  }

  /// The index of the first name that repeats one before it, among those from the index `first`
  /// on; nil if all differ.
  private func firstRepeatedName(from first: Int) -> Int? {
    // Comparing all with all is the fastest for the usual object, and quadratic. Many names are
    // put in order instead, which no choice of names can slow down as it can a hash table.
    if names.count - first <= 16 {
      for later in first..<names.count {
        for earlier in first..<later where names[earlier].isSame(as: names[later]) {
          return later
        }
      }
      return nil
    }
    let order = (first..<names.count).sorted { left, right in
      let (a, b) = (names[left], names[right])
      if a.hash != b.hash { return a.hash < b.hash }
      if a.text.utf8.lexicographicallyPrecedes(b.text.utf8) { return true }
      return left < right && a.isSame(as: b)
    }
    var result: Int?
    for index in order.indices.dropFirst()
    where names[order[index - 1]].isSame(as: names[order[index]]) {
      result = min(result ?? order[index], order[index])
    }
    return result
  }

  /// Reads a name and its colon. The position must be at a significant byte.
  private mutating func parseName() throws(JSONError) {
    let offset = position
    guard bytes[position] == UInt8(ascii: "\"") else { throw failure(.expectedName, at: offset) }
    names.append(Name(text: try parseString(), offset: offset))
    guard try nextSignificantByte() == UInt8(ascii: ":") else {
      throw failure(.expectedColon, at: position)
    }
    position += 1
  }

  /// Reads the letters of `true`, `false` or `null`.
  private mutating func parseLiteral(_ literal: StaticString) throws(JSONError) {
    let start = position
    for index in 0..<literal.utf8CodeUnitCount {
      guard start + index < bytes.count else { throw failure(.unexpectedEnd, at: bytes.count) }
      // Within the literal's count.
      guard unsafe bytes[start + index] == literal.utf8Start[index] else {
        throw failure(.invalidLiteral, at: start)
      }
    }
    position += literal.utf8CodeUnitCount
  }

  /// Reads a number, and gives it as it is written.
  private mutating func parseNumber() throws(JSONError) -> String {
    let start = position
    if bytes[position] == UInt8(ascii: "-") { position += 1 }
    if position < bytes.count, bytes[position] == UInt8(ascii: "0") {
      position += 1
      if position < bytes.count, Self.isDigit(bytes[position]) {
        throw failure(.invalidNumber, at: position)
      }
    } else {
      try skipDigits()
    }
    if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
      position += 1
      try skipDigits()
    }
    if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
      position += 1
      if position < bytes.count,
        bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-")
      {
        position += 1
      }
      try skipDigits()
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// Skips one digit or more.
  private mutating func skipDigits() throws(JSONError) {
    let start = position
    while position < bytes.count, Self.isDigit(bytes[position]) { position += 1 }
    if position == start {
      throw failure(position < bytes.count ? .invalidNumber : .unexpectedEnd, at: position)
    }
  }

  /// Skips the four characters that JSON calls white space.
  private mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      default: return
      }
    }
  }

  /// Skips white space, and gives the byte after it without taking it. At the end, an error.
  private mutating func nextSignificantByte() throws(JSONError) -> UInt8 {
    skipSpace()
    guard position < bytes.count else { throw failure(.unexpectedEnd, at: position) }
    return bytes[position]
  }

  /// True for `0` to `9`.
  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  /// The error at an offset, in bytes from 0.
  func failure(_ reason: JSONError.Reason, at offset: Int) -> JSONError {
    JSONError(reason, offset: offset, in: bytes)
  }
}
