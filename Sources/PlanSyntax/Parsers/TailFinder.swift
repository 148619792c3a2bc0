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
    if let place = recipientsStart(in: range) { return withSignatureAbove(place, in: range) }
    if let start = signatureStart(in: range) { return withLinesAbove(start, in: range) }
    // «Hiệu trưởng» in small letters is known only where it stands last, above an appendix too.
    let appendix = range.first {
      !reader.lines[$0].isBlank && appendices.startsAppendix(reader.lines[$0])
    }
    let plain =
      appendix.flatMap { plainSignatureStart(in: range.lowerBound..<$0) }
      ?? plainSignatureStart(in: range)
    return plain.map { withLinesAbove($0, in: range) }
  }

  /// The first line with «Nơi nhận»; not one under the title, above all of the body.
  private func recipientsStart(in range: Range<Int>) -> Int? {
    var hasBody = false
    for index in range where !reader.lines[index].isBlank {
      let line = reader.lines[index]
      if words.startsRecipients(line), hasBody || !standsAboveBody(index, in: range) {
        return index
      }
      hasBody = hasBody || beginsBody(line)
    }
    return nil
  }

  private func beginsBody(_ line: ClassifiedLine) -> Bool {
    if case .numeral(let numeral) = line.head.marker { return numeral.form <= .arabic }
    return line.text.count > Self.longestRecipient
  }

  /// Whether căn cứ or the first heading come soon after a line.
  private func standsAboveBody(_ place: Int, in range: Range<Int>) -> Bool {
    var seen = 0
    for index in place + 1..<range.upperBound where !reader.lines[index].isBlank {
      let line = reader.lines[index]
      seen += 1
      guard seen <= Self.linesOfRecipients, !words.isSignatureLine(line) else { return false }
      if cursor.begins(line.text, with: "căn cứ") { return true }
      if case .numeral(let numeral) = line.head.marker, numeral.form == .roman, numeral.value == 1 {
        return true
      }
    }
    return false
  }

  /// Bytes of a line with a recipient, and how many there are of them.
  private static let longestRecipient = 160
  private static let linesOfRecipients = 16

  /// The right-hand column may have been written out before the left-hand one.
  private func withSignatureAbove(_ place: Int, in range: Range<Int>) -> Int {
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
    return first == place ? place : withLinesAbove(first, in: range)
  }

  /// «An Phú, ngày 10 tháng 9 năm 2025», «PHÊ DUYỆT CỦA LÃNH ĐẠO», «BAN GIÁM HIỆU» right above a signature.
  private func withLinesAbove(_ start: Int, in range: Range<Int>) -> Int {
    var first = start
    var looked = 0
    for index in stride(from: start - 1, through: range.lowerBound, by: -1)
    where !reader.lines[index].isBlank {
      let line = reader.lines[index]
      looked += 1
      guard looked <= 2, line.text.count < 120, case .none = line.head.marker,
        !cursor.bytes[line.text.upperBound - 1].closesSentence,
        cursor.isUpper(line.text.lowerBound)
      else { break }
      let isDay = cursor.namesDay(line.text) && DateLine(line.text, cursor)?.place != nil
      let isBody =
        line.isCapitals && cursor.begins(line.text, with: words.tables.vocabulary.bodyHeads)
        && !BodyNames.beginsTask(line.text, cursor)
      guard isDay || isBody || line.isCapitals && words.isApproval(line.text) else { break }
      first = index
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
      if words.labelledName(last) != nil { found = index }
      if words.looksLikeName(last) { hasName = true }
    }
    return found
  }
}
