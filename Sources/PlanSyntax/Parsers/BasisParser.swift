import RuleTables
import SourceText

/// Tách căn cứ: the clauses of one paragraph of legal basis.
struct BasisParser {
  let cursor: TextCursor
  let tables: Tables

  /// The lead word at the start of a text («Căn cứ», «Thực hiện»); nil where there is none.
  func lead(_ text: TextSpan) -> TextSpan? {
    guard !text.isEmpty,
      let match = tables.vocabulary.basisLeads.match(
        cursor.folded, at: text.lowerBound, limit: text.upperBound)
    else { return nil }
    return text.lowerBound..<match.end
  }

  /// The clauses of a paragraph, apart at each «;» outside brackets and quotes and at each sentence
  /// that begins with its own lead.
  func clauses(_ text: TextSpan, paragraph: Int) -> [LegalBasis] {
    let enactment = enactmentStart(text)
    let end = enactment?.start ?? text.upperBound
    var result: [LegalBasis] = []
    var start = text.lowerBound
    var i = start
    var brackets = 0
    while i < end {
      let byte = cursor.bytes[i]
      switch byte {
      case .openBracket: brackets += 1
      case .closeBracket: brackets = max(0, brackets - 1)
      case .leadOfMarks where i + 2 < end && cursor.bytes[i + 1] == 0x80:
        if cursor.bytes[i + 2] == 0x9C { brackets += 1 }
        if cursor.bytes[i + 2] == 0x9D { brackets = max(0, brackets - 1) }
      case .semicolon where endsClause(i, brackets: brackets, from: start, limit: end):
        append(start..<i, mark: byte, text: text, paragraph: paragraph, to: &result)
        start = i + 1
        brackets = 0
      case .dot where i + 1 < end && cursor.bytes[i + 1].isSpace:
        let next = cursor.skipSpace(i + 1, end)
        if next < end, cursor.isUpper(next), lead(next..<end) != nil,
          cursor.begins("căn cứ", at: next, end)
        {
          append(start..<i, mark: byte, text: text, paragraph: paragraph, to: &result)
          start = i + 1
          brackets = 0
        }
      default: break
      }
      i += 1
    }
    var tail = cursor.trimmed(start..<end)
    var mark: UInt8?
    if let last = tail.last, enactment == nil || !tail.isEmpty {
      let byte = cursor.bytes[last]
      if byte == .dot || byte == .comma || byte == .colon {
        mark = byte
        tail = cursor.trimmed(tail.lowerBound..<last)
      }
    }
    if !tail.isEmpty { append(tail, mark: mark, text: text, paragraph: paragraph, to: &result) }
    if enactment != nil, !result.isEmpty { result[result.count - 1].runsIntoEnactment = true }
    if let enactment, !result.isEmpty, result[result.count - 1].closingMark == nil {
      result[result.count - 1].closingMark = enactment.mark
    }
    return result
  }

  private func append(
    _ span: TextSpan, mark: UInt8?, text: TextSpan, paragraph: Int, to result: inout [LegalBasis]
  ) {
    let clause = cursor.trimmed(span)
    guard !clause.isEmpty else { return }
    result.append(
      LegalBasis(
        lead: lead(clause), span: clause, paragraph: paragraph, closingMark: mark,
        beginsParagraph: clause.lowerBound == text.lowerBound, runsIntoEnactment: false))
  }

  /// A bracket may have been left open; what is last ends the clause all the same.
  private func endsClause(_ i: Int, brackets: Int, from start: Int, limit: Int) -> Bool {
    if brackets > 0, i - start <= 2000 { return cursor.skipSpace(i + 1, limit) == limit }
    return beginsClause(after: i, limit: limit)
  }

  /// Whether a new clause begins after a «;»: a lead, or a document's type with a capital. Else the
  /// clause goes on: «…; được sửa đổi bởi …», or a trích yếu with a «;» of its own.
  private func beginsClause(after i: Int, limit: Int) -> Bool {
    let next = cursor.skipSpace(i + 1, limit)
    guard next < limit else { return true }
    if lead(next..<limit) != nil { return true }
    return cursor.isUpper(next)
      && tables.typePhrases.match(cursor.folded, at: next, limit: limit) != nil
  }

  /// Where the enacting sentence begins («UBND xã … xây dựng Kế hoạch … như sau:») and the mark before
  /// it; nil where the paragraph holds none.
  func enactmentStart(_ text: TextSpan) -> (start: Int, mark: UInt8?)? {
    guard let verb = lastVerb(text) else { return announcement(text) }
    var i = verb - 1
    while i > text.lowerBound {
      let byte = cursor.bytes[i]
      if byte == .semicolon || byte == .comma || (byte == .dot && cursor.bytes[i + 1].isSpace) {
        let next = cursor.skipSpace(i + 1, verb)
        if next < verb,
          cursor.isUpper(next) || byte == .semicolon || beginsSubject(next, limit: verb)
        {
          return byte == .comma ? wholeSubject(i, in: text) : (i + 1, byte)
        }
      }
      i -= 1
    }
    // «Căn cứ Kế hoạch số 12/KH-UBND … nhà trường xây dựng kế hoạch»: no comma, and still a căn cứ.
    if lead(text) != nil, holdsNumber(text.lowerBound..<verb) { return nil }
    return (text.lowerBound, nil)
  }

