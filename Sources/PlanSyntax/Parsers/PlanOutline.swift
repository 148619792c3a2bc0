import SourceText

/// Dàn ý: which lines are the body, which the tail, which an appendix each.
struct PlanOutline {
  let body: Range<Int>
  /// Between the closing sentence and the tail.
  let earlyAppendices: [Range<Int>]
  let tail: Range<Int>
  let appendices: [Range<Int>]

  init(after head: PlanHead, appendices reader: AppendixReader) {
    let count = reader.reader.part.upperBound
    let tailStart = TailFinder(appendices: reader).start(in: head.end..<count)
    let appendixStart = Self.appendixStart(after: head, tailStart, reader) ?? count
    let bodyEnd = min(tailStart ?? count, appendixStart)
    let early = tailStart.flatMap { Self.earlyAppendix(in: head.end..<$0, reader) }
    body = head.end..<(early ?? bodyEnd)
    earlyAppendices = early.map { Self.split($0..<bodyEnd, reader) } ?? []
    tail = (tailStart ?? appendixStart)..<appendixStart
    appendices = Self.split(appendixStart..<count, reader)
  }

  /// The lines of each appendix of a range, which begins with one.
  private static func split(_ range: Range<Int>, _ reader: AppendixReader) -> [Range<Int>] {
    let lines = reader.reader.lines
    var appendices: [Range<Int>] = []
    var start = range.lowerBound
    for index in range
    where index > start && !lines[index].isBlank
      && (reader.startsAppendix(lines[index]) || reader.namesAppendix(lines[index]))
    {
      appendices.append(start..<index)
      start = index
    }
    if start < range.upperBound { appendices.append(start..<range.upperBound) }
    return appendices
  }

  /// The first appendix that stands right after the closing sentence and above recipients and signature; nil
  /// where there is none.
  private static func earlyAppendix(in body: Range<Int>, _ reader: AppendixReader) -> Int? {
    let lines = reader.reader.lines
    var before: ClassifiedLine?
    for index in body where !lines[index].isBlank {
      let line = lines[index]
      if let before, reader.startsAppendix(line) || reader.namesAppendix(line),
        reader.words.closesPlan(before)
      {
        return index
      }
      before = line
    }
    return nil
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
