import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension RuleContext {
  /// The index of the first quantity that begins at or after an offset.
  func firstQuantity(from offset: Int) -> Int {
    facts.quantities.partitionIndex { $0.span.lowerBound < offset }
  }

  /// «4 tiết/tuần», «2 tiết/mô đun»: a number of periods for something else than a school year.
  func isOtherRate(_ quantity: Quantity) -> Bool {
    guard !quantity.isPerSchoolYear else { return false }
    var i = quantity.span.upperBound
    while i < source.bytes.count, source.bytes[i] == .space { i += 1 }
    return i < source.bytes.count && source.bytes[i] == .slash
  }

  /// Whether a quantity is said to be a sum: «tổng cộng 120 tiết».
  func isTotal(_ quantity: Int) -> Bool {
    let start = facts.quantities[quantity].span.lowerBound
    guard let paragraph = paragraph(at: start) else { return false }
    var from = max(plan.paragraphs[paragraph].span.lowerBound, start - 60)
    // Not across another number: «tổng 120 tiết, mỗi chương trình 40 tiết».
    if quantity > 0 { from = max(from, min(start, facts.quantities[quantity - 1].span.upperBound)) }
    // Only from the start of a word on.
    while from < start, source.bytes[from].isContinuation { from += 1 }
    return tables.ruleWords.totalWords.contains(source.folded, in: from..<start)
  }

  /// «40», «½» as «0,5».
  func number(_ hundredths: some BinaryInteger) -> String {
    let whole = String(hundredths / 100)
    let rest = hundredths % 100
    if rest == 0 { return whole }
    return whole + ","
      + (rest % 10 == 0 ? String(rest / 10) : rest < 10 ? "0\(rest)" : String(rest))
  }
}
