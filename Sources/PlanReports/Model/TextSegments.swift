import SourceText

/// Các đoạn được đánh dấu: stretches of a text that may lie in one another or overlap, cut so that each
/// place belongs to the innermost alone.
struct TextSegments {
  struct Segment: Equatable {
    let span: TextSpan
    /// Which mark it belongs to.
    let mark: Int
  }

  private(set) var segments: [Segment] = []
  private var open: [(end: Int, mark: Int)] = []
  private var place = 0

  /// - Parameter marks: in any order.
  init(_ marks: [TextSpan]) {
    let order = marks.indices.sorted { a, b in
      let (first, second) = (marks[a], marks[b])
      if first.lowerBound != second.lowerBound { return first.lowerBound < second.lowerBound }
      if first.upperBound != second.upperBound { return first.upperBound > second.upperBound }
      return a < b
    }
    for index in order where !marks[index].isEmpty {
      close(upTo: marks[index].lowerBound)
      goOn(to: marks[index].lowerBound)
      open.append((marks[index].upperBound, index))
    }
    close(upTo: .max)
  }

  private mutating func close(upTo limit: Int) {
    while let last = open.last, last.end <= limit {
      goOn(to: last.end)
      open.removeLast()
    }
  }

  private mutating func goOn(to end: Int) {
    guard end > place else { return }
    if let last = open.last { segments.append(Segment(span: place..<end, mark: last.mark)) }
    place = end
  }
}
