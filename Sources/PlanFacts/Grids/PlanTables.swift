import PlanSyntax
import RuleTables
import SourceText

/// Các bảng của một kế hoạch, in text order. No part of its facts, since rules alone ask for them.
package struct PlanTables: Sendable {
  /// Bảng, as rows and cells.
  package private(set) var grids: [TableGrid] = []
  /// Bảng phân phối số tiết.
  package private(set) var periodTables: [PeriodTable] = []

  package init(of analysis: Analysis) {
    let plan = analysis.plan
    let text = analysis.source.cursor(without: plan.furniture)
    let reader = TableGridReader(source: analysis.source, text: text)
    // Most plans have no table.
    lazy var labels = PeriodLabelReader(text: text, education: analysis.tables.education)
    var titleGrade: Int?
    for (index, paragraph) in plan.paragraphs.enumerated() where paragraph.kind == .table {
      if grids.isEmpty { titleGrade = plan.title?.subject.flatMap { text.onlyGrade(in: $0) } }
      for grid in reader.grids(paragraph.span, paragraph: index) {
        let caption = captionGrade(of: index, plan, text)
        var period = PeriodTableReader(
          grid, index: grids.count, labels: labels, captionGrade: caption ?? titleGrade)
        grids.append(grid)
        if let table = period.read() { periodTables.append(table) }
      }
    }
  }

  /// The one grade that one of the three paragraphs above a table names.
  private func captionGrade(
    of table: Int, _ plan: Plan, _ text: TextCursor
  ) -> Int? {
    var index = table - 1
    while index >= 0, index >= table - 3, plan.paragraphs[index].kind != .table {
      let span = plan.paragraphs[index].span
      let grades = text.grades(in: span.lowerBound..<min(span.upperBound, span.lowerBound + 400))
      if grades.count > 1 { return nil }
      if let only = grades.first { return only.grade }
      index -= 1
    }
    return nil
  }
}

extension TextCursor {
  private static let gradeLeads = PhraseTable(["lớp", "khối", "khối lớp"])

  func onlyGrade(in span: TextSpan) -> Int? {
    let found = grades(in: span)
    return found.count == 1 ? found[0].grade : nil
  }

  /// «lớp 6», «khối 6, 7»: each grade that a text names once.
  package func grades(in span: TextSpan) -> [(grade: Int, span: TextSpan)] {
    var found: [(grade: Int, span: TextSpan)] = []
    var start = span.lowerBound
    while let lead = Self.gradeLeads.firstMatch(folded, in: start..<span.upperBound) {
      var i = skipSpace(lead.match.end, span.upperBound)
      var first = lead.start
      start = lead.match.end
      while let digits = digits(i, span.upperBound), (1...12).contains(digits.value) {
        if !found.contains(where: { $0.grade == digits.value }) {
          found.append((digits.value, first..<digits.end))
        }
        start = digits.end
        i = digits.end
        while i < span.upperBound,
          bytes[i].isSpace || bytes[i] == .comma || dash(i, span.upperBound) > 0
        {
          i += max(1, dash(i, span.upperBound))
        }
        if let and = end(of: "và", at: i, span.upperBound) { i = skipSpace(and, span.upperBound) }
        first = i
      }
    }
    return found
  }
}
