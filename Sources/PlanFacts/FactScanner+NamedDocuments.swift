import RuleTables
import SourceText

/// Văn bản viện dẫn theo tên: laws by their name, and what has a date, a congress or a school year
/// in place of a number. What is vaguer is no reference.
extension FactScanner {
  /// A capital may begin a type word; always goes on inside what is found.
  func scanCapital(at i: Int) -> Int {
    guard i >= referenceFloor, !text.isInWord(i, floor),
      let match = typePhrases.match(text.folded, at: i, limit: limit)
    else { return i + 1 }
    let type = (index: match.value, span: i..<match.end)
    if isCitedByName[type.index] {
      addLaw(type)
    } else if !addDated(type), !addOfCongress(type) {
      addOfSchoolYear(type)
    }
    return match.end
  }

  private typealias TypeWord = (index: Int, span: TextSpan)

  private func named(_ type: TypeWord, to end: Int) -> LegalReference {
    var reference = LegalReference(span: type.span.lowerBound..<end)
    reference.type = type.index
    reference.typeSpan = type.span
    return reference
  }

  // MARK: Luật, Bộ luật, Pháp lệnh, Hiến pháp

  private func addLaw(_ type: TypeWord) {
    let before = text.wordBefore(type.span.lowerBound, floor)
    // «Đại học Luật», «Khoa Luật» are schools.
    for school in ["học" as StaticString, "khoa", "ngành", "viện", "môn"]
    where text.isWord(before, school) {
      return
    }
    guard let end = lawNameEnd(type) else { return }
    var reference = named(type, to: end)
    reference.name = type.span.lowerBound..<end
    var behind = text.skipSpace(end, limit)
    if text.has("số", at: behind, limit) { return }
    // «Luật Đất đai (sửa đổi) năm 2024».
    if behind < limit, text.bytes[behind] == 0x28,
      let word = text.end(of: "sửa đổi", at: behind + 1, limit), word < limit,
      text.bytes[word] == 0x29
    {
      behind = text.skipSpace(word + 1, limit)
    }
    if let year = yearAlone(at: behind) {
      reference.take(year)
    } else if let digits = text.digits(behind, limit), text.slash(digits.end, limit) > 0 {
      return
    }
    let hasName = end > type.span.upperBound
    guard hasName || reference.year != nil else { return }
    finish(reference, behind: reference.span.upperBound)
  }

  /// «năm 2019», or the year alone.
  private func yearAlone(at i: Int) -> DocumentDate? {
    let digits = text.end(of: "năm", at: i, limit).map { text.skipSpace($0, limit) } ?? i
    guard let year = text.digits(digits, limit), year.isYear, text.slash(year.end, limit) == 0,
      text.dash(year.end, limit) == 0
    else { return nil }
    return DocumentDate(span: i..<year.end, reading: nil, yearAlone: year.value)
  }

  /// Where the name of a law ends; the type word's end where it has a year alone (Hiến pháp năm
  /// 2013); nil where no name stands there.
  private func lawNameEnd(_ type: TypeWord) -> Int? {
    let start = text.skipSpace(type.span.upperBound, limit)
    guard start < limit, text.bytes[start].startsWordCharacter else { return nil }
    if yearAlone(at: start) != nil { return type.span.upperBound }
    if text.has("sửa đổi", at: start, limit) { return amendedNameEnd(from: start) }
    if let known = vocabulary.lawNames.match(text.folded, at: start, limit: limit),
      !isNameGoingOn(known.end)
    {
      return known.end
    }
    let isLoud = text.isUpper(type.span.lowerBound + 1)
    if isLoud { return nil }
    if text.isUpper(start) || text.has("nước", at: start, limit) {
      let (end, isDated) = nameEnd(from: start, takesCommas: true)
      return isDated ? end : nameEnd(from: start, takesCommas: false).end
    }
    guard isBehindBasisLead(type.span.lowerBound) else { return nil }
    return nameEnd(from: start, takesCommas: true).end
  }

  /// Behind a known name more of a longer one may stand: «Luật Giáo dục Việt Nam».
  private func isNameGoingOn(_ end: Int) -> Bool {
    let next = text.skipSpace(end, limit)
    return next < limit && text.isUpper(next) && !beginsDocument(at: next)
      && vocabulary.issuerStops.match(text.folded, at: next, limit: limit) == nil
  }

