import RuleTables
import SourceText

/// Nối dòng: which lines go on with the paragraph before them.
extension BodyParser {
  /// Whether the line `next` goes on with the paragraph whose last line so far is `last`.
  func joins(_ last: Int, _ next: Int, first: Int, marker: Marker) -> Bool {
    let before = reader.lines[last]
    let line = reader.lines[next]
    let closing = cursor.bytes[before.text.upperBound - 1]
    let closes = closing.closesSentence
    let start = line.text.lowerBound
    // «Phần thứ nhất» / «ĐẶC ĐIỂM TÌNH HÌNH»: a number alone, and its heading below it.
    if case .numeral(let numeral) = marker, first == last, line.blanksBefore <= 2,
      numeral.span.upperBound + 1 >= before.text.upperBound, numeral.form <= .roman
    {
      return line.isCapitals
    }
    if !closes, line.blanksBefore == 0, cutsName(first, last, next) { return true }
    if !layout.isWrapped {
      // One line a paragraph, but for a line broken by hand.
      if line.blanksBefore == 0, !closes,
        isCutBeforeNumber(before.text, line.text)
          || cursor.bytes[start].isDigit && endsBeforeYear(before.text)
          || endsInYear(before.text) && startsYear(afterDash: line.text)
      {
        return true
      }
      if line.blanksBefore == 0, closing == .colon, goesOnAfterColon(first, line) { return true }
      return !closes && line.blanksBefore == 0
        && before.text.count > 12 && !startsAnyMarker(line, after: marker)
        && !isTableRow(line)
        && (cursor.isLower(start) || goesOnAsBasis(first, last, line)
          || endsOpen(before.text) && beginsSlashedNumber(line.text))
    }
    let blanks = line.blanksBefore
    if blanks > 0, !layout.isDoubleSpaced, !crossesPage(last, next) { return false }
    // «I. CĂN CỨ XÂY DỰNG» / «KẾ HOẠCH»
    if case .numeral(let numeral) = marker, numeral.form <= .roman, first == last, blanks == 0,
      before.isCapitals, line.isCapitals, !closes, !isTableRow(line), case .none = line.head.marker,
      !cursor.begins(line.text, with: tables.headingPhrases)
    {
      return true
    }
    if isTableRow(line) || startsTableHead(line.text) { return false }
    if endsInside(before.text, line.text) { return true }
    if cursor.isLower(start), !closes || closing == .semicolon {
      return !startsAnyMarker(line, after: marker) || endsInNumberedNoun(before.text)
    }
    if startsAnyMarker(line, after: marker) {
      if !closes, !line.startsBullet, endsInNumberedNoun(before.text) { return true }
      return !closes
        && isDashOfSentence(
          line, after: before, isFirst: last == first, indent: reader.lines[first].indent)
    }
    // A hyphen, a slash, a comma or a word that ends no paragraph: the line goes on.
    if closing == .comma {
      // «…,» / «QUYẾT ĐỊNH:»
      return !line.isCapitals || before.isCapitals
    }
    if closing == .hyphen && !isRule(before.text) || closing == .slash || endsOpen(before.text) {
      return true
    }
    if cursor.bytes[start].isDigit, endsBeforeYear(before.text) { return true }
    if layout.isDoubleSpaced, blanks > 3, closes { return false }
    return fillsLine(last, next, first: first)
  }

  /// Whether a line was so full that the next one goes on with it.
  private func fillsLine(_ last: Int, _ next: Int, first: Int) -> Bool {
    let before = reader.lines[last]
    let line = reader.lines[next]
    let closes = cursor.bytes[before.text.upperBound - 1].closesSentence
    let start = line.text.lowerBound
    // What goes on begins at the margin; what stands deeper is set apart («“Dòng chảy …”»).
    if line.indent > before.indent + 4 { return false }
    let word = firstWordWidth(line.text)
    let edge = before.indent + cursor.width(before.text)
    // A line was broken only if the next word would not have fitted into it.
    let isFull = (edge + 1 + word) * 100 > layout.width * 82
    guard isFull else { return !closes && (cursor.isLower(start) || runsOn(last, next, first)) }
    if line.text.count > 12, before.text.count > 12,
      line.isCapitals != before.isCapitals
    {
      return false
    }
    if closes {
      if line.hasLead, cursor.isUpper(start) { return false }
      if cursor.begins(line.text, with: tables.vocabulary.closingLeads)
        || cursor.begins(line.text, with: tables.vocabulary.bodyHeads)
      {
        return false
      }
      // The end of a sentence at the end of a full line: an indent tells a new paragraph.
      return line.indent <= reader.lines[last].indent + 1
        || last == first && line.indent < before.indent
    }
    return true
  }

