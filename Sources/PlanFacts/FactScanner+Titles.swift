import PlanSyntax
import SourceText

/// Trích yếu và quan hệ lồng nhau: how far each title reaches, and which references stand in it.
extension FactScanner {
  /// Settles titles, parents, shared issuers and roles of the paragraph's references.
  func finishReferences() {
    guard !drafts.isEmpty else { return }
    var nesting = TitleNesting()
    for (order, draft) in drafts.enumerated() {
      let basis = basis(at: draft.start)
      nesting.leaveEnded(before: draft.start)
      if !nesting.isEmpty {
        if let separator = separatorStart(before: draft.start) {
          let previous = facts.references[drafts[order - 1].index]
          let current = facts.references[draft.index]
          let parent = previous.type == current.type ? previous.parent : nil
          nesting.close(at: separator, upTo: parent)
        }
        facts.references[draft.index].parent = nesting.innermost
      }
      if facts.references[draft.index].parent == nil, let basis {
        facts.references[draft.index].role = .basis
        facts.references[draft.index].basis = basis
      }
      if let start = draft.titleStart {
        let end = basis.map { min(limit, bases[$0].span.upperBound) } ?? limit
        nesting.open(draft.index, from: start, to: clauseEnd(from: start, end))
      }
    }
    nesting.close(at: limit, upTo: nil)
    for title in nesting.titles {
      facts.references[title.reference].title = withoutTrailingMarks(title.start..<title.end)
    }
    shareIssuers()
  }

  /// The căn cứ that holds a place. Paragraphs and căn cứ come in text order.
  private func basis(at place: Int) -> Int? {
    while nextBasis < bases.count, bases[nextBasis].span.upperBound <= place { nextBasis += 1 }
    guard nextBasis < bases.count, bases[nextBasis].span.lowerBound <= place else { return nil }
    return nextBasis
  }

  /// Where the separator begins that makes the reference at `start` the next of a list; nil where
  /// none stands before it.
  private func separatorStart(before start: Int) -> Int? {
    var place = text.skipSpaceBack(start, floor)
    var word = text.wordStart(place, floor)..<place
    if text.isWord(word, "các") {
      place = text.skipSpaceBack(word.lowerBound, floor)
      word = text.wordStart(place, floor)..<place
    }
    // «…; Thực hiện Kế hoạch số …»: a lead of its own.
    let before = text.wordBefore(word.lowerBound, floor)
    if !before.isEmpty, text.isUpper(before.lowerBound),
      let lead = vocabulary.basisLeads.match(
        text.folded, at: before.lowerBound, limit: place), lead.end == place
    {
      place = text.skipSpaceBack(before.lowerBound, floor)
      word = place..<place
    }
    if text.isWord(word, "và") || text.isWord(word, "cùng") {
      let end = text.skipSpaceBack(word.lowerBound, floor)
      return end > floor && text.bytes[end - 1] == 0x2C ? end - 1 : end
    }
    guard place > floor, text.bytes[place - 1] == 0x2C || text.bytes[place - 1] == 0x3B else {
      return nil
    }
    return place - 1
  }

  private func withoutTrailingMarks(_ span: TextSpan) -> TextSpan? {
    var span = text.trimmed(span)
    while let last = span.last, text.bytes[last] == 0x2C || text.bytes[last] == 0x3B {
      span = text.trimmed(span.lowerBound..<last)
    }
    return span.isEmpty ? nil : span
  }

  // MARK: Where a clause ends

  /// The end of the clause that begins with a title: a semicolon, the end of a sentence, a colon, the
  /// bracket or quote around it, or «được sửa đổi». A quoted title ends with its quote.
  private func clauseEnd(from start: Int, _ limit: Int) -> Int {
    if let close = closingQuote(ofOpeningAt: start) { return min(close, limit) }
    if let memo = clauseMemo, memo.contains(start) { return min(memo.upperBound, limit) }
    let last = min(limit, start + 2000)
    var i = start
    var isPlain = true
    while i < last {
      let byte = text.bytes[i]
      switch byte {
      case 0x3B, 0x3A, 0x29: return remember(start..<i, isPlain)
      case 0x2E where isSentenceEnd(i, last): return remember(start..<i, isPlain)
      case 0x28:
        isPlain = false
        i = closingBracket(from: i + 1) ?? i
      case 0x22, 0xE2:
        if let close = closingQuote(ofOpeningAt: i) {
          isPlain = false
          i = close - 1
        } else if byte == 0xE2, i + 2 < last, text.bytes[i + 1] == 0x80, text.bytes[i + 2] == 0x9D {
          return remember(start..<i, isPlain)
        }
      case 0xC4, 0x63, 0x68:
        guard i > start, text.bytes[i - 1].isSpace, endsTitle(i) else { break }
        return remember(start..<i, isPlain)
      default: break
      }
      i += 1
    }
    return remember(start..<last, isPlain)
  }

