import SourceText

/// Đọc XML: pulls elements and text out of UTF-8 one after another, in one pass, without recursion and
/// without a DTD. Keeps what it is in, and checks that it closes as it opened.
struct XMLReader {
  enum Event { case start, end, text, finished }

  static let depthLimit = 256
  private static let bindingLimit = 128

  let bytes: [UInt8]
  private let vocabulary: XMLVocabulary
  private var position = 0

  /// The number of the element that has just begun or ended; 0 for one that is not known.
  private(set) var element = 0
  /// The text that was just met, as it stands in the bytes.
  private(set) var text = 0..<0
  private(set) var isCharacterData = false
  /// Of the element that has just begun, from after its name to its end.
  private(set) var attributes = 0..<0
  private var open: [OpenElement] = []
  private var bindings: [Binding] = []
  /// The prefix that was looked up last; nearly all elements of a part share one.
  private var lastPrefix = 0..<0
  private var lastNamespace = -1
  /// «<w:tab/>»: its end is due.
  private var endIsDue = false
  private var hasRoot = false

  private struct OpenElement {
    let name: Range<Int>
    let number: Int
    /// Of `bindings`, before this element's own.
    let bindings: Int
  }

  private struct Binding {
    let prefix: Range<Int>
    let namespace: Int
  }

  init(_ input: [UInt8], vocabulary: XMLVocabulary) throws(XMLError) {
    bytes = try XMLEncoding.utf8(input)
    self.vocabulary = vocabulary
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { position = 3 }
  }

  /// How many elements are open; of a start, itself among them.
  var depth: Int { open.count }

  /// Goes on to the next element that begins inside the one whose parent stands at depth `outer`.
  /// - Parameter outer: -1: everything.
  /// - Returns: false once that one has ended.
  mutating func nextStart(within outer: Int = -1) throws(XMLError) -> Bool {
    while true {
      switch try next() {
      case .finished: return false
      case .text: continue
      case .end: if depth == outer { return false }
      case .start: return true
      }
    }
  }

  mutating func next() throws(XMLError) -> Event {
    if endIsDue {
      endIsDue = false
      close()
      return .end
    }
    while position < bytes.count {
      guard bytes[position] == 0x3C else {
        text = position..<endOfText(from: position)
        isCharacterData = false
        position = text.upperBound
        if open.isEmpty {
          guard isBlank(text) else { throw .malformed }
          continue
        }
        return .text
      }
      guard position + 1 < bytes.count else { throw .malformed }
      switch bytes[position + 1] {
      case 0x2F:
        try readEndTag()
        return .end
      case 0x3F:
        position = try end(of: "?>", from: position + 2)
      case 0x21:
        if try readDeclaration() { return .text }
      default:
        try readStartTag()
        return .start
      }
    }
    guard open.isEmpty, hasRoot else { throw .malformed }
    return .finished
  }

  /// Goes on to the end of the element that has just begun. What stands in it is only counted: that its
  /// tags close, not that each closes by its own name.
  mutating func skip() throws(XMLError) {
    var inner = 0
    while !endIsDue {
      position = endOfText(from: position)
      guard position + 1 < bytes.count else { throw .malformed }
      switch bytes[position + 1] {
      case 0x2F:
        if inner == 0 { return try readEndTag() }
        inner -= 1
        position = bytes.span.next(0x3E, from: position, limit: bytes.count)
      case 0x3F:
        position = try end(of: "?>", from: position + 2)
      case 0x21:
        _ = try readDeclaration()
      default:
        guard let tag = XMLStartTag(bytes.span, from: position + 1) else { throw .malformed }
        position = tag.end
        if !tag.isEmpty { inner += 1 }
        guard open.count + inner <= Self.depthLimit else { throw .tooDeep }
      }
    }
    endIsDue = false
    close()
  }

  // MARK: Repetition

  /// Where the name of the innermost open element stands; while that is read, `position` goes on.
  var nameOfOpen: Int { open.last?.name.lowerBound ?? position }

  /// What has been read from a place on.
  func read(from start: Int) -> Range<Int> { start..<position }

  /// Ends the element that has just begun, if it is byte for byte one that was read before.
  /// - Parameter earlier: that one, from its name to after its end.
  mutating func end(asRead earlier: Range<Int>) -> Bool {
    let start = nameOfOpen
    guard !endIsDue, earlier.count <= bytes.count - start, start >= earlier.upperBound,
      repeats(earlier, at: start)
    else { return false }
    position = start + earlier.count
    close()
    return true
  }

