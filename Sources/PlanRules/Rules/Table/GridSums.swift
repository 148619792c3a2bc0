import PlanFacts
import RuleTables
import SourceText

/// Một ô sai: a total or an average, in hundredths, and what its cells give.
struct GridFault {
  let span: TextSpan
  let sum: Int64
  let total: Int64
  var isAverage = false
}

/// Cộng cột: whether the totals of a table are the sums of the rows above them. How rows nest is not known
/// by a table, so a way of adding counts only where it holds for other columns of the same total, or
/// where every row is plainly one of a list.
struct GridSums {
  private let grid: TableGrid
  private let context: RuleContext
  private(set) var faults: [GridFault] = []
  private(set) var hasTotals = false

  init(_ grid: TableGrid, _ context: RuleContext) {
    self.grid = grid
    self.context = context
    var start = 0
    // What an average counts stands above the total, where there is one between.
    var above = 0..<0
    for row in grid.rows.indices {
      if isTotal(row) {
        let columns = totalColumns(row)
        if !columns.isEmpty, row - start > 2 {
          hasTotals = true
          check(total: row, rows: start..<row, columns)
        }
        above = start..<row
        start = row + 1
      } else if begins(row, with: Self.averages) {
        checkAverage(row, above.upperBound == row - 1 ? above : start..<row)
        start = row + 1
      }
    }
  }

  private static let averages = PhraseTable([
    "trung bình", "bình quân", "trung bình chung", "tb", "tbc",
  ])

  /// «Tổng cộng» as the first words of a row.
  private func isTotal(_ row: Int) -> Bool {
    begins(row, with: context.tables.education.words.totals)
  }

  private func begins(_ row: Int, with words: PhraseTable) -> Bool {
    guard let name = grid.rows[row].first(where: { !$0.isBlank && $0.number == nil }) else {
      return false
    }
    let folded = context.source.folded
    guard
      let match = words.match(folded, at: name.span.lowerBound, limit: name.span.upperBound)
    else { return false }
    // «Cộng THCS»: of one level.
    let next = context.source.cursor.skipSpace(match.end, name.span.upperBound)
    if let level = Self.levels.match(folded, at: next, limit: name.span.upperBound),
      level.end == name.span.upperBound
    {
      return true
    }
    return !(match.end..<name.span.upperBound).contains { folded[$0].isASCIILetter }
  }

  private static let levels = PhraseTable([
    "th", "thcs", "thpt", "mn", "tiểu học", "mầm non", "mẫu giáo", "nhà trẻ", "cấp th",
    "cấp thcs", "cấp tiểu học", "khối th", "khối thcs",
  ])

  private func totalColumns(_ row: Int) -> [Int] {
    grid.rows[row].filter { $0.number != nil && !isRatio($0.column) }.map { $0.column }
  }

  /// A column of per cent, prices or averages adds up to nothing.
  private func isRatio(_ column: Int) -> Bool {
    for row in grid.rows.indices.prefix(4) {
      guard let cell = grid.cell(row, column), cell.number == nil, !cell.isBlank else { continue }
      if cell.span.contains(where: { context.source.bytes[$0] == UInt8(ascii: "%") }) {
        return true
      }
      if Self.ratios.contains(context.source.folded, in: cell.span) { return true }
    }
    return false
  }

  private static let ratios = PhraseTable([
    "tỉ lệ", "tỷ lệ", "bình quân", "bq", "trung bình", "tb", "đơn giá", "năm", "hệ số", "định mức",
    "stt", "tt", "điểm", "ghi chú", "số thứ tự",
  ])

  // MARK: Ways of adding

  /// Which rows count: all, those that are no part of another, or those that hold others.
  private enum Way: CaseIterable { case all, outer, inner }