  private func remember(_ clause: TextSpan, _ isPlain: Bool) -> Int {
    clauseMemo = isPlain && !clause.isEmpty ? clause : nil
    return clause.upperBound
  }

  private func isSentenceEnd(_ i: Int, _ limit: Int) -> Bool {
    guard i + 1 < limit else { return true }
    let next = text.bytes[i + 1]
    return next.isSpace || next == 0x2F || next == 0x22
      || (next == 0xE2 && !text.isEllipsis(i + 1, limit))
  }

  /// «được sửa đổi», «có hiệu lực»: what is said of the document behind its title.
  private func endsTitle(_ i: Int) -> Bool {
    text.has("được sửa đổi", at: i, limit) || text.has("đã được sửa đổi", at: i, limit)
      || text.has("được bổ sung", at: i, limit) || text.has("được thay thế", at: i, limit)
      || text.has("có hiệu lực", at: i, limit) || text.has("hết hiệu lực", at: i, limit)
  }

  private func closingBracket(from start: Int) -> Int? {
    var i = start
    let end = min(limit, start + 300)
    while i < end {
      if text.bytes[i] == 0x29 { return i }
      i += 1
    }
    return nil
  }

  /// Behind the quote that closes the one opened at `i`, within 1500 bytes; nil where none is opened
  /// or closed.
  func closingQuote(ofOpeningAt i: Int) -> Int? {
    guard i < limit else { return nil }
    let end = min(limit, i + 1500)
    if text.bytes[i] == 0x22 {
      var j = i + 1
      while j < end {
        if text.bytes[j] == 0x22 { return j + 1 }
        j += 1
      }
      return nil
    }
    guard text.bytes[i] == 0xE2, i + 2 < end, text.bytes[i + 1] == 0x80, text.bytes[i + 2] == 0x9C
    else { return nil }
    var j = i + 3
    while j + 2 < end {
      if text.bytes[j] == 0xE2, text.bytes[j + 1] == 0x80, text.bytes[j + 2] == 0x9D {
        return j + 3
      }
      j += 1
    }
    return nil
  }

  // MARK: Shared issuers

  /// «Nghị định số 1 và Nghị định số 2 của Chính phủ»: a list shares its last «của».
  private func shareIssuers() {
    guard drafts.count > 1 else { return }
    for order in (0..<drafts.count - 1).reversed() {
      let current = facts.references[drafts[order].index]
      let next = facts.references[drafts[order + 1].index]
      guard current.issuer == nil, drafts[order].titleStart == nil, current.parent == next.parent,
        let issuer = next.issuer, issuer.lowerBound > next.span.lowerBound,
        current.name == nil, current.type == next.type || haveSameCode(current, next),
        isListGap(drafts[order].tail..<max(drafts[order].tail, drafts[order + 1].start))
      else { continue }
      facts.references[drafts[order].index].issuer = issuer
    }
  }

  private func haveSameCode(_ a: LegalReference, _ b: LegalReference) -> Bool {
    guard let a = a.issuerCodeSpan, let b = b.issuerCodeSpan else { return false }
    return text.mended(a) == text.mended(b)
  }

  // MARK: Facts inside references

  /// Tells each date and year of the paragraph in which reference's span or title it stands.
  func assignReferences(from marks: FactMarks) {
    guard marks.references < facts.references.count else { return }
    var finder = ReferenceFinder(facts.references, from: marks.references)
    for i in marks.dates..<facts.dates.count {
      facts.dates[i].reference = finder.reference(at: facts.dates[i].digits.lowerBound)
    }
    finder.restart()
    for i in marks.schoolYears..<facts.schoolYears.count {
      facts.schoolYears[i].reference = finder.reference(at: facts.schoolYears[i].span.lowerBound)
    }
    finder.restart()
    for i in marks.yearSpans..<facts.yearSpans.count {
      facts.yearSpans[i].reference = finder.reference(at: facts.yearSpans[i].span.lowerBound)
    }
  }
}

/// Trích yếu đang mở: the titles that hold the place reached, outermost first.
private struct TitleNesting {
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

/// Finds the innermost reference around ever later places.
private struct ReferenceFinder {
  private let references: [LegalReference]
  private let first: Int
  private var next: Int
  private var open: [Int] = []

  init(_ references: [LegalReference], from first: Int) {
    self.references = references
    self.first = first
    next = first
  }

  mutating func restart() {
    next = first
    open = []
  }

  mutating func reference(at place: Int) -> Int? {
    while next < references.count, references[next].span.lowerBound <= place {
      open.append(next)
      next += 1
    }
    while let last = open.last, end(of: references[last]) <= place { open.removeLast() }
    return open.last
  }

  private func end(of reference: LegalReference) -> Int {
    max(reference.span.upperBound, reference.title?.upperBound ?? 0)
  }
}
