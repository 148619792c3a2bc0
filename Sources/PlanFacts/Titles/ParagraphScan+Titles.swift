import PlanSyntax
import RuleTables
import SourceText

/// Trích yếu và quan hệ lồng nhau: how far each title reaches, and which references stand in it.
extension ParagraphScan {
  /// Settles titles, parents, shared issuers and roles of the paragraph's references.
  mutating func finishReferences(_ facts: inout FactAppender) {
    guard !drafts.isEmpty else { return }
    var nesting = TitleNesting()
    for (order, draft) in drafts.enumerated() {
      let basis = facts.bases.index(at: draft.start)
      nesting.leaveEnded(before: draft.start)
      if !nesting.isEmpty {
        if let separator = lists.separatorStart(before: draft.start) {
          let previous = drafts[order - 1].index
          if !goesOnWithLaw(order, separator, facts) {
            let isSame =
              facts[previous].type == facts[draft.index].type
              || areCarriedOutTogether(previous, draft.index, separator, facts)
            nesting.close(at: separator, upTo: isSame ? facts[previous].parent : nil)
          }
        }
        facts[draft.index].parent = nesting.innermost
      }
      if facts[draft.index].parent == nil, let basis {
        facts[draft.index].role = .basis
        facts[draft.index].basis = basis
      } else if facts[draft.index].parent == nil, facts.bases.isLoose(draft.start) {
        facts[draft.index].role = .basis
      }
      if let start = draft.titleStart {
        let end = basis.map { min(limit, facts.bases.all[$0].span.upperBound) } ?? limit
        nesting.open(
          draft.index, from: start,
          to: titleEnd(of: facts[draft.index], from: start, end, isBasis: basis != nil))
      }
    }
    nesting.close(at: limit, upTo: nil)
    for title in nesting.titles {
      facts[title.reference].title = withoutTrailingMarks(title.start..<title.end)
      facts[title.reference].pointers += pointersAfterTitle(title.end)
    }
    for draft in drafts.reversed() where draft.titleStart != nil {
      takeTailOfTitle(draft.index, &facts)
      takeIssuerFromTitle(&facts[draft.index])
    }
    shareIssuers(&facts)
    shareWithShortened(&facts)
    readRelations(&facts)
  }

  /// «… về việc …, ngày D của B»: the day, and the body, that stand after the title; those of a document in
  /// the title are that one's.
  private func takeTailOfTitle(_ index: Int, _ facts: inout FactAppender) {
    let reference = facts[index]
    guard reference.dateSpan == nil, let title = reference.title,
      let tail = titleTails.tail(of: title), tail.titleEnd > title.lowerBound
    else { return }
    let inner = drafts.partitionIndex { $0.start < tail.day.span.lowerBound }
    for draft in drafts[..<inner].suffix(8) where draft.start > title.lowerBound {
      if facts[draft.index].dateSpan?.overlaps(tail.day.span) ?? false { return }
    }
    let issuer = reference.issuer == nil ? tail.issuer : nil
    if let issuer, owners.isOfAnother(issuer, reference) { return }
    facts[index].dateSpan = tail.day.span
    facts[index].date = tail.day.reading?.date
    facts[index].issuer = reference.issuer ?? issuer
    facts[index].title = text.trimmed(title.lowerBound..<min(tail.titleEnd, title.upperBound))
  }

  private func readRelations(_ facts: inout FactAppender) {
    let reader = RelationReader(passage: passage)
    var next: Int?
    for draft in drafts.reversed() {
      let span = facts[draft.index].span
      let partEnd = max(
        span.upperBound, facts[draft.index].title?.upperBound ?? 0,
        facts[draft.index].issuer?.upperBound ?? 0)
      facts[draft.index].relation = reader.relation(of: span, partEnd: partEnd, next: next)
      if facts[draft.index].parent == nil { next = span.lowerBound }
    }
  }

