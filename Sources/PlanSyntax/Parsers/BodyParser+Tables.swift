import RuleTables
import SourceText

/// Bảng: tables flattened into lines, by rows or cell by cell.
extension BodyParser {
  func startsTable(_ line: ClassifiedLine, marker: Marker) -> Bool {
    if isTableRow(line) { return true }
    if case .none = marker { return startsTableHead(line.text) }
    return false
  }

  func startsTableHead(_ text: TextSpan) -> Bool {
    guard
      let match = tables.vocabulary.tableHeads.match(
        cursor.folded, at: text.lowerBound, limit: text.upperBound)
    else { return false }
    return cursor.isUpper(text.lowerBound)
      && (match.end == text.upperBound || cursor.bytes[match.end].isSpace)
      && (cursor.isCapitals(text.lowerBound..<match.end))
  }

  /// A row with columns: bars, or three pieces apart by tabs.
  func isTableRow(_ line: ClassifiedLine) -> Bool {
    let text = line.text
    if cursor.bytes[text.lowerBound] == .bar { return true }
    guard line.hasGaps else { return false }
    let array = cursor.bytes
    let bytes = array.span
    let end = min(text.upperBound, text.lowerBound + 600)
    var tabs = 0
    var i = bytes.next(.tab, from: text.lowerBound, limit: end)
    while i < end {
      tabs += 1
      while i < end, bytes[i].isSpace { i += 1 }
      i = bytes.next(.tab, from: min(i + 1, end), limit: end)
    }
    return tabs >= 2
  }

  /// Whether a line after a flattened table's head is no cell any more: a heading that goes on with
  /// the plan's numbering, or prose.
  func endsTable(_ line: ClassifiedLine) -> Bool {
    if isTableRow(line) { return false }
    if line.hasLead, line.text.count > 200 { return true }
    if cursor.begins(line.text, with: tables.vocabulary.closingLeads) { return true }
    switch line.head.marker {
    case .none, .bullet:
      return !layout.isWrapped && line.text.count > 260
    case .numeral(let numeral):
      guard line.head.content.count >= 4, numeral.form != .letter, numeral.form != .bracketed else {
        return false
      }
      if numeral.form < .arabic { return true }
      guard fits(numeral) else { return false }
      return continues(numeral)
    }
  }

  /// Whether an Arabic or decimal number is the next one, or the first one below what is open.
  func continues(_ numeral: Numeral) -> Bool {
    let rank = self.rank(of: numeral, before: 0..<0, isMarkdown: false)
    if let same = open.last(where: { $0.rank == rank }),
      let last = sections[same.section].numeral
    {
      return numeral.value == last.value + 1
    }
    if numeral.form == .decimal { return numeral.value <= 2 }
    return false
  }

  mutating func readTable(from first: Int, limit: Int) -> Int {
    var last = first
    while let next = nextText(from: last + 1, limit: limit) {
      if endsTable(reader.lines[next]) { break }
      if isTableRow(reader.lines[first]), !isTableRow(reader.lines[next]),
        !startsTableHead(reader.lines[first].text)
      {
        break
      }
      last = next
    }
    let span = reader.lines[first].text.lowerBound..<reader.lines[last].text.upperBound
    paragraphs.append(Paragraph(part: part, kind: .table, span: span, content: span))
    extendSections()
    return last + 1
  }
}
