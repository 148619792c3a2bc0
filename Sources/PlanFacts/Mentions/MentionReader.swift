import PlanSyntax
import RuleTables
import SourceText

/// Cách nhắc lại, as found in its paragraph: what it repeats is settled when all is read.
struct MentionDraft {
  var mention: ShortMention
  /// Where its paragraph begins.
  let paragraph: Int
  /// «các Thông tư nói trên».
  var isPlural = false
  /// In quotes, or in the title of another document.
  var isInOtherText = false
  /// The number of «Thông tư 19».
  var number: Int?
  /// An index of `FactAppender.givenNames`.
  var name: Int?
}

/// Tên do chính văn bản đặt: «(sau đây gọi là Nghị định 24)».
struct GivenName {
  let span: TextSpan
  let type: Int
  /// Where its bracket opens, and where its paragraph begins.
  let bracket: Int
  let paragraph: Int
}

/// Văn bản nhắc lại: «Thông tư này», «Nghị định nói trên», «Thông tư 19».
struct MentionReader: PassageReader {
  let passage: Passage
  /// The names that the text has given before.
  let names: [GivenName]
  /// Where the reference before ends.
  let lowest: Int

  /// Reads the mention that a capitalised type word begins, if it begins one.
  func mention(_ type: TypeWord) -> MentionDraft? {
    // The name in the bracket that gives it.
    if names.last?.span.lowerBound == type.span.lowerBound { return nil }
    if let name = givenName(at: type.span.lowerBound) {
      var draft = draft(.defined, type, to: name.end)
      draft.name = name.index
      return draft
    }
    let next = text.skipSpace(type.span.upperBound, limit)
    guard next < limit else { return nil }
    if let end = text.end(of: "này", at: next, limit) { return draft(.this, type, to: end) }
    if let end = saidEnd(at: next) {
      var draft = draft(.said, type, to: end)
      draft.isPlural = isPluralWord(text.wordBefore(type.span.lowerBound, floor))
      return draft
    }
    return isCitedByName(type.index) ? nil : bare(type, at: next)
  }

  private func draft(_ kind: ShortMention.Kind, _ type: TypeWord, to end: Int) -> MentionDraft {
    let start = type.span.lowerBound
    return MentionDraft(
      mention: ShortMention(
        span: start..<end, kind: kind, type: type.index,
        pointers: pointers.before(start, from: lowest).list, antecedent: .unknown(.nothingBefore)),
      paragraph: floor)
  }

  // MARK: «nói trên»

  private static let saidWords = PhraseTable([
    "nói trên", "nêu trên", "trên đây", "đã nêu", "đã nêu trên", "đã dẫn", "đã dẫn trên",
    "đã viện dẫn",
    "dẫn trên", "vừa nêu", "vừa dẫn", "kể trên", "đó", "ấy",
  ])
  /// What may follow «Quyết định trên», where «trên» begins no place («trên địa bàn»).
  private static let afterAbove = PhraseTable([
    "và", "được", "phải", "để", "đến", "tới", "cho", "thì", "là", "có", "đã", "nhằm", "của", "theo",
  ])

  private func saidEnd(at i: Int) -> Int? {
    if let match = Self.saidWords.match(text.folded, at: i, limit: limit) { return match.end }
    guard let end = text.end(of: "trên", at: i, limit) else { return nil }
    let next = text.skipSpace(end, limit)
    let isAlone =
      next == limit
      || !text.bytes[next].startsWordCharacter && text.bytes[next] != .quote
        && text.bytes[next] != .leadOfMarks
    return isAlone || Self.afterAbove.match(text.folded, at: next, limit: limit) != nil ? end : nil
  }

  private func isPluralWord(_ word: TextSpan) -> Bool {
    text.isWord(word, "các") || text.isWord(word, "những") || text.isWord(word, "hai")
      || text.isWord(word, "ba") || text.isWord(word, "02") || text.isWord(word, "03")
  }

  // MARK: «Thông tư 19»

  /// A type and a number that is no document's in full, no year and no amount.
  private func bare(_ type: TypeWord, at next: Int) -> MentionDraft? {
    let word = text.end(of: "số", at: next, limit)
    let start = word.map { text.skipSpace($0, limit) } ?? next
    guard let digits = text.digits(start, limit), digits.span.count <= 4, digits.value > 0,
      word != nil || !digits.isYear
    else { return nil }
    guard isNumberEnd(digits.end), !isOfList(digits.end) else { return nil }
    // «Công văn số 1289 ngày …» is a reference by itself.
    if word != nil, dates.documentDate(after: digits.end) != nil { return nil }
    let isNormative = tables.documentTypes[type.index].isNormative
    guard isNormative || word != nil || digits.span.count >= 2 else { return nil }
    var draft = draft(.bare, type, to: digits.end)
    draft.number = digits.value
    return draft
  }

  /// «Thông tư số 11, 12 và 19/2019/TT-BGDĐT»: the year and symbol come after the last.
  private func isOfList(_ end: Int) -> Bool {
    var next = text.skipSpace(end, limit)
    if next < limit, text.bytes[next] == .comma {
      next = text.skipSpace(next + 1, limit)
    } else if let and = text.end(of: "và", at: next, limit) {
      next = text.skipSpace(and, limit)
    }
    return next < limit && text.bytes[next].isDigit
  }

  /// Whether nothing after the digits makes them part of a longer number or of a date.
  private func isNumberEnd(_ end: Int) -> Bool {
    guard end < limit else { return true }
    if text.bytes[end].startsWordCharacter { return false }
    let mark = text.skipSpace(end, limit)
    if text.slash(mark, limit) > 0 || text.dash(mark, limit) > 0 { return false }
    let isMark = text.bytes[end] == .dot || text.bytes[end] == .comma
    return !(isMark && end + 1 < limit && text.bytes[end + 1].isDigit)
  }

  /// The longest name given before that stands at `i`.
  private func givenName(at i: Int) -> (index: Int, end: Int)? {
    var found: (index: Int, end: Int)?
    for (index, name) in names.enumerated() {
      if let end = text.end(ofSame: name.span, at: i, limit), end > found?.end ?? 0 {
        found = (index, end)
      }
    }
    return found
  }
}

extension TextCursor {
  /// Where the words of `span` end if they stand at `start` too, upper and lower case and white space
  /// aside.
  func end(ofSame span: TextSpan, at start: Int, _ limit: Int) -> Int? {
    var i = start
    var j = span.lowerBound
    while j < span.upperBound {
      guard i < limit else { return nil }
      if bytes[j].isSpace {
        guard bytes[i].isSpace else { return nil }
        i = skipSpace(i, limit)
        j = skipSpace(j, span.upperBound)
      } else {
        guard folded[i] == folded[j] else { return nil }
        i += 1
        j += 1
      }
    }
    return i == limit || !bytes[i].startsWordCharacter ? i : nil
  }
}
