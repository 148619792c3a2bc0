import RuleTables
import SourceText

/// Tên loại bị giãn: «KẾ» / «HOẠCH» over two lines, «K Ế  H O Ạ C H» in letters set apart.
extension TitleParser {
  /// The type that begins at a place of a line, and the line that it ends on; nil where none does.
  func kind(from start: Int, on line: Int) -> (kind: Kind, last: Int)? {
    let end = reader.lines[line].head.content.upperBound
    if let kind = kind(at: start, limit: end) { return (kind, line) }
    guard start < end, end - start <= Self.longestType, cursor.isUpper(start),
      cursor.isCapitals(start..<end)
    else { return nil }
    if let kind = kindInLetters(start..<end) ?? misspeltPlan(start..<end) { return (kind, line) }
    guard let next = reader.nextText(from: line + 1, limit: reader.part.upperBound) else {
      return nil
    }
    let below = reader.lines[next].head
    guard case .none = below.marker,
      let kind = kind(at: start, limit: below.content.upperBound), kind.end > end,
      cursor.isCapitals(start..<kind.end)
    else { return nil }
    return (kind, next)
  }

  /// «KHOẠCH», «KẾHOẠCH», «KÊ HOACH» alone in a line: the plan's type with a letter lost, or marks, or the space.
  private func misspeltPlan(_ text: TextSpan) -> Kind? {
    guard text.count <= Self.longestMisspelt else { return nil }
    let letters = cursor.baseLetters(text)
    let plan = Self.plan
    guard letters.count == plan.count || letters.count + 1 == plan.count else { return nil }
    var start = 0
    while start < min(letters.count, plan.count), letters[start] == plan[start] { start += 1 }
    // One letter less or another, and the rest is alike.
    let rest = max(0, plan.count - start - 1)
    let isOne = letters == plan || letters.suffix(rest) == plan.suffix(rest)
    guard isOne, let type = tables.documentTypes.firstIndex(where: { $0.code == "KH" }) else {
      return nil
    }
    return Kind(end: text.upperBound, type: type, isLoose: false)
  }

  private static let plan = Array("kehoach".utf8)
  private static let longestMisspelt = 16

  /// Bytes of a type's name in letters set apart.
  private static let longestType = 90

  /// «K Ế  H O Ạ C H»: a type whose letters stand one by one.
  private func kindInLetters(_ text: TextSpan) -> Kind? {
    let first = cursor.tokenEnd(text.lowerBound, text.upperBound)
    guard cursor.width(text.lowerBound..<first) == 1 else { return nil }
    var found: Kind?
    for (type, value) in tables.documentTypes.enumerated() {
      let name = Folding.folded(value.name)
      guard let end = end(of: name, inLetters: text), end > found?.end ?? 0 else { continue }
      found = Kind(end: end, type: type, isLoose: false)
    }
    return found
  }

  /// Where a name ends whose letters stand one by one at the start of a text; nil where it does not stand there.
  private func end(of name: [UInt8], inLetters text: TextSpan) -> Int? {
    var i = text.lowerBound
    for byte in name where byte != .space {
      // A letter of several bytes goes on without white space.
      if !byte.isContinuation { i = cursor.skipSpace(i, text.upperBound) }
      guard i < text.upperBound, cursor.folded[i] == byte else { return nil }
      i += 1
    }
    return i == text.upperBound || cursor.bytes[i].isSpace ? i : nil
  }
}
