import SourceText

/// Trích yếu đang mở: the titles that hold the place reached, outermost first.
struct TitleNesting {
  struct Title {
    let reference: Int
    let start: Int
    var end: Int
  }

  private(set) var titles: [Title] = []
  /// Indexes of `titles`.
  private var stack: [Int] = []

  var isEmpty: Bool { stack.isEmpty }
  var innermost: Int? { stack.last.map { titles[$0].reference } }

  mutating func open(_ reference: Int, from start: Int, to end: Int) {
    let outer = stack.last.map { titles[$0].end } ?? end
    stack.append(titles.count)
    titles.append(Title(reference: reference, start: start, end: max(start, min(end, outer))))
  }

  mutating func leaveEnded(before place: Int) {
    while let last = stack.last, titles[last].end <= place { stack.removeLast() }
  }

  /// Ends the open titles at a separator, but for that of `reference` and those around it.
  mutating func close(at place: Int, upTo reference: Int?) {
    while let last = stack.last, titles[last].reference != reference {
      titles[last].end = max(titles[last].start, min(titles[last].end, place))
      stack.removeLast()
    }
  }
}
