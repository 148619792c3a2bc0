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
    var isPart = false
    let firstAmount = row.first { $0.cell.number != nil && head.label($0.cell.column) != nil }
    for (cell, label) in row where !cell.isBlank {
      if head.label(cell.column) != nil { continue }
      if let firstAmount, cell.column > firstAmount.cell.column { continue }
      if cell.number != nil {
        if head.isOverGrades(cell.column), let grade = labels.bareGrade(cell.span) {
          own.grade = grade
        }
      } else if label.isKnown {
        own = own.adding(label)
        hasOtherName = false
      } else if labels.holdsLetters(cell.span) {
        // «Tiếng Việt | Tập đọc | 105»: of a part of the subject.
        if own.subject == nil {
          hasOtherName = true
        } else {
          isPart = isPart || cell.span.count > 3 && !head.isOverNotes(cell.column, labels)
        }
      }
    }
    if let grade = own.grade {
      if rowGrade != grade { group = .subjects }
      rowGrade = grade
    }
    hasRowTerms = hasRowTerms || !own.term.isEmpty
    let amounts = row.filter { $0.cell.number != nil && head.label($0.cell.column) != nil }
    if own.subject == nil, !own.isTotal { setGroup(own) }
    if isPart || hasOtherName && own.subject == nil {
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
        subject: isTotal ? nil : subject, grade: grade, term: term,
        hundredths: Self.periods(number.hundredths), firstHundredths: Self.periods(number.first),
        span: span, group: group))
  }

  /// What is more than any year has is as wrong cut down, and sums of it stay small.
  private static func periods(_ hundredths: Int64) -> Int { Int(min(hundredths, 10_000_000)) }

  private func group(_ column: PeriodLabel, _ row: PeriodLabel) -> PeriodTable.Group {
    if row.isExtra || column.isExtra { return .extra }
    if row.isOptional || column.isOptional { return .optional }
    if row.isCluster || column.isCluster { return .clusters }
    return group
  }
}
