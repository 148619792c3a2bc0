import SourceText

/// Dàn ý: which lines are the body, which the tail, which an appendix each.
struct PlanOutline {
  let body: Range<Int>
  let tail: Range<Int>
  let appendices: [Range<Int>]

  init(behind head: PlanHead, appendices reader: AppendixReader) {
    let lines = reader.reader.lines
    let count = lines.count
    let tailStart = TailFinder(appendices: reader).start(in: head.end..<count)
    var appendixStart = count
    for index in (tailStart ?? head.end)..<count where !lines[index].isBlank {
      if reader.startsAppendix(lines[index]), index > head.end {
        appendixStart = index
        break
      }
      if let tailStart, let start = reader.headingOfAnnex(at: index, behind: tailStart) {
        appendixStart = start
        break
      }
    }
    body = head.end..<min(tailStart ?? count, appendixStart)
    tail = (tailStart ?? appendixStart)..<appendixStart
    var appendices: [Range<Int>] = []
    var start = appendixStart
    for index in appendixStart..<count
    where index > start && !lines[index].isBlank && reader.startsAppendix(lines[index]) {
      appendices.append(start..<index)
      start = index
    }
    if start < count { appendices.append(start..<count) }
    self.appendices = appendices
  }
}
