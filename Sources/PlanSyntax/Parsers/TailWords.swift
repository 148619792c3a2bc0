import RuleTables
import SourceText

/// Từ ngữ ở phần cuối: what tells recipients, powers, positions and names of persons.
struct TailWords {
  let cursor: TextCursor
  let tables: Tables

  func startsRecipients(_ line: ClassifiedLine) -> Bool {
    guard line.text.count < 400 else { return false }
    guard line.hasGaps else { return isRecipientsHeading(line.text) }
    // Few lines have the letters of «nơi» at all.
    let (text, folded) = (line.text, cursor.folded)
    let horn = folded.span.next(
      .secondOfSmallHornO, from: text.lowerBound, limit: text.upperBound)
    guard horn < text.upperBound else { return false }
    return cursor.cells(line.text).contains { isRecipientsHeading($0) }
  }

  func isRecipientsHeading(_ cell: TextSpan) -> Bool { recipientsHeading(cell) != nil }

  /// «Nơi nhận», a bullet before it or not; nil where a cell is another.
  func recipientsHeading(_ cell: TextSpan) -> TextSpan? {
    var start = withoutMarks(cell)
    if start < cell.upperBound, !cursor.bytes[start].startsWordCharacter {
      start = cursor.marker(of: start..<cell.upperBound).content.lowerBound
    }
    var end = start + 11
    if !cursor.begins("nơi nhận", at: start, cell.upperBound) {
      // As unions and associations write it.
      guard cursor.begins("nơi gửi", at: start, cell.upperBound) else { return nil }
      end = start + 10
    }
    let i = cursor.skipSpace(end, cell.upperBound)
    guard i == cell.upperBound || cursor.bytes[i] == .colon || cursor.bytes[i] == .asterisk else {
      return nil
    }
    return start..<end
  }

  func withoutMarks(_ cell: TextSpan) -> Int {
    var i = cell.lowerBound
    while i < cell.upperBound, cursor.bytes[i] == .asterisk || cursor.bytes[i] == .underscore {
      i += 1
    }
    return i
  }

  /// A line in capitals that is «TM. …», «KT. …» or a position and nothing else.
  func isSignatureLine(_ line: ClassifiedLine) -> Bool {
    guard line.text.count < 200 else { return false }
    var cell = line.text
    if line.hasGaps, let last = cursor.cells(cell).last { cell = last }
    cell = withoutMarks(cell)..<cell.upperBound
    return (isAuthority(cell) || isPosition(cell)) && cursor.isCapitals(cell)
      || secondOfTwo(cell) != nil
  }

  /// «DUYỆT BAN GIÁM HIỆU TỔNG PHỤ TRÁCH ĐỘI»: where the second of two columns begins that a copy put into one
  /// line of capitals; nil for any other.
  func secondOfTwo(_ cell: TextSpan) -> Int? {
    guard cell.count < 160, isApproval(cell), cursor.isCapitals(cell),
      let found = tables.vocabulary.positions.firstMatch(
        cursor.folded, in: cursor.wordEnd(cell.lowerBound, cell.upperBound)..<cell.upperBound),
      isPosition(found.start..<cell.upperBound), !cursor.endsInOf(found.start, cell.lowerBound)
    else { return nil }
    return found.start
  }

  /// «Lê Thừa Triều Hồ Viết Cảm»: where the second of two names of as many words begins; nil for any other.
  func secondName(_ cell: TextSpan) -> Int? {
    guard looksLikeName(cell) else { return nil }
    var starts: [Int] = []
    var i = cell.lowerBound
    while i < cell.upperBound {
      starts.append(i)
      i = cursor.skipSpace(cursor.tokenEnd(i, cell.upperBound), cell.upperBound)
    }
    return starts.count == 4 || starts.count == 6 ? starts[starts.count / 2] : nil
  }

  func isAuthority(_ cell: TextSpan) -> Bool {
    guard
      let match = tables.vocabulary.signatureMarks.match(
        cursor.folded, at: cell.lowerBound, limit: cell.upperBound)
    else { return false }
    let next = cursor.skipSpace(match.end, cell.upperBound)
    return next < cell.upperBound && cursor.isUpper(next)
  }

  func isPosition(_ cell: TextSpan) -> Bool {
    guard
      let match = tables.vocabulary.positions.match(
        cursor.folded, at: cell.lowerBound, limit: cell.upperBound)
    else { return false }
    return cursor.width(match.end..<cell.upperBound) <= 40
  }

  /// «… của nhà trường./.», «Trên đây là kế hoạch …»: the line that closes a plan.
  func closesPlan(_ line: ClassifiedLine) -> Bool {
    let end = line.text.upperBound
    if line.text.count >= 2, cursor.bytes[end - 1] == .dot, cursor.bytes[end - 2] == .slash {
      return true
    }
    return cursor.bytes[end - 1].closesSentence
      && cursor.begins(line.text, with: tables.vocabulary.closingLeads)
  }

