import RuleTables
import SourceText

/// Đọc phần đầu: the lines above the title, flattened from two columns by tabs, bars or spaces, line
/// by line, or absent.
struct LetterheadParser {
  private let cursor: TextCursor
  private let tables: Tables
  private var head: Letterhead
  private var bodies: BodyNames
  private var hasAnything: Bool { takenCount > 0 }
  /// How many pieces have been read.
  private var takenCount = 0
  /// Whether the last cell was of the subject of a letter.
  private var isInSubject = false
  /// «CỘNG», «CỘNG HÒA XÃ HỘI»: a cell that breaks off in the national title.
  private var openTitle: TextSpan?
  /// «Số:»: a cell that breaks off before its number.
  private var openNumber: TextSpan?
  /// A cell that breaks off in the date.
  private var openDate: TextSpan?

  struct Result {
    /// Nil where nothing of a letterhead stands there.
    var letterhead: Letterhead?
    /// The lines that hold words and nothing of a letterhead: «(Kèm theo Công văn số …)».
    var strays: [Int] = []
  }

  /// Reads the lines of a range, and number and date where they stand under the title's first line.
  /// - Parameter leading: what stands before the type on the title's line.
  static func parse(
    _ range: Range<Int>, leading: TextSpan? = nil, underTitle: Range<Int>, reader: LineReader,
    tables: Tables
  ) -> Result {
    guard !range.isEmpty || !underTitle.isEmpty else { return Result() }
    var parser = LetterheadParser(
      reader: reader, tables: tables, range: range.isEmpty ? underTitle : range)
    var strays: [Int] = []
    let words = HeadWords(cursor: reader.cursor, vocabulary: tables.vocabulary)
    for index in range where !reader.lines[index].isBlank {
      let text = reader.lines[index].text
      if words.isAnnexMark(text) || !parser.read(text) { strays.append(index) }
    }
    if let leading { _ = parser.read(leading) }
    // What stands above the title keeps its span, so that the two do not cross.
    let span = parser.head.span
    let isThere = parser.hasAnything
    if parser.head.numberLine == nil {
      for index in underTitle where !reader.lines[index].isBlank {
        _ = parser.read(reader.lines[index].text)
      }
    }
    if isThere { parser.head.span = span }
    return Result(letterhead: parser.finish(), strays: strays)
  }

  private init(reader: LineReader, tables: Tables, range: Range<Int>) {
    cursor = reader.cursor
    self.tables = tables
    bodies = BodyNames(reader.cursor, tables.vocabulary)
    let start = reader.lines[range.lowerBound].text.lowerBound
    head = Letterhead(span: start..<start)
  }

  /// - Returns: false where a line holds words, and none of a letterhead.
  private mutating func read(_ line: TextSpan) -> Bool {
    let before = takenCount
    for cell in cursor.cells(line) {
      var rest = cell
      // Columns a single space apart: the second begins where its own words begin.
      while let cut = cutBefore(rest) {
        readCell(cursor.withoutEmphasis(cursor.trimmed(rest.lowerBound..<cut)).0)
        rest = cut..<rest.upperBound
      }
      readCell(cursor.withoutEmphasis(cursor.trimmed(rest)).0)
    }
    return takenCount > before || !line.contains { cursor.bytes[$0].startsWordCharacter }
  }

  /// Where, after its start, a cell goes on with the national title, the motto, the number or the
  /// date of the other column.
  private func cutBefore(_ cell: TextSpan) -> Int? {
    var i = cell.lowerBound + 1
    while i < cell.upperBound {
      let byte = cursor.folded[i]
      if !byte.isContinuation, cursor.bytes[i - 1].isSpace {
        if byte == UInt8(ascii: "c") || byte == .leadOfBreve,
          tables.vocabulary.nationalTitle.match(cursor.folded, at: i, limit: cell.upperBound) != nil
            || tables.vocabulary.motto.match(cursor.folded, at: i, limit: cell.upperBound) != nil
            || cursor.begins("cộng", at: i, cell.upperBound)
              && brokenTitle.resembles(i..<cell.upperBound)
        {
          return i
        }
        if byte == UInt8(ascii: "s"), cursor.isUpper(i),
          cursor.numberStart(i..<cell.upperBound) != nil
        {
          return i
        }
      }
      i += 1
    }
    return nil
  }

  private mutating func readCell(_ cell: TextSpan) {
    guard !cell.isEmpty, !endsBroken(cell), !isBroken(cell), !isOfSubject(cell) else { return }
    if headWords.isDraftMark(cell) {
      takenCount += hasAnything ? 1 : 0
      return
    }
    let folded = cursor.folded
    if let title = tables.vocabulary.nationalTitle.match(
      folded, at: cell.lowerBound, limit: cell.upperBound)
    {
      if head.nationalTitle == nil {
        head.nationalTitle = cell.lowerBound..<brokenTitle.end(title.end, in: cell)
        // Of the Party and its youth: their papers have their own forms.
        head.isParty = !cursor.begins(cell, with: "cộng")
        extend(cell)
      }
      return
    }
    // Misspelt, and no body's name.
    if head.nationalTitle == nil,
      brokenTitle.resembles(cell)
        || cursor.isCapitals(cell) && cursor.begins(cell, with: Self.republics)
    {
      head.nationalTitle = cell
      extend(cell)
      return
    }
    if tables.vocabulary.motto.match(folded, at: cell.lowerBound, limit: cell.upperBound) != nil {
      var end = cell.upperBound
      while end > cell.lowerBound, cursor.bytes[end - 1] == .hyphen || cursor.bytes[end - 1].isSpace
      {
        end -= 1
      }
      if head.motto == nil { head.motto = cell.lowerBound..<end }
      extend(cell)
      return
    }
    if head.numberLine == nil, let line = NumberLine(cell, cursor) {
      take(line)
    } else if head.dateLine == nil, readDate(cell) {
      return
    } else if !hasAnything, cursor.begins(cell, with: tables.typePhrases) {
      return  // The title of a page, above the letterhead.
    } else if cursor.isCapitals(cell) || isBodyName(cell) {
      bodies.add(cell)
      extend(cell)
    }
  }

