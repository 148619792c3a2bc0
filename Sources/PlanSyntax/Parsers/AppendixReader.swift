import RuleTables
import SourceText

/// Đọc phụ lục: where appendices begin, and what their headings say.
struct AppendixReader {
  let reader: LineReader
  let tables: Tables
  let words: TailWords
  private let cursor: TextCursor

  init(reader: LineReader, tables: Tables) {
    self.reader = reader
    cursor = reader.cursor
    self.tables = tables
    words = TailWords(cursor: reader.cursor, tables: tables)
  }

  /// Whether a line begins an appendix: «PHỤ LỤC I», «Phụ lục 2» alone, a list's title in capitals.
  func startsAppendix(_ line: ClassifiedLine) -> Bool {
    startsAppendix(line.text, head: line.head)
  }

  private func startsAppendix(_ text: TextSpan, head: MarkedText? = nil) -> Bool {
    guard text.count < 300 else { return false }
    let first = cursor.folded[text.lowerBound]
    guard
      first == UInt8(ascii: "p") || first == UInt8(ascii: "d") || first == UInt8(ascii: "b")
        || first == UInt8(ascii: "m") || !first.isLetter
    else {
      return false
    }
    let head = head ?? cursor.marker(of: text)
    let content = head.content
    guard !content.isEmpty,
      let match = tables.vocabulary.appendixHeads.match(
        cursor.folded, at: content.lowerBound, limit: content.upperBound),
      cursor.isUpper(content.lowerBound)
    else { return false }
    if cursor.isCapitals(content) || head.isEmphasised { return true }
    let rest = cursor.trimmed(match.end..<content.upperBound)
    return cursor.width(rest) <= 6 && cursor.begins(content, with: "phụ lục")
  }

  /// Whether a line after the signature is the heading of an appendix with its own title: «Phụ lục
  /// 1: Lịch bồi dưỡng», «Phụ lục II - Dự toán».
  func namesAppendix(_ line: ClassifiedLine) -> Bool { namesAppendix(line.text, line.head) }

  private func namesAppendix(_ text: TextSpan, _ head: MarkedText) -> Bool {
    let content = head.content
    guard text.count < 240, case .none = head.marker, cursor.begins(content, with: "phụ lục"),
      cursor.isUpper(content.lowerBound), cursor.bytes[content.upperBound - 1] != .semicolon
    else { return false }
    var i = cursor.skipSpace(content.lowerBound + 11, content.upperBound)
    if let number = number(of: content) {
      i = cursor.skipSpace(number.upperBound, content.upperBound)
    }
    guard i < content.upperBound else { return true }
    switch cursor.bytes[i] {
    case .colon, .dot, .openBracket: return true
    default: return cursor.dash(i, content.upperBound) > 0
    }
  }

  /// Whether a line after the tail's start is the heading of a form or list: «BIỂU TỔNG HỢP», «Biểu số
  /// 01», and, when the plan is signed, «Danh sách …» in small letters too.
  func namesForm(_ line: ClassifiedLine, isSigned: Bool) -> Bool {
    let content = line.head.content
    guard line.text.count < 240, case .none = line.head.marker,
      let match = Self.forms.match(
        cursor.folded, at: content.lowerBound, limit: content.upperBound),
      cursor.isUpper(content.lowerBound), cursor.bytes[content.upperBound - 1] != .semicolon
    else { return false }
    if cursor.isCapitals(content) { return cursor.width(content) > 8 }
    let next = cursor.skipSpace(match.end, content.upperBound)
    if next < content.upperBound, cursor.bytes[next].isDigit { return true }
    return isSigned && cursor.begins(content, with: Self.lists)
  }

  private static let forms = PhraseTable([
    "biểu", "biểu số", "phụ biểu", "phụ biểu số", "bảng", "bảng số", "mẫu", "mẫu số", "danh sách",
    "danh mục", "lịch", "dự toán", "bản tổng hợp",
  ])
  private static let lists = PhraseTable([
    "danh sách", "danh mục", "bảng tổng hợp", "biểu tổng hợp", "bảng phân công", "bảng dự toán",
    "lịch bồi dưỡng", "dự toán kinh phí",
  ])

  /// The first line of an annex without the word: a title in capitals above «(Kèm theo Kế hoạch số …)».
  /// Nil where the line at `index` is no such line.
  func headingOfAnnex(at index: Int, after tailStart: Int) -> Int? {
    let text = reader.lines[index].text
    guard index > tailStart, text.count < 300, cursor.bytes[text.lowerBound] == .openBracket,
      cursor.begins("kèm theo", at: text.lowerBound + 1, text.upperBound)
        || cursor.begins("ban hành kèm theo", at: text.lowerBound + 1, text.upperBound)
    else { return nil }
    var first = index
    for above in stride(from: index - 1, to: max(tailStart, index - 8), by: -1) {
      let line = reader.lines[above]
      if line.isBlank { continue }
      // A name in capitals is short, and no title.
      guard line.isCapitals, line.text.count > 28, !words.isSignatureLine(line) else {
        break
      }
      first = above
    }
    return first
  }

  /// The appendices that a range of paragraphs holds.
  func appendices(_ range: Range<Int>, of paragraphs: [Paragraph]) -> [Appendix] {
    var result: [Appendix] = []
    for index in range {
      let span = paragraphs[index].span
      // «DANH SÁCH …» right under «PHỤ LỤC I» is its title.
      let isTitle =
        result.last.map { $0.paragraphs.count == 1 } ?? false
        && !cursor.begins(span, with: "phụ lục")
      if result.isEmpty || startsAppendix(span) || namesAppendix(span, cursor.marker(of: span)),
        !isTitle
      {
        result.append(
          Appendix(
            heading: span, number: number(of: span), span: span,
            paragraphs: index..<index + 1))
      } else {
        let last = result.count - 1
        result[last].span = result[last].span.lowerBound..<span.upperBound
        result[last].paragraphs = result[last].paragraphs.lowerBound..<index + 1
      }
    }
    return result
  }

  /// «I» of «PHỤ LỤC I», «2» of «Phụ lục số 2: …».
  private func number(of heading: TextSpan) -> TextSpan? {
    let content = cursor.marker(of: heading).content
    guard cursor.begins(content, with: "phụ lục") else { return nil }
    var i = cursor.skipSpace(content.lowerBound + 11, content.upperBound)
    if cursor.begins("số", at: i, content.upperBound) {
      i = cursor.skipSpace(i + 4, content.upperBound)
    }
    var end = i
    while end < content.upperBound, end - i < 6,
      cursor.bytes[end].isDigit || RomanNumeral.isLetter(cursor.bytes[end])
        || isInnerDot(end, in: i..<content.upperBound)
    {
      end += 1
    }
    // «PHỤ LỤC A».
    if end == i, end < content.upperBound,
      (UInt8(ascii: "A")...UInt8(ascii: "H")).contains(cursor.bytes[end])
    {
      end += 1
    }
    guard end > i, end == content.upperBound || !cursor.bytes[end].startsWordCharacter else {
      return nil
    }
    return i..<end
  }

  /// The dot of «Phụ lục 1.2».
  private func isInnerDot(_ i: Int, in span: TextSpan) -> Bool {
    cursor.bytes[i] == .dot && i > span.lowerBound && cursor.bytes[i - 1].isDigit
      && i + 1 < span.upperBound && cursor.bytes[i + 1].isDigit
  }
}
