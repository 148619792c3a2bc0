import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

/// Bài kiểm tra định kì of primary schools: which subjects have one, and when.
extension RuleContext {
  private static let testWords = PhraseTable([
    "bài kiểm tra", "bài kt", "bài ktđk", "ktđk", "kiểm tra định kì", "kiểm tra định kỳ",
    "kiểm tra giữa", "kiểm tra cuối", "kiểm tra đánh giá định kì", "kiểm tra đánh giá định kỳ",
  ])
  private static let middleWords = PhraseTable([
    "giữa học kì", "giữa học kỳ", "giữa kì", "giữa kỳ", "giữa hk", "giữa hki", "giữa hkii",
    "giữa hk1", "giữa hk2", "ghki", "ghkii", "ghk1", "ghk2", "gki", "gkii", "gk1", "gk2",
  ])
  private static let endWords = PhraseTable([
    "cuối học kì", "cuối học kỳ", "cuối kì", "cuối kỳ", "cuối hk", "cuối hki", "cuối hkii",
    "cuối hk1", "cuối hk2", "cuối năm", "cuối năm học", "chki", "cki", "ck1", "cn",
  ])
  /// What is said of no test, of all the rest, or of a visit.
  private static let otherWords = PhraseTable([
    "không", "chưa", "nhận xét", "còn lại", "riêng", "khảo sát", "hồ sơ", "việc", "công tác",
    "giáo viên", "nền nếp", "thường xuyên", "trừ",
  ])
  private static let markNouns = PhraseTable(["điểm", "đầu điểm", "cột điểm", "con điểm"])
  private static let regularWords = PhraseTable([
    "thường xuyên", "đánh giá thường xuyên", "kiểm tra thường xuyên", "đgtx", "kttx",
  ])

  private var testsSource: [String] { [tables.education.tests.primarySource] }

  /// Reports tests that the circular on assessment in primary schools does not have.
  /// - Returns: whether the plan speaks of tests of subjects.
  func judgePrimaryTests() -> Bool {
    var seen = false
    for paragraph in plan.paragraphs where paragraph.part == .body && paragraph.kind != .table {
      guard
        Self.testWords.contains(source.folded, in: paragraph.span)
          || Self.regularWords.contains(source.folded, in: paragraph.span)
      else { continue }
      var start = paragraph.span.lowerBound
      for i in paragraph.span
      where source.cursor.endsClause(i) || i + 1 == paragraph.span.upperBound {
        seen = judgeTests(in: start..<i + 1) || seen
        start = i + 1
      }
    }
    for grid in planTables.grids { seen = judgeTests(of: grid) || seen }
    return seen
  }

  // MARK: Sentences

  private func judgeTests(in clause: TextSpan) -> Bool {
    let folded = source.folded
    judgeRegularMarks(in: clause)
    guard let test = Self.testWords.firstMatch(folded, in: clause),
      !Self.otherWords.contains(folded, in: clause),
      !tables.ruleWords.pastWords.contains(folded, in: clause)
    else { return false }
    // «Kiểm tra cuối học kì I, dự giờ môn Đạo đức» tests nothing there.
    let phrase = test.start..<test.match.end
    let subjects = subjectSpans(in: clause).filter { isLinked($0.span, phrase) }
    let grades = source.cursor.grades(in: clause).filter { isLinked($0.span, phrase) }
    guard !subjects.isEmpty || !grades.isEmpty else { return false }
    if let without = subjects.first(where: { isWithoutTest($0.subject) })?.subject {
      report(
        phrase,
        "\(tables.education.subjects[without].name) không có bài kiểm tra định kì: Thông tư "
          + "27/2020/TT-BGDĐT chỉ nêu \(testedNames).",
        en: "\(tables.education.subjects[without].name) has no test: Thông tư 27/2020 names "
          + "\(testedNames) alone.", source: testsSource)
      return true
    }
    guard Self.middleWords.contains(folded, in: clause), !Self.endWords.contains(folded, in: clause)
    else { return true }
    let low = tables.education.tests.middleFrom
    let lower = grades.filter { $0.grade < low }
    if let first = lower.first, let last = lower.last {
      report(
        first.span.lowerBound..<last.span.upperBound,
        "Bài kiểm tra giữa học kì chỉ có ở lớp 4, lớp 5 (\(middleNames)).",
        en: "Tests in the middle of a semester are for grades 4 and 5 alone (\(middleNames)).",
        source: testsSource)
    } else if let other = subjects.first(where: { !hasMiddleTest($0.subject) })?.subject {
      report(
        phrase,
        "Giữa học kì chỉ có bài kiểm tra \(middleNames) ở lớp 4, lớp 5; ở đây có "
          + "\(tables.education.subjects[other].name).",
        en: "In the middle of a semester there are tests of \(middleNames) alone; here "
          + "\(tables.education.subjects[other].name) has one.", source: testsSource)
    }
    return true
  }

