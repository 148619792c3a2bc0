import RuleTables
import SourceText

/// Phần đầu dồn dòng: a text that was pasted without its line ends has letterhead, title and căn cứ in one
/// line: «KẾ HOẠCH Phòng cháy năm 2026 Căn cứ … như sau: I. MỤC ĐÍCH …». Where those would begin lines of
/// their own.
struct RunningHead {
  let cursor: TextCursor
  let tables: Tables

  private var headings: RunTogether { RunTogether(cursor: cursor, tables: tables) }

  /// Bytes of a line that may hold title and căn cứ.
  static let shortestLine = 160
  /// Lines from the top among which a title stands.
  static let mostLines = 12
  /// Bytes at the start of a letterhead that are in capitals.
  private static let bytesInCapitals = 40
  /// Bytes of a letterhead, of a subject, and of căn cứ.
  private static let longestHead = 700
  private static let longestSubject = 700
  private static let longestBasis = 8000

  /// Offsets within a line at which it is cut; none where it is no such line.
  func cuts(in line: TextSpan) -> [Int] {
    guard let type = type(in: line),
      let end = subjectEnd(type.upperBound..<line.upperBound)
    else { return [] }
    let hasHead = type.lowerBound > line.lowerBound + Self.longestMark
    var cuts = hasHead ? [type.lowerBound, end] : [end]
    let basis = end..<min(line.upperBound, end + Self.longestBasis)
    if let first = headings.firstHeading(in: basis), first > end { cuts.append(first) }
    return cuts
  }

  /// «## », «**» before a type.
  private static let longestMark = 8

  /// The type in capitals at the start of a line, or after a letterhead in it.
  private func type(in line: TextSpan) -> TextSpan? {
    let start = cursor.withoutEmphasis(line).0.lowerBound
    if let end = typeEnd(at: start, line.upperBound) { return start..<end }
    guard cursor.isCapitals(start..<min(line.upperBound, start + Self.bytesInCapitals)) else {
      return nil
    }
    let limit = min(line.upperBound, start + Self.longestHead)
    var from = start
    while let found = tables.typePhrases.firstMatch(cursor.folded, in: from..<limit) {
      if let end = typeEnd(at: found.start, limit), cursor.bytes[found.start - 1].isSpace,
        isLetterhead(start..<found.start)
      {
        return found.start..<end
      }
      from = found.match.end
    }
    return nil
  }

  private func typeEnd(at start: Int, _ limit: Int) -> Int? {
    guard let type = tables.typePhrases.match(cursor.folded, at: start, limit: limit),
      cursor.isCapitals(start..<type.end)
    else { return nil }
    return type.end
  }

  private func isLetterhead(_ span: TextSpan) -> Bool {
    tables.vocabulary.nationalTitle.contains(cursor.folded, in: span)
      || tables.vocabulary.motto.contains(cursor.folded, in: span)
  }

  /// Where, after the words of a subject, a căn cứ, the first heading, or what follows the year begins.
  private func subjectEnd(_ span: TextSpan) -> Int? {
    let limit = min(span.upperBound, span.lowerBound + Self.longestSubject)
    let first = cursor.skipSpace(span.lowerBound, limit)
    var word = cursor.tokenEnd(first, limit)
    while word < limit {
      let start = cursor.skipSpace(word, limit)
      word = cursor.tokenEnd(start, limit)
      guard start < word else { return nil }
      if beginsBasis(start, span.upperBound) || beginsHeading(start, span.upperBound)
        || followsYear(start, first)
      {
        return start
      }
    }
    return nil
  }

  /// «Căn cứ …», «Thực hiện Công văn số 12/…».
  private func beginsBasis(_ start: Int, _ limit: Int) -> Bool {
    guard cursor.isTitleCase(start, limit),
      let lead = tables.vocabulary.basisLeads.match(cursor.folded, at: start, limit: limit)
    else { return false }
    if cursor.begins("căn cứ", at: start, limit) { return true }
    return (lead.end..<min(limit, lead.end + Self.bytesToNumber)).contains {
      cursor.bytes[$0] == .slash && cursor.bytes[$0 - 1].isDigit
    }
  }

  /// Bytes between a lead and the number of its document.
  private static let bytesToNumber = 160

  /// «I. MỤC ĐÍCH», «1. Mục đích».
  private func beginsHeading(_ start: Int, _ limit: Int) -> Bool {
    guard let numeral = cursor.numeral(at: start, limit: limit), numeral.value == 1 else {
      return false
    }
    let title = cursor.skipSpace(min(limit, numeral.span.upperBound + 1), limit)
    return headings.isKnownHeading(at: title, limit)
  }

  /// «… năm học 2025-2026 Nhà trường …»: the year ends a subject, where a capital goes on.
  private func followsYear(_ start: Int, _ floor: Int) -> Bool {
    let end = cursor.skipSpaceBack(start, floor)
    guard cursor.isTitleCase(start, cursor.bytes.count), end > floor, cursor.bytes[end - 1].isDigit
    else { return false }
    let years = max(floor, end - Self.longestYears)..<end
    guard let year = years.last(where: { cursor.begins("năm", at: $0, end) }) else { return false }
    return (year..<end).allSatisfy { cursor.bytes[$0] != .slash && cursor.bytes[$0] != .comma }
  }

  /// Bytes of «năm học 2025 – 2026».
  private static let longestYears = 32
}
