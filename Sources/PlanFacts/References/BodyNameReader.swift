import RuleTables
import SourceText

/// Tên cơ quan: the name of a body, as far as its words show.
struct BodyNameReader: PassageReader {
  let passage: Passage

  /// How far a name has been read.
  private struct Progress {
    var i: Int
    var end: Int
    /// After a known agency's whole name, a word in small letters belongs to the sentence, unless it
    /// begins a place or another body.
    var isWhole = false
    /// Where a head ends that takes an aim: «Ban Chỉ đạo về chuyển đổi số».
    var aimedEnd = -1
    var words = 0

    mutating func take(to end: Int, words: Int, _ text: TextCursor, _ limit: Int) {
      self.end = end
      self.words += words
      i = text.skipSpace(end, limit)
    }
  }

  /// The name of a body that begins at `start`, as far as its words show; nil where none does.
  func name(from start: Int, isLoud: Bool) -> TextSpan? {
    guard start < limit, text.bytes[start].startsWordCharacter,
      text.isUpper(start) || isBodyWord(start)
    else { return nil }
    var name = Progress(i: start, end: start)
    while name.words < 25, name.i < limit,
      name.i == start || !isColumnGap(name.end..<name.i)
    {
      if takeMark(&name) { continue }
      guard text.bytes[name.i].startsWordCharacter else { break }
      let isFirst = name.i == start
      if let agency = agencyPhrases.match(text.folded, at: name.i, limit: limit),
        !isLoud || agency.end - name.i > 6, isFirst || !beginsInnerWord(at: name.i)
      {
        // «… của Phòng GD&ĐT huyện Ba Vì nhà trường tổ chức …»: the sentence's own subject.
        if name.isWhole, !isLoud, !text.isUpper(name.i),
          tables.agencies[agency.value].kind == .school
        {
          break
        }
        noteAim(&name)
        name.isWhole = isWholeName(agency.value, name.i..<agency.end)
        name.take(to: agency.end, words: 2, text, limit)
        continue
      }
      noteAim(&name)
      if !isFirst, takePhrase(&name) { continue }
      if stops(at: name.i, isFirst: isFirst, isWhole: name.isWhole, isLoud: isLoud) { break }
      let wordEnd = text.wordEnd(name.i, limit)
      let end = text.isWord(name.i..<wordEnd, "và") ? name.end : wordEnd
      if end < wordEnd { name.isWhole = false }
      name.take(to: wordEnd, words: 1, text, limit)
      name.end = end
    }
    return name.end > start ? start..<name.end : nil
  }

  /// A dash, a bracket or an aim with which a name goes on.
  private func takeMark(_ name: inout Progress) -> Bool {
    if let mark = innerMark(at: name.i) {
      name.i = mark
      name.isWhole = false
    } else if let next = innerBracketEnd(at: name.i) {
      name.i = next
    } else if !name.isWhole, let next = listedSubject(at: name.i) {
      name.i = next
    } else if name.end == name.aimedEnd, let aim = aimEnd(at: name.i) {
      name.isWhole = false
      name.take(to: aim, words: 4, text, limit)
    } else {
      return false
    }
    return true
  }

  private func noteAim(_ name: inout Progress) {
    if let head = vocabulary.aimedBodies.match(text.folded, at: name.i, limit: limit) {
      name.aimedEnd = head.end
    }
  }

  private func beginsInnerWord(at i: Int) -> Bool {
    vocabulary.bodyInnerWords.match(text.folded, at: i, limit: limit) != nil
  }

  /// «phòng, chống», «an toàn giao thông», «tỉnh», «lần thứ I».
  private func takePhrase(_ name: inout Progress) -> Bool {
    if let inner = vocabulary.bodyInnerWords.match(text.folded, at: name.i, limit: limit) {
      name.isWhole = false
      name.take(to: inner.end, words: 2, text, limit)
    } else if let place = vocabulary.placeHeads.match(text.folded, at: name.i, limit: limit) {
      name.take(to: place.end, words: 1, text, limit)
    } else if let ordinal = text.end(of: "lần thứ", at: name.i, limit) {
      let end = text.wordEnd(text.skipSpace(ordinal, limit), limit)
      name.take(to: end, words: 3, text, limit)
    } else if let state = vocabulary.nationalTitle.match(text.folded, at: name.i, limit: limit) {
      // «Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam».
      name.take(to: state.end, words: 4, text, limit)
    } else {
      return false
    }
    return true
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

  /// After the dash or «&» at `i` where the name goes on with a capital, or the slash before the body
  /// above it: «Bộ Tham mưu/Bộ Tư lệnh Thủ đô».
  private func innerMark(at i: Int) -> Int? {
    let slash = text.slash(i, limit)
    let length = slash > 0 ? slash : text.bytes[i] == .ampersand ? 1 : text.dash(i, limit)
    guard length > 0 else { return nil }
    let next = text.skipSpace(i + length, limit)
    return text.isUpper(next) && (slash == 0 || isBodyWord(next)) ? next : nil
  }

  /// «Bộ Lao động, Thương binh và Xã hội»: after the comma at `i` where a second subject and «và» with a
  /// third follow.
  private func listedSubject(at i: Int) -> Int? {
    guard text.bytes[i] == .comma else { return nil }
    let start = text.skipSpace(i + 1, limit)
    if isAbbreviation(text.wordBefore(i, floor)), !beginsOther(at: start),
      text.codePart(at: start, limit)?.isPlain ?? false
    {
      return start
    }
    var next = start
    for count in 0..<5 {
      // «Sở Văn hóa, Thể thao & Du lịch».
      if count > 0, next < limit, text.bytes[next] == .ampersand {
        return innerMark(at: next).map { beginsOther(at: $0) } ?? true ? nil : start
      }
      guard next < limit, text.bytes[next].startsWordCharacter else { return nil }
      if count > 0, let afterAnd = text.end(of: "và", at: next, limit) {
        let last = text.skipSpace(afterAnd, limit)
        return text.isUpper(last) && !beginsOther(at: last) ? start : nil
      }
      if count == 0, !text.isUpper(next) || beginsOther(at: next) { return nil }
      next = text.skipSpace(text.wordEnd(next, limit), limit)
    }
    return nil
  }

  /// «Sở VH, TT&DL»: letters and no word.
  private func isAbbreviation(_ word: TextSpan) -> Bool {
    guard let part = text.codePart(at: word.lowerBound, word.upperBound) else { return false }
    return part.isPlain && part.end == word.upperBound
  }

  private func beginsOther(at i: Int) -> Bool { isBodyWord(i) || beginsDocument(at: i) }

  /// «Sở Giáo dục và Đào tạo (GDĐT) tỉnh …»: after the bracket at `i` where a place follows it.
  private func innerBracketEnd(at i: Int) -> Int? {
    guard let end = text.bracketEnd(at: i, limit, most: 24), text.isUpper(i + 1) else { return nil }
    let next = text.skipSpace(end, limit)
    if vocabulary.placeHeads.match(text.folded, at: next, limit: limit) != nil { return next }
    // «Sở GD&ĐT (GDĐT) Bình Sơn».
    return text.isUpper(next) && !beginsDocument(at: next)
      && vocabulary.titleLeads.match(text.folded, at: next, limit: limit) == nil ? next : nil
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
