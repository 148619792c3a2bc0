import RuleTables
import SourceText

/// Của ai: whether the body after a document has issued it.
struct OwnerReader: PassageReader {
  let passage: Passage

  /// «Kế hoạch triển khai Thông tư số 29/2024/TT-BGDĐT của Trường …»: the body is that of the plan, and
  /// not of what the State's highest organs or the Party's have issued. So a school, the body that issues
  /// the text, or, after a mention without a date, any lower one.
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
    // «Kế hoạch thi hành Luật Đất đai số 31/2024/QH15 do Thủ tướng Chính phủ ban hành».
    case .government, .ministry: return tables.agencies[agency].kind == .assembly
    default: return false
    }
  }

  /// «Chỉ thị số 40-CT/TW».
  func isOfCentralParty(_ reference: LegalReference) -> Bool {
    reference.numberForm == .party && agency(of: reference).map(isCentral) ?? false
  }

  private func isCentral(_ agency: Int) -> Bool {
    tables.agencies[agency].codes.contains("TW")
  }

  private func isCell(_ body: TextSpan) -> Bool {
    text.has("chi bộ", at: body.lowerBound, limit)
      || text.has("nhà trường", at: body.lowerBound, limit)
  }

  private func isOwnBody(_ body: TextSpan) -> Bool {
    guard let own = passage.context.ownIssuer, agencyKind(of: own).map(Self.isLower) ?? true
    else { return false }
    return text.end(ofSame: own, at: body.lowerBound, limit) == body.upperBound
  }

  private static func isLower(_ kind: Agency.Kind) -> Bool {
    switch kind {
    case .ministry, .government, .assembly: false
    default: true
    }
  }

  /// The agency that an issuer's code, or its first part, names.
  func agency(of reference: LegalReference) -> Int? {
    guard let span = reference.issuerCodeSpan else { return nil }
    let code = text.mended(span)
    if let whole = tables.agencyCodes.find(code[...].withoutTrailingDigits)?.agency { return whole }
    let first = DocumentNumber.firstPart(of: code[...])
    return tables.agencyCodes.find(first.withoutTrailingDigits)?.agency
  }

  /// Whether a body is the one that a document's number names: by its code, or by the first letters of its name.
  func mayHaveIssued(_ body: TextSpan, _ reference: LegalReference) -> Bool {
    if let agency = agency(of: reference), names(agency, in: body) { return true }
    return reference.issuerCodeSpan.map { text.spells($0, body) } ?? false
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
}
