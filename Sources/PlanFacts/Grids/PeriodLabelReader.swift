import RuleTables
import SourceText

/// Đọc nhãn.
struct PeriodLabelReader {
  let text: TextCursor
  let education: Education
  /// The starts of the words for groups and amounts, which may stand anywhere in a cell.
  private let innerStarts: [UInt64]

  init(text: TextCursor, education: Education) {
    self.text = text
    self.education = education
    let words = education.words
    innerStarts = PhraseTable.starts(of: [
      words.extra, words.optional, words.required, words.cluster, words.choice, Self.amounts,
    ])
  }

  func label(of cell: TextSpan) -> PeriodLabel {
    var label = PeriodLabel()
    let span = withoutNumeral(cell)
    guard !span.isEmpty, span.count <= 160 else { return label }
    // Most cells are a number, or a name that none of these words stands in.
    let next = PhraseTable.nextStart(
      innerStarts, text.folded, from: span.lowerBound, limit: span.upperBound)
    readTotal(span, &label)
    if next != nil, !label.isTotal { readGroups(span, &label) }
    if readTerm(span, &label, isWeek: next != nil && saysAWeek(span)) { return label }
    if readGrade(span, &label) { return label }
    if Self.gradeHeads.match(text.folded, at: span.lowerBound, limit: span.upperBound)?.end
      == span.upperBound
    {
      label.headsGrades = true
      return label
    }
    if !label.isTotal { readSubject(span, &label) }
    if label.subject == nil, text.begins(span, with: Self.subjectHeads) {
      label.headsSubjects = true
    }
    return label
  }

  /// Without «1.», «2.1», «a)», «-» before it.
  private func withoutNumeral(_ cell: TextSpan) -> TextSpan {
    var i = cell.lowerBound
    let limit = cell.upperBound
    if let digits = text.digits(i, limit), digits.end < limit, text.bytes[digits.end] == .dot {
      i = digits.end + 1
      while let more = text.digits(i, limit), more.isShort {
        i = more.end
        if i < limit, text.bytes[i] == .dot { i += 1 }
      }
    } else if i + 1 < limit, text.bytes[i].isASCIILetter,
      text.bytes[i + 1] == .closeBracket || text.bytes[i + 1] == .dot,
      i + 2 == limit || text.bytes[i + 2].isSpace
    {
      i += 2
    } else if i + 2 < limit, text.bytes[i] == .asterisk || text.bytes[i] == .plus {
      i += 1
    } else if text.dash(i, limit) > 0 {
      i += text.dash(i, limit)
    }
    return text.skipSpace(i, limit)..<limit
  }

  private func readTotal(_ span: TextSpan, _ label: inout PeriodLabel) {
    // «Tổng số học sinh» is of something else; «(không kể các môn tự chọn)» after it changes nothing.
    if let total = education.words.totals.match(
      text.folded, at: span.lowerBound, limit: span.upperBound)
    {
      label.isTotal = isPlain(total.end, span)
    }
  }

  private func readGroups(_ span: TextSpan, _ label: inout PeriodLabel) {
    let words = education.words
    label.isExtra = words.extra.contains(text.folded, in: span)
    label.isOptional = words.optional.contains(text.folded, in: span)
    label.isRequired = words.required.contains(text.folded, in: span)
    label.isCluster = words.cluster.contains(text.folded, in: span)
    label.isChoice = !label.isCluster && words.choice.contains(text.folded, in: span)
  }

  // MARK: Terms

  private static let gradeHeads = PhraseTable([
    "lớp", "khối", "khối lớp", "số tiết lớp", "số tiết các lớp", "số tiết theo lớp",
  ])
  private static let subjectHeads = PhraseTable([
    "môn", "môn học", "tên môn", "các môn", "hoạt động",
  ])
  private static let amounts = PhraseTable([
    "số tiết", "tiết", "số tiết học", "số giờ học", "thời lượng", "tổng số tiết", "tổng tiết", "st",
    "số tiết thực hiện", "số tiết dạy",
  ])
  private static let years = PhraseTable([
    "cả năm", "cn", "năm", "toàn năm", "số tiết cả năm", "tổng số tiết cả năm", "tổng cả năm",
    "số tiết năm", "năm học", "số tiết cả năm học", "cả năm học", "tiết cả năm",
  ])
  private static let firsts = PhraseTable([
    "hk1", "hki", "hk 1", "hk i", "học kì 1", "học kỳ 1", "học kì i", "học kỳ i", "kì 1", "kỳ 1",
    "kì i", "kỳ i", "số tiết hk1", "số tiết hki", "số tiết học kì 1", "số tiết học kỳ 1",
    "số tiết học kì i", "số tiết học kỳ i",
  ])
  private static let seconds = PhraseTable([
    "hk2", "hkii", "hk 2", "hk ii", "học kì 2", "học kỳ 2", "học kì ii", "học kỳ ii", "kì 2",
    "kỳ 2", "kì ii", "kỳ ii", "số tiết hk2", "số tiết hkii", "số tiết học kì 2",
    "số tiết học kỳ 2", "số tiết học kì ii", "số tiết học kỳ ii",
  ])

