import RuleTables
import SourceText

/// Cơ quan tìm thấy after a document.
struct FoundIssuer {
  let name: TextSpan
  /// After «ban hành», where that follows it.
  let end: Int
  /// A comma stands before it: «…, của X, …».
  let isSetOff: Bool
}

/// Cơ quan ban hành: the body named after or before a document.
struct IssuerReader: PassageReader {
  let passage: Passage

  /// «của X», «do X ban hành», or X alone after a date where a title follows it.
  func found(after end: Int, hasDay: Bool, isBasis: Bool) -> FoundIssuer? {
    if let name = issuer(after: end) {
      let first = text.skipSpace(end, limit)
      return FoundIssuer(
        name: name, end: name.upperBound, isSetOff: first < limit && text.bytes[first] == .comma)
    }
    return issuing(after: end) ?? (hasDay ? bare(after: end, isBasis: isBasis) : nil)
  }

  /// «do Chính phủ ban hành», «(đã) được Quốc hội khóa XIV, kỳ họp thứ 7 thông qua».
  private func issuing(after end: Int) -> FoundIssuer? {
    guard let by = agentEnd(after: end) else { return nil }
    let start = text.skipSpace(by, limit)
    guard isBodyWord(start) || isJointly(start),
      let name = bodies.name(from: start, isLoud: false)
    else { return nil }
    let next = afterRemarks(name.upperBound)
    guard
      let verb = text.end(of: "ban hành", at: next, limit)
        ?? text.end(of: "ký ban hành", at: next, limit) ?? text.end(of: "ký", at: next, limit)
        ?? text.end(of: "thông qua", at: next, limit)
    else { return nil }
    return FoundIssuer(name: name, end: verb, isSetOff: false)
  }

  /// The end of «do», «được», «đã được».
  private func agentEnd(after end: Int) -> Int? {
    var i = text.skipSpace(end, limit)
    if let by = text.end(of: "do", at: i, limit) { return by }
    if i < limit, text.bytes[i] == .comma { i = text.skipSpace(i + 1, limit) }
    if let already = text.end(of: "đã", at: i, limit) { i = text.skipSpace(already, limit) }
    return text.end(of: "được", at: i, limit)
  }

  /// «liên Sở Giáo dục và Đào tạo - Tài chính».
  private func isJointly(_ i: Int) -> Bool {
    text.end(of: "liên", at: i, limit).map {
      let next = text.skipSpace($0, limit)
      return text.isUpper(next) && isBodyWord(next)
    } ?? false
  }

  /// After a body's session or term, and brackets, that follow its name.
  private func afterRemarks(_ end: Int) -> Int {
    var next = text.skipSpace(sessionEnd(after: end) ?? end, limit)
    for _ in 0..<2 {
      guard let bracket = text.bracketEnd(at: next, limit, most: 90) else { break }
      next = text.skipSpace(sessionEnd(after: bracket) ?? bracket, limit)
    }
    return next
  }

  /// «… ngày 05 tháng 9 năm 2025 UBND xã An Phú về việc …».
  private func bare(after end: Int, isBasis: Bool) -> FoundIssuer? {
    let start = text.skipSpace(end, limit)
    guard text.isUpper(start) && isBodyWord(start) || isJointly(start), !beginsDocument(at: start),
      let name = bodies.name(from: start, isLoud: false)
    else { return nil }
    let next = afterRemarks(name.upperBound)
    guard
      vocabulary.titleLeads.match(text.folded, at: next, limit: limit) != nil
        || isBasis && vocabulary.weakTitleLeads.match(text.folded, at: next, limit: limit) != nil
    else { return nil }
    return FoundIssuer(name: name, end: name.upperBound, isSetOff: false)
  }

