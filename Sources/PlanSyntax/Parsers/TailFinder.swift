import RuleTables
import SourceText

/// Tìm phần cuối: where recipients and signature begin.
struct TailFinder {
  let reader: LineReader
  let appendices: AppendixReader
  private let words: TailWords
  private let cursor: TextCursor

  init(appendices: AppendixReader) {
    self.appendices = appendices
    reader = appendices.reader
    words = appendices.words
    cursor = appendices.reader.cursor
  }

  /// The first line of the tail in a range: «Nơi nhận», or a signature line in capitals. Nil where
  /// there is neither.
  func start(in range: Range<Int>) -> Int? {
    var place: Int?
    for index in range where !reader.lines[index].isBlank {
      if words.startsRecipients(reader.lines[index]) {
        place = index
        break
      }
    }
    guard let place else { return signatureStart(in: range) ?? plainSignatureStart(in: range) }
    // The right-hand column may have been written out before the left-hand one.
    var first = place
    var looked = 0
    var index = place - 1
    while index >= range.lowerBound, looked < 12 {
      let text = reader.lines[index].text
      if !text.isEmpty {
        looked += 1
        guard text.count < 120, !cursor.bytes[text.upperBound - 1].closesSentence else {
          break
        }
        if words.isSignatureLine(reader.lines[index]) { first = index }
      }
      index -= 1
    }
    return first
  }

  /// The first signature line that no more of the body follows.
  private func signatureStart(in range: Range<Int>) -> Int? {
    var found: Int?
    for index in range where !reader.lines[index].isBlank {
      let line = reader.lines[index]
      if found != nil, appendices.startsAppendix(line) { break }
      if words.isSignatureLine(line) {
        found = found ?? index
      } else if found != nil {
        if case .numeral(let numeral) = line.head.marker, numeral.form <= .arabic { found = nil }
        if cursor.begins(line.head.content, with: words.tables.vocabulary.basisLeads) {
          found = nil
        }
      }
    }
    return found
  }

  /// «Người lập kế hoạch      Hiệu trưởng» among the last lines, with a name below it.
  private func plainSignatureStart(in range: Range<Int>) -> Int? {
    var seen = 0
    var hasName = false
    var found: Int?
    for index in range.reversed() where !reader.lines[index].isBlank {
      let line = reader.lines[index]
      seen += 1
      guard seen <= 8, line.text.count < 200 else { break }
      let cells = line.hasGaps ? cursor.cells(line.text) : [line.text]
      guard let last = cells.last else { continue }
      if hasName, cells.allSatisfy({ words.isTitleCasePosition($0) }) { found = index }
      if words.looksLikeName(last) { hasName = true }
    }
    return found
  }
}
