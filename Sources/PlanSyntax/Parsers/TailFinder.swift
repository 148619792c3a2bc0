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
    guard let place else {
      if let start = signatureStart(in: range) { return start }
      // «Hiệu trưởng» in small letters is known only where it stands last, above an appendix too.
      let appendix = range.first {
        !reader.lines[$0].isBlank && appendices.startsAppendix(reader.lines[$0])
      }
      return appendix.flatMap { plainSignatureStart(in: range.lowerBound..<$0) }
        ?? plainSignatureStart(in: range)
    }
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

  /// The first signature line that no more of the body follows. What is numbered anew after one that is signed
  /// is an appendix; what goes on with the body's numbers is not.
  private func signatureStart(in range: Range<Int>) -> Int? {
    var found: Int?
    var isSigned = false
    var last: Numeral?
    for index in range where !reader.lines[index].isBlank {
      let line = reader.lines[index]
      if found != nil, appendices.startsAppendix(line) { break }
      if words.isSignatureLine(line) {
        guard found == nil else { continue }
        found = index
        isSigned = last != nil && hasName(under: index, in: range)
      } else if found != nil {
        if isSigned, beginsAnew(line, after: last) { break }
        if case .numeral(let numeral) = line.head.marker, numeral.form <= .arabic { found = nil }
        if !isSigned, cursor.begins(line.head.content, with: words.tables.vocabulary.basisLeads) {
          found = nil
        }
      }
      if found == nil, case .numeral(let numeral) = line.head.marker, numeral.form <= .arabic,
        numeral.form <= last?.form ?? .arabic
      {
        last = numeral
      }
    }
    return found
  }

  /// Whether a person's name stands under a signature line, and nothing else between.
  private func hasName(under first: Int, in range: Range<Int>) -> Bool {
    var seen = 0
    for index in first + 1..<range.upperBound where !reader.lines[index].isBlank {
      let line = reader.lines[index]
      seen += 1
      guard seen <= Self.linesToName, words.isOfSignature(line) else { return false }
      if words.isSignatureLine(line) { continue }
      if words.endsTail(line) { return true }
    }
    return false
  }

  /// Lines between a position and the name under it.
  private static let linesToName = 6

  /// Whether a line after a signature is numbered as the first of its kind, or heads a form or a list.
  private func beginsAnew(_ line: ClassifiedLine, after last: Numeral?) -> Bool {
    if appendices.namesAppendix(line) || appendices.namesForm(line, isSigned: true) { return true }
    guard case .numeral(let numeral) = line.head.marker, numeral.form <= .arabic, let last else {
      return false
    }
    return numeral.value == 1 && (numeral.form > last.form || last.value > 1)
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
