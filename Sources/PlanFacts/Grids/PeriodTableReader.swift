import RuleTables
import SourceText

/// Đọc bảng phân phối số tiết: the labels around each amount, by the table's own structure. What its
/// heads do not name is no amount of periods.
struct PeriodTableReader {
  typealias Row = [(cell: TableGrid.Cell, label: PeriodLabel)]

  private let labels: PeriodLabelReader
  private let grid: TableGrid
  /// The one grade that the caption or the plan's title names.
  private let captionGrade: Int?
  private var head = PeriodTableHead()
  private var isInHead = true
  // What goes on from row to row.
  private var rowGrade: Int?
  private var group = PeriodTable.Group.subjects
  private var hasRowTerms = false
  private var hasTotal = false
  private var table: PeriodTable

  init(_ grid: TableGrid, index: Int, labels: PeriodLabelReader, captionGrade: Int?) {
    self.grid = grid
    self.labels = labels
    self.captionGrade = captionGrade
    table = PeriodTable(grid: index)
  }

  /// Nil where no column or no row names subjects with their amounts.
  mutating func read() -> PeriodTable? {
    guard grid.columnCount > 1, !grid.isFlattened else { return nil }
    for cells in grid.rows {
      let row = cells.map { (cell: $0, label: labels.label(of: $0.span)) }
      if head.takes(row, isOpen: isInHead, labels) {
        if !isInHead {
          head = PeriodTableHead()
          (rowGrade, group, hasRowTerms, hasTotal) = (nil, .subjects, false, false)
          isInHead = true
        }
        head.rows.append(row)
        continue
      }
      if isInHead {
        isInHead = false
        for label in head.finish(grid, labels) { setGroup(label) }
      }
      readRow(row)
    }
    guard table.lacksGrade || table.figures.contains(where: { $0.subject != nil }) else {
      return nil
    }
    return table
  }

  // MARK: Rows

  private mutating func readRow(_ row: Row) {
    var own = PeriodLabel()
    var hasOtherName = false
    for (cell, label) in row where !cell.isBlank {
      if head.label(cell.column) != nil { continue }
      if cell.number != nil {
        if head.isOverGrades(cell.column), let grade = labels.bareGrade(cell.span) {
          own.grade = grade
        }
      } else if label.isKnown {
        own = own.adding(label)
        hasOtherName = false
      } else if labels.holdsLetters(cell.span), own.subject == nil {
        hasOtherName = true
      }
    }
    if let grade = own.grade {
      if rowGrade != grade { group = .subjects }
      rowGrade = grade
    }
    hasRowTerms = hasRowTerms || !own.term.isEmpty
    let amounts = row.filter { $0.cell.number != nil && head.label($0.cell.column) != nil }
    if own.subject == nil, !own.isTotal { setGroup(own) }
    if hasOtherName, own.subject == nil {
      // What stands below the total («Số tiết trung bình/tuần») is none of its rows.
      table.hasUnknownRows = table.hasUnknownRows || !amounts.isEmpty && !hasTotal
      return
    }
    hasTotal = hasTotal || own.isTotal
    // «Nội dung bắt buộc của địa phương | 35»: a heading of rows, or a row of its own.
    if own.subject == nil, !hasTotal, own.term.isEmpty, own.grade == nil, !amounts.isEmpty,
      !head.isAcrossSubjects
    {
      table.hasUnknownRows = true
    }
    for (cell, _) in amounts {
      guard let label = head.label(cell.column), let number = cell.number else { continue }
      add(label, own, number, cell.span)
    }
  }

  private mutating func setGroup(_ label: PeriodLabel) {
    if label.isTotal { return }
    if label.isExtra {
      group = .extra
    } else if label.isOptional {
      group = .optional
    } else if label.isCluster {
      group = .clusters
    } else if label.isRequired || label.isChoice {
      group = .subjects
    }
  }

  private mutating func add(
    _ column: PeriodLabel, _ row: PeriodLabel, _ number: CellNumber, _ span: TextSpan
  ) {
    let subject = row.subject ?? column.subject
    var isTotal = row.isTotal && row.subject == nil
    var term = column.term.union(row.term)
    if isTotal, column.subject != nil {
      // Below semesters it is the year of each subject; below grades it means nothing.
      guard hasRowTerms else { return }
      isTotal = false
      term.insert(.year)
    }
    if column.isTotal, column.subject == nil {
      if head.isAcrossSubjects { isTotal = true } else { term.insert(.year) }
    }
    if term.isDisjoint(with: [.first, .second, .year]) { term.insert(.year) }
    if term.contains(.year), !term.isDisjoint(with: [.first, .second]) { term.remove(.year) }
    guard subject != nil || isTotal, !term.isSuperset(of: [.first, .second]) else { return }
    // A column of no grade beside those of grades is of all of them.
    if column.grade == nil, head.namesGrades { return }
    guard let grade = column.grade ?? row.grade ?? rowGrade ?? head.grade ?? captionGrade else {
      table.lacksGrade = true
      return
    }
    let group = isTotal ? .total : self.group(column, row)
    if group != .subjects, group != .total { table.hasOthers = true }
    table.figures.append(
      PeriodTable.Figure(
        subject: isTotal ? nil : subject, grade: grade, term: term, hundredths: number.hundredths,
        firstHundredths: number.first, span: span, group: group))
  }

  private func group(_ column: PeriodLabel, _ row: PeriodLabel) -> PeriodTable.Group {
    if row.isExtra || column.isExtra { return .extra }
    if row.isOptional || column.isOptional { return .optional }
    if row.isCluster || column.isCluster { return .clusters }
    return group
  }
}

/// Đầu bảng: the rows above the amounts, and what they say of each column.
struct PeriodTableHead {
  fileprivate(set) var rows: [PeriodTableReader.Row] = []
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

extension PeriodLabel {
  /// What another label, further in, says besides.
  fileprivate func adding(_ inner: PeriodLabel) -> PeriodLabel {
    var sum = self
    sum.grade = inner.grade ?? grade
    sum.subject = inner.subject ?? subject
    sum.term = term.union(inner.term)
    sum.isAmount = isAmount || inner.isAmount
    sum.isTotal = isTotal || inner.isTotal
    sum.isExtra = isExtra || inner.isExtra
    sum.isOptional = isOptional || inner.isOptional
    sum.isRequired = isRequired || inner.isRequired
    sum.isChoice = isChoice || inner.isChoice
    sum.isCluster = isCluster || inner.isCluster
    return sum
  }
}

extension PeriodLabelReader {
  /// «Số tiết các lớp», «Khối lớp»: a head over grades.
  func saysGrades(_ cell: TextSpan) -> Bool { Self.gradeNouns.contains(text.folded, in: cell) }

  private static let gradeNouns = PhraseTable(["lớp", "khối"])

  func holdsLetters(_ cell: TextSpan) -> Bool {
    cell.contains { text.bytes[$0].isLetter && text.bytes[$0] != .leadOfMarks }
  }
}
