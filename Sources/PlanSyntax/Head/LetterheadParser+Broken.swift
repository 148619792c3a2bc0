import RuleTables
import SourceText

/// Ô bị ngắt: cells of a letterhead that a narrow column broke, and the day, which breaks most.
extension LetterheadParser {
  var brokenTitle: BrokenNationalTitle {
    BrokenNationalTitle(cursor: cursor, known: vocabulary.nationalTitle)
  }

  mutating func readDate(_ cell: TextSpan) -> Bool {
    if head.dateLine == nil, let start = openDate, let line = DateLine(start, goingOn: cell, cursor)
    {
      openDate = nil
      take(line)
      extend(cell)
    } else if let line = DateLine(cell, cursor), !isOfPage(line, in: cell) {
      isDayAlone =
        head.nationalTitle == nil && head.motto == nil && head.numberLine == nil && !bodies.hasKnown
      take(line)
    } else if head.dateLine == nil, DateLine.endsOpen(cell, cursor) {
      openDate = cell
      extend(cell)
    } else {
      return false
    }
    return true
  }

  /// «Thứ Hai, ngày 30 tháng 11 năm 2026», «Đăng ngày 16/9/2025», «Ngày 18 tháng 7 năm 2025 Ủy ban … đã
  /// ban hành …»: a day of the page, or one in a sentence, and no line with place and date.
  private func isOfPage(_ line: DateLine, in cell: TextSpan) -> Bool {
    if cursor.begins(line.place ?? cell, with: vocabulary.pageDayLeads) { return true }
    if line.place.map({ $0.count > Self.longestPlace }) ?? false { return true }
    let rest = cursor.trimmed(line.span.upperBound..<max(line.span.upperBound, cell.upperBound))
    return rest.count > Self.longestRest && !cursor.isCapitals(rest)
  }

  /// Bytes of a place, and of what may stand after a date.
  private static let longestPlace = 100
  private static let longestRest = 40

