import RuleTables
import SourceText

/// Tên luật: how far the name of a law reaches, and whether «Luật» names a law at all.
struct LawNameReader: PassageReader {
  let passage: Passage

  /// «Luật Giáo dục người lớn» in that law itself.
  func isOwnName(_ type: TypeWord) -> Bool {
    guard type.index == passage.context.ownType, let ownSubject = passage.context.ownSubject else {
      return false
    }
    let start = text.skipSpace(type.span.upperBound, limit)
    return text.end(ofSame: ownSubject, at: start, limit) != nil
  }

  /// «bà Ngụy Thị Luật Ngân», «YS. Luật Văn Khoan»: Luật as a name, right after a capitalised word or
  /// an abbreviation; a known law's name tells otherwise.
  func isPersonName(_ type: TypeWord) -> Bool {
    let start = text.skipSpace(type.span.upperBound, limit)
    guard text.isTitleCase(type.span.lowerBound, limit), text.isTitleCase(start, limit),
      vocabulary.lawNames.match(text.folded, at: start, limit: limit) == nil
    else { return false }
    let last = text.skipSpaceBack(type.span.lowerBound, floor)
    if last > floor, text.bytes[last - 1] == .dot {
      let word = text.wordStart(last - 1, floor)..<last - 1
      return !word.isEmpty && word.count <= 4 && text.isUpper(word.lowerBound)
    }
    let word = text.wordStart(last, floor)..<last
    return !word.isEmpty && text.isTitleCase(word.lowerBound, limit)
      && !isAfterBasisLead(type.span.lowerBound) && !beginsDocument(at: word.lowerBound)
      && text.wordStart(text.skipSpaceBack(word.lowerBound, floor), floor) < word.lowerBound
  }

  /// «Luật Bóng đá», «Luật Cờ vua» are rules of a game.
  static let games = PhraseTable([
    "bóng đá", "bóng chuyền", "bóng rổ", "bóng bàn", "bóng ném", "cờ vua", "cờ tướng", "cầu lông",
    "đá cầu", "kéo co", "bơi", "golf", "bơi lội", "điền kinh", "thi đấu", "chơi", "quần vợt",
  ])

  /// «Luật Phòng, chống ma túy (năm 2021)».
  func yearInBracket(at i: Int) -> DocumentDate? {
    guard i < limit, text.bytes[i] == .openBracket,
      let year = yearAlone(at: text.skipSpace(i + 1, limit)), year.span.upperBound < limit,
      text.bytes[year.span.upperBound] == .closeBracket
    else { return nil }
    return year
  }

  /// «năm 2019», or the year alone.
  func yearAlone(at i: Int) -> DocumentDate? {
    let digits = text.end(of: "năm", at: i, limit).map { text.skipSpace($0, limit) } ?? i
    guard let year = text.digits(digits, limit), year.isYear, text.slash(year.end, limit) == 0,
      text.dash(year.end, limit) == 0
    else { return nil }
    return DocumentDate(span: i..<year.end, reading: nil, yearAlone: year.value)
  }

  /// Where the name of a law ends; the type word's end where it has a year alone (Hiến pháp năm
  /// 2013); nil where no name stands there. Only with `isAmending` may it name other laws in turn.
  func nameEnd(_ type: TypeWord, isAmending: Bool) -> Int? {
    let start = text.skipSpace(type.span.upperBound, limit)
    guard start < limit, text.bytes[start].startsWordCharacter else { return nil }
    if yearAlone(at: start) != nil { return type.span.upperBound }
    // «Luật có liên quan».
    if text.has("có", at: start, limit) { return nil }
    if text.has("sửa đổi", at: start, limit) {
      return isAmending ? amendedNameEnd(from: start) : nil
    }
    if let known = vocabulary.lawNames.match(text.folded, at: start, limit: limit),
      !isNameGoingOn(known.end)
    {
      return withLocalBodies(known.end)
    }
    let isLoud = text.isUpper(type.span.lowerBound + 1)
    if isLoud { return nil }
    if text.isUpper(start), beginsDocument(at: start) { return nil }
    if text.isUpper(start) || text.has("nước", at: start, limit) {
      let (end, isDated) = unknownNameEnd(from: start, takesCommas: true)
      return isDated
        ? end : unknownNameEnd(from: start, takesCommas: false).end.map(withLocalBodies)
    }
    guard isAfterBasisLead(type.span.lowerBound) else { return nil }
    return unknownNameEnd(from: start, takesCommas: true).end
  }

