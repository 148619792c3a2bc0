import SourceText

/// Đọc trang HTML: turns tags and text into pieces of text, as a browser shows them. What is open is kept
/// on its own stack, so that no nesting makes it recurse.
struct HTMLBody {
  var tokens: HTMLTokenizer
  var builder: PieceBuilder
  var notes = ReadingNotes()
  var sheet = HTMLStyleSheet()
  /// The page says which part of it is the text proper.
  let hasMain: Bool
  /// LibreOffice wrote it, which leaves white space as it was.
  let isLibreOffice: Bool
  /// The letterhead, where a header holds it: it comes before the text.
  var letterhead: [TextPiece] = []
  /// What stands after the text.
  var margins: [TextPiece] = []
  var footnotes: [TextPiece] = []

  /// What is open, innermost last.
  var open: [OpenElement] = []
  /// Elements that are open beyond those that are told apart.
  private var overflow = 0
  /// Elements whose end was looked for in vain.
  private var unclosed: Set<HTMLElement> = []
  var lists: [HTMLList] = []
  var listOrdinal = 0
  var paragraph = HTMLParagraph()
  var look = HTMLLook()
  var startsPage = false
  var hasPictures = false

  /// Thẻ đang mở, with how letters looked before it.
  struct OpenElement {
    let element: HTMLElement
    let outerLook: HTMLLook
    var closes = Closing.nothing
    var isBlock = false
    var endsPage = false
  }

  /// What else ends with an element.
  enum Closing { case nothing, table, row, cell, list, item, note, margin, quote }

  /// Deeper nesting is not told apart; browsers stop at the same depth.
  private static let depthLimit = 512

  init(_ bytes: [UInt8], limits: ReadingLimits) {
    tokens = HTMLTokenizer(bytes)
    builder = PieceBuilder(limits: limits)
    hasMain = Self.namesMain(bytes)
    isLibreOffice = Array(bytes.prefix(1024)).holds("name=\"generator\" content=\"LibreOffice")
  }

  /// Reads the page.
  mutating func read() throws(DocumentError) {
    while true {
      switch tokens.next() {
      case .finished:
        while !open.isEmpty { endLast() }
        endParagraph()
        return
      case .text: appendText(tokens.text, isCharacterData: tokens.isCharacterData)
      case .startTag: begin(HTMLElement(tokens.bytes, tokens.name))
      case .endTag: end(HTMLElement(tokens.bytes, tokens.name))
      }
      if builder.isTooLarge { throw .tooLong }
    }
  }

  /// «<main», «<article», «role="main"»
  private static func namesMain(_ bytes: [UInt8]) -> Bool {
    let words: [StaticString] = ["main", "article"]
    var i = bytes.startIndex
    while let open = bytes[i...].firstIndex(of: 0x3C) {
      let name = bytes[(open + 1)...].prefix(8)
      for word in words where name.count > word.utf8CodeUnitCount {
        let small = Array(name).smallLetters
        let end = small[word.utf8CodeUnitCount]
        if small.starts(with: word.description.utf8), end == 0x3E || end == 0x20 { return true }
      }
      i = open + 1
    }
    return false
  }

  // MARK: The stack

  mutating func push(_ element: OpenElement) {
    if open.count < Self.depthLimit {
      open.append(element)
    } else {
      overflow += 1
      look = element.outerLook
    }
  }

  /// Whether one more element can be told apart, and a row around it.
  var hasRoom: Bool { open.count + 2 <= Self.depthLimit }

  /// Ends elements until one that `isTarget` holds of has ended; nothing where there is none above a
  /// `isWall`.
  mutating func close(
    _ isTarget: (HTMLElement) -> Bool, within isWall: (HTMLElement) -> Bool = { $0.isCell }
  ) {
    guard let index = index(isTarget, within: isWall) else { return }
    while open.count > index { endLast() }
  }

  func index(
    _ isTarget: (HTMLElement) -> Bool, within isWall: (HTMLElement) -> Bool
  ) -> Int? {
    var i = open.count - 1
    while i >= 0 {
      if isTarget(open[i].element) { return i }
      if isWall(open[i].element) { return nil }
      i -= 1
    }
    return nil
  }

  mutating func endLast() {
    guard let last = open.last else { return }
    if last.isBlock { endParagraph() }
    open.removeLast()
    finish(last)
    look = last.outerLook
  }

  private mutating func end(_ element: HTMLElement) {
    switch element {
    // «</p>» without a paragraph is one; «</br>» is a break.
    case .br: appendBreak()
    case .other, .html, .body, .head: return
    default:
      guard !element.isVoid else { return }
      if overflow > 0 {
        overflow -= 1
        if element.isBlock { endParagraph() }
        return
      }
      let isTablePart =
        element == .table || element == .tr || element.isCell || element.isRowGroup
      close {
        $0 == element
      } within: {
        isTablePart ? $0 == .table && element != .table : $0.isCell
      }
    }
  }

  /// Goes on after an element that knows no tags; where it is never closed, it is looked through.
  mutating func skipRawText(_ element: HTMLElement, name: StaticString) {
    guard !unclosed.contains(element), let text = tokens.readRawText(of: name) else {
      unclosed.insert(element)
      // Nobody sees an unclosed script or style, nor what comes after it.
      if element == .script || element == .style { tokens.skipToEnd() }
      return
    }
    if element == .style { sheet.read(tokens.bytes[text]) }
    _ = tokens.next()
  }
}