  /// Eight bytes at a time. Both ranges lie within the bytes, as the caller has looked.
  private func repeats(_ earlier: Range<Int>, at start: Int) -> Bool {
    let span = bytes.span
    let shift = start - earlier.lowerBound
    var i = earlier.lowerBound
    while i + EightBytes.count <= earlier.upperBound {
      if EightBytes.load(span, at: i) != EightBytes.load(span, at: i + shift) { return false }
      i += EightBytes.count
    }
    return equal(i..<earlier.upperBound, i + shift..<earlier.upperBound + shift)
  }

  // MARK: Tags

  private mutating func readStartTag() throws(XMLError) {
    guard !open.isEmpty || !hasRoot else { throw .malformed }
    guard open.count < Self.depthLimit else { throw .tooDeep }
    hasRoot = true
    guard let tag = XMLStartTag(bytes.span, from: position + 1) else { throw .malformed }
    position = tag.end
    attributes = tag.attributes
    endIsDue = tag.isEmpty
    let bindingsBefore = bindings.count
    if tag.declaresNamespaces { try readBindings() }
    let prefix = namespace(of: tag.prefix)
    element = vocabulary.number(of: bytes.span, tag.local, namespace: prefix)
    open.append(OpenElement(name: tag.name, number: element, bindings: bindingsBefore))
  }

  private mutating func readBindings() throws(XMLError) {
    var next = nextAttribute(from: attributes.lowerBound)
    while let attribute = next {
      let name = attribute.name
      if holds("xmlns", at: name.lowerBound),
        name.count == 5 || bytes[name.lowerBound + 5] == 0x3A
      {
        guard bindings.count < Self.bindingLimit else { throw .malformed }
        bindings.append(
          Binding(
            prefix: min(name.lowerBound + 6, name.upperBound)..<name.upperBound,
            namespace: vocabulary.namespace(bytes, attribute.value)))
        lastNamespace = -1
      }
      next = nextAttribute(from: attribute.value.upperBound + 1)
    }
  }

  private mutating func readEndTag() throws(XMLError) {
    let start = position + 2
    guard let last = open.last else { throw .malformed }
    let end = start + last.name.count
    guard end < bytes.count, equal(last.name, start..<end) else { throw .malformed }
    let close = bytes[end] == 0x3E ? end : skipSpace(from: end)
    guard close < bytes.count, bytes[close] == 0x3E else { throw .malformed }
    position = close + 1
    self.close()
  }

  private mutating func close() {
    guard let last = open.popLast() else { return }
    element = last.number
    if bindings.count > last.bindings {
      bindings.removeLast(bindings.count - last.bindings)
      lastNamespace = -1
    }
  }

  private mutating func namespace(of prefix: Range<Int>) -> Int {
    if lastNamespace >= 0, prefix.count == lastPrefix.count,
      // «w:», nearly always.
      prefix.count == 1
        ? bytes[prefix.lowerBound] == bytes[lastPrefix.lowerBound] : equal(lastPrefix, prefix)
    {
      return lastNamespace
    }
    var i = bindings.count - 1
    while i >= 0, !equal(bindings[i].prefix, prefix) { i -= 1 }
    lastPrefix = prefix
    lastNamespace = i >= 0 ? bindings[i].namespace : 0
    return lastNamespace
  }

  /// After «<!»: a comment, or character data, which is text.
  private mutating func readDeclaration() throws(XMLError) -> Bool {
    if holds("<!--", at: position) {
      position = try end(of: "-->", from: position + 4)
      return false
    }
    if holds("<![CDATA[", at: position) {
      guard !open.isEmpty else { throw .malformed }
      let start = position + 9
      position = try end(of: "]]>", from: start)
      text = start..<position - 3
      isCharacterData = true
      return true
    }
    throw holds("<!DOCTYPE", at: position) ? .documentType : .malformed
  }

  private func equal(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    let span = bytes.span
    guard left.count == right.count, right.upperBound <= span.count else { return false }
    if left.count <= EightBytes.count {
      return EightBytes.load(span, left) == EightBytes.load(span, right)
    }
    let shift = right.lowerBound - left.lowerBound
    var i = left.lowerBound
    while i < left.upperBound {
      if span[i] != span[i + shift] { return false }
      i += 1
    }
    return true
  }
}