  /// The body after «của» right after a number or date; a stray mark may stand before «của».
  func issuer(after end: Int) -> TextSpan? {
    var i = text.skipSpace(end, limit)
    if i < limit,
      text.bytes[i] == .dot || text.bytes[i] == .comma || text.bytes[i] == .semicolon
        || text.bytes[i] == .closeBracket
    {
      i = text.skipSpace(i + 1, limit)
    }
    // «29-NQ/TW ngày 04/11/2013 Hội nghị lần thứ 8 Ban Chấp hành …».
    if Self.plenums.match(text.folded, at: i, limit: limit) != nil, text.isTitleCase(i, limit) {
      return bodies.name(from: i, isLoud: false)
    }
    guard let after = ofEnd(at: i) else { return nil }
    // «CỦA» in capitals: what follows is in capitals too, and they tell nothing.
    let isLoud = text.isUpper(i) && text.isUpper(i + 1)
    return bodies.name(from: text.skipSpace(after, limit), isLoud: isLoud)
  }

  /// The end of «của», also where it is misspelt or written twice.
  private func ofEnd(at i: Int) -> Int? {
    guard let end = text.end(of: "của", at: i, limit) ?? text.end(of: "cuả", at: i, limit) else {
      return nil
    }
    return text.end(of: "của", at: text.skipSpace(end, limit), limit) ?? end
  }

