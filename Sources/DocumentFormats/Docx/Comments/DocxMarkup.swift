import SourceText

/// Đánh dấu: goes through the XML of the body once, and finds where comments begin and end. What it adds
/// stands between runs; a run with such a place inside it is cut in two that look the same.
struct DocxMarkup {
  private var reader: XMLReader
  /// In the order of the XML.
  private let targets: ArraySlice<Target>
  private var next: Int
  private let skippedSpaces: [Int: Int]
  private var frames: [Frame] = []
  /// How the root is written, and so what is added to it.
  private(set) var naming: DocxNaming?
  private(set) var insertions: [Insertion] = []
  /// The largest number of a comment that is there already.
  private(set) var lastID = -1

  /// The bytes that the places of insertions are counted in.
  var bytes: [UInt8] { reader.bytes }

  /// Đầu hay cuối of a comment.
  struct Target {
    let point: DocxPlaces.Point
    let comment: Int
    let isEnd: Bool
  }

  /// Chỗ chèn.
  struct Insertion {
    let position: Int
    var mark: Mark
    var cut = Cut.none

    enum Mark {
      case end(Int)
      case start(Int)
      case keepsSpace
    }
  }

  /// What must be closed before what is added, and opened again after it.
  enum Cut {
    case none
    case run(DocxCutRun)
    /// - text: the name of the element around the letters.
    case letters(DocxCutRun, text: Range<Int>)
  }

  private struct Frame {
    let element: DocxElement
    /// Of the «<», and after the «>» or, of a run, after its properties.
    let tagStart: Int
    var contentStart: Int
    let tag: Range<Int>
    let name: Range<Int>
    var properties = 0..<0
    /// Of the letters of a run: what their spaces are worth.
    var spaces = Spaces.shown
    /// Comments that end after it.
    var endings: [Int] = []
  }

  private enum Spaces { case shown, trimmed, unknown }

  /// - Parameter input: the part as it lies in the package.
  init(
    _ input: [UInt8], _ points: [(start: DocxPlaces.Point, end: DocxPlaces.Point)],
    skippedSpaces: [Int: Int]
  ) throws(XMLError) {
    reader = try XMLReader(docx: input)
    self.skippedSpaces = skippedSpaces
    var targets: [Target] = []
    for (index, point) in points.enumerated() {
      targets.append(Target(point: point.start, comment: index, isEnd: false))
      targets.append(Target(point: point.end, comment: index, isEnd: true))
    }
    targets.sort {
      ($0.point, $0.isEnd ? 1 : 0, $0.comment) < ($1.point, $1.isEnd ? 1 : 0, $1.comment)
    }
    self.targets = targets[...]
    next = 0
    while try step() {}
  }

  private mutating func step() throws(XMLError) -> Bool {
    switch try reader.next() {
    case .finished: return false
    case .start: begin()
    case .text: markLetters()
    case .end: end()
    }
    return true
  }

  private mutating func begin() {
    let element = reader.docxElement
    let name = reader.nameOfOpen
    let tag = reader.read(from: name - 1)
    if frames.isEmpty { naming = DocxNaming(reader) }
    var frame = Frame(
      element: element, tagStart: name - 1, contentStart: tag.upperBound, tag: tag,
      name: name..<reader.attributes.lowerBound)
    switch element {
    case .text:
      if reader.attribute("space") == nil {
        frame.spaces = .trimmed
      } else if !reader.attribute("space", is: "preserve") {
        frame.spaces = .unknown
      }
    case .commentStart, .commentEnd, .commentReference:
      lastID = max(lastID, reader.integer(of: "id") ?? -1)
    default: break
    }
    frames.append(frame)
    while let target = target(at: reader.attributes.lowerBound) { markUnit(target) }
  }

  private mutating func end() {
    guard let frame = frames.popLast() else { return }
    let position = reader.read(from: frame.tagStart).upperBound
    if frame.element == .runProperties, let last = frames.indices.last, frames[last].element == .run
    {
      frames[last].properties = frame.tagStart..<position
      frames[last].contentStart = position
    }
    for comment in frame.endings {
      insertions.append(Insertion(position: position, mark: .end(comment)))
    }
  }

