import RuleTables
import SourceText

/// Đọc phần đầu: the lines above the title, flattened from two columns by tabs, bars or spaces, line
/// by line, or absent.
struct LetterheadParser {
  private let cursor: TextCursor
  private let tables: Tables
  private var head: Letterhead
  /// Lines in capitals that name a body, in order, each with whether it begins a name of its own.
  private var bodies: [(span: TextSpan, begins: Bool)] = []
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
  static func parse(
    _ range: Range<Int>, underTitle: Range<Int>, reader: LineReader, tables: Tables
  ) -> Result {
    guard !range.isEmpty || !underTitle.isEmpty else { return Result() }
    var parser = LetterheadParser(
      reader: reader, tables: tables, range: range.isEmpty ? underTitle : range)
    var strays: [Int] = []
    for index in range where !reader.lines[index].isBlank {
      let text = reader.lines[index].text
      if HeadWords.isAnnexMark(text, reader.cursor) || !parser.read(text) { strays.append(index) }
    }
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
    let start = reader.lines[range.lowerBound].text.lowerBound
    head = Letterhead(
      span: start..<start, authority: nil, issuer: nil, nationalTitle: nil, nationalTitleRest: nil,
      motto: nil,
      numberLine: nil, number: nil, symbol: nil, dateLine: nil, place: nil, dateText: nil, day: nil,
      month: nil, year: nil, issuerPieces: [], authorityPieces: [], isParty: false)
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
            || (tables.vocabulary.motto.match(cursor.folded, at: i, limit: cell.upperBound) != nil)
        {
          return i
        }
        if byte == UInt8(ascii: "s"), cursor.numberStart(i..<cell.upperBound) != nil { return i }
      }
      i += 1
    }
    return nil
  }

  private mutating func readCell(_ cell: TextSpan) {
    guard !cell.isEmpty, !endsBroken(cell), !isBroken(cell), !isOfSubject(cell) else { return }
    if HeadWords.isDraftMark(cell, cursor) {
      takenCount += hasAnything ? 1 : 0
      return
    }
    let folded = cursor.folded
    if let title = tables.vocabulary.nationalTitle.match(
      folded, at: cell.lowerBound, limit: cell.upperBound)
    {
      if head.nationalTitle == nil {
        head.nationalTitle = cell.lowerBound..<titleEnd(title.end, in: cell)
        // Of the Party and its youth: their papers have forms of their own.
        head.isParty = !cursor.begins(cell, with: "cộng")
        extend(cell)
      }
      return
    }
    // «CỘNG HÒA XÃ HỘ CHỦ NGHĨA VIỆT NAM»: misspelt, and no body's name.
    if head.nationalTitle == nil, cursor.isCapitals(cell), cursor.begins(cell, with: Self.republics)
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
    if head.numberLine == nil, cursor.numberStart(cell) != nil {
      readNumber(cell)
      return
    }
    if head.dateLine == nil {
      if let start = openDate, readDate(start, goingOn: cell) {
        openDate = nil
        return
      }
      if readDate(cell) { return }
      if endsInDate(cell) {
        openDate = cell
        extend(cell)
        return
      }
    }
    if cursor.isCapitals(cell) || isBodyName(cell) {
      bodies.append(
        (
          cell,
          tables.vocabulary.bodyHeads.match(folded, at: cell.lowerBound, limit: cell.upperBound)
            != nil
        ))
      extend(cell)
    }
  }

  /// «V/v tổ chức Ngày hội ngày 11 tháng 11 năm 2025», and its next line: no day of issue.
  private mutating func isOfSubject(_ cell: TextSpan) -> Bool {
    let goesOn = isInSubject && cursor.isLower(cell.lowerBound)
    isInSubject = goesOn || cursor.begins(cell, with: Self.subjects)
    return isInSubject
  }

  private static let republics = PhraseTable(["cộng hòa", "cộng hoà"])
  private static let subjects = PhraseTable(["v/v", "về việc", "(v/v", "(về việc"])

  /// The end of the national title in its cell, with «VIỆT» where the column ends after it.
  private func titleEnd(_ end: Int, in cell: TextSpan) -> Int {
    let rest = cursor.trimmed(end..<cell.upperBound)
    return rest.count == 6 && cursor.begins(rest, with: "việt")
      ? rest.upperBound : end
  }

  /// Whether a cell is the end of one that a narrow column broke: «CỘNG HÒA … VIỆT» / «NAM»,
  /// «ngày 25 tháng 02 năm» / «2026».
  private mutating func endsBroken(_ cell: TextSpan) -> Bool {
    if let title = head.nationalTitle, !head.isParty, head.nationalTitleRest == nil,
      head.motto == nil, !endsTitle(title)
    {
      let wanted: StaticString = isVietAlone(title) ? "nam" : "việt nam"
      guard cell.count == wanted.utf8CodeUnitCount,
        cursor.begins(cell, with: wanted)
      else { return false }
      head.nationalTitleRest = cell
      extend(cell)
      return true
    }
    if head.dateLine != nil, head.year == nil, head.month != nil, cell.count == 4,
      let year = digits(in: cell), year.span == cell
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
    if let start = openTitle.take(), isRestOfTitle(cell, behind: start) {
      head.nationalTitle = start
      head.nationalTitleRest = cell
      extend(cell)
      return true
    }
    if head.nationalTitle == nil, beginsTitle(cell) {
      openTitle = cell
      extend(cell)
      return true
    }
    if let start = openNumber.take(), cursor.bytes[cell.lowerBound].isDigit,
      (start.upperBound..<cell.lowerBound).allSatisfy({
        cursor.bytes[$0].isSpace || cursor.bytes[$0] == .bar
      }), cursor.numberStart(start.lowerBound..<cell.upperBound) != nil
    {
      readNumber(start.lowerBound..<cell.upperBound)
      return true
    }
    if head.numberLine == nil, cell.count <= 5, cursor.begins(cell, with: "số") {
      openNumber = cell
      takenCount += 1
      return true
    }
    return false
  }

  private static let wholeTitle = Folding.folded("cộng hòa xã hội chủ nghĩa việt nam")

  /// Whole words of the national title, and not all of them.
  private func beginsTitle(_ cell: TextSpan) -> Bool {
    let title = Self.wholeTitle
    return cell.count < title.count && cursor.isCapitals(cell)
      && title.starts(with: cursor.folded[cell]) && title[cell.count] == .space
      && !cursor.begins(cell, with: tables.vocabulary.nationalTitle)
  }

  private func isRestOfTitle(_ cell: TextSpan, behind start: TextSpan) -> Bool {
    Self.wholeTitle[(start.count + 1)...].elementsEqual(cursor.folded[cell])
  }

  private func endsTitle(_ title: TextSpan) -> Bool {
    cursor.begins("nam", at: title.upperBound - 3, title.upperBound)
  }

  private func isVietAlone(_ title: TextSpan) -> Bool {
    cursor.begins("việt", at: title.upperBound - 6, title.upperBound)
  }

  private func isBodyName(_ cell: TextSpan) -> Bool {
    guard bodies.isEmpty || !hasAnything, cursor.isUpper(cell.lowerBound) else { return false }
    return cell.count < 120
      && cursor.begins(cell, with: tables.agencyPhrases)
  }

  private mutating func extend(_ span: TextSpan) {
    let start = hasAnything ? min(head.span.lowerBound, span.lowerBound) : span.lowerBound
    let end = hasAnything ? max(head.span.upperBound, span.upperBound) : span.upperBound
    head.span = start..<end
    takenCount += 1
  }

  private mutating func readNumber(_ cell: TextSpan) {
    guard var i = cursor.numberStart(cell) else { return }
    let bytes = cursor.bytes
    let end = cell.upperBound
    i = cursor.skipSpace(i, end)
    let start = i
    while i < end, bytes[i].isDigit || (i > start && (bytes[i].lowercasedLetter) &- 0x61 < 4) {
      i += 1
    }
    if i > start, bytes[start].isDigit { head.number = start..<i }
    // From the last blank, dot or dash of an empty number to the symbol.
    while i < end, bytes[i] != .slash, !(head.number != nil && bytes[i] == .hyphen) { i += 1 }
    var symbol = min(end, i + 1)
    symbol = cursor.skipSpace(symbol, end)
    var symbolEnd = symbol
    while symbolEnd < end, !bytes[symbolEnd].isSpace || joinsSymbol(symbolEnd, limit: end) {
      symbolEnd += 1
    }
    while symbolEnd > symbol, bytes[symbolEnd - 1] == .dot || bytes[symbolEnd - 1] == .semicolon {
      symbolEnd -= 1
    }
    if symbolEnd > symbol { head.symbol = symbol..<symbolEnd }
    head.numberLine = cell.lowerBound..<max(symbolEnd, i)
    extend(head.numberLine ?? cell)
    // What follows in the same cell («Số: 12/KH-UBND Long An, ngày …») is read on its own.
    let rest = cursor.trimmed(symbolEnd..<end)
    if !rest.isEmpty, head.dateLine == nil { _ = readDate(rest) }
  }

  /// White space inside a symbol: next to a hyphen or slash.
  private func joinsSymbol(_ i: Int, limit: Int) -> Bool {
    let next = cursor.skipSpace(i, limit)
    guard next < limit, i > 0 else { return false }
    let before = cursor.bytes[i - 1]
    let after = cursor.bytes[next]
    return before == .hyphen || before == .slash || after == .hyphen || after == .slash
  }

  /// «Long Biên, ngày 25 tháng 10 năm 2022», any number of it blank.
  private mutating func readDate(_ cell: TextSpan) -> Bool {
    guard cell.count < 300, let day = wordStart("ngày", in: cell) else { return false }
    let end = cell.upperBound
    guard let month = wordStart("tháng", in: day + 5..<end) else {
      return readShortDate(cell, at: day)
    }
    guard let year = wordStart("năm", in: month + 6..<end) else { return false }
    var i = year + 4
    let yearDigits = digits(in: i..<min(end, i + 24))
    if let yearDigits { i = yearDigits.span.upperBound }
    while yearDigits == nil, i < end,
      cursor.bytes[i].isSpace || cursor.bytes[i] == .dot
        || cursor.bytes[i] == .leadOfMarks || cursor.bytes[i] == 0x80 || cursor.bytes[i] == 0xA6
    {
      i += 1
    }
    head.day = digits(in: day + 5..<month)?.value
    head.month = digits(in: month + 6..<year)?.value
    head.year = yearDigits?.value
    setDate(cell, dateStart: day, end: max(year + 4, i))
    return true
  }

  /// «Long Biên, ngày 25/10/2022»
  private mutating func readShortDate(_ cell: TextSpan, at day: Int) -> Bool {
    var values: [Int] = []
    var i = cursor.skipSpace(day + 5, cell.upperBound)
    // «Ngày ký: 24/09/2025 16:20:11» is the stamp of a digital signature.
    guard i < cell.upperBound, cursor.bytes[i].isDigit else { return false }
    var last = i
    while values.count < 3, let next = digits(in: i..<min(cell.upperBound, i + 12)) {
      values.append(next.value)
      last = next.span.upperBound
      i = last
    }
    guard values.count == 3, values[2] > 1900 else { return false }
    (head.day, head.month, head.year) = (values[0], values[1], values[2])
    setDate(cell, dateStart: day, end: last)
    return true
  }

  /// «Bình An, ngày» / «tháng 9 năm 2025», «ngày 25 tháng 02» / «năm 2026»: a narrow column broke the
  /// line. After the place come «ngày», then perhaps a month, and nothing else.
  private func endsInDate(_ cell: TextSpan) -> Bool {
    guard cell.count < 120, let day = wordStart("ngày", in: cell) else { return false }
    let end = cell.upperBound
    var i = skipFilled(day + 5, end)
    if cursor.begins("tháng", at: i, end) { i = skipFilled(i + 6, end) }
    return i == end
  }

  /// After digits or the blank for them.
  private func skipFilled(_ start: Int, _ limit: Int) -> Int {
    let i = cursor.skipBlank(start, limit)
    return cursor.skipBlank(cursor.digits(i, limit)?.end ?? i, limit)
  }

  private mutating func readDate(_ first: TextSpan, goingOn cell: TextSpan) -> Bool {
    guard let dayWord = wordStart("ngày", in: first) else { return false }
    let monthBefore = wordStart("tháng", in: dayWord + 5..<first.upperBound)
    // «…, ngày» / «21 tháng 8 năm 2019»
    var month = cell.lowerBound
    var day: Int?
    if monthBefore == nil, let digits = cursor.digits(month, cell.upperBound), digits.isShort {
      day = self.digits(in: digits.span)?.value
      month = cursor.skipSpace(digits.end, cell.upperBound)
    }
    if monthBefore == nil, !cursor.begins("tháng", at: month, cell.upperBound) { return false }
    if monthBefore != nil, !cursor.begins(cell, with: "năm") { return false }
    guard let year = wordStart("năm", in: cell) else { return false }
    head.day = day ?? digits(in: dayWord + 5..<(monthBefore ?? first.upperBound))?.value
    let months = monthBefore.map { $0 + 6..<first.upperBound } ?? month + 6..<year
    head.month = digits(in: months)?.value
    head.year = digits(in: year + 4..<cell.upperBound)?.value
    // The other column may stand between.
    setDate(first, dateStart: dayWord, end: first.upperBound)
    extend(cell)
    return true
  }

  private mutating func setDate(_ cell: TextSpan, dateStart: Int, end: Int) {
    var placeEnd = dateStart
    while placeEnd > cell.lowerBound,
      cursor.bytes[placeEnd - 1].isSpace || cursor.bytes[placeEnd - 1] == .comma
    {
      placeEnd -= 1
    }
    var placeStart = cell.lowerBound
    while placeStart < placeEnd, !cursor.bytes[placeStart].startsWordCharacter { placeStart += 1 }
    if placeEnd > placeStart { head.place = placeStart..<placeEnd }
    let stop = min(end, cell.upperBound)
    head.dateText = cursor.trimmed(dateStart..<stop)
    head.dateLine = cursor.trimmed(cell.lowerBound..<stop)
    extend(cell.lowerBound..<stop)
  }

  private func digits(in span: TextSpan) -> (value: Int, span: TextSpan)? {
    var i = span.lowerBound
    while i < span.upperBound, !cursor.bytes[i].isDigit { i += 1 }
    let start = i
    var value = 0
    while i < span.upperBound, cursor.bytes[i].isDigit, i - start < 5 {
      value = value * 10 + Int(cursor.bytes[i] - .digitZero)
      i += 1
    }
    return i > start ? (value, start..<i) : nil
  }

  private func wordStart(_ word: StaticString, in span: TextSpan) -> Int? {
    guard span.lowerBound < span.upperBound else { return nil }
    // Words are literals that are not empty.
    let first = unsafe word.utf8Start.pointee
    for i in span where cursor.folded[i] == first {
      if cursor.begins(word, at: i, span.upperBound), !cursor.bytes.hasWord(before: i) {
        return i
      }
    }
    return nil
  }

  /// Puts the names together: a line that begins with the word of a body begins a name, every other
  /// («XÃ MINH AN», «VÀ ĐÀO TẠO») goes on with the one before it.
  private mutating func finish() -> Letterhead? {
    var names: [[TextSpan]] = []
    for body in bodies {
      if names.isEmpty || (body.begins && !goesOn(names[names.count - 1], body.span)) {
        names.append([body.span])
      } else {
        names[names.count - 1].append(body.span)
      }
    }
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

  /// «TRƯỜNG TIỂU HỌC VÀ» / «TRUNG HỌC CƠ SỞ …»: the line before ends open.
  private func goesOn(_ name: [TextSpan], _ next: TextSpan) -> Bool {
    let last = name[name.count - 1]
    if cursor.begins(last, with: Self.committees), last.count <= 6 { return true }
    let tail = max(last.lowerBound, last.upperBound - 4)
    return cursor.begins("và", at: max(tail, last.upperBound - 3), last.upperBound)
      || cursor.bytes[last.upperBound - 1] == .comma
      || Self.unions.match(cursor.folded, at: last.lowerBound, limit: last.upperBound)?.end
        == last.upperBound
  }

  /// «ỦY» / «BAN NHÂN DÂN»
  private static let committees = PhraseTable(["ủy", "uỷ"])

  /// «CÔNG ĐOÀN CƠ SỞ» / «TRƯỜNG MẦM NON …»: no name is whole without the place it is of.
  private static let unions = PhraseTable([
    "công đoàn cơ sở", "công đoàn", "chi bộ", "chi đoàn", "đoàn trường", "liên đội",
    "ban đại diện cha mẹ học sinh",
  ])
}

extension TextCursor {
  /// Where the number begins after «Số» and its colon; nil where the cell is no number line: «Số»
  /// first, and a slash within reach.
  func numberStart(_ cell: TextSpan) -> Int? {
    guard begins(cell, with: "số") else { return nil }
    var i = cell.lowerBound + 4
    guard i < cell.upperBound, !bytes[i].startsWordCharacter || bytes[i].isDigit
    else {
      return nil
    }
    i = skipSpace(i, cell.upperBound)
    if i < cell.upperBound, bytes[i] == .colon { i += 1 }
    let window = min(cell.upperBound, i + 60)
    for j in i..<window where bytes[j] == .slash { return i }
    return nil
  }
}
