import RuleTables
import SourceText

/// Tìm tên loại và trích yếu.
struct TitleParser {
  let reader: LineReader
  let tables: Tables
  let layout: PageLayout
  var cursor: TextCursor { reader.cursor }
  private var words: HeadWords {
    HeadWords(cursor: cursor, vocabulary: tables.vocabulary)
  }

  struct Result {
    var title: PlanTitle
    /// The line with the type, and one past the last line of the subject.
    var typeLine: Int
    /// «Số: …» and the date, where they stand under the type; else empty.
    var numberLines: Range<Int>
    /// What stands before the type on its line: place and date of a flattened letterhead.
    var leading: TextSpan?
    var end: Int
  }

  func parse() -> Result? {
    var seen = 0
    var fallback: Result?
    // «LỊCH», «CHUYÊN ĐỀ»: where no «KẾ HOẠCH» follows.
    var loose: Result?
    for index in reader.part {
      let line = reader.lines[index]
      if line.isBlank { continue }
      seen += 1
      if seen > 60 { break }
      let text = line.head
      if case .numeral(let numeral) = text.marker, numeral.form <= .roman { break }
      let afterDate = words.startAfterDate(text.content)
      let own = afterDate..<text.content.upperBound
      if words.isDraftMark(own) { continue }
      let typeStart = words.startAfterDraft(own)
      guard let (kind, last) = kind(from: typeStart, on: index) else {
        if startsBasis(text.content),
          cursor.begins(text.content, with: "căn cứ")
        {
          break
        }
        continue
      }
      guard case .none = text.marker else { continue }
      let content = typeStart..<reader.lines[last].head.content.upperBound
      var rest = cursor.trimmed(kind.end..<content.upperBound)
      if !rest.isEmpty, cursor.bytes[rest.lowerBound] == .colon {
        rest = cursor.trimmed(rest.lowerBound + 1..<rest.upperBound)
      }
      let isAlone = rest.isEmpty
      let isLoud = cursor.isCapitals(content) || text.isEmphasised
      // Another column after the type, and not the gap within it.
      guard cursor.isUpper(content.lowerBound),
        cursor.cells(content).allSatisfy({ $0.lowerBound < kind.end })
      else { continue }
      if isAlone || isLoud {
        var found = result(
          type: content.lowerBound..<kind.end, value: kind.type, rest: rest, lines: index...last)
        if afterDate > text.content.lowerBound {
          found.leading = cursor.trimmed(text.content.lowerBound..<afterDate)
        }
        if isTitleOfPage(found, isAtTop: seen <= Self.linesOfPageTitle) { continue }
        guard kind.isLoose || loose != nil else { return found }
        if !kind.isLoose, found.title.isPlan(tables) { return found }
        if loose == nil, !namesPlan(found.title) { loose = found }
        continue
      }
      if fallback == nil, seen <= (kind.type == nil ? 8 : 15), !kind.isLoose,
        content.count < longestTitle(content.lowerBound..<kind.end),
        !cursor.bytes[content.upperBound - 1].closesSentence, !rest.isEmpty,
        !cursor.bytes[rest.lowerBound].isDigit,
        !cursor.begins(rest, with: "số")
      {
        fallback = result(
          type: content.lowerBound..<kind.end, value: kind.type, rest: rest, lines: index...last)
      }
    }
    return loose ?? fallback
  }

  /// Bytes of a title in one line: fewer where its type is not in capitals.
  private func longestTitle(_ type: TextSpan) -> Int { cursor.isCapitals(type) ? 420 : 260 }

  /// Tên loại: the type of a document, or a kind that is no type.
  struct Kind {
    let end: Int
    let type: Int?
    let isLoose: Bool
  }

  func kind(at start: Int, limit: Int) -> Kind? {
    func match(_ words: PhraseTable) -> PhraseTable.Match? {
      words.match(cursor.folded, at: start, limit: limit)
    }
    if let type = match(tables.typePhrases) {
      return Kind(end: type.end, type: type.value, isLoose: false)
    }
    let vocabulary = tables.vocabulary
    guard match(vocabulary.notKinds) == nil else { return nil }
    if let other = match(vocabulary.otherKinds) {
      return Kind(end: other.end, type: nil, isLoose: false)
    }
    return match(vocabulary.looseKinds).map { Kind(end: $0.end, type: nil, isLoose: true) }
  }

  /// «LỊCH THỰC HIỆN KẾ HOẠCH …»: the word stands in the subject.
  private func namesPlan(_ title: PlanTitle) -> Bool {
    guard let subject = title.subject else { return false }
    return Self.plan.contains(cursor.folded, in: subject)
  }

  private static let plan = PhraseTable(["kế hoạch"])

  func startsBasis(_ content: TextSpan) -> Bool {
    cursor.begins(content, with: tables.vocabulary.basisLeads)
  }