  /// The end of a name whose words are not known: at a date, a year, «số», a mark or a word that ends
  /// names. `isDated`: a date, year or number ended it.
  private func nameEnd(from start: Int, takesCommas: Bool) -> (end: Int?, isDated: Bool) {
    var i = start
    var end: Int?
    var words = 0
    let isLowerName = text.isLower(start, limit) && !text.has("nước", at: start, limit)
    while words < 20, i < limit {
      if takesCommas, i > start, text.bytes[i] == 0x2C {
        i = text.skipSpace(i + 1, limit)
        guard text.isLower(i, limit) else { break }
      }
      guard text.bytes[i].startsWordCharacter else { break }
      if text.bytes[i].isDigit { return (end, true) }
      if yearAlone(at: i) != nil || text.has("số", at: i, limit) { return (end, true) }
      if text.has("ngày", at: i, limit) {
        return (end, documentDate(behind: i)?.isComplete ?? false)
      }
      if i > start, text.isLower(i, limit), !isLowerName,
        text.has("và", at: i, limit) && !takesCommas
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

  /// «sửa đổi, bổ sung một số điều của Luật Xây dựng (và Luật …)».
  private func amendedNameEnd(from start: Int) -> Int? {
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
      if i < limit, text.bytes[i] == 0x2C { i = text.skipSpace(i + 1, limit) }
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
        isCitedByName[match.value],
        let nameEnd = lawNameEnd((match.value, i..<match.end))
      else { break }
      end = nameEnd
      i = text.skipSpace(nameEnd, limit)
      if i < limit, text.bytes[i] == 0x2C { i = text.skipSpace(i + 1, limit) }
      if let after = text.end(of: "và", at: i, limit) { i = text.skipSpace(after, limit) }
    }
    return end
  }

  private func isBehindBasisLead(_ start: Int) -> Bool {
    let last = text.wordBefore(start, floor)
    let first = text.wordBefore(last.lowerBound, floor)
    for lead in [first.lowerBound..<last.upperBound, last] where !lead.isEmpty {
      if let match = vocabulary.basisLeads.match(
        text.folded, at: lead.lowerBound, limit: lead.upperBound),
        match.end == lead.upperBound, text.isUpper(lead.lowerBound)
      {
        return true
      }
    }
    return false
  }

  // MARK: Công văn ngày …, Nghị quyết Đại hội …, Chỉ thị … năm học …

  /// «Công văn ngày 12/5/2025 của Sở …».
  private func addDated(_ type: TypeWord) -> Bool {
    let next = text.skipSpace(type.span.upperBound, limit)
    guard text.has("ngày", at: next, limit), let date = documentDate(behind: next), date.isComplete
    else { return false }
    finish(named(type, to: type.span.upperBound), behind: type.span.upperBound)
    return true
  }

  /// «Nghị quyết Đại hội đại biểu … lần thứ XXVIII nhiệm kỳ 2020-2025».
  private func addOfCongress(_ type: TypeWord) -> Bool {
    let start = text.skipSpace(type.span.upperBound, limit)
    guard text.isUpper(start),
      text.has("đại hội", at: start, limit) || text.has("hội nghị", at: start, limit)
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
      if i < limit, text.bytes[i] == 0x2C, issuerEnd != nil {
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
    word.allSatisfy { text.bytes[$0] == 0x49 || text.bytes[$0] == 0x56 || text.bytes[$0] == 0x58 }
  }

  /// «Chỉ thị nhiệm vụ năm học 2022 - 2023 của Bộ Giáo dục và Đào tạo»: another body's document about
  /// one school year. Where the word may be a verb at the start of a sentence, it is none.
  private func addOfSchoolYear(_ type: TypeWord) {
    var i = text.skipSpace(type.span.upperBound, limit)
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
          !mayBeVerb(type.span)
        else { return }
        finish(named(type, to: second.end), behind: second.end)
        return
      }
      i = text.skipSpace(text.wordEnd(i, limit), limit)
    }
  }

  /// Whether a body is an office, no school: a school's own plans are cited by their number.
  private func isForeign(_ issuer: TextSpan) -> Bool {
    guard
      let agency = agencyPhrases.match(
        text.folded, at: issuer.lowerBound, limit: issuer.upperBound)
    else { return false }
    return tables.agencies[agency.value].kind != .school
  }

  private static let verbs = PhraseTable([
    "hướng dẫn", "báo cáo", "thông báo", "quy định", "quyết định", "kết luận", "kế hoạch",
  ])

  /// «- Hướng dẫn giáo viên …»: at the start of a sentence the word may be a verb, or the plan's own.
  private func mayBeVerb(_ type: TextSpan) -> Bool {
    let last = text.skipSpaceBack(type.lowerBound, floor)
    guard
      last == floor || text.bytes[last - 1] == 0x2E || text.bytes[last - 1] == 0x3A
        || text.bytes[last - 1] == 0x2D || text.bytes[last - 1] == 0x3B
    else { return false }
    return Self.verbs.match(text.folded, at: type.lowerBound, limit: type.upperBound) != nil
  }
}
