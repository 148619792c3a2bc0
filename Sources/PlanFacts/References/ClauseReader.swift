import RuleTables
import SourceText

/// Mệnh đề của trích yếu.
struct Clause {
  let end: Int
  /// Without quotes, brackets and a «;» of its own.
  let isPlain: Bool
  var isQuoted = false
}

/// Chỗ hết trích yếu: where the clause ends that a title begins.
struct ClauseReader: PassageReader {
  let passage: Passage

  /// The end of the clause that begins with a title: a semicolon, the end of a sentence, a colon, the
  /// bracket or quote around it, or «được sửa đổi». A quoted title ends with its quote.
  /// - Parameter drafts: the references of the paragraph that are known.
  /// - Parameter isBasis: whether it stands in a căn cứ, which ends where another begins.
  func clause(
    from start: Int, _ furthest: Int, after drafts: [ReferenceDraft], isBasis: Bool
  ) -> Clause {
    if let close = closingQuote(ofOpeningAt: start) {
      return Clause(end: min(close, furthest), isPlain: false, isQuoted: true)
    }
    var last = min(furthest, start + 2000)
    // Never in the middle of a letter.
    while last < furthest, text.bytes[last].isContinuation { last -= 1 }
    var i = start
    var isPlain = true
    while i < last {
      let byte = text.bytes[i]
      switch byte {
      case .semicolon
      where goesOnToItsForce(i, last) || goesOnAsTitle(i)
        || isBasis && joinsMembers(i, last):
        isPlain = false
      case .semicolon, .colon, .closeBracket: return Clause(end: i, isPlain: isPlain)
      case .comma where i > start && endsTitle(comma: i): return Clause(end: i, isPlain: isPlain)
      case .dot where text.endsSentence(i, last): return Clause(end: i, isPlain: isPlain)
      case .openBracket:
        if definitions.isDefinition(i + 1) || speaksOfDocument(i + 1)
          || pointsInto(bracket: i, drafts)
        {
          return Clause(end: i, isPlain: isPlain)
        }
        isPlain = false
        i = closingBracket(from: i + 1) ?? i
      case .quote, .leadOfMarks, .leadOfSigns:
        if let close = closingQuote(ofOpeningAt: i) {
          isPlain = false
          i = close - 1
        } else if text.isClosingQuote(i, last) || text.isClosingGuillemet(i, last) {
          return Clause(end: i, isPlain: isPlain)
        }
      default:
        guard byte.isASCIISmall || !byte.isASCII, i > start, text.bytes[i - 1].isSpace, endsTitle(i)
        else { break }
        return Clause(end: i, isPlain: isPlain)
      }
      i += 1
    }
    return Clause(end: last, isPlain: isPlain)
  }

  /// «(đã) được sửa đổi», «có hiệu lực», «thì»: what is said of the document after its title.
  func endsTitle(_ i: Int) -> Bool {
    vocabulary.titleEnds.mayStart(text.folded, at: i)
      && vocabulary.titleEnds.match(text.folded, at: i, limit: limit) != nil
  }

  /// Whether after a comma the sentence goes on, and not the title: «, trong đó …», «, kính đề nghị …»,
  /// and where the sentence began with «Thực hiện», «Căn cứ», its own subject: «, Trường … báo cáo».
  private func endsTitle(comma i: Int) -> Bool {
    let next = text.skipSpace(i + 1, limit)
    guard next < limit, text.bytes[next].startsWordCharacter else { return false }
    if vocabulary.clauseLeads.match(text.folded, at: next, limit: limit) != nil { return true }
    // «quy định nội dung, tổ chức thực hiện …»: a verb, and no «tổ».
    if text.isLower(next, limit),
      vocabulary.bodyVerbs.match(text.folded, at: next, limit: limit) != nil
    {
      return false
    }
    guard text.isUpper(next) || isBodyWord(next),
      let body = bodies.name(from: next, isLoud: false), hasVerb(body)
    else { return false }
    return commands(body) || sentenceBeginsWithLead(before: i)
  }

  /// «…, Thủ tướng yêu cầu …», «…, Chủ tịch UBND xã chỉ đạo …»: right after a body's name a verb that no title joins
  /// to one of several bodies.
  private func commands(_ body: TextSpan) -> Bool {
    let after = text.skipSpace(body.upperBound, limit)
    return text.isUpper(body.lowerBound)
      && Self.commandVerbs.match(text.folded, at: after, limit: limit) != nil
  }

  private static let commandVerbs = PhraseTable([
    "yêu cầu", "đề nghị", "kính đề nghị", "chỉ đạo", "giao", "chỉ thị", "đã", "sẽ",
  ])

