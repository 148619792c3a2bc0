import PlanSyntax
import RuleTables
import SourceText

extension Facts {
  /// Reads the tables of a plan, and which of them give periods.
  mutating func addGrids(_ plan: Plan, source: SourceText, text: TextCursor, tables: Tables) {
    let reader = TableGridReader(source: source, text: text)
    let labels = PeriodLabelReader(text: text, education: tables.education)
    var titleGrade: Int?
    for (index, paragraph) in plan.paragraphs.enumerated() where paragraph.kind == .table {
      if grids.isEmpty { titleGrade = plan.title?.subject.flatMap { labels.onlyGrade(in: $0) } }
      for grid in reader.grids(paragraph.span, paragraph: index) {
        let caption = captionGrade(of: index, plan, labels)
        var period = PeriodTableReader(
          grid, index: grids.count, labels: labels, captionGrade: caption ?? titleGrade)
        grids.append(grid)
        if let table = period.read() { periodTables.append(table) }
      }
    }
  }

  /// The one grade that one of the three paragraphs above a table names.
  private func captionGrade(
    of table: Int, _ plan: Plan, _ labels: PeriodLabelReader
  ) -> Int? {
    var index = table - 1
    while index >= 0, index >= table - 3, plan.paragraphs[index].kind != .table {
      let span = plan.paragraphs[index].span
      let grades = labels.grades(in: span.lowerBound..<min(span.upperBound, span.lowerBound + 400))
      if grades.count > 1 { return nil }
      if let only = grades.first { return only }
      index -= 1
    }
    return nil
  }
}

extension PeriodLabelReader {
  private static let gradeLeads = PhraseTable(["lớp", "khối", "khối lớp"])

  func onlyGrade(in span: TextSpan) -> Int? {
    let found = grades(in: span)
    return found.count == 1 ? found.first : nil
  }

  /// «lớp 6», «khối 6, 7»: each grade that a text names once.
  func grades(in span: TextSpan) -> [Int] {
    var found: [Int] = []
    var start = span.lowerBound
    while let lead = Self.gradeLeads.firstMatch(text.folded, in: start..<span.upperBound) {
      var i = text.skipSpace(lead.match.end, span.upperBound)
      start = lead.match.end
      while let digits = text.digits(i, span.upperBound), (1...12).contains(digits.value) {
        if !found.contains(digits.value) { found.append(digits.value) }
        start = digits.end
        i = digits.end
        while i < span.upperBound,
          text.bytes[i].isSpace || text.bytes[i] == .comma || text.dash(i, span.upperBound) > 0
        {
          i += max(1, text.dash(i, span.upperBound))
        }
        if let and = text.end(of: "và", at: i, span.upperBound) {
          i = text.skipSpace(and, span.upperBound)
        }
      }
    }
    return found
  }
}
