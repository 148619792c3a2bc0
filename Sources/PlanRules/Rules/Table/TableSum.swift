import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Tổng của bảng: a total that is not the sum of its column.
  static let tableSum = Rule(
    id: "table/sum", severity: .warning,
    topic: Localized("Phép cộng trong bảng", en: "sums in tables"),
    summary: Localized(
      "Dòng tổng, cột tổng hoặc trung bình của bảng không đúng với các ô được cộng",
      en: "A total or an average of a table is not that of its cells"),
    why: Localized(
      "Người duyệt dựa vào dòng tổng; một số cộng sai làm mất tin vào cả bảng.",
      en: "Who approves the plan goes by the totals; one wrong sum discredits the table."),
    remedy: Localized("Cộng lại cột hoặc hàng ấy.", en: "Add up the column or the row again."),
    source: ["Chính văn bản này"],
    examples: [
      .flagged(
        body: """
          I. NỘI DUNG
          | TT | Khối | Số lớp | Số học sinh |
          | 1 | Khối 1 | 3 | 96 |
          | 2 | Khối 2 | 3 | 101 |
          | 3 | Khối 3 | 4 | 120 |
          | | Tổng cộng | 10 | 317 |
          | TT | Khối | Số lớp | Số học sinh | Nữ |
          | 1 | Khối 4 | 3 | 96 | 40 |
          | 2 | Khối 5 | 3 | 101 | 51 |
          | 3 | Khối 6 | 2 | 60 | 30 |
          | | Tổng | 8 | 257 | ⟦122⟧ |
          """),
      .flagged(
        body: """
          I. KINH PHÍ
          | TT | Nội dung chi | Số tiền (đồng) |
          | 1 | Cờ, hoa | 500.000 |
          | 2 | Nước uống | 300.000 |
          | 3 | Phần thưởng | 1.200.000 |
          | | Tổng cộng | ⟦2.100.000⟧ |
          """),
      .flagged(
        body: """
          I. NỘI DUNG
          | Tổ | Giỏi | Khá | Đạt | Cộng |
          | Tổ 1 | 3 | 4 | 1 | 8 |
          | Tổ 2 | 2 | 5 | 2 | 9 |
          | Tổ 3 | 4 | 4 | 1 | ⟦10⟧ |
          | Tổ 4 | 1 | 6 | 0 | 7 |
          | Tổ 5 | 2 | 6 | 1 | 9 |
          """),
      .flagged(
        body: """
          I. NỘI DUNG
          | Lớp | Toán | Tiếng Việt | Khoa học |
          | 5A | 8 | 7,5 | 9 |
          | 5B | 7 | 8 | 8 |
          | 5C | 9 | 8,5 | 8,5 |
          | Trung bình | 8 | 8 | 8,5 |
          | Lớp | Toán | Tiếng Việt | Khoa học | Tin học |
          | 4A | 8 | 7,5 | 9 | 7 |
          | 4B | 7 | 8 | 8 | 8 |
          | 4C | 9 | 8,5 | 8,5 | 9 |
          | Trung bình | 8 | 8 | 8,5 | ⟦9,5⟧ |
          """),
      .clean(
        body: """
          I. NỘI DUNG
          | Khối | Nam | Nữ | Dân tộc | Tổng số |
          | Khối 1 | 50 | 46 | 3 | 96 |
          | Khối 2 | 51 | 50 | 2 | 101 |
          | Khối 3 | 60 | 60 | 8 | 120 |
          """),
      .clean(
        body: """
          I. NỘI DUNG
          | Khối | Số lớp | Số học sinh | Tỉ lệ (%) |
          | Khối 1 | 3 | 96 | 98,5 |
          | - Nữ | | 45 | 99 |
          | Khối 2 | 3 | 101 | 97 |
          | - Nữ | | 50 | 98 |
          | Tổng | 6 | 197 | 98 |
          """),
      .clean(
        body: """
          I. NỘI DUNG
          | TT | Nội dung | Số lượng |
          | 1 | Tổng số học sinh | 320 |
          | 2 | Nữ | 150 |
          | 3 | Dân tộc | 40 |
          | | Tổng số học sinh khuyết tật | 4 |
          """),
    ]
  ) { context in
    var seen = false
    var lacksRows = false
    for (index, grid) in context.planTables.grids.enumerated() where !grid.isFlattened {
      if context.mayLackRows(grid) {
        lacksRows = true
        continue
      }
      if let table = context.programmeTables.tables.first(where: { $0.grid == index }),
        table.isTrusted, !table.hasUnknownRows
      {
        seen = seen || !table.totals.isEmpty
        reportTotals(of: table, context)
        continue
      }
      let sums = GridSums(grid, context)
      seen = seen || sums.hasTotals
      for fault in sums.faults { report(fault, inRow: false, context) }
      let rows = GridRowSums(grid, context)
      seen = seen || rows.hasTotals
      for fault in rows.faults { report(fault, inRow: true, context) }
    }
    if lacksRows, let outcome = context.unreadPagesOutcome { return outcome }
    return seen
      ? .passed
      : .notApplicable(Localized("không có bảng có dòng tổng", en: "no table has a total"))
  }

  private static func report(
    _ fault: GridFault, inRow: Bool, cause: String? = nil, _ context: RuleContext
  ) {
    let (sum, total) = (context.grouped(fault.sum), context.grouped(fault.total))
    let (cells, cellsEn) =
      inRow ? ("các ô cùng hàng", "cells of the row") : ("các dòng phía trên", "rows above")
    context.report(
      fault.span,
      fault.isAverage
        ? "Trung bình \(cells) là \(sum), bảng ghi \(total)."
        : "Cộng \(cells) được \(sum), bảng ghi \(total).",
      en: "The \(cellsEn) \(fault.isAverage ? "average" : "add up to") \(sum); the table says "
        + "\(total).", cause: cause)
  }

  /// Of a table of periods, whose rows are known: not where a cell above is at fault already.
  private static func reportTotals(of table: ProgrammeTables.Table, _ context: RuleContext) {
    let education = context.tables.education
    for total in table.totals where !total.isUnsure {
      if table.faults.contains(where: { $0.grade == total.grade }) { continue }
      for term in [PeriodTerm.first, .second, .year, [.year, .week]] {
        guard let figure = total.figure(term) else { continue }
        let sums = table.sums(grade: total.grade, term, education)
        guard !sums.contains(figure.hundredths),
          let sum = sums.min(by: {
            abs($0 - figure.hundredths) < abs($1 - figure.hundredths)
          }), sum > 0
        else { continue }
        report(
          GridFault(span: figure.span, sum: Int64(sum), total: Int64(figure.hundredths)),
          inRow: false,
          cause: "periods-grade-\(total.grade)", context)
      }
    }
  }
}

