import SourceText

/// Vị trí: where in the XML of the body stand the letters of a document's text.
struct DocxPlaces {
  private let origins: [TextOrigin]
  /// With offsets in the text, by `start`.
  private(set) var stretches: [DocxTrace.Stretch] = []
  /// For each stretch the last one up to which those after it follow one another in the XML too. The
  /// columns of a letterhead are read one after the other and stand side by side.
  private var runEnds: [Int] = []
  /// Of all letters that were read, in the order of the XML, those at the edges of cells too.
  private let letterPlaces: [Int]

  /// Chỗ: a letter of the XML's text, as a number of bytes of what the text says.
  struct Point: Comparable {
    let place: Int
    /// 0: the start of it all; `Int.max`: its end.
    let offset: Int

    static func < (a: Point, b: Point) -> Bool {
      (a.place, a.offset) < (b.place, b.offset)
    }
  }

  /// Khoảng: where a comment is to begin and end.
  struct Stretch {
    let start: Point
    let end: Point
    /// Between them stand all words that are meant, and no others.
    let isExact: Bool
  }

  init(_ body: DocxBody) {
    origins = body.builder.assembled.origins
    let traced = body.trace?.stretches ?? []
    letterPlaces = traced.map { $0.place }.sorted()
    var origin = 0
    for piece in body.builder.pieces where piece.lead != .rowEnd {
      var shift = origins[origin].offset - piece.range.lowerBound
      if origin == 0 { shift -= 3 * Self.orderMarks(body.builder.bytes[piece.range]) }
      origin += 1
      guard !piece.range.isEmpty else { continue }
      var next = traced.partitionIndex { $0.end <= piece.range.lowerBound }
      while next < traced.count, traced[next].start < piece.range.upperBound {
        var stretch = traced[next].clipped(to: piece.range)
        stretch.move(by: shift)
        if stretch.end > 0 { stretches.append(stretch) }
        next += 1
      }
    }
    findRuns()
  }

  /// How many byte-order marks the text leaves out at its start.
  private static func orderMarks(_ bytes: ArraySlice<UInt8>) -> Int {
    var rest = bytes
    var count = 0
    while rest.starts(with: [0xEF, 0xBB, 0xBF]) {
      rest = rest.dropFirst(3)
      count += 1
    }
    return count
  }

  private mutating func findRuns() {
    var rank = 0
    let order = stretches.indices.sorted { (stretches[$0].place, $0) < (stretches[$1].place, $1) }
    var ranks = [Int](repeating: 0, count: stretches.count)
    for index in order {
      ranks[index] = rank
      rank += 1
    }
    runEnds = Array(stretches.indices)
    for index in stretches.indices.reversed().dropFirst() where ranks[index + 1] == ranks[index] + 1
    {
      runEnds[index] = runEnds[index + 1]
    }
  }

  /// The XML of a span of the text; of one that has none of its own (an automatic number, a header, the
  /// rules of a table) the nearest. Nil where the body has no letters at all.
  func stretch(of span: TextSpan) -> Stretch? {
    guard !stretches.isEmpty else { return nil }
    let first = stretches.partitionIndex { $0.end <= span.lowerBound }
    let wanted = stretches.partitionIndex { $0.start < span.upperBound } - 1
    guard first <= wanted else { return whole(nearest(to: span, next: first)) }
    let last = min(wanted, runEnds[first])
    let (from, to) = (stretches[first], stretches[last])
    let start = from.offset(of: max(span.lowerBound, from.start), isEnd: false)
    let endsWithin = span.upperBound < to.end || to.isCutShort
    let end = endsWithin ? to.offset(of: min(span.upperBound, to.end), isEnd: true) : Int.max
    let isFromStart = span.lowerBound <= from.start && from.cutBytes == 0
    return Stretch(
      start: Point(place: from.place, offset: start ?? 0),
      end: Point(place: to.place, offset: end ?? Int.max),
      isExact: last == wanted && !standsElsewhere(first...last) && end != nil
        && (start != nil || isFromStart))
  }

  /// Whether the XML has something else in place of the letters: the mark of a note.
  private func standsElsewhere(_ range: ClosedRange<Int>) -> Bool {
    stretches[range].contains { $0.standsElsewhere }
  }

  private func whole(_ index: Int) -> Stretch {
    let place = stretches[index].place
    return Stretch(
      start: Point(place: place, offset: 0), end: Point(place: place, offset: Int.max),
      isExact: false)
  }

  private func nearest(to span: TextSpan, next: Int) -> Int {
    let origin = origins.partitionIndex { $0.offset <= span.lowerBound } - 1
    // Of all pages: the first is where a reader begins.
    if origin >= 0, origins[origin].part == .header || origins[origin].part == .footer { return 0 }
    guard next > 0 else { return 0 }
    guard next < stretches.count else { return next - 1 }
    let isNextNearer =
      stretches[next].start - span.upperBound <= span.lowerBound - stretches[next - 1].end
    return isNextNearer ? next : next - 1
  }

  /// Spaces left out at the start of the XML's text, by place, of those that begin so.
  var skippedSpaces: [Int: Int] {
    var result: [Int: Int] = [:]
    for stretch in stretches where stretch.skipped > 0 { result[stretch.place] = stretch.skipped }
    return result
  }

  /// - Parameter edges: where the comments have come to begin and end.
  /// - Returns: for each comment whether it stands at the very words.
  func areExact(_ stretches: [Stretch], _ edges: [DocxMarkup.Edge]) -> [Bool] {
    var result = stretches.map { $0.isExact }
    var count = [Int](repeating: 0, count: stretches.count)
    for edge in edges {
      count[edge.comment] += 1
      let wanted = edge.isEnd ? stretches[edge.comment].end : stretches[edge.comment].start
      let between =
        edge.isEnd
        ? wanted.place + 1..<max(edge.position, wanted.place + 1)
        : min(edge.position, wanted.place)..<wanted.place
      if edge.isWidened || hasLetters(between) { result[edge.comment] = false }
    }
    return result.indices.map { result[$0] && count[$0] == 2 }
  }

  private func hasLetters(_ range: Range<Int>) -> Bool {
    let next = letterPlaces.partitionIndex { $0 < range.lowerBound }
    return next < letterPlaces.count && letterPlaces[next] < range.upperBound
  }
}