  private mutating func readDate(_ cell: TextSpan) -> Bool {
    if let start = openDate, let line = DateLine(start, goingOn: cell, cursor) {
      openDate = nil
      take(line)
      extend(cell)
    } else if let line = DateLine(cell, cursor) {
      take(line)
    } else if DateLine.endsOpen(cell, cursor) {
      openDate = cell
      extend(cell)
    } else {
      return false
    }
    return true
  }

  private mutating func take(_ line: NumberLine) {
    (head.numberLine, head.number, head.symbol) = (line.span, line.number, line.symbol)
    extend(line.span)
    if head.dateLine == nil, let date = DateLine(line.rest, cursor) { take(date) }
  }

  private mutating func take(_ line: DateLine) {
    (head.day, head.month, head.year) = (line.day, line.month, line.year)
    (head.dateLine, head.dateText, head.place) = (cursor.trimmed(line.span), line.text, line.place)
    extend(line.span)
  }

  /// «V/v tổ chức Ngày hội ngày 11 tháng 11 năm 2025», and its next line: no day of issue.
  private mutating func isOfSubject(_ cell: TextSpan) -> Bool {
    let goesOn = isInSubject && cursor.isLower(cell.lowerBound)
    isInSubject = goesOn || cursor.begins(cell, with: Self.subjects)
    return isInSubject
  }

  private static let republics = PhraseTable(["cộng hòa", "cộng hoà"])
  private static let subjects = PhraseTable(["v/v", "về việc", "(v/v", "(về việc"])

  private var headWords: HeadWords {
    HeadWords(cursor: cursor, vocabulary: tables.vocabulary)
  }

  private var brokenTitle: BrokenNationalTitle {
    BrokenNationalTitle(cursor: cursor, known: tables.vocabulary.nationalTitle)
  }

  /// Whether a cell is the end of one that a narrow column broke: «CỘNG HÒA … VIỆT» / «NAM»,
  /// «ngày 25 tháng 02 năm» / «2026».
  private mutating func endsBroken(_ cell: TextSpan) -> Bool {
    if let title = head.nationalTitle, !head.isParty, head.nationalTitleRest == nil,
      head.motto == nil, let wanted = brokenTitle.lacking(title)
    {
      guard cell.count == wanted.utf8CodeUnitCount, cursor.begins(cell, with: wanted) else {
        return false
      }
      head.nationalTitleRest = cell
      extend(cell)
      return true
    }
    if head.dateLine != nil, head.year == nil, head.month != nil, cell.count == 4,
      let year = cursor.firstDigits(in: cell), year.span == cell
    {
      head.year = year.value
      extend(cell)
      return true
    }
    return false
  }

  /// Whether a cell goes on with the national title or the number line before it, or breaks off in one:
  /// «CỘNG» / «HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM», «Số:» / «772/KH-UBND».
  private mutating func isBroken(_ cell: TextSpan) -> Bool {
    if let start = openTitle.take(), brokenTitle.ends(start, with: cell) {
      head.nationalTitle = start
      head.nationalTitleRest = cell
      extend(cell)
      return true
    }
    if head.nationalTitle == nil, brokenTitle.begins(cell) {
      openTitle = cell
      extend(cell)
      return true
    }
    if let start = openNumber.take(), cursor.bytes[cell.lowerBound].isDigit,
      (start.upperBound..<cell.lowerBound).allSatisfy({
        cursor.bytes[$0].isSpace || cursor.bytes[$0] == .bar
      }), let line = NumberLine(start.lowerBound..<cell.upperBound, cursor)
    {
      take(line)
      return true
    }
    if head.numberLine == nil, cell.count <= 5, cursor.begins(cell, with: "số") {
      openNumber = cell
      takenCount += 1
      return true
    }
    return false
  }

  private func isBodyName(_ cell: TextSpan) -> Bool {
    guard bodies.names.isEmpty || !hasAnything, cursor.isUpper(cell.lowerBound) else {
      return false
    }
    return cell.count < 120
      && cursor.begins(cell, with: tables.agencyPhrases)
  }

  private mutating func extend(_ span: TextSpan) {
    let start = hasAnything ? min(head.span.lowerBound, span.lowerBound) : span.lowerBound
    let end = hasAnything ? max(head.span.upperBound, span.upperBound) : span.upperBound
    head.span = start..<end
    takenCount += 1
  }

  private mutating func finish() -> Letterhead? {
    let names = bodies.names
    if let last = names.last {
      head.issuerPieces = last
      head.issuer = last[0].lowerBound..<last[last.count - 1].upperBound
    }
    if names.count > 1 {
      let pieces = names[names.count - 2]
      head.authorityPieces = pieces
      head.authority = pieces[0].lowerBound..<pieces[pieces.count - 1].upperBound
    }
    let isThere =
      head.nationalTitle != nil || head.motto != nil || head.numberLine != nil
      || head.dateLine != nil || !names.isEmpty
    return isThere ? head : nil
  }
}
