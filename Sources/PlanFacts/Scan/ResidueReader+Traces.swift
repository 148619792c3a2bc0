import RuleTables
import SourceText

/// Dấu vết trong phần chưa đọc: what of a reference may stand in words that were not read as one.
extension ResidueReader {
  /// A title has so many words at least.
  private static let fewestTitleWords = 4

  /// - Parameter gap: the words with what only joins the parts of a reference.
  func traces(in span: TextSpan, of gap: TextSpan) -> BasisResidue.Traces {
    if isOwnClause(span) { return [] }
    var traces = BasisResidue.Traces()
    // «Kế hoạch số», cut off before its number.
    if text.isWord(text.wordBefore(gap.upperBound, gap.lowerBound), "số") {
      traces = [.number, .day]
    }
    var words = 0
    var capitals = 0
    var i = span.lowerBound
    while i < span.upperBound {
      guard text.bytes[i].startsWordCharacter else {
        if !text.bytes[i].isSpace { capitals = 0 }
        i += 1
        continue
      }
      words += 1
      capitals = text.isUpper(i) ? capitals + 1 : 0
      if capitals > 1 || isBody(at: i, span.upperBound) { traces.insert(.body) }
      if text.isUpper(i),
        tables.typePhrases.match(text.folded, at: i, limit: span.upperBound) != nil
      {
        traces.insert(.document)
      }
      if text.has("ngày", at: i, span.upperBound) { traces.insert(.day) }
      // «Nghị quyết số 29, khóa XI của …».
      if let after = text.end(of: "số", at: i, span.upperBound),
        text.digits(text.skipSpace(after, span.upperBound), span.upperBound) != nil
      {
        traces.insert(.number)
      }
      let end = max(i + 1, text.wordEnd(i, span.upperBound))
      traces.formUnion(figures(in: i..<end, span.upperBound))
      i = end
    }
    if words >= Self.fewestTitleWords { traces.insert(.title) }
    return traces
  }

  /// «nhà trường xây dựng …», «Phòng Giáo dục và Đào tạo trình UBND huyện xem xét», «sau đây gọi là …»: the
  /// sentence that the căn cứ leads to, and no part of what it names.
  private func isOwnClause(_ span: TextSpan) -> Bool {
    if text.has("sau đây", at: span.lowerBound, span.upperBound) { return true }
    return isBody(at: span.lowerBound, span.upperBound)
      && (vocabulary.bodyVerbs.contains(text.folded, in: span)
        || vocabulary.enactingVerbs.contains(text.folded, in: span))
  }

  private func isBody(at i: Int, _ limit: Int) -> Bool {
    tables.agencyPhrases.match(text.folded, at: i, limit: limit) != nil
      || vocabulary.bodyHeads.match(text.folded, at: i, limit: limit) != nil
  }

  /// A day or a number that the digits of a word may belong to: «O6/4/2024», «2025», «57.NQ».
  private func figures(in word: TextSpan, _ limit: Int) -> BasisResidue.Traces {
    guard let first = word.first(where: { text.bytes[$0].isDigit }),
      let digits = text.digits(first, limit)
    else { return [] }
    var traces: BasisResidue.Traces = digits.isYear ? [.day] : []
    let mark = text.skipSpace(digits.end, limit)
    guard mark < limit else { return traces }
    let length =
      text.bytes[mark] == .dot ? 1 : max(text.slash(mark, limit), text.dash(mark, limit))
    guard length > 0 else { return traces }
    let next = text.skipSpace(mark + length, limit)
    guard next < limit else { return traces }
    if text.bytes[next].isDigit { traces.insert(.day) }
    // «19/2019», «57.NQ/TW»; not «2025-2026».
    if text.isUpper(next)
      || text.bytes[next].isDigit && !digits.isYear && text.slash(mark, limit) > 0
    {
      traces.insert(.number)
    }
    return traces
  }
}