  /// Whether a cell is the end of one that a narrow column broke: «CỘNG HÒA … VIỆT» / «NAM»,
  /// «ngày 25 tháng 02 năm» / «2026».
  mutating func endsBroken(_ cell: TextSpan) -> Bool {
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

  /// Whether a cell right after the motto is its end, «Độc lập - Tự» / «do - Hạnh phúc», «Độc lập -» / «Tự do - …».
  mutating func endsMotto(_ cell: TextSpan) -> Bool {
    guard let motto = head.motto, cell.lowerBound > motto.upperBound,
      !Self.lastWords.contains(cursor.folded, in: motto),
      Self.lastWords.contains(cursor.folded, in: cell), cell.count <= Self.longestMotto,
      (motto.upperBound..<cell.lowerBound).allSatisfy({
        cursor.bytes[$0].isSpace || cursor.bytes[$0] == .hyphen
      })
    else { return false }
    head.motto = motto.lowerBound..<cell.upperBound
    return true
  }

  /// «Độc lâp - Tự do - Hạnh phúc» under the national title: its end and its dashes are right.
  func isMisspeltMotto(_ cell: TextSpan) -> Bool {
    guard head.nationalTitle != nil, head.motto == nil, cell.count <= 2 * Self.longestMotto,
      let last = Self.lastWords.firstMatch(cursor.folded, in: cell),
      last.match.end == cell.upperBound
    else { return false }
    let before = cursor.skipSpaceBack(last.start, cell.lowerBound)
    return (cell.lowerBound..<before).contains {
      let dash = cursor.dash($0, before)
      return dash > 0 && $0 + dash < before
    }
      && (1...3).contains {
        before - $0 > cell.lowerBound && cursor.dash(before - $0, before) == $0
      }
  }

  static let lastWords = PhraseTable(["hạnh phúc"])
  /// Bytes of «Tự do - Hạnh phúc».
  private static let longestMotto = 40

  /// Whether a cell goes on with the national title or the number line before it, or breaks off in one:
  /// «CỘNG» / «HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM», «Số:» / «772/KH-UBND».
  mutating func isBroken(_ cell: TextSpan) -> Bool {
    if let start = openTitle.take(), brokenTitle.ends(start, with: cell) {
      head.nationalTitle = start
      head.nationalTitleRest = cell
      head.isParty = !cursor.begins(start, with: "cộng")
      extend(cell)
      return true
    }
    if head.nationalTitle == nil, brokenTitle.begins(cell) {
      openTitle = cell
      extend(cell)
      return true
    }
    if head.numberLine == nil, let start = openNumber, endsNumber(start, with: cell) {
      openNumber = nil
      return true
    }
    if head.numberLine == nil, breaksOffInNumber(cell) {
      openNumber = cell
      takenCount += 1
      return true
    }
    return false
  }

  /// «Số:          Bình An, ngày 15 tháng 9 năm 2025»: the date of the other column after a number left blank.
  mutating func afterBlankNumber(_ cell: TextSpan) -> TextSpan? {
    guard head.numberLine == nil, openNumber == nil,
      let lead = cursor.end(of: "số", at: cell.lowerBound, cell.upperBound),
      lead < cell.upperBound, cursor.bytes[lead] == .colon
    else { return nil }
    let rest = cursor.skipSpace(lead + 1, cell.upperBound)..<cell.upperBound
    guard rest.lowerBound > lead + 3, let line = DateLine(rest, cursor), line.place != nil else {
      return nil
    }
    openNumber = cell.lowerBound..<lead + 1
    takenCount += 1
    return rest
  }

  /// «Số:», «Số: 44», «Số: ……»: nothing of a symbol.
  private func breaksOffInNumber(_ cell: TextSpan) -> Bool {
    guard cell.count <= 24, let lead = cursor.end(of: "số", at: cell.lowerBound, cell.upperBound)
    else { return false }
    let isAlone = (lead..<cell.upperBound).allSatisfy {
      !cursor.bytes[$0].startsWordCharacter || cursor.bytes[$0].isDigit
        || cursor.isEllipsis($0, cell.upperBound) || cursor.bytes[$0].isContinuation
    }
    return isAlone || hasLostSlash(lead..<cell.upperBound)
  }

  /// «: 13  KHLĐ»: a number, and a symbol in capitals that nothing parts from it.
  private func hasLostSlash(_ rest: TextSpan) -> Bool {
    let colon = cursor.skipSpace(rest.lowerBound, rest.upperBound)
    guard colon < rest.upperBound, cursor.bytes[colon] == .colon,
      let digits = cursor.digits(cursor.skipSpace(colon + 1, rest.upperBound), rest.upperBound)
    else { return false }
    let symbol = cursor.skipSpace(digits.end, rest.upperBound)
    return symbol > digits.end && symbol + 1 < rest.upperBound
      && (symbol..<rest.upperBound).allSatisfy {
        cursor.bytes[$0].isContinuation || cursor.isUpper($0)
      }
  }

  /// «772/KH-UBND», «/KH-UBND», «KH-BGH» after such a cell, next to it or below the other column.
  private mutating func endsNumber(_ start: TextSpan, with cell: TextSpan) -> Bool {
    let first = cursor.bytes[cell.lowerBound]
    let isSymbol =
      first == .slash
      || cursor.symbolStart(after: cell.lowerBound, cell.upperBound) == cell.lowerBound
    guard isSymbol || first.isDigit, cell.count <= 60 else { return false }
    let isNext = (start.upperBound..<cell.lowerBound).allSatisfy {
      cursor.bytes[$0].isSpace || cursor.bytes[$0] == .bar
    }
    if isNext, let line = NumberLine(start.lowerBound..<cell.upperBound, cursor) {
      take(line)
      return true
    }
    guard isSymbol else { return false }
    let symbol =
      first == .slash ? cursor.skipSpace(cell.lowerBound + 1, cell.upperBound) : cell.lowerBound
    let end = cursor.tokenEnd(symbol, cell.upperBound)
    guard end > symbol, cursor.isUpper(symbol) else { return false }
    head.numberLine = cell.lowerBound..<end
    head.number = cursor.firstDigits(in: start)?.span
    head.symbol = symbol..<end
    extend(cell)
    return true
  }
}
