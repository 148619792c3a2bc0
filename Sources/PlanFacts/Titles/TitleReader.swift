import RuleTables
import SourceText

/// Trích yếu: where the title of a document begins.
struct TitleReader: PassageReader {
  let passage: Passage

  /// Where the title after a document begins; nil where none does. `isAnchored`: an issuer or a date
  /// stands before it, so that weaker words begin a title too.
  /// `isSetOff`: the issuer stands between commas, so that the second is no end.
  func start(after end: Int, isAnchored: Bool, isSetOff: Bool = false) -> Int? {
    var i = text.skipSpace(end, limit)
    guard i < limit else { return nil }
    if isAnchored, text.bytes[i] == .colon { return start(afterColon: i) }
    var hasMark = false
    // «Quyết định 02/QĐ-THPT (ngày 05/01/2026) thành lập …», «của HĐND xã (khóa I, kỳ họp thứ 2) về …».
    if let after = remarkEnd(at: i) {
      i = after
    } else if text.bytes[i] == .comma || text.bytes[i] == .openBracket || text.bytes[i] == .dot {
      let next = text.skipSpace(i + 1, limit)
      guard next < limit, text.bytes[i] != .dot || text.isLower(next, limit) else { return nil }
      hasMark = !isSetOff || text.bytes[i] != .comma
      i = next
    }
    if let close = closingQuote(ofOpeningAt: i) {
      return isAnchored || isSurelyTitle(quoted: i, close) ? i : nil
    }
    if vocabulary.titleRefusals.match(text.folded, at: i, limit: limit) != nil { return nil }
    if vocabulary.titleLeads.match(text.folded, at: i, limit: limit) != nil { return i }
    guard isAnchored else { return nil }
    if hasMark { return carriesOut(at: i) ? i : nil }
    if let lead = vocabulary.weakTitleLeads.match(text.folded, at: i, limit: limit) {
      // «… tiếp tục có hiệu lực» says something of the document.
      let next = text.skipSpace(lead.end, limit)
      return next < limit && !clauses.endsTitle(next) && !text.has("được", at: next, limit)
        ? i : nil
    }
    // «của Sở Giáo dục và Đào tạo Kế hoạch tổ chức …».
    guard text.isUpper(i), beginsDocument(at: i),
      let type = typePhrases.match(text.folded, at: i, limit: limit)
    else { return nil }
    let next = text.skipSpace(type.end, limit)
    return text.isLower(next, limit) && !text.has("số", at: next, limit) ? i : nil
  }

  /// «Công văn số 77/SGDĐT-GDTH “Về việc …” ngày … của …»: by its first word, or by the day after the quote.
  private func isSurelyTitle(quoted open: Int, _ close: Int) -> Bool {
    let first = text.skipSpace(open + text.openingQuoteLength(open, limit), limit)
    return vocabulary.titleLeads.match(text.folded, at: first, limit: limit) != nil
      || dates.documentDate(after: close)?.isComplete ?? false
  }

  /// «…, triển khai Quyết định số …»: after a comma too, where a document follows.
  private func carriesOut(at i: Int) -> Bool {
    guard text.bytes[i - 1].isSpace, let last = text.bytes[..<i].last(where: { !$0.isSpace }),
      last == .comma, let lead = vocabulary.weakTitleLeads.match(text.folded, at: i, limit: limit)
    else { return false }
    let next = text.skipSpace(lead.end, limit)
    return text.isUpper(next) && beginsDocument(at: next)
  }

  /// «… của Sở Nội vụ: «Về …»»: within the quotes; without them only what surely begins a title.
  private func start(afterColon colon: Int) -> Int? {
    let next = text.skipSpace(colon + 1, limit)
    guard next < limit else { return nil }
    if closingQuote(ofOpeningAt: next) != nil {
      let length = text.openingQuoteLength(next, limit)
      return length > 1 ? text.skipSpace(next + length, limit) : next
    }
    return vocabulary.titleLeads.match(text.folded, at: next, limit: limit) == nil ? nil : next
  }

  /// Where a title begins after a short remark in brackets that holds none, or after the bracket that
  /// closes around a date; nil where none does.
  private func remarkEnd(at i: Int) -> Int? {
    var close = i
    if text.bytes[i] == .openBracket {
      let inner = text.skipSpace(i + 1, limit)
      guard vocabulary.titleLeads.match(text.folded, at: inner, limit: limit) == nil,
        !beginsDocument(at: inner)
      else { return nil }
      let end = min(limit, i + 90)
      close = i + 1
      while close < end, text.bytes[close] != .closeBracket {
        if text.bytes[close] == .openBracket || text.bytes[close] == .slash { return nil }
        close += 1
      }
      guard close < end else { return nil }
    } else {
      guard text.bytes[i] == .closeBracket, opensWithDay(before: i) else { return nil }
    }
    let next = text.skipSpace(close + 1, limit)
    guard next < limit, vocabulary.titleLeads.match(text.folded, at: next, limit: limit) != nil
    else { return nil }
    return next
  }

  /// «(ngày 05/01/2026)»: whether a date opens the bracket that closes at `i`.
  private func opensWithDay(before i: Int) -> Bool {
    let lowest = max(floor, i - 60)
    var open = i
    while open > lowest, text.bytes[open] != .openBracket { open -= 1 }
    return text.bytes[open] == .openBracket
      && text.has("ngày", at: text.skipSpace(open + 1, limit), limit)
  }
}
