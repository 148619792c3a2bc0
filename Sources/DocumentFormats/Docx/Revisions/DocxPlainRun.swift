import SourceText

/// Đoạn chữ sửa được: a run of the body whose letters may be deleted and inserted as tracked changes. All
/// ranges are places of the XML.
struct DocxPlainRun {
  let whole: Range<Int>
  /// «<w:r w:rsidR="00A1">»
  let tag: Range<Int>
  let name: Range<Int>
  /// `w:rPr` with all that is in it; empty where there is none.
  let properties: Range<Int>
  /// What follows them, up to the end tag.
  let content: Range<Int>
  let texts: [Text]

  /// Chữ: one `w:t`.
  struct Text {
    let whole: Range<Int>
    let name: Range<Int>
    let letters: Range<Int>
  }
}

/// Tìm đoạn chữ: goes through the XML of the body once for its plain runs. None of a field, whose result
/// Word makes anew, of a content control, which may be filled from elsewhere, of a text box, which is
/// written twice, or of what another writer has inserted and nobody has accepted yet.
struct DocxRunScan {
  private var reader: XMLReader
  private var frames: [Frame] = []
  private var openFields = 0
  private(set) var runs: [DocxPlainRun] = []
  private(set) var naming = DocxNaming.usual
  /// The largest number that anything of the body has.
  private(set) var lastID = 0

  var bytes: [UInt8] { reader.bytes }

  private struct Frame {
    let element: DocxElement
    let tag: Range<Int>
    let name: Range<Int>
    var properties = 0..<0
    var texts: [DocxPlainRun.Text] = []
    /// Of a `w:t`: its letters, where they are all that it has.
    var letters: Range<Int>?
    /// It has something that no change may touch.
    var isBarred = false
    /// Its spaces show all, or it says nothing of them.
    var showsSpaces = false
    var saysNothingOfSpaces = false
  }

  /// - Parameter input: the part as it lies in the package.
  init(_ input: [UInt8]) throws(XMLError) {
    reader = try XMLReader(docx: input)
    while true {
      switch try reader.next() {
      case .finished: return
      case .start: begin()
      case .text: takeLetters()
      case .end: end()
      }
    }
  }

  private mutating func begin() {
    if frames.isEmpty { naming = DocxNaming(reader) }
    let name = reader.nameOfOpen
    var frame = Frame(
      element: reader.docxElement, tag: reader.read(from: name - 1),
      name: name..<reader.attributes.lowerBound)
    // Numbers of other kinds do no harm.
    if !reader.attributes.isEmpty, let id = reader.integer(of: "id") { lastID = max(lastID, id) }
    switch frame.element {
    case .text:
      frame.saysNothingOfSpaces = reader.attribute("space") == nil
      frame.showsSpaces = reader.attribute("space", is: "preserve")
    case .fieldCharacter:
      if reader.attribute("fldCharType", is: "begin") { openFields += 1 }
      if reader.attribute("fldCharType", is: "end") { openFields = max(0, openFields - 1) }
      if let last = frames.indices.last { frames[last].isBarred = true }
    case .fieldInstruction:
      if let last = frames.indices.last { frames[last].isBarred = true }
    default: break
    }
    if frame.element == .run, openFields > 0 { frame.isBarred = true }
    frames.append(frame)
  }

  private mutating func takeLetters() {
    guard let last = frames.indices.last, frames[last].element == .text else { return }
    let text = reader.text
    let isWhole =
      frames[last].letters == nil && !reader.isCharacterData
      && text.lowerBound == frames[last].tag.upperBound
      && reader.holds("</", at: text.upperBound)
    if isWhole, frames[last].showsSpaces || frames[last].saysNothingOfSpaces && isTight(text) {
      frames[last].letters = text
    } else {
      frames[last].isBarred = true
    }
  }

  /// Whether nothing at its edges may be a space, however written.
  private func isTight(_ text: Range<Int>) -> Bool {
    guard let first = text.first, let last = text.last else { return false }
    return !reader.bytes[first].isSpace && !reader.bytes[last].isSpace
      && !Array(reader.bytes[text]).holds("&#")
  }

  private mutating func end() {
    guard let frame = frames.popLast() else { return }
    let whole = reader.read(from: frame.tag.lowerBound)
    guard let last = frames.indices.last else { return }
    switch frame.element {
    case .runProperties: if frames[last].element == .run { frames[last].properties = whole }
    case .text:
      guard let letters = frame.letters, !frame.isBarred, frames[last].element == .run else {
        return
      }
      frames[last].texts.append(
        DocxPlainRun.Text(whole: whole, name: frame.name, letters: letters))
    case .run: finish(frame, whole)
    default: break
    }
  }

  private mutating func finish(_ run: Frame, _ whole: Range<Int>) {
    guard !run.texts.isEmpty, !run.isBarred, openFields == 0, isRightInParagraph else { return }
    let start = run.properties.isEmpty ? run.tag.upperBound : run.properties.upperBound
    // «</w:r>», which may have a space before its end.
    var end = whole.upperBound - 1
    while end > start, reader.bytes[end] != .lessThan { end -= 1 }
    runs.append(
      DocxPlainRun(
        whole: whole, tag: run.tag, name: run.name, properties: run.properties,
        content: start..<end, texts: run.texts))
  }

  /// Whether changes may stand where the run stands.
  private var isRightInParagraph: Bool {
    guard let paragraph = frames.firstIndex(where: { $0.element == .paragraph }) else {
      return false
    }
    return frames[paragraph...].allSatisfy { $0.element.mayHoldChanges }
  }
}

extension DocxElement {
  /// Whether a run in it may be deleted and another inserted, and both show as such.
  fileprivate var mayHoldChanges: Bool {
    switch self {
    case .paragraph, .hyperlink, .smartTag, .customMarkup, .direction, .directionOverride: true
    default: false
    }
  }
}
