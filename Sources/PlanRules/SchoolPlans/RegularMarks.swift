import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

/// Điểm đánh giá thường xuyên of secondary schools, by the periods of each subject.
extension RuleContext {
  private struct RegularMarks {
    let subject: Int
    let count: Int
    let span: TextSpan
    /// In a sentence, which may speak of both semesters.
    let mayBeOfYear: Bool
  }

  private static let regular = PhraseTable([
    "thường xuyên", "đđgtx", "đđg tx", "kttx", "điểm tx", "tx", "kiểm tra thường xuyên",
  ])
  private static let counted = PhraseTable([
    "điểm", "đầu điểm", "cột điểm", "con điểm", "đđgtx", "bài kiểm tra thường xuyên",
    "bài đánh giá thường xuyên", "lần đánh giá thường xuyên", "đánh giá thường xuyên",
  ])

  private static let eachSemester = PhraseTable([
    "mỗi học kì", "mỗi học kỳ", "mỗi kì", "mỗi kỳ", "một học kì", "một học kỳ",
  ])

  /// Reports numbers that the periods do not ask for.
  /// - Returns: whether the plan counts marks.
  func judgeRegularMarks(_ grades: [Int]) -> Bool {
    let counts = regularMarks()
    var index = 0
    while index < counts.count {
      // «Tin học, GDCD có 3 điểm»: one number, and one finding.
      let mark = counts[index]
      var wrong: [String] = []
      var wanted: [Int] = []
      while index < counts.count, counts[index].span == mark.span {
        let other = counts[index]
        index += 1
        let right = wantedMarks(other.subject, grades)
        guard !right.isEmpty,
          !right.contains(where: { $0 == other.count || other.mayBeOfYear && $0 * 2 == other.count }
          )
        else { continue }
        wrong.append(tables.education.subjects[other.subject].name)
        for count in right where !wanted.contains(count) { wanted.append(count) }
      }
      guard !wrong.isEmpty else { continue }
      let names = wrong.joined(separator: ", ")
      let numbers = wanted.map { String($0) }
      report(
        mark.span,
        "\(names): \(mark.count) điểm đánh giá thường xuyên; theo số tiết của môn: "
          + "\(numbers.joined(separator: " hoặc ")) điểm mỗi học kì.",
        en: "\(names): \(mark.count) regular marks; by the periods: "
          + "\(numbers.joined(separator: " or ")) a semester.",
        source: [tables.education.tests.source])
    }
    return !counts.isEmpty
  }

  /// By the periods of a subject in each grade; none for what is judged by remarks alone.
  private func wantedMarks(_ subject: Int, _ grades: [Int]) -> [Int] {
    let education = tables.education
    if education.tests.remarkOnly.contains(subject) { return [] }
    var wanted: [Int] = []
    for grade in grades {
      guard let periods = education.periods(subject, grade: grade) else { continue }
      let count = periods <= 35 ? 2 : periods <= 70 ? 3 : 4
      if !wanted.contains(count) { wanted.append(count) }
      // With its chuyên đề.
      if grade >= 10, !wanted.contains(4) { wanted.append(4) }
    }
    return wanted
  }

  private func regularMarks() -> [RegularMarks] {
    var found: [RegularMarks] = []
    for paragraph in plan.paragraphs where paragraph.part == .body && paragraph.kind != .table {
      guard Self.regular.contains(source.folded, in: paragraph.span) else { continue }
      addMarks(in: paragraph.span, to: &found)
    }
    for grid in planTables.grids { addMarks(of: grid, to: &found) }
    return found
  }

  /// «môn Toán, Ngữ văn có 4 điểm đánh giá thường xuyên».
  private func addMarks(in span: TextSpan, to found: inout [RegularMarks]) {
    let cursor = source.cursor
    var start = span.lowerBound
    var i = start
    while i < span.upperBound {
      guard source.bytes[i].isDigit, let digits = cursor.digits(i, span.upperBound) else {
        if cursor.endsClause(i) { start = i + 1 }
        i += 1
        continue
      }
      let next = cursor.skipSpace(digits.end, span.upperBound)
      let limit = min(span.upperBound, next + 48)
      if digits.isShort, digits.value > 0, !cursor.isInWord(i, start),
        let noun = Self.counted.match(source.folded, at: next, limit: span.upperBound),
        Self.regular.contains(source.folded, in: next..<max(limit, noun.end)),
        !hasDigit(noun.end, limit)
      {
        // «… mỗi học kì» before it or after it leaves no doubt.
        let isOfSemester =
          Self.eachSemester.contains(source.folded, in: start..<i)
          || Self.eachSemester.contains(
            source.folded, in: noun.end..<min(span.upperBound, noun.end + 60))
        for (subject, _) in subjectSpans(in: start..<i) {
          found.append(
            RegularMarks(
              subject: subject, count: digits.value, span: digits.span,
              mayBeOfYear: !isOfSemester))
        }
      }
      start = digits.end
      i = digits.end
    }
  }

  /// Before the words «thường xuyên» another number would be meant.
  private func hasDigit(_ start: Int, _ limit: Int) -> Bool {
    let regular = Self.regular.firstMatch(source.folded, in: start..<limit)
    return (start..<(regular?.start ?? start)).contains { source.bytes[$0].isDigit }
  }

  /// Names of subjects with a capital.
  func subjectSpans(in span: TextSpan) -> [(subject: Int, span: TextSpan)] {
    var found: [(subject: Int, span: TextSpan)] = []
    var start = span.lowerBound
    while let next = tables.education.names.firstMatch(source.folded, in: start..<span.upperBound) {
      start = next.match.end
      // «môn Toán» is one name.
      let noun = source.cursor.end(of: "môn", at: next.start, start)
      let name = noun.map { source.cursor.skipSpace($0, start) } ?? next.start
      if source.cursor.isUpper(name) { found.append((next.match.value, next.start..<start)) }
    }
    return found
  }

  private func addMarks(of grid: TableGrid, to found: inout [RegularMarks]) {
    guard
      let head = grid.rows.indices.prefix(3).first(where: { row in
        grid.rows[row].contains { isRegularHead($0.span) }
      }), let column = grid.rows[head].first(where: { isRegularHead($0.span) })?.column,
      grid.rows[head].filter({ isRegularHead($0.span) }).count == 1
    else { return }
    for row in grid.rows.dropFirst(head + 1) {
      guard let cell = row.first(where: { $0.columns.contains(column) }), let number = cell.number,
        number.hundredths % 100 == 0, number.hundredths > 0, number.hundredths < 2_000
      else { continue }
      for name in row where name.column < column && name.number == nil && !name.isBlank {
        guard
          let match = tables.education.names.match(
            source.folded, at: name.span.lowerBound, limit: name.span.upperBound),
          match.end == name.span.upperBound
        else { continue }
        found.append(
          RegularMarks(
            subject: match.value, count: Int(number.hundredths / 100), span: cell.span,
            mayBeOfYear: false))
      }
    }
  }

  /// «ĐĐGtx», «Thường xuyên», «Số điểm ĐGTX».
  private func isRegularHead(_ span: TextSpan) -> Bool {
    span.count <= 60 && Self.regular.contains(source.folded, in: span)
  }
}
