import RuleTables
import SourceText

/// Cơ quan ban hành: the body named behind or before a document.
extension FactScanner {
  /// The body behind «của» right after a number or date; a stray mark may stand before «của».
  func issuer(behind end: Int) -> TextSpan? {
    var i = text.skipSpace(end, limit)
    if i < limit, text.bytes[i] == .dot || text.bytes[i] == .comma || text.bytes[i] == .closeBracket
    {
      i = text.skipSpace(i + 1, limit)
    }
    // «29-NQ/TW ngày 04/11/2013 Hội nghị lần thứ 8 Ban Chấp hành …».
    if Self.plenums.match(text.folded, at: i, limit: limit) != nil, text.isTitleCase(i, limit) {
      return bodyName(from: i, isLoud: false)
    }
    guard let after = text.end(of: "của", at: i, limit) else { return nil }
    // «CỦA» in capitals: what follows is in capitals too, and they tell nothing.
    let isLoud = text.isUpper(i) && text.isUpper(i + 1)
    return bodyName(from: text.skipSpace(after, limit), isLoud: isLoud)
  }

  /// The end of «giữa Sở Giáo dục và Đào tạo với Công an tỉnh», behind which a title stands; nil where
  /// it is none.
  func partiesEnd(behind end: Int) -> Int? {
    guard let between = text.end(of: "giữa", at: text.skipSpace(end, limit), limit),
      let first = bodyName(from: text.skipSpace(between, limit), isLoud: false)
    else { return nil }
    let next = text.skipSpace(first.upperBound, limit)
    guard let with = text.end(of: "với", at: next, limit) ?? text.end(of: "và", at: next, limit)
    else {
      return titleStart(behind: first.upperBound, isAnchored: true).map { _ in first.upperBound }
    }
    return bodyName(from: text.skipSpace(with, limit), isLoud: false)?.upperBound
  }

  private static let plenums = PhraseTable(["hội nghị lần thứ", "hội nghị trung ương"])

  /// «của Bộ trưởng Bộ Giáo dục và Đào tạo, Bộ trưởng Bộ Nội vụ».
  func jointIssuers(from first: TextSpan) -> TextSpan {
    var whole = first
    for _ in 0..<8 {
      let mark = text.skipSpace(whole.upperBound, limit)
      guard mark < limit, text.bytes[mark] == .comma else { break }
      let next = text.skipSpace(mark + 1, limit)
      guard text.isUpper(next), isBodyWord(next),
        let body = bodyName(from: next, isLoud: false)
      else { break }
      whole = whole.lowerBound..<body.upperBound
    }
    return whole
  }

  /// The body in «của X tại <document>».
  func issuer(before start: Int) -> TextSpan? {
    let place = text.wordBefore(start, floor)
    guard text.isWord(place, "tại") else { return nil }
    let end = text.skipSpaceBack(place.lowerBound, floor)
    var found: TextSpan?
    var word = text.wordBefore(place.lowerBound, floor)
    for _ in 0..<28 where !word.isEmpty {
      if text.isWord(word, "của"),
        let name = bodyName(from: text.skipSpace(word.upperBound, limit), isLoud: false),
        name.upperBound == end
      {
        found = name
      }
      word = text.wordBefore(behindInnerMark(word.lowerBound), floor)
    }
    return found
  }

  /// «các Quyết định của Bộ trưởng Bộ Giáo dục và Đào tạo: số …»: the body before the colon, and where
  /// the type word before it ends; nil where none stands there.
  func bodyOfList(colonBehind end: Int, _ floor: Int) -> (name: TextSpan, typeEnd: Int)? {
    guard end > floor, text.bytes[end - 1] == .colon else { return nil }
    let nameEnd = text.skipSpaceBack(end - 1, floor)
    var word = text.wordBefore(end - 1, floor)
    for _ in 0..<16 where !word.isEmpty {
      if text.isWord(word, "của") {
        let typeEnd = text.skipSpaceBack(word.lowerBound, floor)
        guard let name = bodyName(from: text.skipSpace(word.upperBound, limit), isLoud: false),
          name.upperBound == nameEnd, typeEnding(at: typeEnd, floor) != nil
        else { return nil }
        return (name, typeEnd)
      }
      word = text.wordBefore(behindInnerMark(word.lowerBound), floor)
    }
    return nil
  }

