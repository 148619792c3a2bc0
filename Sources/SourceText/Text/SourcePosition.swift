/// Vị trí: a place in the decoded text, as reports give it.
package struct SourcePosition: Sendable, Equatable {
  /// UTF-8 bytes from 0 in the decoded text.
  package let offset: Int
  /// From 1.
  package let line: Int
  /// Unicode scalars from 1.
  package let column: Int
  /// Where its line begins, in bytes as `offset`.
  package let lineOffset: Int

  /// UTF-8 bytes from 1.
  package var byteColumn: Int { offset - lineOffset + 1 }
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
    position(offset, decoded: source.decodedOffset(of: offset))
  }

  /// The position where a span that ends at an offset of the view ends.
  package mutating func position(ofEnd offset: Int) -> SourcePosition {
    position(offset, decoded: source.decodedEnd(of: offset))
  }

  private mutating func position(_ offset: Int, decoded end: Int) -> SourcePosition {
    let viewLine = source.lineIndex(of: offset)
    let soft = source.softBreaks.partitionIndex { $0 < offset }
    let line = viewLine + soft
    let start = self.start(ofLine: viewLine, soft: soft)
    var column = 1
    var i = start
    if end - start > step {
      mark(line: line, start: start, end: endOfLine(viewLine))
      let index = (end - start) / step
      column += marks[index]
      i += index * step
    }
    if i < end { column += EightBytes.characterCount(source.decoded, i..<end) }
    return SourcePosition(offset: end, line: line + 1, column: column, lineOffset: start)
  }

  /// Where a line begins in the decoded text: after the line end before it, with what the view leaves
  /// out at the line's head.
  /// - Parameter soft: how many soft breaks stand before the place that is asked for.
  private func start(ofLine line: Int, soft: Int) -> Int {
    let viewStart = source.lines[line].start
    if soft > 0, source.softBreaks[soft - 1] >= viewStart {
      let end = source.decodedOffset(of: source.softBreaks[soft - 1])
      return source.decoded[end...].starts(with: [0x0D, 0x0A]) ? end + 2 : end + 1
    }
    guard line > 0 else { return 0 }
    let end = source.decodedOffset(of: viewStart - 1)
    // U+2028 ends lines too.
    return end + max(1, UTF8Form.length(source.decoded, at: end))
  }

  private func endOfLine(_ line: Int) -> Int {
    line + 1 < source.lines.count ? start(ofLine: line + 1, soft: 0) : source.decoded.count
  }

  private mutating func mark(line: Int, start: Int, end: Int) {
    guard line != markedLine else { return }
    markedLine = line
    marks = [0]
    var scalars = 0
    for i in start..<end {
      if source.decoded[i] & 0xC0 != 0x80 { scalars += 1 }
      if (i - start + 1) % step == 0 { marks.append(scalars) }
    }
  }
}

extension SourceText {
  /// The line of an offset of the view, from 1, in the decoded text.
  package func lineNumber(of offset: Int) -> Int {
    lineIndex(of: offset) + softBreaks.partitionIndex { $0 < offset } + 1
  }
}
