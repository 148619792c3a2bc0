import PlanFacts
import RuleTables
import SourceText

/// Cộng hàng: whether the last of several columns («Tổng», «Cả năm», «Bình quân») is the sum, or the
/// average, of those before it. Which columns it counts is known by the rows where it fits; only where it
/// does in nearly all of them is another one at fault.
struct GridRowSums {
  private let grid: TableGrid
  private let context: RuleContext
  private(set) var faults: [GridFault] = []
  private(set) var hasTotals = false

  init(_ grid: TableGrid, _ context: RuleContext) {
    self.grid = grid
    self.context = context
    guard grid.columnCount >= 4, grid.rows.count >= 5 else { return }
    var columns: [(column: Int, isAverage: Bool)] = []
    for row in grid.rows.prefix(3) {
      for cell in row where cell.number == nil && !cell.isBlank && cell.width == 1 {
        guard !columns.contains(where: { $0.column == cell.column }) else { continue }
        if isHead(cell.span, Self.totals) { columns.append((cell.column, false)) }
        if isHead(cell.span, Self.averages) { columns.append((cell.column, true)) }
      }
    }
    for (column, isAverage) in columns where column >= 2 {
      check(column, isAverage: isAverage)
    }
  }

  private static let totals = PhraseTable([
    "tổng", "tổng số", "tổng cộng", "cộng", "cả năm", "toàn trường", "tổng cả năm", "thành tiền",
  ])
  private static let averages = PhraseTable(["trung bình", "bình quân", "tb", "điểm tb", "tbc"])

  private func isHead(_ span: TextSpan, _ words: PhraseTable) -> Bool {
    let match = words.match(context.source.folded, at: span.lowerBound, limit: span.upperBound)
    return match?.end == span.upperBound
  }

  /// «Trung bình» before a row: what it averages is not rounded yet.
  private func isAverageRow(_ row: Int) -> Bool {
    grid.rows[row].contains { $0.number == nil && !$0.isBlank && isHead($0.span, Self.averages) }
  }

  // MARK: Columns

  private mutating func check(_ column: Int, isAverage: Bool) {
    hasTotals = true
    var best: (start: Int, met: Int, rows: Int)?
    for start in max(0, column - 12)..<column - 1 {
      var met = 0
      var rows = 0
      for row in grid.rows.indices {
        guard let (sum, total, count) = amounts(row, start, column),
          !isAverage || !isAverageRow(row)
        else { continue }
        rows += 1
        if fits(sum, total, count, isAverage: isAverage) { met += 1 }
      }
      if met > best?.met ?? 0 { best = (start, met, rows) }
    }
    guard let best, best.met >= 3, best.met < best.rows, best.met * 5 >= best.rows * 4 else {
      return
    }
    for row in grid.rows.indices {
      guard let (sum, total, count) = amounts(row, best.start, column),
        !isAverage || !isAverageRow(row),
        !fits(sum, total, count, isAverage: isAverage), let cell = grid.cell(row, column)
      else { continue }
      faults.append(
        GridFault(
          span: cell.span, sum: isAverage ? sum / count : sum, total: total, isAverage: isAverage))
    }
  }

  /// What a row gives from a column on, and what its last one says; nil where it gives no two amounts or
  /// something else.
  private func amounts(_ row: Int, _ start: Int, _ column: Int) -> (Int64, Int64, Int64)? {
    guard let total = grid.cell(row, column), total.column == column, let last = total.number else {
      return nil
    }
    var sum: Int64 = 0
    var count: Int64 = 0
    for place in start..<column {
      guard let cell = grid.cell(row, place) else { return nil }
      if let number = cell.number, cell.width == 1 {
        sum += number.hundredths
        count += 1
      } else if !cell.isBlank, cell.span.count > 3 {
        return nil
      }
    }
    return count >= 2 && sum > 0 ? (sum, last.hundredths, count) : nil
  }

  private func fits(_ sum: Int64, _ total: Int64, _ count: Int64, isAverage: Bool) -> Bool {
    guard isAverage else { return sum == total }
    // As exact as the average is given.
    let step: Int64 = total % 100 == 0 ? 100 : total % 10 == 0 ? 10 : 1
    return abs(sum - total * count) <= step * count
  }
}
