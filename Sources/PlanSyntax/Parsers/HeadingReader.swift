import RuleTables
import SourceText

/// Đọc tiêu đề: what of a numbered paragraph is its heading, and what goes on after it.
struct HeadingReader {
  let cursor: TextCursor
  let tables: Tables

  struct Result {
    /// Without its closing mark; nil where the paragraph is running prose.
    var title: TextSpan?
    var kinds: SectionKinds
    /// What goes on after the heading; the whole text where there is no heading; nil where nothing.
    var runIn: TextSpan?
    var mark: UInt8?
  }

  func read(_ content: TextSpan) -> Result {
    guard !content.isEmpty else { return Result(title: nil, kinds: [], runIn: nil, mark: nil) }
    if let end = capitalsEnd(of: content) {
      return heading(
        cursor.trimmed(content.lowerBound..<end), runIn: cursor.trimmed(end..<content.upperBound),
        mark: nil)
    }
    if let colon = colon(in: content) {
      let title = cursor.withoutEmphasis(cursor.trimmed(content.lowerBound..<colon)).0
      let rest = cursor.withoutEmphasis(cursor.trimmed(colon + 1..<content.upperBound)).0
      if rest.isEmpty || !cursor.isCapitals(title) || !cursor.isCapitals(rest) {
        return heading(title, runIn: rest.isEmpty ? nil : rest, mark: .colon)
      }
    }
    let last = cursor.bytes[content.upperBound - 1]
    let body = last.closesSentence ? trimmedMark(content) : content
    let mark = body == content ? nil : last
    if cursor.isCapitals(content), content.count < 400 {
      return heading(body, runIn: nil, mark: mark)
    }
    if mark == nil, isAtMost(130, body), !holdsSentenceEnd(body) {
      return heading(body, runIn: nil, mark: nil)
    }
    if mark == .dot, isAtMost(80, body), !holdsSentenceEnd(body) {
      let kinds = SectionKinds(heading: body, folded: cursor.folded, tables: tables)
      if !kinds.contains(.other) && startsWithKind(body)
        || tables.vocabulary.isBasisTitle(body, cursor)
      {
        return Result(title: body, kinds: kinds, runIn: nil, mark: mark)
      }
    }
    return Result(title: nil, kinds: [], runIn: content, mark: nil)
  }

  private func heading(_ title: TextSpan, runIn: TextSpan?, mark: UInt8?) -> Result {
    Result(
      title: title, kinds: SectionKinds(heading: title, folded: cursor.folded, tables: tables),
      runIn: runIn, mark: mark)
  }

  /// «MỤC ĐÍCH, YÊU CẦU Nâng cao …»: where a known heading in capitals ends and the text goes on in small
  /// letters, as where a copy lost the line end between them; nil elsewhere.
  private func capitalsEnd(of content: TextSpan) -> Int? {
    guard
      let phrase = tables.headingPhrases.match(
        cursor.folded, at: content.lowerBound, limit: content.upperBound),
      cursor.isCapitals(content.lowerBound..<phrase.end)
    else { return nil }
    var end = phrase.end
    // «… NỘI DUNG 1. Tuyên truyền»: where the number before the first small letters begins.
    var number: Int?
    let limit = min(content.upperBound, end + 240)
    while true {
      let word = cursor.skipSpace(end, limit)
      guard word < limit else { return nil }
      let next = word..<cursor.tokenEnd(word, limit)
      guard cursor.bytes[next.upperBound - 1] != .colon else { return nil }
      guard next.contains(where: { cursor.bytes[$0].startsWordCharacter }) else {
        end = next.upperBound
        continue
      }
      guard cursor.isUpper(word) || cursor.bytes[word].isDigit else { return nil }
      if next.contains(where: { !cursor.bytes[$0].isContinuation && cursor.isLower($0) }) {
        return number ?? end
      }
      number = cursor.bytes[word].isDigit && cursor.bytes[next.upperBound - 1] == .dot ? word : nil
      end = next.upperBound
    }
  }

  private func startsWithKind(_ title: TextSpan) -> Bool {
    cursor.begins(title, with: tables.headingPhrases)
  }

  private func trimmedMark(_ span: TextSpan) -> TextSpan {
    var end = span.upperBound
    while end > span.lowerBound,
      cursor.bytes[end - 1].closesSentence || cursor.bytes[end - 1].isSpace
    {
      end -= 1
    }
    return end > span.lowerBound ? span.lowerBound..<end : span
  }

  /// Whether a span has no more than so many characters; a character of Vietnamese has three bytes at
  /// most.
  private func isAtMost(_ characters: Int, _ span: TextSpan) -> Bool {
    span.count <= characters || span.count <= characters * 3 && cursor.width(span) <= characters
  }

  /// The colon that ends a heading: within its first 100 characters, before any end of a sentence.
  private func colon(in span: TextSpan) -> Int? {
    let array = cursor.bytes
    let bytes = array.span
    let limit = min(span.upperBound, span.lowerBound + 240)
    var i = span.lowerBound
    var characters = 0
    while i < limit, characters <= 130 {
      let byte = bytes[i]
      if !byte.isContinuation { characters += 1 }
      if byte == .colon { return i > span.lowerBound ? i : nil }
      if byte == .semicolon { return nil }
      if byte == .dot, i + 1 < span.upperBound, bytes[i + 1].isSpace { return nil }
      i += 1
    }
    return nil
  }

  /// A full stop, semicolon or question mark with more text after it.
  private func holdsSentenceEnd(_ span: TextSpan) -> Bool {
    for i in span {
      let byte = cursor.bytes[i]
      if byte == .semicolon || byte == .questionMark { return true }
      if i > span.lowerBound + 4, i + 1 < span.upperBound, cursor.endsSentence(i, span.upperBound) {
        return true
      }
    }
    return false
  }
}