  /// «Căn cứ Thông tư số … của» / «Bộ Tài chính …»: a căn cứ that has not ended goes on with a capital or a
  /// number, if that begins no document, no căn cứ and no enacting sentence.
  private func goesOnAsBasis(_ first: Int, _ last: Int, _ line: ClassifiedLine) -> Bool {
    let head = reader.lines[first].head
    if case .numeral = head.marker { return false }
    guard basisParser.lead(head.content) != nil, !line.hasLead,
      cursor.bytes[line.text.lowerBound].startsWordCharacter
        || cursor.bytes[line.text.lowerBound] == .openBracket
    else { return false }
    let before = reader.lines[last].text
    if endsInPointer(before) { return true }
    if endsInNumberedNoun(before) || endsOpen(before) { return true }
    return !line.isCapitals && !beginsNumberedDocument(line.text)
      && basisParser.enactmentStart(line.text) == nil
  }

  /// «… khoản 2 Điều 5» / «Thông tư số …»: an article is one of what follows.
  private func endsInPointer(_ text: TextSpan) -> Bool {
    let number = cursor.wordBefore(text.upperBound, text.lowerBound)
    guard let first = number.first, cursor.bytes[first].isDigit else { return false }
    let noun = cursor.wordBefore(number.lowerBound, text.lowerBound)
    return cursor.isWord(noun, "điều") || cursor.isWord(noun, "khoản")
  }

  /// «19/2019/TT-BGDĐT», «12/11/2019».
  private func beginsSlashedNumber(_ text: TextSpan) -> Bool {
    cursor.bytes[text.lowerBound].isDigit
      && text.prefix { !cursor.bytes[$0].isSpace }.contains { cursor.bytes[$0] == .slash }
  }

  /// A line of hyphens.
  private func isRule(_ text: TextSpan) -> Bool {
    text.count > 1 && cursor.bytes[text.upperBound - 2] == .hyphen
  }

  /// Whether a line was cut inside of what is one: «(Phụ lục I,» / «III)», «nhiệm kỳ 2017» / «- 2022»,
  /// «Nghị định» / «04/2021/NĐ-CP». The next line looks like a numbered one, and is none.
  private func endsInside(_ text: TextSpan, _ next: TextSpan) -> Bool {
    let bytes = cursor.bytes
    if hasOpenBracket(text) { return closesBracket(next) }
    if bytes[next.lowerBound].isDigit { return isCutBeforeNumber(text, next) }
    return startsYear(afterDash: next) && endsInYear(text)
  }

  private func endsInYear(_ text: TextSpan) -> Bool {
    text.count > 4
      && cursor.bytes[(text.upperBound - 4)..<text.upperBound].allSatisfy { $0.isDigit }
  }

  /// «Căn cứ … của Sở Nội vụ:» / «“Về việc …”»; «các Nghị định của Chính phủ:» / «Số 24/2021/NĐ-CP …».
  private func goesOnAfterColon(_ first: Int, _ line: ClassifiedLine) -> Bool {
    let head = reader.lines[first].head
    if case .numeral = head.marker { return false }
    guard basisParser.lead(head.content) != nil else { return false }
    let (start, end) = (line.text.lowerBound, line.text.upperBound)
    if cursor.isOpeningQuote(start, end) || cursor.isOpeningGuillemet(start, end) { return true }
    return cursor.begins(line.text, with: "số")
      && cursor.digits(cursor.skipSpace(start + 4, end), end) != nil
  }

  /// «- 2022»
  private func startsYear(afterDash text: TextSpan) -> Bool {
    guard cursor.bytes[text.lowerBound] == .hyphen else { return false }
    let start = cursor.skipSpace(text.lowerBound + 1, text.upperBound)
    return start + 4 <= text.upperBound
      && cursor.bytes[start..<start + 4].allSatisfy { $0.isDigit }
      && (start + 4 == text.upperBound || !cursor.bytes[start + 4].startsWordCharacter)
  }

