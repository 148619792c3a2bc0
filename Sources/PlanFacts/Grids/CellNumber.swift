import RuleTables
import SourceText

/// Số trong ô: what a cell says that holds an amount and nothing else.
package struct CellNumber: Sendable, Equatable {
  /// In 64 bits also where `Int` has fewer: a cell may hold money.
  package var hundredths: Int64
  /// «70 + 35»: of several amounts, the first; else the same.
  package var first: Int64

  /// Nil where the cell holds words, a date, a range, or nothing.
  init?(_ span: TextSpan, _ text: TextCursor) {
    guard !span.isEmpty, span.count <= 32 else { return nil }
    var i = span.lowerBound
    var sum: Int64 = 0
    var parts: [Int64] = []
    while i < span.upperBound {
      guard let part = Self.amount(at: i, span.upperBound, text) else { return nil }
      sum += part.value
      parts.append(part.value)
      i = text.skipSpace(part.end, span.upperBound)
      if let unit = text.end(of: "tiết", at: i, span.upperBound) {
        i = text.skipSpace(unit, span.upperBound)
      }
      if i == span.upperBound { break }
      guard text.bytes[i] == .plus else { return nil }
      i = text.skipSpace(i + 1, span.upperBound)
      if i == span.upperBound { return nil }
    }
    guard let leading = parts.first else { return nil }
    hundredths = sum
    first = leading
  }

  /// «140», «1.015», «52,5», «1.5».
  private static func amount(
    at start: Int, _ limit: Int, _ text: TextCursor
  ) -> (value: Int64, end: Int)? {
    guard let whole = text.digits(start, limit), whole.span.count <= 9 else { return nil }
    var value = Int64(whole.value)
    var end = whole.end
    while end < limit, text.bytes[end] == .dot || text.bytes[end] == .comma,
      let next = text.digits(end + 1, limit)
    {
      if next.span.count == 3, value > 0, value < 1_000_000 {
        value = value * 1_000 + Int64(next.value)
        end = next.end
      } else if next.span.count <= 2 {
        let rest = next.span.count == 1 ? next.value * 10 : next.value
        return (value * 100 + Int64(rest), next.end)
      } else {
        return nil
      }
    }
    return (value * 100, end)
  }
}
