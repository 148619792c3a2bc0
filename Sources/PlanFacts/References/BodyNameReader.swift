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
    // Where a head ends that takes an aim: «Ban Chỉ đạo về chuyển đổi số».
    var aimedEnd = start
    var words = 0
    while words < 25, i < limit {
      if let mark = innerMark(at: i) {
        i = mark
        isWhole = false
        continue
      }
      if let next = innerBracketEnd(at: i) {
        i = next
        continue
      }
      if end == aimedEnd, let aim = aimEnd(at: i) {
        end = aim
        i = text.skipSpace(end, limit)
        isWhole = false
        words += 4
        continue
      }
      guard text.bytes[i].startsWordCharacter else { break }
      if let head = vocabulary.aimedBodies.match(text.folded, at: i, limit: limit) {
        aimedEnd = head.end
      }
      // «phòng, chống», «an toàn giao thông», «lao động».
      if i > start, let inner = vocabulary.bodyInnerWords.match(text.folded, at: i, limit: limit) {
        end = inner.end
        isWhole = false
        i = text.skipSpace(end, limit)
        words += 2
        continue
      }
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

  /// «Sở Giáo dục và Đào tạo (GDĐT) tỉnh …»: after the bracket at `i` where a place follows it.
  private func innerBracketEnd(at i: Int) -> Int? {
    guard let end = text.bracketEnd(at: i, limit, most: 24), text.isUpper(i + 1) else { return nil }
    let next = text.skipSpace(end, limit)
    if vocabulary.placeHeads.match(text.folded, at: next, limit: limit) != nil { return next }
    // «Sở GD&ĐT (GDĐT) Bình Sơn».
    return text.isUpper(next) && !beginsDocument(at: next)
      && vocabulary.titleLeads.match(text.folded, at: next, limit: limit) == nil ? next : nil
  }

  /// «về chuyển đổi số», «triển khai Đề án 06»: where the aim ends that begins at `i`, before a place, a
  /// date or a title; nil where none begins, or where it may be a title itself.
  private func aimEnd(at i: Int) -> Int? {
    guard vocabulary.bodyAims.match(text.folded, at: i, limit: limit) != nil,
      !text.has("về việc", at: i, limit)
    else { return nil }
    var end = text.wordEnd(i, limit)
    var next = text.skipSpace(end, limit)
    guard !endsAim(at: next) else { return nil }
    for _ in 0..<12 {
      guard next < limit else { return nil }
      if text.bytes[next] == .comma {
        next = text.skipSpace(next + 1, limit)
        if endsAim(at: next) { return end }
        guard text.isLower(next, limit) else { return nil }
      } else if endsAim(at: next) || text.bytes[next] == .openBracket || text.bytes[next] == .colon
      {
        return end
      }
      guard text.bytes[next].startsWordCharacter else { return nil }
      end = text.wordEnd(next, limit)
      next = text.skipSpace(end, limit)
    }
    return nil
  }

  private func endsAim(at i: Int) -> Bool {
    if vocabulary.placeHeads.match(text.folded, at: i, limit: limit) != nil { return true }
    return text.has("ngày", at: i, limit) || text.has("tại", at: i, limit)
      || text.has("đã", at: i, limit)
      || vocabulary.titleLeads.match(text.folded, at: i, limit: limit) != nil
      || vocabulary.weakTitleLeads.match(text.folded, at: i, limit: limit) != nil
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
    // «Ban chỉ đạo», «Ban tổ chức»; not «Trường Mầm non Hoa Ban về …».
    if !isLoud, text.isWord(last, "ban"),
      text.has("chỉ đạo", at: i, limit) || text.has("tổ chức", at: i, limit)
    {
      return false
    }
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
