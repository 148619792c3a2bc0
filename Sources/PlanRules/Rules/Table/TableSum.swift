import PlanFacts
import RuleTables
import SourceText

extension Rule {
  /// Tổng của bảng: a total that is not the sum of its column.
  static let tableSum = Rule(
    id: "table/sum", severity: .warning,
    topic: Localized("Phép cộng trong bảng", en: "sums in tables"),
    summary: Localized(
      "Dòng tổng của bảng không bằng tổng các dòng phía trên",
      en: "A table's total is not the sum of the rows above it"),
    why: Localized(
      "Người duyệt dựa vào dòng tổng; một số cộng sai làm mất tin vào cả bảng.",
      en: "Who approves the plan goes by the totals; one wrong sum discredits the table."),
    remedy: Localized("Cộng lại cột ấy.", en: "Add up the column again."),
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
    for (index, grid) in context.facts.grids.enumerated() where !grid.isFlattened {
      if let table = context.programmeTables.tables.first(where: { $0.grid == index }),
        table.isTrusted, !table.hasUnknownRows
      {
        seen = seen || !table.totals.isEmpty
        reportTotals(of: table, context)
        continue
      }
      let sums = GridSums(grid, context)
      seen = seen || sums.hasTotals
      for fault in sums.faults { report(fault.span, fault.sum, fault.total, nil, context) }
    }
    return seen
      ? .passed
      : .notApplicable(Localized("không có bảng có dòng tổng", en: "no table has a total"))
  }

  private static func report(
    _ span: TextSpan, _ sum: Int, _ total: Int, _ cause: String?, _ context: RuleContext
  ) {
    context.report(
      span,
      "Cộng các dòng phía trên được \(context.grouped(sum)), bảng ghi "
        + "\(context.grouped(total)).",
      en: "The rows above add up to \(context.grouped(sum)); the table says "
        + "\(context.grouped(total)).",
      cause: cause)
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
        report(figure.span, sum, figure.hundredths, "periods-grade-\(total.grade)", context)
      }
    }
  }
}

extension RuleContext {
  /// «6.850.000», of hundredths.
  fileprivate func grouped(_ hundredths: Int) -> String {
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
