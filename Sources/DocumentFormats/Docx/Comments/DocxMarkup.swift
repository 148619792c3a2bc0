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
  /// Where the comments have come to begin and end.
  private(set) var edges: [Edge] = []
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

  /// Mép of a comment, as it stands in the XML.
  struct Edge {
    let comment: Int
    let isEnd: Bool
    /// In the XML before anything is added.
    let position: Int
    /// Letters of the same text are inside that were not meant.
    let isWidened: Bool
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
      /// Spaces that do not show are parted from the letters, in the element of this name.
      case endsSpaces(Range<Int>)
      case beginsSpaces(Range<Int>)
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
    var endings: [(target: Target, isWidened: Bool)] = []
  }

  private enum Spaces { case shown, trimmed, unknown }

  /// - Parameter input: the part as it lies in the package.
  init(
    _ input: [UInt8], _ stretches: [DocxPlaces.Stretch], skippedSpaces: [Int: Int]
  ) throws(XMLError) {
    reader = try XMLReader(docx: input)
    self.skippedSpaces = skippedSpaces
    var targets: [Target] = []
    for (index, stretch) in stretches.enumerated() {
      targets.append(Target(point: stretch.start, comment: index, isEnd: false))
      targets.append(Target(point: stretch.end, comment: index, isEnd: true))
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
    while let target = target(at: reader.attributes.lowerBound) { markElement(target) }
  }

  private mutating func end() {
    guard let frame = frames.popLast() else { return }
    let position = reader.read(from: frame.tagStart).upperBound
    if frame.element == .runProperties, let last = frames.indices.last, frames[last].element == .run
    {
      frames[last].properties = frame.tagStart..<position
      frames[last].contentStart = position
    }
    for ending in frame.endings {
      guard frames.last?.element == .run, let run = frames.indices.last else {
        insert(ending.target, at: position, isWidened: ending.isWidened)
        continue
      }
      if closes(at: reader.skipSpace(from: position)) {
        frames[run].endings.append(ending)
      } else {
        insert(ending.target, at: position, .run(cutRun(run)))
      }
    }
  }

  private mutating func insert(
    _ target: Target, at position: Int, _ cut: Cut = .none, isWidened: Bool = false
  ) {
    insertions.append(Insertion(position: position, mark: target.mark, cut: cut))
    edges.append(
      Edge(
        comment: target.comment, isEnd: target.isEnd, position: position, isWidened: isWidened))
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

  /// - Parameter isWidened: letters around the target's place come to be inside.
  private mutating func markUnit(_ target: Target, isWidened: Bool = false) {
    guard let unit else { return }
    if target.isEnd {
      frames[unit].endings.append((target, isWidened))
    } else {
      insert(target, at: frames[unit].tagStart, isWidened: isWidened)
    }
  }

  /// Whether the innermost element stands right in a run that may be cut.
  private var isInPlainRun: Bool {
    unit == frames.count - 2 && frames[frames.count - 2].element == .run
  }

  /// At an element that stands for its letters: a tab, a sign, the mark of a note.
  private mutating func markElement(_ target: Target) {
    guard frames.count > 1, isInPlainRun, let inner = frames.last else { return markUnit(target) }
    if target.isEnd {
      frames[frames.count - 1].endings.append((target, false))
    } else if reader.skipSpace(from: frames[frames.count - 2].contentStart) == inner.tagStart {
      markUnit(target)
    } else {
      insert(target, at: inner.tagStart, .run(cutRun(frames.count - 2)))
    }
  }

  private mutating func markLetters() {
    let text = reader.text
    var letters = DocxLetterWalk(
      reader.bytes, text, skipped: skippedSpaces[text.lowerBound] ?? 0)
    while let target = target(at: text.lowerBound) {
      let position = letters.position(of: target.point.offset, isEnd: target.isEnd)
      let isWithin = target.isEnd ? position < text.upperBound : position > text.lowerBound
      guard frames.count > 1, isInPlainRun, let inner = frames.last, inner.element == .text else {
        markUnit(target, isWidened: isWithin)
        continue
      }
      if position == inner.contentStart || closes(at: position) {
        markBeside(inner, frames.count - 2, target, at: position)
      } else if canCut(inner, text) {
        insert(target, at: position, .letters(cutRun(frames.count - 2), text: inner.name))
        keepSpaces(text)
      } else {
        markUnit(target, isWidened: isWithin)
      }
    }
  }

  /// At the start or the end of the letters of a run, which may have more in it before or after them.
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
    insert(target, at: edge, .run(cutRun(unit)))
  }

  private func closes(at position: Int) -> Bool { reader.holds("</", at: position) }

  /// Whether letters may be parted: the halves keep their spaces only where they say so.
  private func canCut(_ inner: Frame, _ text: Range<Int>) -> Bool {
    switch inner.spaces {
    case .shown: !reader.isCharacterData
    case .unknown: false
    case .trimmed:
      // A space may be written as a number too.
      !reader.isCharacterData && text.lowerBound == inner.contentStart
        && closes(at: text.upperBound) && !Array(reader.bytes[text]).holds("&#")
    }
  }

  /// Spaces at the ends that do not show come into their own elements, so that they never do.
  private mutating func keepSpaces(_ text: Range<Int>) {
    guard let last = frames.indices.last, frames[last].spaces == .trimmed else { return }
    frames[last].spaces = .shown
    let bytes = reader.bytes
    guard let first = text.first(where: { bytes[$0] != .space }),
      let end = text.last(where: { bytes[$0] != .space }).map({ $0 + 1 })
    else { return }
    let name = frames[last].name
    insertions.append(
      first > text.lowerBound
        ? Insertion(position: first, mark: .endsSpaces(name))
        : Insertion(position: frames[last].contentStart - 1, mark: .keepsSpace))
    if end < text.upperBound {
      insertions.append(Insertion(position: end, mark: .beginsSpaces(name)))
    }
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
