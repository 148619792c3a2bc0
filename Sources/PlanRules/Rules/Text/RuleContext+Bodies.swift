import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

/// Where a text speaks of bodies that ended.
extension RuleContext {
  /// Whether a paragraph may give a body a task: letterhead, căn cứ and what describes the place are
  /// others' or the past's, and an appendix lists what it is given.
  func mayNameBodies(_ paragraph: Paragraph) -> Bool {
    switch paragraph.part {
    case .body, .closing: !kindsAround(section(at: paragraph.span.lowerBound)).contains(.context)
    case .recipients: true
    case .letterhead, .title, .basis, .signature, .appendix: false
    }
  }

  /// Whether the letterhead names a body that had ended on each of the plan's days.
  func isInNameOfEndedBody() -> Bool {
    guard let days = judgedDays, !isLetterheadMissing, let head = plan.letterhead else {
      return false
    }
    return [head.authorityPieces, head.issuerPieces].contains { pieces in
      let name = foldedName(pieces)
      return tables.endedBodies.contains { body in
        days.lowerBound > body.lastDay
          && body.firstNaming(
            name, in: 0..<name.count, tables: tables, day: days.upperBound, isName: { _ in true })
            != nil
      }
    }
  }

  /// The ended bodies that the paragraphs name which may give a body a task, but for those of cited
  /// documents.
  func forEachNaming(
    of bodies: [EndedBody], day: CalendarDate,
    _ handle: (EndedBody, EndedBody.Naming, Paragraph) -> Void
  ) {
    // By body: the end of the last name.
    var ends = [Int](repeating: 0, count: bodies.count)
    let foldedArray = source.folded
    let folded = foldedArray.span
    for start in survey.bodyStarts {
      let key = StartBits.key(EightBytes.load(folded, at: start))
      for (index, body) in bodies.enumerated()
      where start >= ends[index] && body.phrases.mayStart(key) {
        guard let number = paragraph(at: start) else { continue }
        let paragraph = plan.paragraphs[number]
        guard
          let naming = body.naming(
            source.folded, at: start, limit: paragraph.span.upperBound, tables: tables, day: day,
            isName: { isProperName(at: $0) && !beginsLine($0) }),
          mayNameBodies(paragraph)
        else { continue }
        ends[index] = naming.end
        if !isInCitation(naming.start) { handle(body, naming, paragraph) }
      }
    }
  }

  /// Where the name of an ended body or of a centrally run city may begin in a paragraph.
  func bodyStarts(in span: TextSpan) -> ArraySlice<Int> {
    let starts = survey.bodyStarts
    let first = starts.partitionIndex { $0 < span.lowerBound }
    return starts[first..<starts.partitionIndex { $0 < span.upperBound }]
  }

  private func beginsLine(_ start: Int) -> Bool {
    var i = start
    while i > 0, source.bytes[i - 1].isSpace {
      i -= 1
      if source.bytes[i].isLineEnd { return true }
    }
    return false
  }

  /// Whether a word begins with a capital and goes on in small letters.
  func isProperName(at start: Int) -> Bool {
    var i = start
    repeat { i += 1 } while i < source.bytes.count && source.bytes[i].isContinuation
    guard i <= source.bytes.count, source.bytes[start..<i] != source.folded[start..<i] else {
      return false
    }
    while i < source.bytes.count, source.bytes[i].isInWord {
      if source.bytes[i] != source.folded[i] { return false }
      i += 1
    }
    return true
  }

  /// The end of a proper name after a body's words: «UBND huyện Bình An».
  func nameEnd(from end: Int, limit: Int) -> Int {
    var end = end
    for _ in 0..<5 {
      var next = end
      while next < limit, source.bytes[next] == .space { next += 1 }
      guard next > end, next < limit, source.bytes[next].startsWordCharacter else { return end }
      let isNumber = source.bytes[next].isDigit
      guard isNumber || isProperName(at: next) else { return end }
      end = next
      while end < limit, source.bytes[end].isInWord { end += 1 }
      if isNumber { return end }
    }
    return end
  }

  /// Whether an offset lies in a citation, the issuing body among it.
  func isInCitation(_ offset: Int) -> Bool {
    if isInReference(offset) { return true }
    let low = facts.references.partitionIndex { $0.span.lowerBound <= offset }
    return facts.references[max(0, low - 4)..<min(low + 1, facts.references.count)]
      .contains { $0.issuer?.contains(offset) ?? false }
  }

  /// Whether a paragraph speaks of a body as one of the past: by its words near by, or by a date or a
  /// school year from before it ended.
  func isOfThePast(_ span: TextSpan, in paragraph: Paragraph, since lastDay: CalendarDate) -> Bool {
    let near =
      max(
        paragraph.span.lowerBound, span.lowerBound - 160)..<min(
        paragraph.span.upperBound, span.upperBound + 120)
    if tables.ruleWords.formerWords.contains(source.folded, in: near) { return true }
    let whole = paragraph.span
    return facts.dates.contains { date in
      whole.contains(date.span.lowerBound)
        && (date.date.map { $0 <= lastDay } ?? date.year.map { $0 < lastDay.year } ?? false)
    }
      || facts.schoolYears.contains {
        whole.contains($0.span.lowerBound) && $0.second <= lastDay.year
      }
      || facts.yearSpans.contains { whole.contains($0.span.lowerBound) && $0.first < lastDay.year }
  }
}