  private static let linkWords = PhraseTable([
    "môn", "các môn", "môn học", "các môn học", "định kì", "định kỳ", "giữa", "cuối", "học kì",
    "học kỳ", "kì", "kỳ", "năm", "năm học", "hk", "hki", "hkii", "hk1", "hk2", "i", "ii", "và",
    "của", "đối với", "ở", "lớp", "các lớp", "khối", "các khối", "khối lớp", "cho", "có", "có thêm",
    "thêm", "bài", "gồm", "đánh giá", "kiểm tra", "tổ chức", "học sinh", "tiết", "phút", "viết",
  ])

  /// Whether between two places nothing stands but names of subjects, grades and the words of a test.
  private func isLinked(_ one: TextSpan, _ other: TextSpan) -> Bool {
    let start = min(one.upperBound, other.upperBound)
    let end = max(one.lowerBound, other.lowerBound)
    guard end - start <= 240 else { return false }
    var i = start
    while i < end {
      if source.bytes[i].isDigit || !source.bytes[i].startsWordCharacter {
        i += 1
      } else if let link = Self.linkWords.match(source.folded, at: i, limit: end)
        ?? tables.education.names.match(source.folded, at: i, limit: end)
      {
        i = link.end
      } else {
        return false
      }
    }
    return true
  }

  /// «3 điểm đánh giá thường xuyên»: regular assessment there gives no marks.
  private func judgeRegularMarks(in clause: TextSpan) {
    let cursor = source.cursor
    var i = clause.lowerBound
    while i < clause.upperBound {
      guard source.bytes[i].isDigit, let digits = cursor.digits(i, clause.upperBound) else {
        i += 1
        continue
      }
      i = digits.end
      let next = cursor.skipSpace(digits.end, clause.upperBound)
      guard digits.isShort, digits.value > 0,
        !cursor.isInWord(digits.span.lowerBound, clause.lowerBound),
        let noun = Self.markNouns.match(source.folded, at: next, limit: clause.upperBound),
        Self.regularWords.match(
          source.folded, at: cursor.skipSpace(noun.end, clause.upperBound),
          limit: clause.upperBound) != nil
      else { continue }
      report(
        digits.span.lowerBound..<noun.end,
        "Ở tiểu học, đánh giá thường xuyên bằng nhận xét, không cho điểm.",
        en: "Regular assessment in primary schools is by remarks, not by marks.",
        source: testsSource)
    }
  }

  // MARK: Tables

