import RuleTables
import SourceText

/// Cơ quan ban hành dùng chung: a body named once for several documents, or behind a title.
extension FactScanner {
  /// «Nghị định số 1 và Nghị định số 2 của Chính phủ»: a list shares its last «của».
  func shareIssuers() {
    guard drafts.count > 1 else { return }
    for order in (0..<drafts.count - 1).reversed()
    where facts.references[drafts[order].index].issuer == nil {
      let current = facts.references[drafts[order].index]
      let next = facts.references[drafts[order + 1].index]
      let end = current.title?.upperBound ?? drafts[order].tail
      guard current.parent == next.parent, current.name == nil,
        let issuer = next.issuer, issuer.lowerBound > next.span.lowerBound,
        areOfOneBody(current, next) ?? (current.type == next.type),
        current.title == nil || haveSameCode(current, next),
        isListGap(end..<max(end, drafts[order + 1].start))
      else { continue }
      facts.references[drafts[order].index].issuer = issuer
    }
  }

  /// «… ban hành Chương trình … của Bộ trưởng Bộ Giáo dục và Đào tạo»: the body stands behind the title.
  /// Only the body that the number names is taken out of it.
  func takeIssuerFromTitle(_ draft: ReferenceDraft) {
    guard facts.references[draft.index].issuer == nil,
      let title = facts.references[draft.index].title,
      let code = facts.references[draft.index].issuerCodeSpan,
      let agency = tables.agencyCodes.find(text.mended(code)[...].withoutTrailingDigits)?.agency
    else { return }
    var word = text.wordBefore(title.upperBound, title.lowerBound)
    for _ in 0..<16 where !word.isEmpty {
      if text.isWord(word, "của"),
        let name = bodyName(from: text.skipSpace(word.upperBound, limit), isLoud: false),
        name.upperBound == title.upperBound, names(agency, in: name)
      {
        facts.references[draft.index].issuer = name
        facts.references[draft.index].title = text.trimmed(title.lowerBound..<word.lowerBound)
        return
      }
      word = text.wordBefore(word.lowerBound, title.lowerBound)
    }
  }

  /// «Kế hoạch triển khai Thông tư số 29/2024/TT-BGDĐT của Trường …»: the body is that of the plan, and
  /// not of what the State's highest organs or the Party's have issued. So a school, the body that issues
  /// the text, or, behind a mention without a date, any lower one.
  func isOfAnother(_ body: TextSpan, _ reference: LegalReference) -> Bool {
    guard let agency = agency(of: reference) else { return false }
    switch tables.agencies[agency].kind {
    case .ministry, .government, .assembly: break
    case .party where reference.numberForm == .party && isCentral(agency): break
    default: return false
    }
    let kind = agencyKind(of: body)
    if kind == .school || isCell(body) || isOwnBody(body) { return true }
    guard reference.dateSpan == nil, let kind else { return false }
    switch kind {
    case .department, .division, .peoplesCommittee, .peoplesCouncil: return true
    default: return false
    }
  }

  private func isCentral(_ agency: Int) -> Bool {
    tables.agencies[agency].codes.contains("TW")
  }

  private func isCell(_ body: TextSpan) -> Bool {
    text.has("chi bộ", at: body.lowerBound, limit)
      || text.has("nhà trường", at: body.lowerBound, limit)
  }

  private func isOwnBody(_ body: TextSpan) -> Bool {
    guard let ownIssuer, agencyKind(of: ownIssuer).map(Self.isLower) ?? true else { return false }
    return text.end(ofSame: ownIssuer, at: body.lowerBound, limit) == body.upperBound
  }

  private static func isLower(_ kind: Agency.Kind) -> Bool {
    switch kind {
    case .ministry, .government, .assembly: false
    default: true
    }
  }

  private func names(_ agency: Int, in name: TextSpan) -> Bool {
    var i = name.lowerBound
    while i < name.upperBound {
      if let match = agencyPhrases.match(text.folded, at: i, limit: name.upperBound),
        match.value == agency
      {
        return true
      }
      i = text.skipSpace(max(i + 1, text.wordEnd(i, name.upperBound)), name.upperBound)
    }
    return false
  }

  /// Whether the numbers name one body; nil where one of them names none that is known.
  private func areOfOneBody(_ a: LegalReference, _ b: LegalReference) -> Bool? {
    if haveSameCode(a, b) { return true }
    // An organ of the Party and an office of the state.
    if let form = a.numberForm, let other = b.numberForm, (form == .party) != (other == .party) {
      return false
    }
    guard let a = agency(of: a), let b = agency(of: b) else { return nil }
    return a == b
  }

  /// The agency that the first part of an issuer's code names.
  private func agency(of reference: LegalReference) -> Int? {
    guard let span = reference.issuerCodeSpan else { return nil }
    let code = text.mended(span)
    let end = code.firstIndex { $0 == .hyphen || $0 == .slash || $0 == .dot } ?? code.count
    return tables.agencyCodes.find(code[..<end].withoutTrailingDigits)?.agency
  }

  private func haveSameCode(_ a: LegalReference, _ b: LegalReference) -> Bool {
    guard let a = a.issuerCodeSpan, let b = b.issuerCodeSpan else { return false }
    return text.mended(a) == text.mended(b)
  }
}
