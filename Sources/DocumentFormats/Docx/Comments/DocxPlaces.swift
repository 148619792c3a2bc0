import SourceText

/// Vị trí: where in the XML of the body stand the letters of a document's text.
struct DocxPlaces {
  private let origins: [TextOrigin]
  /// With offsets in the text, by `start`.
  private var stretches: [DocxTrace.Stretch] = []
  /// For each stretch the last one up to which those behind it follow one another in the XML too. The
  /// columns of a letterhead are read one after the other and stand side by side.
  private var runEnds: [Int] = []

  /// Chỗ: a letter of the XML's text, as a number of bytes of what the text says.
  struct Point: Comparable {
    let place: Int
    /// 0: the start of it all; `Int.max`: its end.
    let offset: Int

    static func < (a: Point, b: Point) -> Bool {
      (a.place, a.offset) < (b.place, b.offset)
    }
  }

  init(_ body: DocxBody) {
    origins = body.builder.assembled.origins
    let traced = body.trace?.stretches ?? []
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
    runEnds = Array(stretches.indices)
    for index in stretches.indices.reversed().dropFirst()
    where stretches[index + 1].place >= stretches[index].place {
      runEnds[index] = runEnds[index + 1]
    }
  }

  /// The XML of a span of the text; of one that has none of its own (an automatic number, a header, the
  /// rules of a table) the nearest. Nil where the body has no letters at all.
  func points(of span: TextSpan) -> (start: Point, end: Point)? {
    guard !stretches.isEmpty else { return nil }
    let first = stretches.partitionIndex { $0.end <= span.lowerBound }
    var last = stretches.partitionIndex { $0.start < span.upperBound } - 1
    guard first <= last else { return whole(nearest(to: span, next: first)) }
    last = min(last, runEnds[first])
    let (from, to) = (stretches[first], stretches[last])
    let start = from.isExact ? max(0, span.lowerBound - from.start) + from.cutBytes : 0
    let isWhole = span.upperBound >= to.end && !to.isCutShort
    let end =
      to.isExact && !isWhole ? min(span.upperBound, to.end) - to.start + to.cutBytes : Int.max
    return (Point(place: from.place, offset: start), Point(place: to.place, offset: end))
  }

  private func whole(_ index: Int) -> (start: Point, end: Point) {
    let place = stretches[index].place
    return (Point(place: place, offset: 0), Point(place: place, offset: Int.max))
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
}