  /// The body between type and number of such a list's first document.
  func issuerOfList(_ reference: LegalReference) -> TextSpan? {
    guard let type = reference.typeSpan, let number = reference.numberSpan,
      type.upperBound < number.lowerBound,
      let after = text.end(of: "của", at: text.skipSpace(type.upperBound, limit), limit)
    else { return nil }
    let name = bodyName(from: text.skipSpace(after, limit), isLoud: false)
    return name.flatMap { $0.upperBound < number.lowerBound ? $0 : nil }
  }

  /// The end of what stands before a dash or «&» within a name that ends at `end`.
  private func behindInnerMark(_ end: Int) -> Int {
    let last = text.skipSpaceBack(end, floor)
    guard last > floor else { return last }
    if text.bytes[last - 1] == .hyphen || text.bytes[last - 1] == .ampersand { return last - 1 }
    return last - 3 >= floor && text.dash(last - 3, last) == 3 ? last - 3 : last
  }

  /// The name of a body that begins at `start`, as far as its words can be told; nil where none does.
  func bodyName(from start: Int, isLoud: Bool) -> TextSpan? {
    guard start < limit, text.bytes[start].startsWordCharacter,
      text.isUpper(start) || isBodyWord(start)
    else { return nil }
    var i = start
    var end = start
    // Behind a known agency's whole name, a word in small letters belongs to the sentence, unless it
    // begins a place or another body.
    var isWhole = false
    var words = 0
    while words < 25, i < limit, i == start || !isColumnGap(end, i) {
      if let mark = innerMark(at: i) {
        i = mark
        isWhole = false
        continue
      }
      guard text.bytes[i].startsWordCharacter else { break }
      if let agency = agencyPhrases.match(text.folded, at: i, limit: limit),
        !isLoud || agency.end - i > 6
      {
        // «… của Phòng GD&ĐT huyện Ba Vì nhà trường tổ chức …»: the sentence's own subject.
        if isWhole, !isLoud, !text.isUpper(i), tables.agencies[agency.value].kind == .school {
          break
        }
        end = agency.end
        isWhole = isWholeName(agency.value, i..<agency.end)
        i = text.skipSpace(end, limit)
        words += 2
        continue
      }
      if i > start, let place = vocabulary.placeHeads.match(text.folded, at: i, limit: limit) {
        end = place.end
        i = text.skipSpace(end, limit)
        words += 1
        continue
      }
      // «Đại hội đại biểu Đảng bộ tỉnh lần thứ I».
      if i > start, let ordinal = text.end(of: "lần thứ", at: i, limit) {
        end = text.wordEnd(text.skipSpace(ordinal, limit), limit)
        i = text.skipSpace(end, limit)
        words += 3
        continue
      }
      if stops(at: i, isFirst: i == start, isWhole: isWhole, isLoud: isLoud) { break }
      let wordEnd = text.wordEnd(i, limit)
      if !text.isWord(i..<wordEnd, "và") { end = wordEnd } else { isWhole = false }
      i = text.skipSpace(wordEnd, limit)
      words += 1
    }
    return end > start ? start..<end : nil
  }

  /// Whether white space parts columns: the cells of a table that has lost its lines.
  private func isColumnGap(_ end: Int, _ next: Int) -> Bool {
    next - end > 2 && text.bytes[end..<next].allSatisfy { $0 == .space }
  }

  /// Whether a place name may follow an agency's phrase, but no more of its own name: not so for
  /// «trường», «sở», «chủ tịch», which begin a name.
  private func isWholeName(_ agency: Int, _ span: TextSpan) -> Bool {
    switch tables.agencies[agency].kind {
    case .ministry, .government, .assembly, .peoplesCommittee, .peoplesCouncil, .party: true
    // «Trưởng phòng Nội vụ»: the post has no symbol of its own, and the name goes on.
    case .department, .division: span.count > 6 && !tables.agencies[agency].codes.isEmpty
    case .school, .other: false
    }
  }