extension RuleContext {
  /// Whether rows of a table may stand on a page that was not read.
  fileprivate func mayLackRows(_ grid: TableGrid) -> Bool {
    let start = grid.paragraph > 0 ? plan.paragraphs[grid.paragraph - 1].span.upperBound : 0
    return hasUnreadPage(from: start, to: plan.paragraphs[grid.paragraph].span.upperBound)
  }

  /// «6.850.000», of hundredths.
  fileprivate func grouped(_ hundredths: Int64) -> String {
    let text = number(hundredths)
    let whole = text.prefix { $0 != "," }
    return whole.inGroups + text.dropFirst(whole.count)
  }
}

extension ProgrammeTables.Table {
  /// What a total may count: the subjects, and with them what is chosen or added.
  func sums(grade: Int, _ term: PeriodTerm, _ education: Education) -> [Int] {
    let all = sum(grade: grade, term, education)
    func more(_ groups: [PeriodTable.Group]) -> Int {
      others.filter { $0.grade == grade && $0.term == term && groups.contains($0.group) }
        .reduce(0) { $0 + $1.hundredths }
    }
    let subjects = all - more([.clusters, .optional, .extra])
    return [
      subjects, subjects + more([.clusters]), subjects + more([.optional]),
      subjects + more([.clusters, .optional]), subjects + more([.extra]), all,
    ]
  }
}
