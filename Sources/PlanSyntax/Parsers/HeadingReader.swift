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
