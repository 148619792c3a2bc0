import RuleTables
import SourceText

/// Phiếu văn bản trên mạng: the lines in which an archive's page says what a document is, «Số hiệu: …»,
/// «Ngày ban hành: …». They are about the letterhead and no part of it; what it lacks they may give.
struct DocumentRecord {
  private let cursor: TextCursor
  private let vocabulary: Vocabulary
  private(set) var number: NumberLine?
  private(set) var date: DateLine?
  /// A label whose value stands in the next cell.
  private var open: Label?

  private enum Label { case number, day, other }

  init(_ cursor: TextCursor, _ vocabulary: Vocabulary) {
    self.cursor = cursor
    self.vocabulary = vocabulary
  }

  /// Reads a cell that is a label with its value, or the value of the label before it; false where it
  /// is neither.
  mutating func takes(_ cell: TextSpan) -> Bool {
    var start = cell.lowerBound
    while start < cell.upperBound, !cursor.bytes[start].startsWordCharacter { start += 1 }
    if let found = label(at: start, cell.upperBound) {
      let value = cursor.trimmed(found.end..<max(found.end, cell.upperBound))
      if value.isEmpty { open = found.label } else { take(value, of: found.label) }
      return true
    }
    guard let label = open.take() else { return false }
    if cursor.begins(cell, with: vocabulary.nationalTitle)
      || cursor.begins(cell, with: vocabulary.motto)
    {
      return false
    }
    return take(cell, of: label)
  }

  /// A label that a colon or the end of its cell closes: no sentence goes on after it.
  private func label(at start: Int, _ limit: Int) -> (label: Label, end: Int)? {
    let lists: [(PhraseTable, Label)] = [
      (vocabulary.recordNumberLabels, .number), (vocabulary.recordDayLabels, .day),
      (vocabulary.recordLabels, .other),
    ]
    for (phrases, label) in lists {
      guard let found = phrases.match(cursor.folded, at: start, limit: limit) else { continue }
      let next = cursor.skipSpace(found.end, limit)
      if next >= limit { return (label, limit) }
      return cursor.bytes[next] == .colon ? (label, next + 1) : nil
    }
    return nil
  }

  @discardableResult
  private mutating func take(_ value: TextSpan, of label: Label) -> Bool {
    switch label {
    case .number:
      // «Số hiệu: 44/KH-UBND Loại văn bản: Kế hoạch» in one cell.
      let word = value.lowerBound..<cursor.tokenEnd(value.lowerBound, value.upperBound)
      guard let line = NumberLine(value: word, cursor) else { return false }
      number = number ?? line
    case .day:
      let word = value.lowerBound..<cursor.tokenEnd(value.lowerBound, value.upperBound)
      guard let line = DateLine(value: word, cursor) else { return false }
      date = date ?? line
    case .other: break
    }
    return true
  }
}