  /// Whether a line ends recipients or signature: «Lưu: VT.», or a person's name.
  func endsTail(_ line: ClassifiedLine) -> Bool {
    if cursor.begins(line.head.content, with: "lưu") { return true }
    guard line.text.count < 200, !line.isCapitals else { return false }
    let last = line.hasGaps ? cursor.cells(line.text).last ?? line.text : line.text
    return looksLikeName(last)
  }

  /// Whether nothing stands in a line but what belongs to signatures: names, positions, marks, rules.
  func isOfSignature(_ line: ClassifiedLine) -> Bool {
    guard line.text.count < 240, !line.text.contains(where: { cursor.bytes[$0].isDigit }),
      !startsNote(line.text)
    else { return false }
    return cursor.cells(line.text).allSatisfy { cell in
      let cell = cursor.withoutEmphasis(cell).0
      // «[ (Đã ký)»
      guard let word = cell.first(where: { cursor.bytes[$0].startsWordCharacter }) else {
        return true
      }
      return cursor.isCapitals(cell) && cursor.width(cell) < 60 || looksLikeName(cell)
        || isPosition(cell) || isAuthority(cell) || isSignedMark(cell) || isApproval(cell)
        || cursor.begins(word..<cell.upperBound, with: tables.vocabulary.signedMarks)
    }
  }

  /// «[1] Công văn số …», «Ghi chú:», «(*) …»: a note after the signature.
  func startsNote(_ cell: TextSpan) -> Bool {
    if cursor.begins(cell, with: Self.notes) { return true }
    guard cell.count > 4, cursor.bytes[cell.lowerBound] == .openSquareBracket else { return false }
    guard let number = cursor.digits(cell.lowerBound + 1, cell.upperBound), number.isShort,
      number.end < cell.upperBound
    else { return false }
    return cursor.bytes[number.end] == .closeSquareBracket
  }

  private static let notes = PhraseTable(["ghi chú", "chú thích", "lưu ý"])

  /// «Duyệt của BGH», «Người lập kế hoạch»: above the names of those who sign.
  func isApproval(_ cell: TextSpan) -> Bool {
    cursor.begins(cell, with: Self.approvals)
  }

  private static let approvals = PhraseTable([
    "duyệt", "phê duyệt", "xác nhận của", "ý kiến của", "người lập", "người xây dựng", "người viết",
  ])

  func isSignedMark(_ cell: TextSpan) -> Bool {
    if cell.count < 90, cursor.bytes[cell.lowerBound] == .openBracket {
      return !cell.dropFirst().prefix(1).contains { cursor.bytes[$0].isDigit }
    }
    return cursor.begins(cell, with: tables.vocabulary.signedMarks)
  }

  /// Two to six words, each with a capital, but for a middle name that is often typed small: «Nguyễn văn Bình».
  func looksLikeName(_ cell: TextSpan) -> Bool {
    var words = 0
    var i = cell.lowerBound
    while i < cell.upperBound {
      let isMiddle =
        words == 1
        && Self.middleNames.match(cursor.folded, at: i, limit: cell.upperBound).map {
          $0.end < cell.upperBound
        } ?? false
      guard isMiddle || cursor.isUpper(i) else { return false }
      words += 1
      while i < cell.upperBound, !cursor.bytes[i].isSpace {
        if cursor.bytes[i].isDigit || cursor.bytes[i] == .comma || cursor.bytes[i] == .colon {
          return false
        }
        i += 1
      }
      i = cursor.skipSpace(i, cell.upperBound)
    }
    return (2...6).contains(words)
  }

  /// «Hiệu trưởng: Nguyễn Thị Bình (đã ký)»: a position and the name after its colon; nil for another cell.
  func labelledName(_ cell: TextSpan) -> (position: TextSpan, name: TextSpan)? {
    guard cell.count < 120,
      let match = tables.vocabulary.positions.match(
        cursor.folded, at: cell.lowerBound, limit: cell.upperBound),
      cursor.isUpper(cell.lowerBound)
    else { return nil }
    let colon = cursor.skipSpace(match.end, cell.upperBound)
    guard colon < cell.upperBound, cursor.bytes[colon] == .colon else { return nil }
    let rest = cursor.skipSpace(colon + 1, cell.upperBound)..<cell.upperBound
    let bracket = rest.first { cursor.bytes[$0] == .openBracket } ?? rest.upperBound
    let name = cursor.trimmed(rest.lowerBound..<bracket)
    guard !name.isEmpty, looksLikeName(name) else { return nil }
    return (cell.lowerBound..<match.end, name)
  }

  private static let middleNames = PhraseTable(["văn", "thị"])

  func isTitleCasePosition(_ cell: TextSpan) -> Bool {
    guard
      let match = tables.vocabulary.positions.match(
        cursor.folded, at: cell.lowerBound, limit: cell.upperBound)
    else { return false }
    return match.end == cell.upperBound && cursor.isUpper(cell.lowerBound)
  }
}

extension TextCursor {
  /// «DUYỆT CỦA HIỆU TRƯỞNG»: one column.
  func endsInOf(_ place: Int, _ floor: Int) -> Bool {
    let word = wordBefore(skipSpaceBack(place, floor), floor)
    return isWord(word, "của") || isWord(word, "duyệt")
  }
}