  /// Behind the dash or «&» at `i` where the name goes on with a capital.
  private func innerMark(at i: Int) -> Int? {
    let length = text.bytes[i] == .ampersand ? 1 : text.dash(i, limit)
    guard length > 0 else { return nil }
    let next = text.skipSpace(i + length, limit)
    return text.isUpper(next) ? next : nil
  }

  func isBodyWord(_ i: Int) -> Bool {
    agencyPhrases.match(text.folded, at: i, limit: limit) != nil
      || vocabulary.bodyHeads.match(text.folded, at: i, limit: limit) != nil
  }

  /// Whether the word at `i` ends a body's name.
  private func stops(
    at i: Int, isFirst: Bool, isWhole: Bool, isLoud: Bool
  ) -> Bool {
    let isUpper = text.isUpper(i)
    if let afterAnd = text.end(of: "và", at: i, limit) {
      return endsName(and: text.skipSpace(afterAnd, limit), isWhole: isWhole)
    }
    if isUpper, !isLoud {
      if text.has("về", at: i, limit) || text.has("v/v", at: i, limit) { return true }
      // «… của Bộ GD&ĐT Sửa đổi, bổ sung …», «… của Bộ GD và ĐT Ban hành …».
      if let lead = vocabulary.titleLeads.match(text.folded, at: i, limit: limit),
        isWhole || !isFirst && !joinsName(before: i) && goesOnSmall(i, lead.end)
      {
        return true
      }
      return !isFirst && beginsDocument(at: i) && !joinsName(before: i)
    }
    if isFirst { return false }
    let last = text.wordBefore(i, floor)
    if !isLoud, text.isWord(last, "ban") { return false }
    if vocabulary.issuerStops.match(text.folded, at: i, limit: limit) != nil { return true }
    guard isWhole, !isLoud else { return false }
    return !goesOn(at: i)
  }

  /// Whether only the first syllable of a phrase has a capital: «Ban hành», not «Ban Hành chính».
  private func goesOnSmall(_ start: Int, _ end: Int) -> Bool {
    let next = text.skipSpace(text.wordEnd(start, end), end)
    return next < end && text.isLower(next, limit)
  }

  /// «và» ends the name before another document, or before what is no name.
  private func endsName(and next: Int, isWhole: Bool) -> Bool {
    guard next < limit, text.bytes[next].startsWordCharacter, !text.bytes[next].isDigit else {
      return true
    }
    if typePhrases.match(text.folded, at: next, limit: limit) != nil { return true }
    for word in ["các" as StaticString, "những", "số", "một số", "nguồn", "kinh phí", "tình hình"]
    where text.has(word, at: next, limit) {
      return true
    }
    if vocabulary.issuerStops.match(text.folded, at: next, limit: limit) != nil,
      !text.isUpper(next)
    {
      return true
    }
    return isWhole && !text.isUpper(next) && !isBodyWord(next)
  }

  /// Whether a capitalised type phrase begins here.
  func beginsDocument(at i: Int) -> Bool {
    typePhrases.mayStart(text.folded, at: i)
      && typePhrases.match(text.folded, at: i, limit: limit) != nil
  }

  /// «Phòng Tài chính - Kế hoạch», «Ban Dự án»: the type word is part of the body's name.
  private func joinsName(before i: Int) -> Bool {
    let last = text.skipSpaceBack(i, floor)
    if last > floor, text.bytes[last - 1] == .hyphen || text.bytes[last - 1] == .ampersand {
      return true
    }
    if last - 3 >= floor, text.dash(last - 3, last) == 3 { return true }
    let word = text.wordStart(last, floor)..<last
    for head in ["sở" as StaticString, "bộ", "phòng", "ban", "vụ", "cục", "chính", "tổ", "hội"]
    where text.isWord(word, head) {
      return true
    }
    return false
  }