  /// «HK1», «Cả năm», «Số tiết/tuần»; true where nothing else is to be read.
  private func readTerm(_ span: TextSpan, _ label: inout PeriodLabel, isWeek: Bool) -> Bool {
    func end(_ table: PhraseTable) -> Int? {
      table.match(text.folded, at: span.lowerBound, limit: span.upperBound)?.end
    }
    if let after = end(Self.firsts), isPlain(after, span) || isWeek { label.term = .first }
    if let after = end(Self.seconds), isPlain(after, span) || isWeek { label.term = .second }
    if label.term.isEmpty, let after = end(Self.years), isPlain(after, span) || isWeek {
      label.term = .year
    }
    if isWeek {
      label.term.insert(.week)
      label.isAmount = true
      return true
    }
    if let after = end(Self.amounts), isPlain(after, span) || saysAYear(after, span) {
      label.isAmount = true
      if saysAYear(after, span) { label.term = .year }
    }
    if label.isTotal { label.isAmount = true }
    return !label.term.isEmpty || label.isAmount && !label.isTotal
  }

  /// «Số tiết/tuần», «tiết mỗi tuần», «số tiết trên tuần», «1 tuần».
  private func saysAWeek(_ span: TextSpan) -> Bool {
    Self.amounts.firstMatch(text.folded, in: span).map { found in
      rate(found.match.end, span.upperBound, "tuần")
    } ?? false
  }

  private func saysAYear(_ after: Int, _ span: TextSpan) -> Bool {
    rate(after, span.upperBound, "năm")
  }

  /// «/tuần», «trong một năm học» right after an amount.
  private func rate(_ start: Int, _ limit: Int, _ noun: StaticString) -> Bool {
    var i = text.skipSpace(start, limit)
    let slash = text.slash(i, limit)
    if slash > 0 {
      i = text.skipSpace(i + slash, limit)
    } else if let lead = Self.rateLeads.match(text.folded, at: i, limit: limit) {
      i = text.skipSpace(lead.end, limit)
    } else {
      return false
    }
    if let digits = text.digits(i, limit) { i = text.skipSpace(digits.end, limit) }
    return text.has(noun, at: i, limit)
  }

  private static let rateLeads = PhraseTable([
    "mỗi", "trên", "một", "1", "trong", "trong một", "trong 1", "theo",
  ])

  /// Whether after a label nothing stands but brackets, numbers and what they count.
  private func isPlain(_ start: Int, _ span: TextSpan) -> Bool {
    var i = start
    let limit = span.upperBound
    while i < limit {
      let byte = text.bytes[i]
      if byte.isSpace || byte.isDigit || !byte.startsWordCharacter && byte != .openBracket {
        i += 1
        while i < limit, text.bytes[i].isContinuation { i += 1 }
      } else if byte == .openBracket, let end = text.bracketEnd(at: i, limit, most: 80) {
        i = end
      } else if let word = Self.plainWords.match(text.folded, at: i, limit: limit) {
        i = word.end
      } else {
        return false
      }
    }
    return true
  }

  private static let plainWords = PhraseTable([
    "tiết", "tuần", "x", "số tiết", "năm", "năm học", "thực học",
  ])

  // MARK: Grades

  private static let gradeWords = PhraseTable([
    "lớp", "khối", "khối lớp", "k", "l", "số tiết lớp", "số tiết khối", "học sinh lớp",
  ])

