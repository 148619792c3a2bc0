import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Định mức tiết dạy: stated otherwise than the circular, or gone beyond by more than it allows.
  static let periodTeachingLoad = Rule(
    id: "period/teaching-load", severity: .warning,
    topic: Localized("Định mức tiết dạy", en: "teaching load"),
    summary: Localized(
      "Định mức tiết dạy ghi khác Thông tư 05/2025/TT-BGDĐT, hoặc phân công quá 150% định mức",
      en: "A teaching load stated otherwise than Thông tư 05/2025, or beyond 150 % of it"),
    why: Localized(
      "Định mức là cơ sở để phân công và tính tiền dạy thêm giờ.",
      en: "Assignments and overtime pay rest on the norm."),
    remedy: Localized(
      "Ghi theo Điều 7: tiểu học 23, THCS 19, THPT 17 tiết/tuần.",
      en: "Give it as Article 7 does: 23 in primary, 19 in lower, 17 in upper secondary schools."),
    source: ["Thông tư 05/2025/TT-BGDĐT, Điều 7, Điều 8"],
    examples: [
      .flagged(
        body: """
          I. NỘI DUNG
          Định mức tiết dạy của giáo viên là ⟦21 tiết⟧/tuần.
          """,
        on: "10/9/2025"),
      .flagged(
        body: """
          I. PHÂN CÔNG CHUYÊN MÔN
          | TT | Họ và tên | Phân công | Số tiết/tuần |
          | 1 | Lê Thị Cúc | Lớp 4A | 23 |
          | 2 | Trần Văn Tư | Lớp 5A, tổ trưởng | ⟦36⟧ |
          | 3 | Đỗ Thị Na | Tiếng Anh | 33 |
          """,
        on: "10/9/2025"),
      .clean(
        body: """
          I. NỘI DUNG
          Định mức tiết dạy của giáo viên là 23 tiết/tuần; tổ trưởng được giảm định mức 3 tiết/tuần.
          Tổng phụ trách Đội dạy theo định mức 8 tiết/tuần.
          """,
        on: "10/9/2025"),
      // Before the circular took effect.
      .clean(
        body: """
          I. NỘI DUNG
          Định mức tiết dạy của giáo viên là 21 tiết/tuần.
          """,
        on: "10/9/2024"),
    ]
  ) { context in
    let load = context.tables.education.load
    switch context.identity.isIssued(from: load.from, to: nil) {
    case true?: break
    case false?:
      return .notApplicable(
        Localized("trước khi Thông tư 05/2025 có hiệu lực", en: "before Thông tư 05/2025"))
    case nil: return .noDay
    }
    guard !context.isOtherSchool else {
      return .notChecked(
        Localized("trường có định mức riêng", en: "a school with norms of its own"))
    }
    var seen = false
    for quantity in context.facts.quantities
    where quantity.unit == .period && context.isEach(quantity.span, "tuần") {
      guard context.isTold(quantity.span.lowerBound), let norms = context.norms(of: quantity.span)
      else { continue }
      seen = true
      if norms.contains(where: { $0 * 100 == quantity.hundredths }) { continue }
      let expected = norms.map { String($0) }.joined(separator: " hoặc ")
      context.report(
        quantity.span,
        "Định mức ghi «\(context.words(quantity.span))» một tuần; Thông tư 05/2025/TT-BGDĐT: "
          + "\(expected) tiết.",
        en: "The norm is given as «\(context.words(quantity.span))» a week; Thông tư 05/2025: "
          + "\(norms.map { String($0) }.joined(separator: " or ")).")
    }
    if let level = context.onlyLevel {
      for grid in context.planTables.grids {
        seen = context.judgeAssignments(grid, norm: load.numbers[level]) || seen
      }
    }
    return seen
      ? .passed
      : .notApplicable(
        Localized("không nêu định mức tiết dạy", en: "no norm of teaching is given"))
  }
}

extension RuleContext {
  private static let norm = PhraseTable(["định mức"])
  /// Who, and what, has its own norm.
  private static let others = PhraseTable([
    "giảm", "hiệu trưởng", "tổng phụ trách", "chủ nhiệm", "tổ trưởng", "tổ phó", "bí thư",
    "kiêm nhiệm", "nội trú", "bán trú", "khuyết tật", "tập sự", "con nhỏ", "vượt", "thừa", "thiếu",
    "bình quân", "trung bình", "còn lại", "thực dạy",
  ])

  /// The norms that a sentence may mean which gives a teacher's; nil where it gives something else.
  fileprivate func norms(of span: TextSpan) -> [Int]? {
    guard let paragraph = analysis.paragraphSpan(at: span.lowerBound) else { return nil }
    let floor = max(paragraph.lowerBound, span.lowerBound - 200)
    let clause = source.cursor.clauseStart(span.lowerBound, floor)..<span.lowerBound
    guard let named = Self.norm.firstMatch(source.folded, in: clause),
      // Another amount between them is the norm.
      firstQuantity(from: named.match.end) < facts.quantities.count,
      facts.quantities[firstQuantity(from: named.match.end)].span == span,
      !Self.others.contains(source.folded, in: clause)
    else { return nil }
    let load = tables.education.load
    var levels: [Int] = []
    var start = clause.lowerBound
    while let next = load.levels.firstMatch(source.folded, in: start..<clause.upperBound) {
      if !levels.contains(next.match.value) { levels.append(next.match.value) }
      start = next.match.end
    }
    if levels.isEmpty, let level = onlyLevel { levels = [level] }
    return levels.isEmpty ? load.numbers : levels.map { load.numbers[$0] }
  }

  private static let people = PhraseTable(["họ và tên", "họ tên", "giáo viên", "tên giáo viên"])
  private static let perWeek = PhraseTable([
    "số tiết/tuần", "tiết/tuần", "tổng số tiết/tuần", "tổng tiết/tuần", "số tiết / tuần",
    "tổng số tiết trên tuần", "số tiết trong tuần",
  ])

  /// Whether a table assigns lessons to people by week; reports those above what the norm allows.
  fileprivate func judgeAssignments(_ grid: TableGrid, norm: Int) -> Bool {
    guard
      let head = grid.rows.firstIndex(where: { row in
        row.contains { Self.people.contains(source.folded, in: $0.span) }
          && row.contains { isPerWeek($0.span) }
      }), head < 3, let column = grid.rows[head].last(where: { isPerWeek($0.span) })?.column
    else { return false }
    let most = norm * tables.education.load.overtime
    for row in grid.rows.indices.dropFirst(head + 1) {
      guard let cell = grid.cell(row, column), let number = cell.number, number.hundredths > most,
        number.hundredths <= 6_000, !isTotalRow(grid.rows[row])
      else { continue }
      report(
        cell.span,
        "\(self.number(number.hundredths)) tiết/tuần, quá 150% định mức "
          + "(\(norm) tiết, tối đa \(self.number(most)) tiết).",
        en: "\(self.number(number.hundredths)) a week, beyond 150 % of the norm (\(norm); at most "
          + "\(self.number(most))).")
    }
    return true
  }

  private func isPerWeek(_ span: TextSpan) -> Bool {
    Self.perWeek.match(source.folded, at: span.lowerBound, limit: span.upperBound) != nil
  }

  private func isTotalRow(_ row: [TableGrid.Cell]) -> Bool {
    row.contains { cell in
      !cell.isBlank
        && tables.education.words.totals.match(
          source.folded, at: cell.span.lowerBound, limit: cell.span.upperBound) != nil
    }
  }
}
