/// Cắt HTML: pulls tags and text out of UTF-8 one after another, in one pass, and never fails: what is no
/// tag is text.
struct HTMLTokenizer {
  enum Token { case startTag, endTag, text, finished }

  let bytes: [UInt8]
  private(set) var position = 0
  /// The tag's name as written.
  private(set) var name = 0..<0
  /// Of the start tag just met, from after its name to its end.
  private(set) var attributes = 0..<0
  /// The text just met, as it stands in the bytes.
  private(set) var text = 0..<0
  /// «<![CDATA[…]]>»: no entities in it.
  private(set) var isCharacterData = false

  // Where the last of each mark is, so that none is looked for in vain more than once.
  private let lastClose: Int
  private let lastQuote: Int
  private let lastApostrophe: Int
  private var hasCommentEnd = true
  private var hasCharacterDataEnd = true

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    lastClose = bytes.lastIndex(of: 0x3E) ?? -1
    lastQuote = bytes.lastIndex(of: 0x22) ?? -1
    lastApostrophe = bytes.lastIndex(of: 0x27) ?? -1
  }

  mutating func next() -> Token {
    while position < bytes.count {
      isCharacterData = false
      guard beginsMark(position) else {
        readText()
        return .text
      }
      switch bytes[position + 1] {
      case 0x21: if readDeclaration() { return .text }
      // «<?xml …?>», «</ >»
      case 0x3F: skipPastClose()
      case 0x2F:
        guard isASCIILetter(bytes[position + 2]) else {
          skipPastClose()
          continue
        }
        readTag(from: position + 2)
        return .endTag
      default:
        readTag(from: position + 1)
        return .startTag
      }
    }
    return .finished
  }

  /// Goes on after the text of an element that knows no tags: to its end tag.
  /// - Returns: that text; nil where the element is never closed.
  mutating func readRawText(of element: StaticString) -> Range<Int>? {
    let start = position
    var i = start
    while let open = bytes[i...].firstIndex(of: 0x3C) {
      if open + 1 < bytes.count, bytes[open + 1] == 0x2F, holds(element, at: open + 2) {
        position = open
        return start..<open
      }
      i = open + 1
    }
    return nil
  }

  mutating func skipToEnd() { position = bytes.count }

  // MARK: Marks

  /// Whether a «<» begins a tag, a comment or a declaration that is closed somewhere.
  private func beginsMark(_ i: Int) -> Bool {
    guard bytes[i] == 0x3C, i + 1 < bytes.count, i < lastClose else { return false }
    switch bytes[i + 1] {
    case 0x21, 0x3F: return true
    case 0x2F: return i + 2 < bytes.count && (isASCIILetter(bytes[i + 2]) || bytes[i + 2] != 0x20)
    case let byte: return isASCIILetter(byte)
    }
  }

  private func isASCIILetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  private mutating func readText() {
    let start = position
    position += 1
    while position < bytes.count, bytes[position] != 0x3C || !beginsMark(position) { position += 1 }
    text = start..<position
  }

  private mutating func skipPastClose() {
    position = (bytes[position...].firstIndex(of: 0x3E) ?? bytes.count - 1) + 1
  }

  /// After «<!».
  /// - Returns: whether it is text.
  private mutating func readDeclaration() -> Bool {
    if holds("--", at: position + 2) {
      // «<!-->» is whole.
      if hasCommentEnd, let end = end(of: "-->", from: position + 2) {
        position = end
        return false
      }
      hasCommentEnd = false
    } else if holds("[CDATA[", at: position + 2), hasCharacterDataEnd {
      let start = position + 9
      if let end = end(of: "]]>", from: start) {
        text = start..<end - 3
        isCharacterData = true
        position = end
        return true
      }
      hasCharacterDataEnd = false
    }
    // A DOCTYPE, Word's «<![if !supportLists]>», or a comment that is never closed.
    skipPastClose()
    return false
  }

  private func end(of mark: StaticString, from start: Int) -> Int? {
    var i = start
    while i < bytes.count {
      // Marks are literals that are not empty.
      if unsafe bytes[i] == mark.utf8Start[0], holds(mark, at: i) {
        return i + mark.utf8CodeUnitCount
      }
      i += 1
    }
    return nil
  }

  /// Whether a word of small letters stands at a place, in any case.
  private func holds(_ word: StaticString, at start: Int) -> Bool {
    let count = word.utf8CodeUnitCount
    guard start + count <= bytes.count else { return false }
    return word.withUTF8Buffer { buffer in
      for i in 0..<count {
        // Within the word's count.
        let expected = unsafe buffer[i]
        let byte = bytes[start + i]
        let isCapital = byte &- 0x41 < 26 && expected &- 0x61 < 26
        if isCapital ? byte | 0x20 != expected : byte != expected { return false }
      }
      return true
    }
  }

  // MARK: Tags

  private mutating func readTag(from start: Int) {
    var i = start
    while i < bytes.count, !isSpace(bytes[i]), bytes[i] != 0x3E, bytes[i] != 0x2F { i += 1 }
    name = start..<i
    let attributesStart = i
    while i < bytes.count, bytes[i] != 0x3E {
      if bytes[i] == 0x3D { i = endOfValue(from: skipSpace(from: i + 1)).end } else { i += 1 }
    }
    attributes = attributesStart..<min(i, bytes.count)
    position = min(i + 1, bytes.count)
  }

  /// Thuộc tính: the name and the value.
  struct Attribute {
    let name: Range<Int>
    let value: Range<Int>
    /// After it.
    let end: Int
  }

  /// The attribute from a place on in the tag that was just met; nil where no more follows.
  func nextAttribute(from start: Int) -> Attribute? {
    let limit = attributes.upperBound
    var i = start
    while i < limit, isSpace(bytes[i]) || bytes[i] == 0x2F { i += 1 }
    let nameStart = i
    while i < limit, !isSpace(bytes[i]), bytes[i] != 0x3D || i == nameStart, bytes[i] != 0x2F {
      i += 1
    }
    guard i > nameStart else { return nil }
    let name = nameStart..<i
    let equals = skipSpace(from: i)
    guard equals < limit, bytes[equals] == 0x3D else {
      return Attribute(name: name, value: i..<i, end: i)
    }
    let (value, end) = endOfValue(from: skipSpace(from: equals + 1))
    return Attribute(name: name, value: value, end: max(end, i + 1))
  }

  private func endOfValue(from start: Int) -> (value: Range<Int>, end: Int) {
    guard start < bytes.count else { return (bytes.count..<bytes.count, bytes.count) }
    let quote = bytes[start]
    if quote == 0x22 && start < lastQuote || quote == 0x27 && start < lastApostrophe {
      var i = start + 1
      while i < bytes.count, bytes[i] != quote { i += 1 }
      return (start + 1..<i, min(i + 1, bytes.count))
    }
    var i = start
    while i < bytes.count, !isSpace(bytes[i]), bytes[i] != 0x3E { i += 1 }
    return (start..<i, i)
  }

  private func skipSpace(from start: Int) -> Int {
    var i = start
    while i < bytes.count, isSpace(bytes[i]) { i += 1 }
    return i
  }

  private func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (byte >= 0x09 && byte <= 0x0D && byte != 0x0B)
  }

  /// Bytes with their entities resolved.
  func resolved(_ range: Range<Int>) -> [UInt8] {
    var value: [UInt8] = []
    var i = range.lowerBound
    while i < range.upperBound {
      if bytes[i] == 0x26,
        let end = HTMLEntities.append(bytes, at: i, limit: range.upperBound, to: &value)
      {
        i = end
      } else {
        value.append(bytes[i])
        i += 1
      }
    }
    return value
  }
}
