import RuleTables
import SourceText

/// Đầu bảng: the rows above the amounts, and what they say of each column.
struct PeriodTableHead {
  var rows: [PeriodTableReader.Row] = []
  /// By column: nil for columns of no amounts.
  private var columns: [PeriodLabel?] = []
  /// In a separate row: «LỚP 6».
  private(set) var grade: Int?
  private(set) var namesGrades = false
  private(set) var isAcrossSubjects = false

  func label(_ column: Int) -> PeriodLabel? {
    columns.indices.contains(column) ? columns[column] : nil
  }

  /// «Khối», «Lớp» over the names of rows.
  func isOverGrades(_ column: Int) -> Bool {
    rows.contains { row in
      row.contains { $0.cell.columns.contains(column) && $0.label.headsGrades }
    }
  }

  /// «Giáo viên», «Bộ sách» over what says nothing of the subject.
  func isOverNotes(_ column: Int, _ labels: PeriodLabelReader) -> Bool {
    rows.contains { row in
      row.contains { $0.cell.columns.contains(column) && labels.saysNotes($0.cell.span) }
    }
  }

  /// Whether a row belongs to the head: it has no amounts, and names grades, terms or subjects of more
  /// than one column; one cell alone only before the first amounts.
  func takes(_ row: PeriodTableReader.Row, isOpen: Bool, _ labels: PeriodLabelReader) -> Bool {
    let filled = row.filter { !$0.cell.isBlank }
    guard let first = filled.first else { return isOpen }
    let numbers = filled.filter { $0.cell.number != nil }
    if !numbers.isEmpty {
      return isOpen && numbers.count == filled.count && isOfGrades(row, numbers, labels)
    }
    if filled.count == 1 { return isOpen }
    let named = filled.filter { _, label in
      label.grade != nil || !label.term.isEmpty || label.isAmount || label.headsGrades
        || label.headsSubjects
    }
    if named.count > 1 { return true }
    if named.count == 1, isOpen || first.label.headsSubjects { return true }
    if filled.filter({ $0.label.subject != nil }).count > 1 { return true }
    return isOpen && rows.isEmpty
  }

  /// «6 | 7 | 8 | 9» under «Khối lớp».
  private func isOfGrades(
    _ row: PeriodTableReader.Row, _ numbers: PeriodTableReader.Row, _ labels: PeriodLabelReader
  ) -> Bool {
    guard let above = rows.last,
      above.contains(where: { $0.label.headsGrades || labels.saysGrades($0.cell.span) })
    else { return false }
    let grades = numbers.map { labels.bareGrade($0.cell.span) ?? 0 }
    guard grades.allSatisfy({ $0 > 0 }),
      zip(grades, grades.dropFirst()).allSatisfy({ $0 + 1 == $1 })
    else { return false }
    return row.first?.cell.isBlank == true || row.count < above.count || grades[0] != 1
  }

  /// Gives each column what stands over it.
  /// - Returns: what rows of one cell say of the rows below them.
  mutating func finish(_ grid: TableGrid, _ labels: PeriodLabelReader) -> [PeriodLabel] {
    let width = grid.columnCount
    columns = Array(repeating: nil, count: width)
    let heads = rows.filter { row in row.filter { !$0.cell.isBlank }.count > 1 }
    var groups: [PeriodLabel] = []
    for row in rows {
      let filled = row.filter { !$0.cell.isBlank }
      guard filled.count == 1 else { continue }
      if let named = filled[0].label.grade { grade = named }
      groups.append(filled[0].label)
    }
    for (index, row) in heads.enumerated() {
      for (range, cell, label) in spread(row, index, heads, width: width, isPlaced: grid.isPlaced) {
        var label = label
        if cell.number != nil, let bare = labels.bareGrade(cell.span) {
          label = PeriodLabel()
          label.grade = bare
        }
        for column in range where column < width {
          // The lowest head says what a column holds.
          columns[column] =
            label.isKnown
            ? (columns[column] ?? PeriodLabel()).adding(label)
            : label.headsGrades ? columns[column] : nil
        }
      }
    }
    namesGrades = columns.contains { $0?.grade != nil }
    isAcrossSubjects = columns.contains { $0?.subject != nil }
    return groups
  }

  private typealias Spread = [(Range<Int>, TableGrid.Cell, PeriodLabel)]

  /// The columns that each cell of a head row stands over.
  private func spread(
    _ row: PeriodTableReader.Row, _ index: Int, _ heads: [PeriodTableReader.Row], width: Int,
    isPlaced: Bool
  ) -> Spread {
    let end = row.last?.cell.columns.upperBound ?? 0
    let isLast = index == heads.count - 1
    if !isPlaced, end < width, let even = evenly(row, index, heads, width: width) { return even }
    var result: Spread = []
    for (place, item) in row.enumerated() where !item.cell.isBlank {
      var range = item.cell.columns
      if !isLast, item.label.isKnown || item.label.headsGrades {
        // Blank cells after it belong to it.
        var next = place + 1
        while next < row.count, row[next].cell.isBlank { next += 1 }
        range = range.lowerBound..<(next < row.count ? row[next].cell.column : max(end, width))
      }
      result.append((range, item.cell, item.label))
    }
    return result
  }

  /// A row with fewer cells than columns, in a text that does not tell which are merged: below wide heads
  /// it begins where they do; above it each wide head takes as many.
  private func evenly(
    _ row: PeriodTableReader.Row, _ index: Int, _ heads: [PeriodTableReader.Row], width: Int
  ) -> Spread? {
    if index > 0,
      let lead = heads[0].firstIndex(where: { $0.label.isKnown || $0.label.headsGrades }),
      lead + row.count <= width
    {
      return row.enumerated().compactMap { place, item in
        item.cell.isBlank ? nil : (lead + place..<lead + place + 1, item.cell, item.label)
      }
    }
    let wide = row.filter { $0.label.isKnown || $0.label.headsGrades }.count
    guard wide > 0, (width - (row.count - wide)) % wide == 0 else { return nil }
    let each = (width - (row.count - wide)) / wide
    var result: Spread = []
    var column = 0
    for (cell, label) in row {
      let take = label.isKnown || label.headsGrades ? each : 1
      result.append((column..<column + take, cell, label))
      column += take
    }
    return result
  }
}
