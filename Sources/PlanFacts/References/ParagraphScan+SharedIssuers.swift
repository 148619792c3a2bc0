import RuleTables
import SourceText

/// Cơ quan ban hành dùng chung: a body named once for several documents, or after a title.
extension ParagraphScan {
  /// «Nghị định số 1 và Nghị định số 2 của Chính phủ»: a list shares its last «của».
  func shareIssuers(_ facts: inout FactAppender) {
    guard drafts.count > 1 else { return }
    shareWithEarlier(&facts)
    shareWithLater(&facts)
  }

  /// «Công văn số … của Sở … về …; Công văn số … về …»: the body named for the first of a list has issued what
  /// follows under its code.
  private func shareWithLater(_ facts: inout FactAppender) {
    var before: Int?
    for order in drafts.indices {
      let current = facts[drafts[order].index]
      guard current.parent == nil else { continue }
      if let before, current.issuer == nil, current.number != nil, current.name == nil {
        let previous = facts[drafts[before].index]
        let end = max(previous.title?.upperBound ?? 0, drafts[before].tail)
        if previous.issuer != nil, areOfOneBody(previous, current) ?? false,
          lists.isMark(end..<max(end, drafts[order].start))
        {
          facts[drafts[order].index].issuer = previous.issuer
        }
      }
      before = order
    }
  }

  private func shareWithEarlier(_ facts: inout FactAppender) {
    for order in (0..<drafts.count - 1).reversed()
    where facts[drafts[order].index].issuer == nil {
      let current = facts[drafts[order].index]
      let next = facts[drafts[order + 1].index]
      let end = current.title?.upperBound ?? drafts[order].tail
      guard current.parent == next.parent, current.name == nil,
        let issuer = next.issuer, issuer.lowerBound > next.span.lowerBound,
        areOfOneBody(current, next) ?? (current.type == next.type),
        current.title == nil || areOfOneBody(current, next) ?? false,
        lists.isGap(end..<max(end, drafts[order + 1].start))
      else { continue }
      facts[drafts[order].index].issuer = issuer
      // «các Quyết định số … ngày …, số … ngày … của … về …»: one title for all of them.
      if current.title == nil, next.typeSpan == nil, next.title != nil,
        next.parent == nil, isOfPluralList(order, facts)
      {
        facts[drafts[order].index].title = next.title
      }
    }
  }

  /// Whether «các» or «những» stands before the first type word of the list that a document is of.
  private func isOfPluralList(_ order: Int, _ facts: FactAppender) -> Bool {
    for draft in drafts[...order].reversed() {
      guard facts[draft.index].typeSpan != nil else { continue }
      let word = text.wordBefore(draft.start, floor)
      return text.isWord(word, "các") || text.isWord(word, "những")
    }
    return false
  }

  /// «… ban hành Chương trình … của Bộ trưởng Bộ Giáo dục và Đào tạo»: the body stands after the title.
  /// Only the body that the number names is taken out of it.
  func takeIssuerFromTitle(_ reference: inout LegalReference) {
    guard reference.issuer == nil, let title = reference.title, reference.issuerCodeSpan != nil
    else { return }
    var word = wordBefore(title.upperBound, title.lowerBound)
    for _ in 0..<20 where !word.isEmpty {
      if text.isWord(word, "của"),
        let name = bodies.name(from: text.skipSpace(word.upperBound, limit), isLoud: false),
        name.upperBound == title.upperBound, owners.mayHaveIssued(name, reference)
      {
        reference.issuer = name
        reference.title = text.trimmed(title.lowerBound..<word.lowerBound)
        return
      }
      word = wordBefore(word.lowerBound, title.lowerBound)
    }
  }

  /// The word before a place, also before a mark within a name («Sở Văn hóa, Thể thao và Du lịch», «Phòng
  /// GD&ĐT»).
  private func wordBefore(_ place: Int, _ lowest: Int) -> TextSpan {
    text.wordBefore(max(lowest, issuers.innerMarkStart(place)), lowest)
  }

  /// Whether the numbers name one body; nil where one of them names none that is known.
  private func areOfOneBody(_ a: LegalReference, _ b: LegalReference) -> Bool? {
    if haveSameCode(a, b) { return true }
    // An organ of the Party and an office of the state.
    if let form = a.numberForm, let other = b.numberForm, (form == .party) != (other == .party) {
      return false
    }
    guard let a = owners.agency(of: a), let b = owners.agency(of: b) else { return nil }
    return a == b
  }

  private func haveSameCode(_ a: LegalReference, _ b: LegalReference) -> Bool {
    guard let a = a.issuerCodeSpan, let b = b.issuerCodeSpan else { return false }
    return text.mended(a) == text.mended(b)
  }
}
