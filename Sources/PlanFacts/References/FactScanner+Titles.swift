import PlanSyntax
import RuleTables
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
          let previous = drafts[order - 1].index
          let isSame =
            facts.references[previous].type == facts.references[draft.index].type
            || areCarriedOutTogether(previous, draft.index, separator)
          let parent = isSame ? facts.references[previous].parent : nil
          nesting.close(at: separator, upTo: parent)
        }
        facts.references[draft.index].parent = nesting.innermost
      }
      if facts.references[draft.index].parent == nil, let basis {
        facts.references[draft.index].role = .basis
        facts.references[draft.index].basis = basis
      } else if facts.references[draft.index].parent == nil, isInLooseBasis(draft.start) {
        facts.references[draft.index].role = .basis
      }
      if let start = draft.titleStart {
        let end = basis.map { min(limit, bases[$0].span.upperBound) } ?? limit
        nesting.open(draft.index, from: start, to: titleEnd(of: draft.index, from: start, end))
      }
    }
    nesting.close(at: limit, upTo: nil)
    for title in nesting.titles {
      facts.references[title.reference].title = withoutTrailingMarks(title.start..<title.end)
      takePointers(behind: title.end, of: title.reference)
    }
    for draft in drafts where draft.titleStart != nil { takeIssuerFromTitle(draft) }
    shareIssuers()
  }

  /// Where a title ends. That of an amending law ends with the laws that it amends.
  private func titleEnd(of index: Int, from start: Int, _ limit: Int) -> Int {
    let clause = clauseEnd(from: start, limit)
    guard facts.references[index].type.map({ isCitedByName[$0] }) ?? false,
      text.has("sửa đổi", at: start, limit), let end = amendedNameEnd(from: start)
    else { return clause }
    return min(end, clause)
  }

  /// «Công văn số … về triển khai Nghị định số … và Thông tư số …»: laws joined by «và» alone in the
  /// title of what is none.
  private func areCarriedOutTogether(_ previous: Int, _ next: Int, _ separator: Int) -> Bool {
    guard text.bytes[separator].isSpace, let parent = facts.references[previous].parent else {
      return false
    }
    return isNormative(previous) && isNormative(next) && !isNormative(parent)
  }

  private func isNormative(_ index: Int) -> Bool {
    facts.references[index].numberForm == .normative
      && facts.references[index].codeType.map { tables.documentTypes[$0].isNormative } ?? false
  }

  /// The căn cứ that holds a place. Paragraphs and căn cứ come in text order.
  private func basis(at place: Int) -> Int? {
    while nextBasis < bases.count, bases[nextBasis].span.upperBound <= place { nextBasis += 1 }
    guard nextBasis < bases.count, bases[nextBasis].span.lowerBound <= place else { return nil }
    return nextBasis
  }

  /// Where the separator begins that makes the reference at `start` the next of a list; nil where
  /// none stands before it.
  func separatorStart(before start: Int) -> Int? {
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
      return end > floor && text.bytes[end - 1] == .comma ? end - 1 : end
    }
    guard place > floor, text.bytes[place - 1] == .comma || text.bytes[place - 1] == .semicolon
    else {
      return nil
    }
    return place - 1
  }

  /// «… về công tác văn thư (Phụ lục I, III)».
  private func takePointers(behind end: Int, of reference: Int) {
    let bracket = text.skipSpace(end, limit)
    guard bracket < limit, text.bytes[bracket] == .openBracket,
      let behind = pointers(behind: bracket)
    else { return }
    facts.references[reference].pointers += behind.list
  }

  private func withoutTrailingMarks(_ span: TextSpan) -> TextSpan? {
    var span = text.trimmed(span)
    while let last = span.last, text.bytes[last] == .comma || text.bytes[last] == .semicolon {
      span = text.trimmed(span.lowerBound..<last)
    }
    return span.isEmpty ? nil : span
  }

  // MARK: Facts inside references

  /// Tells each date, year and mention of the paragraph in which reference's span or title it stands.
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
    finder.restart()
    for i in marks.mentions..<mentions.count
    where finder.reference(at: mentions[i].mention.span.lowerBound) != nil {
      mentions[i].isInOtherText = true
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