  /// The first bracket of a line closes one that was opened before, near its beginning.
  private func closesBracket(_ text: TextSpan) -> Bool {
    for i in text.prefix(200) {
      if cursor.bytes[i] == .closeBracket { return true }
      if cursor.bytes[i] == .openBracket { return false }
    }
    return false
  }

  private func hasOpenBracket(_ text: TextSpan) -> Bool {
    let array = cursor.bytes
    let bytes = array.span
    let start = max(text.lowerBound, text.upperBound - 200)
    var i = text.upperBound
    while i > start {
      if i - start >= EightBytes.count {
        let block = EightBytes.load(bytes, at: i - EightBytes.count)
        let brackets =
          EightBytes.places(of: .openBracket, in: block)
          | EightBytes.places(of: .closeBracket, in: block)
        if brackets == 0 {
          i -= EightBytes.count
          continue
        }
      }
      i -= 1
      if bytes[i] == .openBracket { return true }
      if bytes[i] == .closeBracket { return false }
    }
    return false
  }

  /// A paragraph of several lines that has not come to an end goes on, though its last line is short: the
  /// text was wrapped twice.
  private func runsOn(_ last: Int, _ next: Int, _ first: Int) -> Bool {
    guard last != first else { return false }
    let line = reader.lines[next]
    let text = line.text
    let isHeading = line.isCapitals && text.contains { cursor.bytes[$0].isSpace }
    return !isHeading && !reader.lines[last].isCapitals
      && !line.hasLead
      && !cursor.begins(text, with: tables.vocabulary.closingLeads)
      && !cursor.begins(text, with: tables.vocabulary.bodyHeads)
  }

  func crossesPage(_ last: Int, _ next: Int) -> Bool {
    if reader.lines[next].startsPage { return true }
    var i = last + 1
    while i < next {
      if isPageNumber(i) { return true }
      i += 1
    }
    return false
  }

  func firstWordWidth(_ text: TextSpan) -> Int {
    var end = text.lowerBound
    while end < text.upperBound, !cursor.bytes[end].isSpace { end += 1 }
    return cursor.width(text.lowerBound..<end)
  }

  /// `open`: the marker of the paragraph that is being read, whose own letter is not yet counted.
  func startsAnyMarker(_ line: ClassifiedLine, after open: Marker) -> Bool {
    switch line.head.marker {
    case .none: return false
    case .bullet: return true
    case .numeral(let numeral):
      if case .numeral(let last) = open, last.form == numeral.form,
        last.value + 1 == numeral.value
      {
        return true
      }
      return fits(numeral)
    }
  }

  /// «… Thăng Long» / «– Hà Nội nói riêng»: a dash that was wrapped to the start of a line, and no
  /// bullet. A long dash, or one that stands where the paragraph's other lines begin and not where its
  /// first does.
  func isDashOfSentence(
    _ line: ClassifiedLine, after before: ClassifiedLine, isFirst: Bool, indent: Int
  ) -> Bool {
    let byte = cursor.bytes[line.text.lowerBound]
    guard byte == .hyphen || byte == .leadOfMarks else { return false }
    let edge = before.indent + cursor.width(before.text)
    guard (edge + 4) * 100 > layout.width * 82 else { return false }
    return byte == .leadOfMarks && cursor.bytes[line.text.lowerBound + 1] == 0x80
      && cursor.bytes[line.text.lowerBound + 2] < 0x95
      || !isFirst && line.indent == before.indent && line.indent < indent
  }

  /// «… học sinh lớp» / «4. Phòng …»: the number belongs to the word before the line's end. Not in a
  /// heading in capitals: «ĐỊA ĐIỂM» / «1. Thời gian».
  func endsInNumberedNoun(_ text: TextSpan) -> Bool {
    cursor.ends(text, with: tables.vocabulary.numeralNouns) && !cursor.isCapitals(text)
  }

  /// «… của», «… và các»: no paragraph ends so.
  func endsOpen(_ text: TextSpan) -> Bool {
    cursor.ends(text, with: tables.vocabulary.openWords)
  }

  /// «… năm học» / «2023 – 2024;»: a cell or a heading is shorter, or in capitals.
  func endsBeforeYear(_ text: TextSpan) -> Bool {
    text.count > 12 && cursor.ends(text, with: tables.vocabulary.yearNouns)
      && !cursor.isCapitals(text)
  }
}
