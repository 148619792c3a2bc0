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
  /// Of the element that has just begun.
  private(set) var attributes: [Attribute] = []
  private var open: [OpenElement] = []
  private var bindings: [Binding] = []
  /// «<w:tab/>»: its end is due.
  private var endIsDue = false
  private var hasRoot = false

  /// Thuộc tính: the local name and the value between its quotes.
  struct Attribute {
    let name: Range<Int>
    let value: Range<Int>
  }

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

  /// Goes on to the end of the element that has just begun.
  mutating func skip() throws(XMLError) {
    let outer = depth - 1
    while true {
      switch try next() {
      case .end where depth == outer: return
      case .finished: return
      case .start, .end, .text: break
      }
    }
  }

  // MARK: Tags

  private mutating func readStartTag() throws(XMLError) {
    guard !open.isEmpty || !hasRoot else { throw .malformed }
    guard open.count < Self.depthLimit else { throw .tooDeep }
    hasRoot = true
    attributes.removeAll(keepingCapacity: true)
    let start = position + 1
    var i = endOfName(from: start)
    let name = start..<i
    guard !name.isEmpty else { throw .malformed }
    let bindingsBefore = bindings.count
    while true {
      let space = i
      i = skipSpace(from: i)
      guard i < bytes.count else { throw .malformed }
      if bytes[i] == 0x3E {
        i += 1
        break
      }
      if bytes[i] == 0x2F {
        guard i + 1 < bytes.count, bytes[i + 1] == 0x3E else { throw .malformed }
        endIsDue = true
        i += 2
        break
      }
      guard i > space else { throw .malformed }
      i = try readAttribute(from: i)
    }
    position = i
    let colon = name.first { bytes[$0] == 0x3A }
    let prefix = name.lowerBound..<(colon ?? name.lowerBound)
    let local = (colon.map { $0 + 1 } ?? name.lowerBound)..<name.upperBound
    element = vocabulary.number(of: bytes, local, namespace: namespace(of: prefix))
    open.append(OpenElement(name: name, number: element, bindings: bindingsBefore))
  }

  private mutating func readAttribute(from start: Int) throws(XMLError) -> Int {
    let nameEnd = endOfName(from: start)
    var i = skipSpace(from: nameEnd)
    guard nameEnd > start, i < bytes.count, bytes[i] == 0x3D else { throw .malformed }
    i = skipSpace(from: i + 1)
    guard i < bytes.count, bytes[i] == 0x22 || bytes[i] == 0x27 else { throw .malformed }
    let end = endOfValue(from: i + 1, quote: bytes[i])
    guard end < bytes.count, bytes[end] == bytes[i] else { throw .malformed }
    let value = i + 1..<end
    let name = start..<nameEnd
    if holds("xmlns", at: start), name.count == 5 || bytes[start + 5] == 0x3A {
      guard bindings.count < Self.bindingLimit else { throw .malformed }
      let prefix = min(start + 6, nameEnd)..<nameEnd
      bindings.append(
        Binding(prefix: prefix, namespace: vocabulary.namespace(bytes, value)))
    } else {
      let colon = name.first { bytes[$0] == 0x3A }
      attributes.append(
        Attribute(name: (colon.map { $0 + 1 } ?? start)..<nameEnd, value: value))
    }
    return end + 1
  }

  private mutating func readEndTag() throws(XMLError) {
    let start = position + 2
    let end = endOfName(from: start)
    let close = skipSpace(from: end)
    guard close < bytes.count, bytes[close] == 0x3E, let last = open.last,
      equal(last.name, start..<end)
    else { throw .malformed }
    position = close + 1
    self.close()
  }

  private mutating func close() {
    guard let last = open.popLast() else { return }
    element = last.number
    if bindings.count > last.bindings { bindings.removeLast(bindings.count - last.bindings) }
  }

  private func namespace(of prefix: Range<Int>) -> Int {
    var i = bindings.count - 1
    while i >= 0 {
      if equal(bindings[i].prefix, prefix) { return bindings[i].namespace }
      i -= 1
    }
    return 0
  }

  /// Behind «<!»: a comment, or character data, which is text.
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
    guard left.count == right.count else { return false }
    let shift = right.lowerBound - left.lowerBound
    for i in left where bytes[i] != bytes[i + shift] { return false }
    return true
  }
}
