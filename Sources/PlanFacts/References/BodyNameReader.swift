import RuleTables
import SourceText

/// Tên cơ quan: the name of a body, as far as its words can be told.
struct BodyNameReader: PassageReader {
  let passage: Passage

  /// The name of a body that begins at `start`, as far as its words can be told; nil where none does.
  func name(from start: Int, isLoud: Bool) -> TextSpan? {
    guard start < limit, text.bytes[start].startsWordCharacter,
      text.isUpper(start) || isBodyWord(start)
    else { return nil }
    var i = start
    var end = start
    // Behind a known agency's whole name, a word in small letters belongs to the sentence, unless it
    // begins a place or another body.
    var isWhole = false
    var words = 0
    while words < 25, i < limit, i == start || !isColumnGap(end..<i) {
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
  private func isColumnGap(_ gap: TextSpan) -> Bool {
    gap.count > 2 && text.bytes[gap].allSatisfy { $0 == .space }
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
}