  /// What may follow a whole name in small letters: another body, «khóa», «nước», «của».
  private func goesOn(at i: Int) -> Bool {
    for word in ["khóa" as StaticString, "khoá", "nước", "của", "lần thứ", "nhiệm kỳ"]
    where text.has(word, at: i, limit) {
      return true
    }
    return isBodyWord(i)
  }

  // MARK: Trích yếu

  /// Where the title behind a document begins; nil where none does. `isAnchored`: an issuer or a date
  /// stands before it, so that weaker words begin a title too.
  func titleStart(behind end: Int, isAnchored: Bool) -> Int? {
    var i = text.skipSpace(end, limit)
    guard i < limit else { return nil }
    var hasMark = false
    // «Quyết định 02/QĐ-THPT (ngày 05/01/2026) thành lập …», «của HĐND xã (khóa I, kỳ họp thứ 2) về …».
    if let behind = behindRemark(at: i) {
      i = behind
    } else if text.bytes[i] == .comma || text.bytes[i] == .openBracket || text.bytes[i] == .dot {
      let next = text.skipSpace(i + 1, limit)
      guard next < limit, text.bytes[i] != .dot || text.isLower(next, limit) else { return nil }
      i = next
      hasMark = true
    }
    if closingQuote(ofOpeningAt: i) != nil { return isAnchored ? i : nil }
    for word in [
      "ban hành kèm" as StaticString, "quy định tại", "hướng dẫn tại", "quy định hiện",
      "sửa đổi bởi", "bổ sung bởi", "sửa đổi, bổ sung bởi", "thay thế bởi",
    ]
    where text.has(word, at: i, limit) {
      return nil
    }
    if vocabulary.titleLeads.match(text.folded, at: i, limit: limit) != nil { return i }
    guard isAnchored, !hasMark else { return nil }
    if let lead = vocabulary.weakTitleLeads.match(text.folded, at: i, limit: limit) {
      // «… tiếp tục có hiệu lực» says something of the document.
      let next = text.skipSpace(lead.end, limit)
      return next < limit && !endsTitle(next) && !text.has("được", at: next, limit) ? i : nil
    }
    // «của Sở Giáo dục và Đào tạo Kế hoạch tổ chức …».
    guard text.isUpper(i), beginsDocument(at: i),
      let type = typePhrases.match(text.folded, at: i, limit: limit)
    else { return nil }
    let next = text.skipSpace(type.end, limit)
    return text.isLower(next, limit) && !text.has("số", at: next, limit) ? i : nil
  }

  /// Where a title begins behind a short remark in brackets that holds none, or behind the bracket that
  /// closes around a date; nil where none does.
  private func behindRemark(at i: Int) -> Int? {
    var close = i
    if text.bytes[i] == .openBracket {
      let inner = text.skipSpace(i + 1, limit)
      guard vocabulary.titleLeads.match(text.folded, at: inner, limit: limit) == nil,
        !beginsDocument(at: inner)
      else { return nil }
      let end = min(limit, i + 90)
      close = i + 1
      while close < end, text.bytes[close] != .closeBracket {
        if text.bytes[close] == .openBracket || text.bytes[close] == .slash { return nil }
        close += 1
      }
      guard close < end else { return nil }
    } else {
      guard text.bytes[i] == .closeBracket, opensWithDay(before: i) else { return nil }
    }
    let next = text.skipSpace(close + 1, limit)
    guard next < limit, vocabulary.titleLeads.match(text.folded, at: next, limit: limit) != nil
    else { return nil }
    return next
  }

  /// «(ngày 05/01/2026)»: whether a date opens the bracket that closes at `i`.
  private func opensWithDay(before i: Int) -> Bool {
    let lowest = max(floor, i - 60)
    var open = i
    while open > lowest, text.bytes[open] != .openBracket { open -= 1 }
    return text.bytes[open] == .openBracket
      && text.has("ngày", at: text.skipSpace(open + 1, limit), limit)
  }
}