  /// «…; Kế hoạch chuyển đổi số năm 2026 như sau:»: without a verb, after the last «;», what names no document by its
  /// number and ends as the enacting sentence does.
  private func announcement(_ text: TextSpan) -> (start: Int, mark: UInt8?)? {
    let lowest = max(text.lowerBound, text.upperBound - 300)
    guard let mark = (lowest..<text.upperBound).last(where: { cursor.bytes[$0] == .semicolon })
    else { return nil }
    let rest = mark + 1..<text.upperBound
    let next = cursor.skipSpace(mark + 1, text.upperBound)
    guard cursor.isUpper(next), lead(next..<text.upperBound) == nil, !holdsNumber(rest),
      tables.vocabulary.enactingEnds.contains(cursor.folded, in: rest)
    else { return nil }
    return (mark + 1, .semicolon)
  }

  /// «…, nhà trường xây dựng kế hoạch»: who enacts, in small letters.
  private func beginsSubject(_ i: Int, limit: Int) -> Bool {
    Self.subjects.match(cursor.folded, at: i, limit: limit) != nil
  }

  private static let subjects = PhraseTable([
    "nhà trường", "trường mầm non", "trường mn", "trường tiểu học", "trường th", "trường thcs",
    "trường thpt", "trường trung học", "trường ptdtbt", "trường ptdtnt", "trường phổ thông",
    "trường mẫu giáo", "đơn vị", "bản thân", "tôi", "chúng tôi", "tập thể", "chi bộ", "công đoàn",
    "ban giám hiệu", "liên đội", "tổ chuyên môn", "ủy ban nhân dân", "ubnd",
  ])

  /// «…; Sở GDĐT, Công an tỉnh và Tỉnh đoàn ban hành Kế hoạch»: after the «;» several that enact, and no
  /// document, or «Theo đó»; else what the comma at `i` begins.
  private func wholeSubject(_ i: Int, in text: TextSpan) -> (start: Int, mark: UInt8?) {
    var place = i - 1
    while place > text.lowerBound, i - place < 200, !cursor.bytes[place].isDigit {
      if cursor.bytes[place] == .semicolon {
        let next = cursor.skipSpace(place + 1, i)
        return cursor.isUpper(next)
          && (tables.agencyPhrases.match(cursor.folded, at: next, limit: i) != nil
            || cursor.isWord(cursor.wordBefore(i, next), "đó"))
          ? (place + 1, .semicolon) : (i + 1, .comma)
      }
      place -= 1
    }
    return (i + 1, .comma)
  }

  /// «12/KH», «19/2019/TT», «71-NQ».
  func holdsNumber(_ span: TextSpan) -> Bool {
    span.dropLast(2).contains {
      cursor.bytes[$0].isDigit && cursor.isUpper($0 + 2)
        && (cursor.bytes[$0 + 1] == .slash || cursor.bytes[$0 + 1] == .hyphen)
    }
  }

  /// The last enacting verb whose subject stands before it: not one inside a trích yếu («về việc xây
  /// dựng kế hoạch»; «của Bộ trưởng … ban hành Chương trình …» unless «như sau» or a colon follows).
  private func lastVerb(_ text: TextSpan) -> Int? {
    let verbs = tables.vocabulary.enactingVerbs
    guard !verbs.isEmpty else { return nil }
    var ends: Bool?
    var found: Int?
    let folded = cursor.folded
    var next = text.lowerBound
    while let i = PhraseTable.nextStart(
      verbs.startBits, folded, from: next, limit: text.upperBound)
    {
      next = PhraseTable.wordEnd(folded, at: i, limit: text.upperBound)
      guard folded[i] == cursor.bytes[i],
        verbs.match(folded, at: i, limit: text.upperBound) != nil, !followsAbout(i, in: text)
      else { continue }
      if cursor.begins("ban hành", at: i, text.upperBound) {
        ends = ends ?? endsEnacting(text)
        if ends == false { continue }
      }
      found = i
    }
    return found
  }

  /// Whether a paragraph ends as the enacting sentence does: «… như sau:».
  private func endsEnacting(_ text: TextSpan) -> Bool {
    if text.last.map({ cursor.bytes[$0] == .colon }) == true { return true }
    let tail = max(text.lowerBound, text.upperBound - 80)..<text.upperBound
    return tables.vocabulary.enactingEnds.contains(cursor.folded, in: tail)
  }

  private func followsAbout(_ i: Int, in text: TextSpan) -> Bool {
    var end = i
    while end > text.lowerBound, cursor.bytes[end - 1].isSpace { end -= 1 }
    for word in ["về" as StaticString, "việc", "hướng dẫn", "để", "và"] {
      let start = end - word.utf8CodeUnitCount
      if start >= text.lowerBound, cursor.begins(word, at: start, end) { return true }
    }
    return false
  }
}