  private mutating func check(total row: Int, rows: Range<Int>, _ columns: [Int]) {
    var best: (way: Way, met: Int)?
    for way in Way.allCases {
      let met = columns.filter { sum($0, rows, way) == amount(row, $0) }.count
      if met > best?.met ?? 0 { best = (way, met) }
    }
    if let best, best.met >= 2, best.met * 3 >= columns.count * 2 {
      for column in columns { report(row, column, rows, best.way) }
    } else if best == nil, columns.count == 1, isPlainList(columns[0], rows) {
      report(row, columns[0], rows, .all)
    }
  }

  /// Each column by itself: only where most others are the average of their rows.
  private mutating func checkAverage(_ row: Int, _ rows: Range<Int>) {
    var wrong: [GridFault] = []
    var met = 0
    for cell in grid.rows[row] where cell.column > 0 {
      guard let total = cell.number?.hundredths else { continue }
      let numbers = rows.compactMap { amount($0, cell.column) }
      guard numbers.count >= 3 else { continue }
      let sum = numbers.reduce(0, +)
      let count = Int64(numbers.count)
      // As exact as the average is given.
      let step: Int64 = total % 100 == 0 ? 100 : total % 10 == 0 ? 10 : 1
      if abs(sum - total * count) <= step * count {
        met += 1
      } else {
        wrong.append(
          GridFault(span: cell.span, sum: sum / count, total: total, isAverage: true))
      }
    }
    hasTotals = hasTotals || met + wrong.count > 0
    if met >= 2, met >= wrong.count * 3 { faults += wrong }
  }

  private mutating func report(_ row: Int, _ column: Int, _ rows: Range<Int>, _ way: Way) {
    guard let cell = grid.cell(row, column), let total = cell.number?.hundredths,
      let sum = sum(column, rows, way), sum != total, sum > 0
    else { return }
    faults.append(GridFault(span: cell.span, sum: sum, total: total))
  }

  private func amount(_ row: Int, _ column: Int) -> Int64? {
    grid.cell(row, column)?.number?.hundredths
  }

  /// Nil where a cell holds what is no amount.
  private func sum(_ column: Int, _ rows: Range<Int>, _ way: Way) -> Int64? {
    var sum: Int64 = 0
    var hasAmounts = false
    for row in rows {
      guard let cell = grid.cell(row, column), !cell.isBlank else { continue }
      guard let number = cell.number else {
        // The head, and dashes for nothing.
        if hasAmounts, cell.span.count > 3 { return nil }
        continue
      }
      hasAmounts = true
      // Averages and rates mostly have a rest.
      if number.hundredths % 100 != 0 { return nil }
      switch way {
      case .all: break
      case .outer: if isInner(row) { continue }
      case .inner: if !isInner(row) { continue }
      }
      sum += number.hundredths
    }
    return hasAmounts ? sum : nil
  }

  /// «- Nữ», «+ …», «1.1», «a)»: a row that is part of the one above.
  private func isInner(_ row: Int) -> Bool {
    let text = context.source.cursor
    for cell in grid.rows[row].prefix(2) where !cell.isBlank {
      let start = cell.span.lowerBound
      if text.dash(start, cell.span.upperBound) > 0 || text.bytes[start] == .plus { return true }
      if text.bytes[start].isASCIISmall, cell.span.count <= 2 { return true }
      if let digits = text.digits(start, cell.span.upperBound), digits.end < cell.span.upperBound,
        text.bytes[digits.end] == .dot, text.digits(digits.end + 1, cell.span.upperBound) != nil
      {
        return true
      }
    }
    return false
  }

  /// Rows numbered one after the other, each with a whole amount, and a total near their sum.
  private func isPlainList(_ column: Int, _ rows: Range<Int>) -> Bool {
    var count: Int64 = 0
    for row in rows {
      guard let cell = grid.cell(row, column) else { return false }
      guard let number = cell.number else {
        if count == 0 { continue }
        return false
      }
      guard number.hundredths % 100 == 0, !isInner(row),
        grid.rows[row].first?.number?.hundredths == (count + 1) * 100
      else { return false }
      count += 1
    }
    guard count >= 3, let sum = sum(column, rows, .all), let total = amount(rows.upperBound, column)
    else { return false }
    return abs(sum - total) * 5 <= max(sum, total)
  }
}