  /// The end of «giữa Sở Giáo dục và Đào tạo với Công an tỉnh», after which a title stands; nil where
  /// it is none.
  func partiesEnd(after end: Int) -> Int? {
    guard let between = text.end(of: "giữa", at: text.skipSpace(end, limit), limit),
      let first = bodies.name(from: text.skipSpace(between, limit), isLoud: false)
    else { return nil }
    let next = text.skipSpace(first.upperBound, limit)
    guard let with = text.end(of: "với", at: next, limit) ?? text.end(of: "và", at: next, limit)
    else {
      return titles.start(after: first.upperBound, isAnchored: true).map { _ in first.upperBound }
    }
    return bodies.name(from: text.skipSpace(with, limit), isLoud: false)?.upperBound
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
        let body = bodies.name(from: next, isLoud: false)
      else { break }
      whole = whole.lowerBound..<body.upperBound
    }
    return whole
  }

  /// The body in «của X tại <document>».
  func issuer(before start: Int) -> TextSpan? {
    let place = text.wordBefore(start, floor)
    guard text.isWord(place, "tại") else { return nil }
    let end = withoutRemark(text.skipSpaceBack(place.lowerBound, floor))
    var found: TextSpan?
    var word = text.wordBefore(innerMarkStart(end), floor)
    for _ in 0..<28 where !word.isEmpty {
      if text.isWord(word, "của"),
        let name = bodies.name(from: text.skipSpace(word.upperBound, limit), isLoud: false),
        name.upperBound == end
      {
        found = name
      }
      word = text.wordBefore(innerMarkStart(word.lowerBound), floor)
    }
    return found ?? bodyEnding(at: end)
  }

  /// The longest name of a body that ends at a place.
  func bodyEnding(at end: Int) -> TextSpan? {
    var found: TextSpan?
    var word = text.wordBefore(innerMarkStart(end), floor)
    for _ in 0..<24 where !word.isEmpty {
      if text.isUpper(word.lowerBound), isBodyWord(word.lowerBound),
        let name = bodies.name(from: word.lowerBound, isLoud: false), name.upperBound == end
      {
        found = name
      }
      word = text.wordBefore(innerMarkStart(word.lowerBound), floor)
    }
    return found
  }

  /// After «khóa X, kỳ họp thứ 29», «nhiệm kỳ 2025-2030», the session or term that stands after a body's
  /// name; nil where none does.
  func sessionEnd(after end: Int) -> Int? {
    var i = text.skipSpace(end, limit)
    if i < limit, text.bytes[i] == .comma { i = text.skipSpace(i + 1, limit) }
    if let term = text.end(of: "nhiệm kỳ", at: i, limit) ?? text.end(of: "nhiệm kì", at: i, limit) {
      return termEnd(text.skipSpace(term, limit))
    }
    guard let word = text.end(of: "kỳ họp", at: i, limit) ?? text.end(of: "kì họp", at: i, limit)
    else { return nil }
    let next = text.skipSpace(word, limit)
    let number = text.end(of: "thứ", at: next, limit).map { text.skipSpace($0, limit) } ?? next
    let last = text.wordEnd(number, limit)
    return last > number ? last : nil
  }

  /// After «2025-2030», «2025 - 2030».
  private func termEnd(_ start: Int) -> Int? {
    guard let first = text.digits(start, limit), first.isYear else { return nil }
    let mark = text.skipSpace(first.end, limit)
    let dash = text.dash(mark, limit)
    guard dash > 0, let last = text.digits(text.skipSpace(mark + dash, limit), limit), last.isYear
    else { return first.end }
    return last.end
  }

  /// «Ngày 05/01/2026, Tỉnh ủy đã ban hành Nghị quyết số …»: body and day before a document.
  func announced(before start: Int) -> (name: TextSpan, day: DocumentDate?)? {
    let place = genericStart(before: start)
    let verb = issuingStart(before: place)
    guard verb < place else { return nil }
    let end = withoutRemark(text.skipSpaceBack(verb, floor))
    guard var name = bodyEnding(at: end) else { return nil }
    let joint = text.wordBefore(name.lowerBound, floor)
    if text.isWord(joint, "liên") { name = joint.lowerBound..<name.upperBound }
    return (name, day(before: name.lowerBound))
  }

  /// «văn bản số 77/…»: where the word for any document begins before a number; else the place itself.
  private func genericStart(before start: Int) -> Int {
    var last = text.wordBefore(start, floor)
    if text.isWord(last, "số") { last = text.wordBefore(last.lowerBound, floor) }
    let first = text.wordBefore(last.lowerBound, floor)
    return text.isWord(last, "bản") && text.isWord(first, "văn") ? first.lowerBound : start
  }

  /// Where «đã ban hành», «ký ban hành», «đã có» begins that ends right before a document; the place
  /// itself where none does.
  private func issuingStart(before start: Int) -> Int {
    var word = text.wordBefore(start, floor)
    if text.isWord(word, "hành") {
      word = text.wordBefore(word.lowerBound, floor)
      guard text.isWord(word, "ban") else { return start }
    } else if !text.isWord(word, "có") {
      return start
    }
    var first = word.lowerBound
    for _ in 0..<2 {
      let before = text.wordBefore(first, floor)
      guard text.isWord(before, "đã") || text.isWord(before, "ký") || text.isWord(before, "vừa")
      else { break }
      first = before.lowerBound
    }
    return first
  }

  /// The complete date that ends before a body, with or without a comma.
  private func day(before start: Int) -> DocumentDate? {
    var end = text.skipSpaceBack(start, floor)
    if end > floor, text.bytes[end - 1] == .comma { end = text.skipSpaceBack(end - 1, floor) }
    var place = end
    for _ in 0..<12 {
      while place > floor, !text.bytes[place - 1].startsWordCharacter,
        !text.bytes[place - 1].isContinuation, end - place < 40
      {
        place -= 1
      }
      let word = text.wordBefore(place, floor)
      guard !word.isEmpty else { return nil }
      if text.isWord(word, "ngày") {
        let lead = text.wordBefore(word.lowerBound, floor)
        let date = dates.documentDate(after: word.lowerBound)
        guard !text.isWord(lead, "từ"), let date, date.isComplete, date.span.upperBound == end
        else { return nil }
        return date
      }
      place = word.lowerBound
    }
    return nil
  }

  /// The end of what stands before a bracket that closes at `end`.
  private func withoutRemark(_ end: Int) -> Int {
    guard end > floor, text.bytes[end - 1] == .closeBracket else { return end }
    let lowest = max(floor, end - 90)
    var open = end - 1
    while open > lowest, text.bytes[open] != .openBracket { open -= 1 }
    return text.bytes[open] == .openBracket ? text.skipSpaceBack(open, floor) : end
  }

  /// The end of what stands before a dash, «&», a slash, a comma or a bracket within a name.
  func innerMarkStart(_ end: Int) -> Int {
    let last = text.skipSpaceBack(end, floor)
    guard last > floor else { return last }
    let mark = text.bytes[last - 1]
    if mark == .hyphen || mark == .ampersand || mark == .slash || mark == .comma { return last - 1 }
    if mark == .closeBracket { return withoutRemark(last) }
    return last - 3 >= floor && text.dash(last - 3, last) == 3 ? last - 3 : last
  }
}
