import RuleTables
import SourceText

/// Phần sau trích yếu: the day and the body that stand after a title, where most texts have them before
/// it.
struct TitleTail {
  /// Where the title ends.
  let titleEnd: Int
  let day: DocumentDate
  let issuer: TextSpan?
}

/// Ngày, cơ quan sau trích yếu: «về việc …, ngày D của B», «… ban hành ngày D của B», «…, được B ban
/// hành ngày D», «“Về việc …” ngày D của B».
struct TitleTailReader: PassageReader {
  let passage: Passage

  /// How far before its end a title is searched for a day.
  private static let reach = 220

  /// The day at the end of a title, which only a verb of issuing or the body after it tells from the day
  /// of what the title speaks of.
  func tail(of title: TextSpan) -> TitleTail? {
    guard !title.isEmpty else { return nil }
    if let close = closingQuote(ofOpeningAt: title.lowerBound), close >= title.upperBound {
      return tail(afterQuote: close)
    }
    guard let word = dayWord(in: title), let date = dates.documentDate(after: word),
      date.isComplete, date.span.lowerBound == word, date.span.upperBound <= title.upperBound
    else { return nil }
    var end = text.skipSpace(date.span.upperBound, title.upperBound)
    var issuer: TextSpan?
    if end < title.upperBound, text.bytes[end] != .closeBracket {
      guard let name = issuers.issuer(after: date.span.upperBound) else { return nil }
      issuer = name
      end = text.skipSpace(name.upperBound, max(name.upperBound, title.upperBound))
    }
    if end < title.upperBound, text.bytes[end] == .closeBracket { end += 1 }
    guard end >= title.upperBound else { return nil }
    guard let lead = lead(before: word, from: title.lowerBound), lead.isSure || issuer != nil
    else { return nil }
    return TitleTail(titleEnd: lead.start, day: date, issuer: issuer ?? lead.issuer)
  }

  /// The day and the body after the quote that closes a title.
  private func tail(afterQuote end: Int) -> TitleTail? {
    guard let date = dates.documentDate(after: end), date.isComplete else { return nil }
    let found = issuers.found(after: date.span.upperBound, hasDay: true, isBasis: false)
    return TitleTail(titleEnd: end, day: date, issuer: found?.name)
  }

  /// The last «ngày» near the end of a title.
  private func dayWord(in title: TextSpan) -> Int? {
    let lowest = max(title.lowerBound, title.upperBound - Self.reach)
    var i = title.upperBound - 1
    while i > lowest {
      if text.folded[i] == UInt8(ascii: "n"), !text.bytes.hasWord(before: i),
        text.has("ngày", at: i, title.upperBound)
      {
        return i
      }
      i -= 1
    }
    return nil
  }

  private struct Lead {
    let start: Int
    let issuer: TextSpan?
    /// A verb of issuing says whose day it is.
    let isSure: Bool
  }

  /// What parts a title from the day after it: a comma, a bracket, «ban hành», «được B ban hành».
  private func lead(before day: Int, from lowest: Int) -> Lead? {
    let last = text.skipSpaceBack(day, lowest)
    if let mark = markStart(before: last, lowest) {
      return Lead(start: mark, issuer: nil, isSure: false)
    }
    var verb = text.wordBefore(last, lowest)
    if text.isWord(verb, "hành") {
      verb = text.wordBefore(verb.lowerBound, lowest)
      guard text.isWord(verb, "ban") else { return nil }
      let signed = text.wordBefore(verb.lowerBound, lowest)
      if text.isWord(signed, "ký") { verb = signed }
    } else if text.isWord(verb, "qua") {
      verb = text.wordBefore(verb.lowerBound, lowest)
      guard text.isWord(verb, "thông") else { return nil }
    } else if !text.isWord(verb, "ký") {
      return nil
    }
    let end = text.skipSpaceBack(verb.lowerBound, lowest)
    if let mark = markStart(before: end, lowest) {
      return Lead(start: mark, issuer: nil, isSure: true)
    }
    guard end > lowest else { return nil }
    let name = issuers.bodyEnding(at: end).flatMap { $0.lowerBound > lowest ? $0 : nil }
    let start = givingStart(before: name?.lowerBound ?? end, lowest)
    return Lead(start: start, issuer: name, isSure: true)
  }

  /// Where «(đã) được», «do», «của», «bởi» begins before a body or a verb, with a comma before it.
  private func givingStart(before place: Int, _ lowest: Int) -> Int {
    var start = text.skipSpaceBack(place, lowest)
    let word = text.wordBefore(start, lowest)
    for lead in ["được" as StaticString, "do", "của", "bởi"] where text.isWord(word, lead) {
      start = text.skipSpaceBack(word.lowerBound, lowest)
    }
    let before = text.wordBefore(start, lowest)
    if text.isWord(before, "đã") { start = text.skipSpaceBack(before.lowerBound, lowest) }
    return markStart(before: start, lowest) ?? start
  }

  private func markStart(before end: Int, _ lowest: Int) -> Int? {
    guard end > lowest, text.bytes[end - 1] == .comma || text.bytes[end - 1] == .openBracket
    else { return nil }
    return text.skipSpaceBack(end - 1, lowest)
  }
}
