/// Vị trí: a place in the decoded text, as reports give it.
package struct SourcePosition: Sendable, Equatable {
  /// UTF-8 bytes from 0 in the decoded text.
  package let offset: Int
  /// From 1.
  package let line: Int
  /// Unicode scalars from 1.
  package let column: Int
}

/// Finds positions for many spans of one text. Lines longer than `step` get marks once, so that a
/// look-up costs the same in a line of ten megabytes.
package struct PositionFinder {
  private let source: SourceText
  private var markedLine = -1
  /// Scalars before `lineStart + step × index` of the marked line.
  private var marks: [Int] = []
  private let step = 512

  package init(_ source: SourceText) { self.source = source }

  /// The position of an offset of the view.
  package mutating func position(of offset: Int) -> SourcePosition {
    let line = source.lineIndex(of: offset)
    let start = self.start(ofLine: line)
    let end = source.decodedOffset(of: offset)
    var column = 1
    var i = start
    if end - start > step {
      mark(line: line, start: start)
      let index = (end - start) / step
      column += marks[index]
      i += index * step
    }
    while i < end {
      if source.decoded[i] & 0xC0 != 0x80 { column += 1 }
      i += 1
    }
    return SourcePosition(offset: end, line: line + 1, column: column)
  }

  /// Where a line begins in the decoded text: behind the line end before it, with what the view leaves
  /// out at the line's head.
  private func start(ofLine line: Int) -> Int {
    line == 0 ? 0 : source.decodedOffset(of: source.lines[line].start - 1) + 1
  }

  private mutating func mark(line: Int, start: Int) {
    guard line != markedLine else { return }
    markedLine = line
    marks = [0]
    let end =
      line + 1 < source.lines.count
      ? self.start(ofLine: line + 1) : source.decoded.count
    var scalars = 0
    for i in start..<end {
      if source.decoded[i] & 0xC0 != 0x80 { scalars += 1 }
      if (i - start + 1) % step == 0 { marks.append(scalars) }
    }
  }
}
