import SourceText

extension XMLReader {
  /// Where the text from `start` on ends: at the next tag.
  func endOfText(from start: Int) -> Int {
    bytes.span.next(0x3C, from: start, limit: bytes.count)
  }

  /// Where a value ends: at its quote, or at a «<», which it may not hold.
  func endOfValue(from start: Int, quote: UInt8) -> Int {
    let span = bytes.span
    var i = start
    while i < span.count, span[i] != quote, span[i] != 0x3C { i += 1 }
    return i
  }

  /// Where an attribute's name ends: at white space or «=».
  private func endOfName(from start: Int, limit: Int) -> Int {
    let span = bytes.span
    var i = start
    while i < limit, span[i] != 0x3D, span[i] > 0x20 { i += 1 }
    return i
  }

  func skipSpace(from start: Int) -> Int {
    var i = start
    while i < bytes.count, Self.isSpace(bytes[i]) { i += 1 }
    return i
  }

  func isBlank(_ range: Range<Int>) -> Bool { range.allSatisfy { Self.isSpace(bytes[$0]) } }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  func holds(_ word: StaticString, at start: Int) -> Bool {
    let count = word.utf8CodeUnitCount
    guard start + count <= bytes.count else { return false }
    return word.withUTF8Buffer { buffer in
      // The buffer is the word, of this count.
      for i in 0..<count where unsafe bytes[start + i] != buffer[i] { return false }
      return true
    }
  }

  /// The place after the next `mark`.
  func end(of mark: StaticString, from start: Int) throws(XMLError) -> Int {
    // Marks are literals that are not empty.
    let first = unsafe mark.utf8Start[0]
    var i = start
    while i < bytes.count {
      if bytes[i] == first, holds(mark, at: i) { return i + mark.utf8CodeUnitCount }
      i += 1
    }
    throw .malformed
  }

  // MARK: Attributes

  /// Thuộc tính: the name and the value between its quotes.
  struct Attribute {
    let name: Range<Int>
    let value: Range<Int>
  }

  /// The attribute from a place on in the tag that was just read; nil where no more follows.
  func nextAttribute(from start: Int) -> Attribute? {
    let limit = attributes.upperBound
    let nameStart = skipSpace(from: start)
    guard nameStart < limit else { return nil }
    let nameEnd = endOfName(from: nameStart, limit: limit)
    let equals = skipSpace(from: nameEnd)
    guard nameEnd > nameStart, equals < limit, bytes[equals] == 0x3D else { return nil }
    let quote = skipSpace(from: equals + 1)
    guard quote < limit, bytes[quote] == 0x22 || bytes[quote] == 0x27 else { return nil }
    let end = endOfValue(from: quote + 1, quote: bytes[quote])
    return Attribute(name: nameStart..<nameEnd, value: quote + 1..<min(end, limit))
  }

  /// The value of an attribute of the element that has just begun, by its local name.
  func attribute(_ name: StaticString) -> Range<Int>? {
    var next = nextAttribute(from: attributes.lowerBound)
    while let attribute = next {
      let length = attribute.name.count - name.utf8CodeUnitCount
      let local = attribute.name.lowerBound + length
      if length == 0 || length > 0 && bytes[local - 1] == 0x3A, holds(name, at: local) {
        return attribute.value
      }
      next = nextAttribute(from: attribute.value.upperBound + 1)
    }
    return nil
  }

  func attribute(_ name: StaticString, is value: StaticString) -> Bool {
    guard let range = attribute(name) else { return false }
    return range.count == value.utf8CodeUnitCount && holds(value, at: range.lowerBound)
  }

  /// An attribute's value with its entities resolved.
  func bytes(of name: StaticString) throws(XMLError) -> [UInt8]? {
    guard let range = attribute(name) else { return nil }
    var value: [UInt8] = []
    try XMLEntities.append(bytes, range, to: &value)
    return value
  }

  func string(of name: StaticString) throws(XMLError) -> String? {
    try bytes(of: name).map { String(decoding: $0, as: UTF8.self) }
  }

  /// A whole number, kept within a billion either way.
  func integer(of name: StaticString) -> Int? { attribute(name).flatMap { integer(in: $0) } }

  func integer(in value: Range<Int>) -> Int? {
    var range = value
    guard let first = range.first else { return nil }
    let isNegative = bytes[first] == 0x2D
    if isNegative { range = first + 1..<range.upperBound }
    var value = 0
    guard !range.isEmpty else { return nil }
    for i in range {
      guard bytes[i] &- 0x30 < 10 else { return nil }
      value = min(value * 10 + Int(bytes[i] - 0x30), 1_000_000_000)
    }
    return isNegative ? -value : value
  }

  /// A switch such as `w:b`: on where it stands, unless its value says otherwise.
  var isOn: Bool {
    guard let value = attribute("val") else { return true }
    let offs: [StaticString] = ["0", "false", "off", "none"]
    return !offs.contains { $0.utf8CodeUnitCount == value.count && holds($0, at: value.lowerBound) }
  }

  // MARK: Text

  /// Appends the text just met, with its entities resolved and each white space a space.
  func appendText(to output: inout [UInt8]) throws(XMLError) {
    let start = output.count
    if isCharacterData {
      output.append(contentsOf: bytes[text])
    } else {
      try XMLEntities.append(bytes, text, to: &output)
    }
    output.replaceControls(from: start)
  }
}

extension [UInt8] {
  /// Makes each control character a space.
  fileprivate mutating func replaceControls(from start: Int) {
    var i = start
    while i + EightBytes.count <= count {
      let block = EightBytes.load(span, at: i)
      // Some byte is below 0x20.
      if (block &- EightBytes.repeated(0x20)) & ~block & EightBytes.highBits != 0 { break }
      i += EightBytes.count
    }
    while i < count {
      if self[i] < 0x20 { self[i] = 0x20 }
      i += 1
    }
  }
}
