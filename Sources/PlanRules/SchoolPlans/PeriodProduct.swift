import PlanFacts
import RuleTables
import SourceText

/// Phép nhân số tiết: «18 tuần × 4 tiết = 70 tiết», «4 tiết/tuần x 35 tuần + 2 buổi x 3 tiết = 140 tiết»,
/// a product written out that is not what the sentence says.
struct PeriodProduct {
  let span: TextSpan
  let product: Int
  let stated: Int
  let words: TextSpan
}

extension RuleContext {
  /// The products of a paragraph that are wrong. What is no product of two numbers, or a sum of such,
  /// is not judged.
  func wrongProducts(in paragraph: TextSpan) -> [PeriodProduct] {
    let quantities = facts.quantities
    var found: [PeriodProduct] = []
    var index = firstQuantity(from: paragraph.lowerBound)
    while index < quantities.count, quantities[index].span.lowerBound < paragraph.upperBound {
      let quantity = quantities[index]
      index += 1
      guard quantity.unit == .period, !quantity.isApproximate,
        quantity.isPerSchoolYear || !isOtherRate(quantity)
      else { continue }
      let sign = source.cursor.skipSpaceBack(quantity.span.lowerBound, paragraph.lowerBound) - 1
      guard sign > paragraph.lowerBound, source.bytes[sign] == .equals,
        let (sum, start) = sumOfProducts(endingAt: sign, before: index - 1, paragraph),
        abs(sum - quantity.hundredths) > 50
      else { continue }
      found.append(
        PeriodProduct(
          span: quantity.span, product: sum, stated: quantity.hundredths,
          words: source.cursor.trimmed(start..<sign)))
    }
    return found
  }

  /// Whether a number of periods is multiplied by the number before it, or by the one after it.
  func isFactor(_ index: Int, in paragraph: TextSpan) -> Bool {
    isFactors(index - 1, index, paragraph) || isFactors(index, index + 1, paragraph)
  }

  /// What «a x b + c x d» before `end` comes to, in hundredths, and where it starts.
  private func sumOfProducts(endingAt end: Int, before index: Int, _ paragraph: TextSpan)
    -> (sum: Int, start: Int)?
  {
    let cursor = source.cursor
    var (end, second, sum) = (end, index - 1, 0)
    while second > 0, isFactors(second - 1, second, paragraph) {
      let (one, other) = (facts.quantities[second - 1], facts.quantities[second])
      guard
        cursor.skipSpace(rateEnd(other, of: one.unit, end), end) == end,
        one.hundredths < 100_000, other.hundredths < 100_000
      else { return nil }
      sum += one.hundredths * other.hundredths / 100
      let start = one.span.lowerBound
      let before = cursor.skipSpaceBack(start, paragraph.lowerBound)
      guard before > paragraph.lowerBound else { return (sum, start) }
      if source.bytes[before - 1] == .plus {
        end = before - 1
        second -= 2
      } else {
        return isMultiplied(before, paragraph.lowerBound) ? nil : (sum, start)
      }
    }
    return nil
  }

  /// «2 lớp x», «3 -»: more of the same calculation stands before it.
  private func isMultiplied(_ end: Int, _ floor: Int) -> Bool {
    let cursor = source.cursor
    let last = source.bytes[end - 1]
    if last.isDigit || last == .asterisk || last == .slash { return true }
    if last == .hyphen {
      // Where a number stands before the dash; else it is one of a list or of a text.
      let i = cursor.skipSpaceBack(end - 1, floor)
      return i > floor && source.bytes[i - 1].isDigit
    }
    let word = cursor.wordBefore(end, floor)
    return cursor.isWord(word, "x") || cursor.isWord(word, "nhân")
      || end - 2 >= floor && cursor.endOfBytes(of: "×", at: end - 2, end) == end
  }

  /// «18 tuần x 4 tiết», «4 tiết/tuần × 35 tuần»: two quantities with a sign alone between them, one of
  /// them of periods, for each of what the other counts.
  private func isFactors(_ first: Int, _ second: Int, _ paragraph: TextSpan) -> Bool {
    guard first >= 0, second < facts.quantities.count else { return false }
    let (one, other) = (facts.quantities[first], facts.quantities[second])
    guard (one.unit == .period) != (other.unit == .period), one.unit.isCounted,
      other.unit.isCounted, !one.isApproximate, !other.isApproximate,
      one.span.lowerBound >= paragraph.lowerBound, other.span.upperBound <= paragraph.upperBound
    else { return false }
    let cursor = source.cursor
    let limit = other.span.lowerBound
    let i = cursor.skipSpace(rateEnd(one, of: other.unit, limit), limit)
    guard let end = timesEnd(at: i, limit) else { return false }
    return cursor.skipSpace(end, limit) == limit
  }

  /// After «/tuần» of «4 tiết/tuần», where that is what the other number counts.
  private func rateEnd(_ quantity: Quantity, of unit: Unit, _ limit: Int) -> Int {
    let cursor = source.cursor
    let end = quantity.span.upperBound
    let slash = cursor.skipSpace(end, limit)
    guard quantity.unit == .period, slash < limit, source.bytes[slash] == .slash else { return end }
    let i = cursor.skipSpace(slash + 1, limit)
    let word: Int? =
      switch unit {
      case .week: cursor.end(of: "tuần", at: i, limit)
      case .session: cursor.end(of: "buổi", at: i, limit)
      case .day: cursor.end(of: "ngày", at: i, limit)
      case .module: cursor.end(of: "mô đun", at: i, limit)
      case .period, .hour, .month: nil
      }
    return word ?? end
  }

  /// «x», «×», «*», «nhân».
  private func timesEnd(at i: Int, _ limit: Int) -> Int? {
    let cursor = source.cursor
    guard i < limit else { return nil }
    if cursor.bytes[i] == .asterisk { return i + 1 }
    for word in ["x" as StaticString, "×", "nhân"] {
      if let end = cursor.endOfBytes(of: word, at: i, limit) { return end }
    }
    return nil
  }
}

extension Unit {
  /// Whether so many periods may be given for each.
  fileprivate var isCounted: Bool {
    switch self {
    case .period, .week, .session, .day, .module: true
    case .hour, .month: false
    }
  }
}