  /// A table with a column for each time of the year, and subjects below one another.
  private func judgeTests(of grid: TableGrid) -> Bool {
    let folded = source.folded
    guard
      let head = grid.rows.indices.prefix(3).first(where: { row in
        grid.rows[row].contains { isTime($0.span, Self.middleWords) }
          && grid.rows[row].contains { isTime($0.span, Self.endWords) }
      })
    else { return false }
    let caption = caption(of: grid)
    guard
      grid.rows.prefix(head + 1).contains(where: { row in
        row.contains { Self.testWords.contains(folded, in: $0.span) }
      }) || caption.map({ Self.testWords.contains(folded, in: $0) }) ?? false
    else { return false }
    let times = grid.rows[head].filter {
      isTime($0.span, Self.middleWords) || isTime($0.span, Self.endWords)
    }
    let grades = caption.map { source.cursor.grades(in: $0) } ?? []
    let isLow =
      !grades.isEmpty && grades.allSatisfy { $0.grade < tables.education.tests.middleFrom }
    var seen = false
    for row in grid.rows.dropFirst(head + 1) {
      guard let subject = subject(of: row, before: times[0].column) else { continue }
      seen = true
      for time in times {
        guard let cell = row.first(where: { $0.columns.contains(time.column) }), isMarked(cell)
        else { continue }
        let isMiddle = isTime(time.span, Self.middleWords)
        let name = tables.education.subjects[subject].name
        if isWithoutTest(subject) {
          report(
            cell.span,
            "\(name) không có bài kiểm tra định kì: Thông tư 27/2020/TT-BGDĐT chỉ nêu "
              + "\(testedNames).",
            en: "\(name) has no test: Thông tư 27/2020 names \(testedNames) alone.",
            source: testsSource)
        } else if isMiddle, isLow || !hasMiddleTest(subject) {
          report(
            cell.span,
            "\(name): giữa học kì chỉ có bài kiểm tra \(middleNames) ở lớp 4, lớp 5.",
            en: "\(name): in the middle of a semester there are tests of \(middleNames) in grades "
              + "4 and 5 alone.", source: testsSource)
        }
      }
    }
    return seen
  }

  private func isTime(_ span: TextSpan, _ words: PhraseTable) -> Bool {
    span.count <= 80 && words.contains(source.folded, in: span)
  }

  /// The paragraph above a table; nil where another table stands there.
  private func caption(of grid: TableGrid) -> TextSpan? {
    guard grid.paragraph > 0, plan.paragraphs[grid.paragraph - 1].kind != .table else { return nil }
    return plan.paragraphs[grid.paragraph - 1].span
  }

  private func subject(of row: [TableGrid.Cell], before column: Int) -> Int? {
    for cell in row where cell.column < column && cell.number == nil && !cell.isBlank {
      if let match = tables.education.names.match(
        source.folded, at: cell.span.lowerBound, limit: cell.span.upperBound),
        match.end == cell.span.upperBound
      {
        return match.value
      }
    }
    return nil
  }

  /// «x», «X», «1», «01 bài»: a test is held.
  private func isMarked(_ cell: TableGrid.Cell) -> Bool {
    if let number = cell.number { return number.hundredths == 100 || number.hundredths == 200 }
    return source.cursor.isWord(cell.span, "x") || source.cursor.isWord(cell.span, "có")
  }

  // MARK: Subjects

  /// One that all grades must have, and that the circular names no test for.
  private func isWithoutTest(_ subject: Int) -> Bool {
    let education = tables.education
    guard !education.tests.primaryTests.contains(subject), !isPart(subject) else { return false }
    return (1...5).contains { education.subjects[subject].kinds[$0] == .required }
  }

  private func hasMiddleTest(_ subject: Int) -> Bool {
    let tests = tables.education.tests
    return tests.middleTests.contains(subject)
      // What the programme of these grades does not name is something else.
      || !tests.primaryTests.contains(subject)
  }

  private func isPart(_ subject: Int) -> Bool {
    tables.education.tests.primaryTests.contains {
      tables.education.subjects[$0].parts.contains(subject)
    }
  }

  private func names(_ subjects: [Int]) -> String {
    subjects.map { tables.education.subjects[$0].name }.joined(separator: ", ")
  }
  private var testedNames: String { names(tables.education.tests.primaryTests) }
  private var middleNames: String { names(tables.education.tests.middleTests) }
}