  /// The next target, if it is at this place.
  private mutating func target(at place: Int) -> Target? {
    while next < targets.endIndex, targets[next].point.place < place { next += 1 }
    guard next < targets.endIndex, targets[next].point.place == place else { return nil }
    next += 1
    return targets[next - 1]
  }

  // MARK: Places

  /// What is not cut: the outermost element of the paragraph that holds more than runs. A text box and a
  /// formula lie in one, and comments have no place inside them.
  private var unit: Int? {
    guard let paragraph = frames.firstIndex(where: { $0.element == .paragraph }) else { return nil }
    return frames[paragraph...].firstIndex { !$0.element.holdsRuns }
  }

  private mutating func markUnit(_ target: Target) {
    guard let unit else { return }
    if target.isEnd {
      frames[unit].endings.append(target.comment)
    } else {
      insertions.append(
        Insertion(position: frames[unit].tagStart, mark: .start(target.comment)))
    }
  }

  private mutating func markLetters() {
    let text = reader.text
    var letters = DocxLetterWalk(
      reader.bytes, text, skipped: skippedSpaces[text.lowerBound] ?? 0)
    while let target = target(at: text.lowerBound) {
      guard let unit, unit == frames.count - 2, frames[unit].element == .run,
        let inner = frames.last, inner.element == .text
      else {
        markUnit(target)
        continue
      }
      let position = letters.position(of: target.point.offset, isEnd: target.isEnd)
      if position == inner.contentStart || closes(at: position) {
        markBeside(inner, unit, target, at: position)
      } else if canCut(inner, text) {
        let cut = Cut.letters(cutRun(unit), text: inner.name)
        insertions.append(Insertion(position: position, mark: target.mark, cut: cut))
        keepSpaces()
      } else {
        markUnit(target)
      }
    }
  }

  /// At the start or the end of the letters of a run, which may have more in it before or behind them.
  private mutating func markBeside(
    _ inner: Frame, _ unit: Int, _ target: Target, at position: Int
  ) {
    let edge: Int
    let isEdgeOfRun: Bool
    if target.isEnd {
      edge = reader.bytes.span.next(0x3E, from: position, limit: reader.bytes.count) + 1
      isEdgeOfRun = closes(at: reader.skipSpace(from: edge))
    } else {
      edge = inner.tagStart
      isEdgeOfRun = reader.skipSpace(from: frames[unit].contentStart) == edge
    }
    guard !isEdgeOfRun else { return markUnit(target) }
    insertions.append(Insertion(position: edge, mark: target.mark, cut: .run(cutRun(unit))))
  }

  private func closes(at position: Int) -> Bool { reader.holds("</", at: position) }

  /// Whether letters may be parted: the halves keep their spaces only where they say so, and may say so
  /// only where the whole has no spaces that do not show.
  private func canCut(_ inner: Frame, _ text: Range<Int>) -> Bool {
    switch inner.spaces {
    case .shown: !reader.isCharacterData
    case .unknown: false
    case .trimmed:
      !reader.isCharacterData && text.lowerBound == inner.contentStart
        && closes(at: text.upperBound) && !XMLReader.isSpace(reader.bytes[text.lowerBound])
        && !XMLReader.isSpace(reader.bytes[text.upperBound - 1])
    }
  }

  private mutating func keepSpaces() {
    guard let last = frames.indices.last, frames[last].spaces == .trimmed else { return }
    frames[last].spaces = .shown
    insertions.append(Insertion(position: frames[last].contentStart - 1, mark: .keepsSpace))
  }

  private func cutRun(_ unit: Int) -> DocxCutRun {
    DocxCutRun(
      tag: frames[unit].tag, name: frames[unit].name, properties: frames[unit].properties)
  }
}

extension DocxMarkup.Target {
  fileprivate var mark: DocxMarkup.Insertion.Mark { isEnd ? .end(comment) : .start(comment) }
}

extension DocxElement {
  /// Whether comments may begin and end right in it.
  fileprivate var holdsRuns: Bool {
    switch self {
    case .paragraph, .hyperlink, .insertion, .moveTarget, .smartTag, .customMarkup, .direction,
      .directionOverride, .simpleField:
      true
    default: false
    }
  }
}