  private func result(
    type: TextSpan, value: Int?, rest: TextSpan, lines: ClosedRange<Int>
  ) -> Result {
    var subject = rest.isEmpty || words.isDraftMark(rest) ? nil : rest
    var end = lines.upperBound + 1
    var taken = subject == nil ? 0 : 1
    let numberLines = numberLines(from: end)
    var index = numberLines.upperBound
    if !numberLines.isEmpty { end = index }
    while taken < 8, let next = reader.nextText(from: index, limit: reader.part.upperBound) {
      let current = reader.lines[next]
      let text = current.head
      if words.isDraftMark(text.content) {
        index = next + 1
        continue
      }
      guard !endsSubject(text.marker, text.content, at: next, taken: taken, subject: subject)
      else { break }
      let content = text.isEmphasised ? text.content : current.text
      subject = (subject?.lowerBound ?? content.lowerBound)..<content.upperBound
      taken += 1
      index = next + 1
      end = index
    }
    return Result(
      title: PlanTitle(type: type, documentType: value, subject: subject),
      typeLine: lines.lowerBound,
      numberLines: numberLines, end: end)
  }

  /// «CÔNG ĐIỆN KHẨN» / «Số: 07/CĐ-UBND» / «…, ngày 08 tháng 9 năm 2024».
  private func numberLines(from first: Int) -> Range<Int> {
    let count = reader.part.upperBound
    guard let number = reader.nextText(from: first, limit: count),
      cursor.numberStart(reader.lines[number].text) != nil
    else { return first..<first }
    guard let date = reader.nextText(from: number + 1, limit: count),
      reader.lines[date].text.count < 120, cursor.namesDay(reader.lines[date].text)
    else { return first..<number + 1 }
    return first..<date + 1
  }

  /// Whether a line under the title is no more of the subject.
  private func endsSubject(
    _ marker: Marker, _ content: TextSpan, at index: Int, taken: Int, subject: TextSpan?
  ) -> Bool {
    let line = reader.lines[index]
    switch marker {
    case .numeral:
      // «… lần thứ» / «IX, năm 2024»
      guard let subject, cursor.isLower(content.lowerBound) else { return true }
      return !cursor.ends(subject, with: tables.vocabulary.numeralNouns)
    case .bullet: return taken > 0 || line.text.count > 200
    case .none: break
    }
    guard !content.isEmpty else { return true }
    let first = cursor.bytes[content.lowerBound]
    // A rule under the title, a converter's leftover, a place for a picture.
    if !first.startsWordCharacter, first != .quote, first != .leadOfMarks, first != .openBracket {
      return true
    }
    if cursor.begins(content, with: "căn cứ")
      || cursor.begins(content, with: "kính gửi")
      || words.isAnnexMark(content)
    {
      return true
    }
    if taken == 0 {
      // «TRIỂN KHAI THỰC HIỆN QUYẾT ĐỊNH SỐ …»: no căn cứ is in capitals.
      return !line.isCapitals && startsBasis(content) && holdsNumber(content)
        && (!startsTask(content) || isClause(at: index))
    }
    if line.text.count > 240 { return true }
    if cursor.isLower(content.lowerBound) { return false }
    if startsBasis(content) { return true }
    // A gap where the text has none else: the subject is over, but for a year below it.
    let isYear =
      cursor.begins(content, with: "năm ")
      || cursor.begins(content, with: "giai đoạn")
    let isApart = line.blanksBefore > (layout.isDoubleSpaced ? 1 : 0)
    // «Năm học 2024 - 2025 là năm học …» is the body's first sentence.
    if isYear, !isApart || line.text.count <= Self.longestYear { return false }
    if first == .openBracket { return false }
    if isApart { return true }
    // The body that decides, in capitals under a subject that is not («THỦ TƯỚNG CHÍNH PHỦ»).
    if let subject, cursor.isCapitals(content) { return !cursor.isCapitals(subject) }
    return cursor.bytes[content.upperBound - 1].closesSentence
  }

  /// Bytes of a line with a year, set apart from the subject.
  private static let longestYear = 60

  /// «Thực hiện Nghị quyết số …» and «Triển khai Thông tư số …» are căn cứ or subject.
  private func startsTask(_ content: TextSpan) -> Bool {
    ["thực hiện", "triển khai", "tiếp tục", "thi hành"].contains {
      cursor.begins(content, with: $0)
    }
  }

  /// Whether the lines from one on are a clause: they close with a mark, which no subject does.
  private func isClause(at first: Int) -> Bool {
    for index in first..<min(first + 8, reader.part.upperBound) {
      let line = reader.lines[index]
      if line.isBlank {
        if layout.isDoubleSpaced { continue }
        return false
      }
      let text = line.head
      guard case .none = text.marker else { return false }
      if index > first, startsBasis(text.content), cursor.isUpper(text.content.lowerBound) {
        return false
      }
      let last = cursor.bytes[line.text.upperBound - 1]
      if last.closesSentence { return true }
      // Not «… khoa học,» / «công nghệ …», which is one line that was wrapped.
      if last == .comma, let next = reader.nextText(from: index + 1, limit: reader.part.upperBound),
        !cursor.isLower(reader.lines[next].text.lowerBound)
      {
        return true
      }
    }
    return false
  }

  /// Whether a reference's number stands in a span: a digit right before a slash.
  private func holdsNumber(_ span: TextSpan) -> Bool {
    for i in span where cursor.bytes[i] == .slash && i > span.lowerBound {
      if cursor.bytes[i - 1].isDigit { return true }
    }
    return false
  }
}

extension PlanTitle {
  /// «KẾ HOẠCH», and no other type or kind.
  package func isPlan(_ tables: Tables) -> Bool {
    documentType.map { tables.documentTypes[$0].code == "KH" } ?? false
  }
}