  /// «Luật Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân, Ủy ban nhân dân»: no law is issued by these,
  /// and so they are part of its name.
  private func withLocalBodies(_ end: Int) -> Int {
    guard let after = text.end(of: "của", at: text.skipSpace(end, limit), limit),
      let body = bodies.name(from: text.skipSpace(after, limit), isLoud: false)
    else { return end }
    switch agencyKind(of: body) {
    case .peoplesCouncil, .peoplesCommittee: return issuers.jointIssuers(from: body).upperBound
    default: return end
    }
  }

  /// After a known name more of a longer one may stand: «Luật Giáo dục Việt Nam».
  private func isNameGoingOn(_ end: Int) -> Bool {
    let next = text.skipSpace(end, limit)
    return next < limit && text.isUpper(next) && !beginsDocument(at: next)
      && yearAlone(at: next) == nil
      && vocabulary.issuerStops.match(text.folded, at: next, limit: limit) == nil
  }

  /// The end of a name whose words are not known: at a date, a year, «số», a mark or a word that ends
  /// names. `isDated`: a date, year or number ended it.
  private func unknownNameEnd(from start: Int, takesCommas: Bool) -> (end: Int?, isDated: Bool) {
    var i = start
    var end: Int?
    var words = 0
    let isLowerName = text.isLower(start, limit) && !text.has("nước", at: start, limit)
    while words < 20, i < limit {
      if takesCommas, i > start, text.bytes[i] == .comma {
        i = text.skipSpace(i + 1, limit)
        guard text.isLower(i, limit) else { break }
      }
      guard text.bytes[i].startsWordCharacter else { break }
      if text.bytes[i].isDigit { return (end, true) }
      if yearAlone(at: i) != nil || text.has("số", at: i, limit) { return (end, true) }
      if text.has("ngày", at: i, limit) {
        return (end, dates.documentDate(after: i)?.isComplete ?? false)
      }
      if i > start, text.isLower(i, limit), !isLowerName,
        text.has("và", at: i, limit) && !takesCommas && !joinsBodies(and: i)
          || vocabulary.issuerStops.match(text.folded, at: i, limit: limit) != nil
          || text.has("của", at: i, limit) || text.has("này", at: i, limit)
      {
        break
      }
      if isLowerName, text.has("được", at: i, limit) || text.has("quy định", at: i, limit) { break }
      if i > start, text.isUpper(i), beginsDocument(at: i) { break }
      end = text.wordEnd(i, limit)
      i = text.skipSpace(end ?? limit, limit)
      words += 1
    }
    return (end, false)
  }

  /// «Luật Tổ chức HĐND và UBND»: whether the «và» at `i` stands between two bodies.
  private func joinsBodies(and i: Int) -> Bool {
    let last = text.wordBefore(i, floor)
    let next = text.skipSpace(text.wordEnd(i, limit), limit)
    return text.isUpper(next) && isBodyWord(next)
      && agencyPhrases.match(text.folded, at: last.lowerBound, limit: last.upperBound) != nil
  }

  /// «sửa đổi, bổ sung một số điều của Luật Xây dựng (và Luật …)».
  func amendedNameEnd(from start: Int) -> Int? {
    var i = start
    for _ in 0..<14 {
      if let after = text.end(of: "của", at: i, limit) {
        var next = text.skipSpace(after, limit)
        if let articles = text.end(of: "các", at: next, limit) {
          next = text.skipSpace(articles, limit)
        }
        return lawListEnd(from: next)
      }
      i = text.skipSpace(text.wordEnd(i, limit), limit)
      if i < limit, text.bytes[i] == .comma { i = text.skipSpace(i + 1, limit) }
      guard i < limit, text.bytes[i].startsWordCharacter else { return nil }
    }
    return nil
  }

  /// The end of the laws that a law amends.
  private func lawListEnd(from start: Int) -> Int? {
    var i = start
    var end: Int?
    for _ in 0..<12 {
      guard let match = typePhrases.match(text.folded, at: i, limit: limit),
        isCitedByName(match.value),
        let nameEnd = nameEnd((match.value, i..<match.end), isAmending: false)
      else { break }
      end = nameEnd
      i = text.skipSpace(nameEnd, limit)
      if i < limit, text.bytes[i] == .comma { i = text.skipSpace(i + 1, limit) }
      if let after = text.end(of: "và", at: i, limit) { i = text.skipSpace(after, limit) }
    }
    return end
  }
}
