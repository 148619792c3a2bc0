import RuleTables
import SourceText

/// Văn bản viện dẫn theo tên: laws by their name, and what has a date, a congress or a school year
/// in place of a number. What is vaguer is no reference.
extension FactScanner {
  /// A capital may begin a type word; always goes on inside what is found.
  func scanCapital(at i: Int) -> Int {
    guard i >= max(referenceFloor, lawAhead?.end ?? 0), !text.isInWord(i, floor),
      let match = typePhrases.match(text.folded, at: i, limit: limit)
    else { return i + 1 }
    let type = (index: match.value, span: i..<match.end)
    let count = facts.references.count
    if isCitedByName[type.index] {
      addLaw(type)
    } else if !addDated(type), !addOfCongress(type) {
      addOfSchoolYear(type)
    }
    if facts.references.count == count, lawAhead?.typeSpan != type.span { scanMention(type) }
    return match.end
  }

  typealias TypeWord = (index: Int, span: TextSpan)

  func named(_ type: TypeWord, to end: Int) -> LegalReference {
    var reference = LegalReference(span: type.span.lowerBound..<end)
    reference.type = type.index
    reference.typeSpan = type.span
    return reference
  }

  // MARK: Công văn ngày …, Nghị quyết Đại hội …, Chỉ thị … năm học …

  /// «Công văn ngày 12/5/2025 của Sở …»; without a body it may be the programme of a day.
  private func addDated(_ type: TypeWord) -> Bool {
    let next = text.skipSpace(type.span.upperBound, limit)
    if text.has("của", at: next, limit) { return addDated(type, ofBodyAt: next) }
    guard text.has("ngày", at: next, limit), let date = documentDate(behind: next), date.isComplete,
      issuer(behind: date.span.upperBound) != nil
    else { return false }
    finish(named(type, to: type.span.upperBound), behind: type.span.upperBound)
    return true
  }

  /// «Nghị quyết của Hội nghị viên chức ngày 26/9/2025».
  private func addDated(_ type: TypeWord, ofBodyAt next: Int) -> Bool {
    guard type.index != ownType || isBehindBasisLead(type.span.lowerBound), !mayBeVerb(type.span),
      let issuer = issuer(behind: next), text.isUpper(issuer.lowerBound),
      let date = documentDate(behind: issuer.upperBound), date.isComplete
    else { return false }
    finish(named(type, to: type.span.upperBound), behind: type.span.upperBound)
    return true
  }

  /// «Nghị quyết Đại hội đại biểu … lần thứ XXVIII nhiệm kỳ 2020-2025».
  private func addOfCongress(_ type: TypeWord) -> Bool {
    let start = text.skipSpace(type.span.upperBound, limit)
    guard text.isUpper(start),
      text.has("đại hội", at: start, limit) || text.has("hội nghị", at: start, limit)
        || isPlenum(at: start)
    else { return false }
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
        hasOwn = hasOwn || isRomanNumeral(word)
        end = word.upperBound
      }
      i = text.skipSpace(end, limit)
      if i < limit, text.bytes[i] == .comma, issuerEnd != nil {
        let behind = text.skipSpace(i + 1, limit)
        guard termEnd(from: behind) != nil else { break }
        i = behind
      }
    }
    guard hasOwn else { return false }
    var reference = named(type, to: end)
    reference.issuer = start..<(issuerEnd ?? end)
    finish(reference, behind: end)
    return true
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

  private func isRomanNumeral(_ word: TextSpan) -> Bool {
    word.allSatisfy {
      text.bytes[$0] == UInt8(ascii: "I") || text.bytes[$0] == UInt8(ascii: "V")
        || text.bytes[$0] == UInt8(ascii: "X")
    }
  }

  /// «Chỉ thị nhiệm vụ năm học 2022 - 2023 của Bộ Giáo dục và Đào tạo»: another body's document about
  /// one school year. Where the word may be a verb at the start of a sentence, it is none.
  private func addOfSchoolYear(_ type: TypeWord) {
    var i = text.skipSpace(type.span.upperBound, limit)
    // The plan's own kind of document is the plan itself, but for what its căn cứ name.
    let mayBeOwn = type.index == ownType && !isBehindBasisLead(type.span.lowerBound)
    for _ in 0..<16 {
      guard i < limit, text.bytes[i].startsWordCharacter, !text.bytes[i].isDigit,
        !text.has("số", at: i, limit)
      else { return }
      if let word = text.end(of: "năm học", at: i, limit),
        let first = text.digits(text.skipSpace(word, limit), limit), first.isYear
      {
        let mark = text.skipSpace(first.end, limit)
        let dash = text.dash(mark, limit) + text.slash(mark, limit)
        guard dash > 0, let second = text.digits(text.skipSpace(mark + dash, limit), limit),
          let issuer = issuer(behind: second.end), isForeign(issuer),
          !mayBeOwn || isOfOtherBody(issuer), !mayBeVerb(type.span)
        else { return }
        finish(named(type, to: second.end), behind: second.end)
        return
      }
      i = text.skipSpace(text.wordEnd(i, limit), limit)
    }
  }

  /// Whether a body is an office, no school: a school's own plans are cited by their number.
  private func isForeign(_ issuer: TextSpan) -> Bool {
    agencyKind(of: issuer).map { $0 != .school } ?? false
  }

  /// Whether a body is of another kind than the one that issues the text.
  private func isOfOtherBody(_ issuer: TextSpan) -> Bool {
    guard let ownIssuer, let own = agencyKind(of: ownIssuer), let other = agencyKind(of: issuer)
    else { return false }
    return own != other
  }

  /// What the first body named in a span is: «Bộ trưởng Bộ Giáo dục và Đào tạo» is a ministry.
  func agencyKind(of span: TextSpan) -> Agency.Kind? {
    var i = span.lowerBound
    for _ in 0..<8 where i < span.upperBound {
      if let match = agencyPhrases.match(text.folded, at: i, limit: span.upperBound) {
        return tables.agencies[match.value].kind
      }
      i = text.skipSpace(max(i + 1, text.wordEnd(i, span.upperBound)), span.upperBound)
    }
    return nil
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