  /// Whether a verb follows a body's name, or its last capitalised word: the names of schools are not
  /// known, and «báo cáo» may seem part of one.
  private func hasVerb(_ body: TextSpan) -> Bool {
    let after = text.skipSpace(body.upperBound, limit)
    if vocabulary.bodyVerbs.match(text.folded, at: after, limit: limit) != nil { return true }
    if let agency = agencyPhrases.match(text.folded, at: body.lowerBound, limit: body.upperBound),
      vocabulary.bodyVerbs.match(
        text.folded, at: text.skipSpace(agency.end, limit), limit: limit) != nil
    {
      return true
    }
    var i = body.lowerBound
    var isAfterCapital = false
    while i < body.upperBound {
      if text.isLower(i, limit), isAfterCapital,
        vocabulary.bodyVerbs.match(text.folded, at: i, limit: body.upperBound) != nil
      {
        return true
      }
      isAfterCapital = text.isUpper(i) || text.bytes[i].isDigit
      i = text.skipSpace(max(i + 1, text.wordEnd(i, body.upperBound)), body.upperBound)
    }
    return false
  }

  /// Whether the sentence that holds a place begins with «Căn cứ», «Thực hiện», «Để»: then what is done
  /// comes after the documents. Looks back so many bytes and no further.
  private func sentenceBeginsWithLead(before place: Int) -> Bool {
    let lowest = max(floor, place - 1500)
    var i = place - 1
    while i > lowest {
      if text.bytes[i] == .space, text.bytes[i - 1] == .dot, text.isUpper(i + 1) {
        return vocabulary.basisLeads.match(text.folded, at: i + 1, limit: place) != nil
      }
      i -= 1
    }
    let start = text.skipSpace(lowest, place)
    return lowest == floor
      && vocabulary.basisLeads.match(text.folded, at: start, limit: place) != nil
  }

  /// «…; giá dịch vụ trong lĩnh vực giáo dục, có hiệu lực kể từ …»: a title with a «;» of its own, as
  /// consolidated texts give it.
  private func goesOnToItsForce(_ semicolon: Int, _ furthest: Int) -> Bool {
    var i = text.skipSpace(semicolon + 1, furthest)
    guard text.isLower(i, furthest) else { return false }
    let last = min(furthest, i + 400)
    while i < last {
      switch text.bytes[i] {
      case .semicolon, .colon, .dot, .openBracket: return false
      case .comma: if text.has("có hiệu lực", at: text.skipSpace(i + 1, last), last) { return true }
      default: break
      }
      i += 1
    }
    return false
  }

  /// «… quy định về phân cấp …; quy định chi tiết một số điều của Luật …»: after the «;» another of the
  /// words that begin a title, in small letters, and no other document.
  private func goesOnAsTitle(_ semicolon: Int) -> Bool {
    let next = text.skipSpace(semicolon + 1, limit)
    guard text.isLower(next, limit),
      let lead = vocabulary.titleLeads.match(text.folded, at: next, limit: limit)
    else { return false }
    let after = text.skipSpace(lead.end, limit)
    for word in ["số" as StaticString, "của", "tại", "này", "nêu", "hiện hành"]
    where text.has(word, at: after, limit) {
      return false
    }
    return after < limit && text.bytes[after].startsWordCharacter && !text.bytes[after].isDigit
      && vocabulary.basisLeads.match(text.folded, at: next, limit: limit) == nil
  }

  /// «… về nhiệm vụ kinh tế; văn hóa; xã hội», «quy định mức thu học phí; cơ chế miễn, giảm học phí»: in a căn cứ, what
  /// goes on in small letters after a «;» and names neither a document, a body nor a condition.
  private func joinsMembers(_ semicolon: Int, _ furthest: Int) -> Bool {
    let next = text.skipSpace(semicolon + 1, furthest)
    guard text.isLower(next, furthest), !endsTitle(next), !isBodyWord(next) else { return false }
    let others = [
      typePhrases, vocabulary.basisLeads, vocabulary.statusWords, vocabulary.referenceJoints,
      tables.ruleWords.conditionWords, tables.ruleWords.vagueBasisWords,
    ]
    return others.allSatisfy { $0.match(text.folded, at: next, limit: furthest) == nil }
  }

  /// «(Phụ lục I, III)» after a title, and after no other document in it.
  private func pointsInto(bracket i: Int, _ drafts: [ReferenceDraft]) -> Bool {
    guard pointers.after(i) != nil else { return false }
    let next = drafts.partitionIndex { $0.tail <= i }
    return next == drafts.count || drafts[next].start > i
  }

  /// «(được sửa đổi, bổ sung năm 2021)», «(Thông tư số 22)»: said of the document, not in its title.
  private func speaksOfDocument(_ start: Int) -> Bool {
    let i = text.skipSpace(start, limit)
    if vocabulary.statusWords.match(text.folded, at: i, limit: limit) != nil { return true }
    guard let type = typePhrases.match(text.folded, at: i, limit: limit), text.isUpper(i) else {
      return false
    }
    let number = text.end(of: "số", at: text.skipSpace(type.end, limit), limit) ?? type.end
    guard let digits = text.digits(text.skipSpace(number, limit), limit) else { return false }
    return digits.end < limit && text.bytes[digits.end] == .closeBracket
  }

  private func closingBracket(from start: Int) -> Int? {
    var i = start
    let end = min(limit, start + 300)
    while i < end {
      if text.bytes[i] == .closeBracket { return i }
      i += 1
    }
    return nil
  }
}
