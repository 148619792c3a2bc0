import RuleTables
import SourceText

/// Văn bản viện dẫn không có số: what has a date, a congress or a school year in place of a number. What is vaguer is no reference.
struct NamedReferenceReader: PassageReader {
  let passage: Passage

  /// «Công văn ngày …», «Nghị quyết Đại hội …», «Chỉ thị … năm học …».
  func reference(_ type: TypeWord) -> LegalReference? {
    dated(type) ?? ofCongress(type) ?? ofSchoolYear(type)
  }

  /// «Công văn ngày 12/5/2025 của Sở …»; without a body it may be the programme of a day.
  private func dated(_ type: TypeWord) -> LegalReference? {
    let next = text.skipSpace(type.span.upperBound, limit)
    if text.has("của", at: next, limit) { return dated(type, ofBodyAt: next) }
    guard text.has("ngày", at: next, limit), let date = dates.documentDate(after: next),
      date.isComplete,
      issuers.issuer(after: date.span.upperBound) != nil
    else { return nil }
    return LegalReference(type, to: type.span.upperBound)
  }

  /// «Nghị quyết của Hội nghị viên chức ngày 26/9/2025».
  private func dated(_ type: TypeWord, ofBodyAt next: Int) -> LegalReference? {
    guard type.index != passage.context.ownType || isAfterBasisLead(type.span.lowerBound),
      !mayBeVerb(type.span),
      let issuer = issuers.issuer(after: next), text.isUpper(issuer.lowerBound),
      let date = dates.documentDate(after: issuer.upperBound), date.isComplete
    else { return nil }
    return LegalReference(type, to: type.span.upperBound)
  }

  /// «Nghị quyết Đại hội đại biểu … lần thứ XXVIII nhiệm kỳ 2020-2025».
  private func ofCongress(_ type: TypeWord) -> LegalReference? {
    let start = text.skipSpace(type.span.upperBound, limit)
    guard text.isUpper(start),
      text.has("đại hội", at: start, limit) || text.has("hội nghị", at: start, limit)
        || isPlenum(at: start)
    else { return nil }
    var i = start
    var end = start
    var issuerEnd: Int?
    var hasOwn = false
    for _ in 0..<30 {
      guard i < limit, text.bytes[i].startsWordCharacter else { break }
      if let after = text.end(of: "lần thứ", at: i, limit) {
        issuerEnd = issuerEnd ?? end
        hasOwn = true
        end = text.wordEnd(text.skipSpace(after, limit), limit)
      } else if let term = termEnd(from: i) {
        issuerEnd = issuerEnd ?? end
        hasOwn = true
        end = term
      } else if text.isLower(i, limit), !text.has("khóa", at: i, limit),
        !text.has("của", at: i, limit),
        vocabulary.issuerStops.match(text.folded, at: i, limit: limit) != nil
          || text.has("và", at: i, limit)
      {
        break
      } else {
        let word = i..<text.wordEnd(i, limit)
        hasOwn = hasOwn || text.isUpper(i) && RomanNumeral.value(text.bytes[word]) != nil
        end = word.upperBound
      }
      i = text.skipSpace(end, limit)
      if i < limit, text.bytes[i] == .comma, issuerEnd != nil {
        let after = text.skipSpace(i + 1, limit)
        guard termEnd(from: after) != nil else { break }
        i = after
      }
    }
    guard hasOwn else { return nil }
    var reference = LegalReference(type, to: end)
    reference.issuer = start..<(issuerEnd ?? end)
    return reference
  }

  /// «Nghị quyết Trung ương 8 khóa XI».
  private func isPlenum(at start: Int) -> Bool {
    guard let end = text.end(of: "trung ương", at: start, limit),
      let number = text.digits(text.skipSpace(end, limit), limit), number.isShort
    else { return false }
    let next = text.skipSpace(number.end, limit)
    return text.has("khóa", at: next, limit) || text.has("khoá", at: next, limit)
      || next < limit && text.bytes[next] == .openBracket
  }

  /// The end of «nhiệm kỳ 2020-2025».
  private func termEnd(from i: Int) -> Int? {
    guard
      let word = text.end(of: "nhiệm kỳ", at: i, limit) ?? text.end(of: "nhiệm kì", at: i, limit),
      let first = text.digits(text.skipSpace(word, limit), limit), first.isYear
    else { return nil }
    let mark = text.skipSpace(first.end, limit)
    let dash = text.dash(mark, limit)
    guard dash > 0, let second = text.digits(text.skipSpace(mark + dash, limit), limit) else {
      return first.end
    }
    return second.end
  }

  /// «Chỉ thị nhiệm vụ năm học 2022 - 2023 của Bộ Giáo dục và Đào tạo»: another body's document about
  /// one school year. Where the word may be a verb at the start of a sentence, it is none.
  private func ofSchoolYear(_ type: TypeWord) -> LegalReference? {
    var i = text.skipSpace(type.span.upperBound, limit)
    // The plan's own kind of document is the plan itself, but for what its căn cứ name.
    let mayBeOwn = type.index == passage.context.ownType && !isAfterBasisLead(type.span.lowerBound)
    for _ in 0..<16 {
      guard i < limit, text.bytes[i].startsWordCharacter, !text.bytes[i].isDigit,
        !text.has("số", at: i, limit)
      else { return nil }
      if let word = text.end(of: "năm học", at: i, limit),
        let first = text.digits(text.skipSpace(word, limit), limit), first.isYear
      {
        let mark = text.skipSpace(first.end, limit)
        let dash = text.dash(mark, limit) + text.slash(mark, limit)
        guard dash > 0, let second = text.digits(text.skipSpace(mark + dash, limit), limit),
          let issuer = issuers.issuer(after: second.end), isForeign(issuer),
          !mayBeOwn || isOfOtherBody(issuer), !mayBeVerb(type.span)
        else { return nil }
        return LegalReference(type, to: second.end)
      }
      i = text.skipSpace(text.wordEnd(i, limit), limit)
    }
    return nil
  }

  /// Whether a body is an office, no school: a school's own plans are cited by their number.
  private func isForeign(_ issuer: TextSpan) -> Bool {
    agencyKind(of: issuer).map { $0 != .school } ?? false
  }

  /// Whether a body is of another kind than the one that issues the text.
  private func isOfOtherBody(_ issuer: TextSpan) -> Bool {
    guard let own = passage.context.ownIssuer.flatMap({ agencyKind(of: $0) }),
      let other = agencyKind(of: issuer)
    else { return false }
    return own != other
  }

  private static let verbs = PhraseTable([
    "hướng dẫn", "báo cáo", "thông báo", "quy định", "quyết định", "kết luận", "kế hoạch",
  ])

  /// «- Hướng dẫn giáo viên …»: at the start of a sentence the word may be a verb, or the plan's own.
  private func mayBeVerb(_ type: TextSpan) -> Bool {
    let last = text.skipSpaceBack(type.lowerBound, floor)
    guard
      last == floor || text.bytes[last - 1] == .dot || text.bytes[last - 1] == .colon
        || text.bytes[last - 1] == .hyphen || text.bytes[last - 1] == .semicolon
    else { return false }
    return Self.verbs.match(text.folded, at: type.lowerBound, limit: type.upperBound) != nil
  }
}
