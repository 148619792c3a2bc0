import SourceText

/// Dàn ý: which lines are the body, which the tail, which an appendix each.
struct PlanOutline {
  let body: Range<Int>
  let tail: Range<Int>
  let appendices: [Range<Int>]

  init(after head: PlanHead, appendices reader: AppendixReader) {
    let lines = reader.reader.lines
    let count = reader.reader.part.upperBound
    let tailStart = TailFinder(appendices: reader).start(in: head.end..<count)
    let appendixStart = Self.appendixStart(after: head, tailStart, reader) ?? count
    body = head.end..<min(tailStart ?? count, appendixStart)
    tail = (tailStart ?? appendixStart)..<appendixStart
    var appendices: [Range<Int>] = []
    var start = appendixStart
    for index in appendixStart..<count
    where index > start && !lines[index].isBlank
      && (reader.startsAppendix(lines[index]) || reader.namesAppendix(lines[index]))
    {
      appendices.append(start..<index)
      start = index
    }
    if start < count { appendices.append(start..<count) }
    self.appendices = appendices
  }

  /// The first line of the first appendix; nil where there is none.
  private static func appendixStart(
    after head: PlanHead, _ tailStart: Int?, _ reader: AppendixReader
  ) -> Int? {
    let lines = reader.reader.lines
    // A name or the archive line: recipients or signature are at an end.
    var isSigned = false
    for index in (tailStart ?? head.end)..<reader.reader.part.upperBound
    where !lines[index].isBlank {
      let line = lines[index]
      if reader.startsAppendix(line), index > head.end { return index }
      guard let tailStart, index > tailStart else { continue }
      if reader.namesAppendix(line) || reader.namesForm(line, isSigned: isSigned) { return index }
      if let start = reader.headingOfAnnex(at: index, after: tailStart) { return start }
      isSigned = isSigned || reader.words.endsTail(line)
    }
    return nil
  }
}
