import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

/// Số tuần that one paragraph gives the year and its semesters.
struct WeekCounts {
  struct Count {
    let count: Int
    let span: TextSpan
    /// Said to be weeks of teaching, «thực học».
    let isTeaching: Bool
  }

  var first: Count?
  var second: Count?
  var total: Count?
  /// The text speaks of weeks in reserve, for review or tests.
  private(set) var hasReserve = false

  private static let teaching = PhraseTable(["thực học"])
  private static let reserve = PhraseTable([
    "dự phòng", "ôn tập", "kiểm tra", "bổ sung", "hoạt động khác", "dạy bù",
  ])
  /// Weeks of work, and those beside the teaching.
  private static let others = PhraseTable([
    "giáo viên", "làm việc", "bồi dưỡng", "nghỉ", "tập huấn",
  ])

  /// Nil where a paragraph gives no weeks of the year.
  init?(_ span: TextSpan, _ context: RuleContext) {
    let folded = context.source.folded
    var floor = span.lowerBound
    var after = false
    var index = context.firstQuantity(from: span.lowerBound)
    let quantities = context.facts.quantities
    while index < quantities.count, quantities[index].span.lowerBound < span.upperBound {
      let quantity = quantities[index]
      index += 1
      guard quantity.unit == .week, quantity.hundredths % 100 == 0, !quantity.isApproximate else {
        continue
      }
      let start = max(floor, quantity.span.lowerBound - 48)
      let limit = min(
        span.upperBound, quantity.span.upperBound + 40,
        index < quantities.count
          ? max(quantity.span.upperBound, quantities[index].span.lowerBound)
          : .max)
      let before = start..<quantity.span.lowerBound
      let behind = quantity.span.upperBound..<limit
      floor = quantity.span.upperBound
      let isTaught = Self.teaching.contains(folded, in: behind.prefix(14))
      // «thực học 35 tuần», «số tuần thực học là 35 tuần»
      let isLed = Self.teaching.contains(
        folded, in: max(before.lowerBound, before.upperBound - 20)..<before.upperBound)
      hasReserve =
        hasReserve || Self.reserve.contains(folded, in: before)
        || Self.reserve.contains(folded, in: behind)
      let count = Count(
        count: quantity.hundredths / 100, span: quantity.span,
        isTeaching: isTaught || Self.teaching.contains(folded, in: before))
      let isOther =
        Self.others.contains(folded, in: before) || Self.others.contains(folded, in: behind)
      if isTaught || isLed && !isOther, count.count >= 25 {
        if total == nil { total = count }
        continue
      }
      if isOther { continue }
      let named = PhraseTable.schoolTerms.firstMatch(folded, in: before)?.match.value
      if named == nil, first == nil, second == nil { after = true }
      let term = after ? PhraseTable.schoolTerms.firstMatch(folded, in: behind)?.match.value : named
      switch term {
      case 1 where (10...25).contains(count.count): if first == nil { first = count }
      case 2 where (10...25).contains(count.count): if second == nil { second = count }
      case 3 where (25...45).contains(count.count): if total == nil { total = count }
      default: break
      }
    }
    if first == nil, second == nil, total == nil { return nil }
  }
}