  /// «Lớp 6», «Khối 10», «K6».
  private func readGrade(_ span: TextSpan, _ label: inout PeriodLabel) -> Bool {
    let limit = span.upperBound
    var i = span.lowerBound
    if let word = Self.gradeWords.match(text.folded, at: i, limit: limit) {
      i = text.skipSpace(word.end, limit)
    } else if text.folded[i] == UInt8(ascii: "k") || text.folded[i] == UInt8(ascii: "l"),
      i + 1 < limit, text.bytes[i + 1].isDigit
    {
      i += 1
    } else {
      return false
    }
    guard let digits = text.digits(i, limit), (1...12).contains(digits.value),
      isPlain(digits.end, span), !holdsList(digits.end, limit)
    else { return false }
    label.grade = digits.value
    return true
  }

  /// «Lớp 6, 7»: of more than one.
  private func holdsList(_ start: Int, _ limit: Int) -> Bool {
    let i = text.skipSpace(start, limit)
    guard i < limit, text.bytes[i] != .openBracket, text.bytes[i] != .colon else { return false }
    return (i..<limit).contains { text.bytes[$0].isDigit }
  }

  /// A number that may be a grade: «6» under «Khối lớp».
  func bareGrade(_ cell: TextSpan) -> Int? {
    guard let number = text.wholeNumber(cell), (1...12).contains(number) else { return nil }
    return number
  }

  // MARK: Subjects

  private func readSubject(_ span: TextSpan, _ label: inout PeriodLabel) {
    var start = span.lowerBound
    let limit = span.upperBound
    if let lead = Self.subjectLeads.match(text.folded, at: start, limit: limit) {
      let next = text.skipSpace(lead.end, limit)
      if next < limit { start = next }
    }
    guard let match = education.names.match(text.folded, at: start, limit: limit) else { return }
    guard let inner = inner(match.end, limit) else {
      // «Toán tăng cường»: more words, and they are known to count to no subject.
      return
    }
    label.subject = match.value
    let parts = education.subjects[match.value].parts
    if inner.count == 1, parts.contains(inner[0]) { label.subject = inner[0] }
  }

  private static let subjectLeads = PhraseTable(["môn", "chuyên đề", "phân môn", "cđ", "môn học"])

  /// The subjects that are named in brackets or after a colon after a subject; nil where other words
  /// follow it.
  private func inner(_ start: Int, _ limit: Int) -> [Int]? {
    var i = start
    var found: [Int] = []
    var depth = 0
    var isOpen = false
    while i < limit {
      let byte = text.bytes[i]
      if byte == .openBracket {
        depth += 1
        i += 1
      } else if byte == .closeBracket {
        depth -= 1
        i += 1
      } else if byte == .colon || text.dash(i, limit) > 0 {
        isOpen = true
        i += max(1, text.dash(i, limit))
      } else if !byte.startsWordCharacter {
        i += 1
        while i < limit, text.bytes[i].isContinuation { i += 1 }
      } else if depth > 0 || isOpen {
        if let match = education.names.match(text.folded, at: i, limit: limit) {
          found.append(match.value)
          i = match.end
        } else if let lead = Self.subjectLeads.match(text.folded, at: i, limit: limit) {
          i = lead.end
        } else if isOpen, depth == 0 {
          return nil
        } else {
          i = max(i + 1, text.wordEnd(i, limit))
        }
      } else if byte.isDigit || Self.plainWords.match(text.folded, at: i, limit: limit) != nil {
        i = max(i + 1, text.wordEnd(i, limit))
      } else {
        return nil
      }
    }
    return found
  }
}

extension PeriodLabelReader {
  /// «Số tiết các lớp», «Khối lớp»: a head over grades.
  func saysGrades(_ cell: TextSpan) -> Bool { Self.gradeNouns.contains(text.folded, in: cell) }

  private static let gradeNouns = PhraseTable(["lớp", "khối"])

  func saysNotes(_ cell: TextSpan) -> Bool { Self.noteNouns.contains(text.folded, in: cell) }

  private static let noteNouns = PhraseTable([
    "giáo viên", "gv", "họ và tên", "họ tên", "người", "ghi chú", "sách", "sgk", "tổ", "hình thức",
    "đối tượng",
  ])

  func holdsLetters(_ cell: TextSpan) -> Bool {
    cell.contains { text.bytes[$0].isLetter && text.bytes[$0] != .leadOfMarks }
  }
}
