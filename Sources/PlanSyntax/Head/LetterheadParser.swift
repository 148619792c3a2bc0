import RuleTables
import SourceText

/// Đọc phần đầu: the lines above the title, flattened from two columns by tabs, bars or spaces, line
/// by line, or absent.
struct LetterheadParser {
  let cursor: TextCursor
  private let tables: Tables
  var vocabulary: Vocabulary { tables.vocabulary }
  var head: Letterhead
  var bodies: BodyNames
  private var hasAnything: Bool { takenCount > 0 }
  /// How many pieces have been read.
  var takenCount = 0
  /// Whether the last cell was of the subject of a letter.
  private var isInSubject = false
  /// «CỘNG», «CỘNG HÒA XÃ HỘI»: a cell that breaks off in the national title.
  var openTitle: TextSpan?
  /// «Số:», «Số: 44»: a cell that breaks off before its number or symbol.
  var openNumber: TextSpan?
  /// A cell that breaks off in the date.
  var openDate: TextSpan?
  /// What the page around the text says of it.
  private var record: DocumentRecord
  /// Whether the day was read before anything else of the head: a later one takes its place.
  var isDayAlone = false

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
    guard let head = parser.finish() else {
      return Result(strays: range.filter { !reader.lines[$0].isBlank })
    }
    return Result(letterhead: head, strays: strays)
  }

  private init(reader: LineReader, tables: Tables, range: Range<Int>) {
    cursor = reader.cursor
    self.tables = tables
    bodies = BodyNames(reader.cursor, tables)
    record = DocumentRecord(reader.cursor, tables.vocabulary)
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
        var end = cut
        while end > rest.lowerBound, isOrnament(cursor.bytes[end - 1]) { end -= 1 }
        readCell(cursor.withoutEmphasis(cursor.trimmed(rest.lowerBound..<end)).0)
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
      if !byte.isContinuation, cursor.bytes[i - 1].isSpace || isOrnament(cursor.bytes[i - 1]) {
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

  /// «ỦY BAN NHÂN DÂN XÃ BÌNH SƠN***Số: 12/KH-UBND»: the line under a name, flattened.
  private func isOrnament(_ byte: UInt8) -> Bool {
    byte == .asterisk || byte == .hyphen || byte == .underscore
  }

  private mutating func readCell(_ cell: TextSpan) {
    guard !cell.isEmpty, !record.takes(cell), !endsBroken(cell), !isBroken(cell),
      !isOfSubject(cell)
    else { return }
    if let rest = afterBlankNumber(cell) { return readCell(rest) }
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
    if endsMotto(cell) {
      extend(cell)
      return
    }
    if tables.vocabulary.motto.match(folded, at: cell.lowerBound, limit: cell.upperBound) != nil
      || isMisspeltMotto(cell)
    {
      var end = cell.upperBound
      while end > cell.lowerBound, cursor.bytes[end - 1] == .hyphen || cursor.bytes[end - 1].isSpace
      {
        end -= 1
      }
      let motto = cell.lowerBound..<end
      // «Độc lập - Tự do - Hạnh phúc Bình Sơn, ngày 15 tháng 9 năm 2025»: another cell of a flattened line.
      if head.motto == nil, let last = Self.lastWords.firstMatch(folded, in: motto)?.match.end,
        case let rest = cursor.trimmed(last..<end), DateLine(rest, cursor) != nil
      {
        head.motto = cell.lowerBound..<last
        extend(cell.lowerBound..<last)
        readCell(rest)
        return
      }
      if head.motto == nil { head.motto = motto }
      extend(cell)
      return
    }
    if head.numberLine == nil, let line = NumberLine(cell, cursor) ?? nakedNumber(cell) {
      take(line)
    } else if head.dateLine == nil || isDayAlone, readDate(cell) {
      return
    } else if !bodies.hasKnown, cursor.begins(cell, with: tables.typePhrases) {
      return  // The title of a page, above the letterhead.
    } else if cursor.isCapitals(cell) || isBodyName(cell) {
      bodies.add(cell)
      extend(cell)
    }
  }

  mutating func take(_ line: NumberLine) {
    (head.numberLine, head.number, head.symbol) = (line.span, line.number, line.symbol)
    extend(line.span)
    if head.dateLine == nil || isDayAlone, let date = DateLine(line.rest, cursor) {
      isDayAlone = false
      take(date)
    }
  }

  mutating func take(_ line: DateLine) {
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

  /// «44/KH-UBND» alone, under the name of a body.
  private func nakedNumber(_ cell: TextSpan) -> NumberLine? {
    guard hasAnything, !bodies.names.isEmpty else { return nil }
    return NumberLine(value: cell, cursor)
  }

  private static let republics = PhraseTable(["cộng hòa", "cộng hoà"])
  private static let subjects = PhraseTable(["v/v", "về việc", "(v/v", "(về việc"])

  private var headWords: HeadWords {
    HeadWords(cursor: cursor, vocabulary: tables.vocabulary)
  }

  private func isBodyName(_ cell: TextSpan) -> Bool {
    guard bodies.names.isEmpty || !hasAnything || isUnderAuthority(cell),
      cursor.isUpper(cell.lowerBound)
    else { return false }
    return cell.count < 120
      && cursor.begins(cell, with: tables.agencyPhrases)
  }

  /// «PHÒNG GD-ĐT CẦN GIUỘC» / «Trường THCS Nguyễn Văn Chính»: a school in small letters under the one body named.
  private func isUnderAuthority(_ cell: TextSpan) -> Bool {
    guard bodies.names.count == 1, bodies.hasKnown, head.numberLine == nil,
      !cursor.bytes[cell.upperBound - 1].closesSentence,
      let body = tables.agencyPhrases.match(
        cursor.folded, at: cell.lowerBound, limit: cell.upperBound)
    else { return false }
    return tables.agencies[body.value].kind == .school
  }

  mutating func extend(_ span: TextSpan) {
    let start = hasAnything ? min(head.span.lowerBound, span.lowerBound) : span.lowerBound
    let end = hasAnything ? max(head.span.upperBound, span.upperBound) : span.upperBound
    head.span = start..<end
    takenCount += 1
  }

  private mutating func finish() -> Letterhead? {
    // «Số:/», «Số: 44»: nothing came to complete it.
    if head.numberLine == nil, let open = openNumber {
      head.numberLine = open
      head.number = cursor.firstDigits(in: open)?.span
      extend(open)
    }
    if head.dateLine == nil, let openDate, let line = DateLine(open: openDate, cursor) {
      take(line)
    }
    let names = bodies.kept
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
      || head.dateLine != nil || bodies.hasKnown
    if !isThere { (head.issuer, head.authority) = (nil, nil) }
    head.isRecordAlone = !isThere
    return takeFromRecord() || isThere ? head : nil
  }

  /// What the head lacks and the page around it gives; whether there is any of it.
  private mutating func takeFromRecord() -> Bool {
    var isThere = false
    if head.numberLine == nil, let line = record.number {
      (head.numberLine, head.number, head.symbol) = (line.span, line.number, line.symbol)
      isThere = true
    }
    if head.dateLine == nil, let line = record.date {
      (head.day, head.month, head.year) = (line.day, line.month, line.year)
      (head.dateLine, head.dateText) = (line.text, line.text)
      isThere = true
    }
    return isThere
  }
}