  /// The members of «số 01, 02, 03/2021/TT-…» have date, body, title and place of the last.
  private func shareWithShortened(_ facts: inout FactAppender) {
    guard drafts.count > 1 else { return }
    for order in (0..<drafts.count - 1).reversed() where drafts[order].sharesWithNext {
      let next = facts[drafts[order + 1].index]
      let index = drafts[order].index
      if facts[index].dateSpan == nil {
        facts[index].dateSpan = next.dateSpan
        facts[index].date = next.date
        facts[index].isDateImpossible = next.isDateImpossible
      }
      facts[index].issuer = facts[index].issuer ?? next.issuer
      facts[index].title = facts[index].title ?? next.title
    }
  }

  /// The end of the clause that begins with a title. One that has neither quotes nor brackets ends the
  /// titles inside it too.
  private mutating func clauseEnd(from start: Int, _ last: Int, isBasis: Bool) -> Int {
    if closingQuote(ofOpeningAt: start) == nil, let memo = clauseMemo, memo.contains(start) {
      return min(memo.upperBound, last)
    }
    let clause = clauses.clause(from: start, last, after: drafts, isBasis: isBasis)
    guard !clause.isQuoted else { return clause.end }
    clauseMemo = clause.isPlain && clause.end > start ? start..<clause.end : nil
    return clause.end
  }

  /// Where a title ends. That of an amending law ends with the laws that it amends.
  private mutating func titleEnd(
    of reference: LegalReference, from start: Int, _ last: Int, isBasis: Bool
  ) -> Int {
    let clause = clauseEnd(from: start, last, isBasis: isBasis)
    guard reference.type.map({ isCitedByName($0) }) ?? false,
      text.has("sửa đổi", at: start, last), let end = laws.amendedNameEnd(from: start)
    else { return clause }
    return min(end, clause)
  }

  /// «Công văn số … về triển khai Nghị định số … và Thông tư số …», «… Chỉ thị số 40-CT/TW và Kết luận số 91-KL/TW»:
  /// laws, or what the Party's centre has issued, joined by «và» alone in the title of what is none.
  private func areCarriedOutTogether(
    _ previous: Int, _ next: Int, _ separator: Int, _ facts: FactAppender
  ) -> Bool {
    guard text.bytes[separator].isSpace, let parent = facts[previous].parent else {
      return false
    }
    let isOfState =
      isNormative(facts[previous]) && isNormative(facts[next]) && !isNormative(facts[parent])
    return isOfState
      || owners.isOfCentralParty(facts[previous]) && owners.isOfCentralParty(facts[next])
        && !owners.isOfCentralParty(facts[parent])
  }

  /// «về tuyên truyền luật Giáo dục và nghị định số …»: in the title of what is no law, a law without a
  /// number, in small letters, right before another in small letters.
  private func goesOnWithLaw(_ order: Int, _ separator: Int, _ facts: FactAppender) -> Bool {
    let (before, next) = (drafts[order - 1], drafts[order])
    guard text.bytes[separator].isSpace, let start = before.titleStart,
      text.isLower(facts[next.index].span.lowerBound, limit), isNormative(facts[next.index]),
      !isNormative(facts[before.index])
    else { return false }
    let title = start..<max(start, separator)
    return title.suffix(90).contains { i in
      !text.bytes.hasWord(before: i) && typePhrases.mayStart(text.folded, at: i)
        && typePhrases.match(text.folded, at: i, limit: title.upperBound)
          .map { tables.documentTypes[$0.value].isNormative || isCitedByName($0.value) } ?? false
    }
  }

  private func isNormative(_ reference: LegalReference) -> Bool {
    if let type = reference.type, isCitedByName(type) { return true }
    return reference.numberForm == .normative
      && reference.codeType.map { tables.documentTypes[$0].isNormative } ?? false
  }

  /// «… về công tác văn thư (Phụ lục I, III)».
  private func pointersAfterTitle(_ end: Int) -> [LegalPointer] {
    let bracket = text.skipSpace(end, limit)
    guard bracket < limit, text.bytes[bracket] == .openBracket else { return [] }
    return pointers.after(bracket)?.list ?? []
  }

  private func withoutTrailingMarks(_ span: TextSpan) -> TextSpan? {
    var span = text.trimmed(span)
    while let last = span.last, text.bytes[last] == .comma || text.bytes[last] == .semicolon {
      span = text.trimmed(span.lowerBound..<last)
    }
    return span.isEmpty ? nil : span
  }
}
