import RuleTables
import SourceText

/// Chỗ để trống and what converters and templates leave behind.
struct PlaceholderReader: PassageReader {
  let passage: Passage

  /// What is a blank, nil where nothing is, and where to go on.
  typealias Reading = (blank: TextSpan?, end: Int)

  private static let converterWords = PhraseTable([
    "image", "picture", "hình", "ảnh", "object", "obj", "table", "bảng", "shape", "chart", "figure",
    "formula",
  ])

  /// A run of dots and «…»: a blank to fill in if it is long, or follows a label or a word that
  /// wants a number; else the end of an enumeration («mô hình…»).
  func dots(at start: Int) -> Reading {
    var i = start
    var dots = 0
    var signs = 0
    while i < limit {
      if text.bytes[i] == .dot {
        dots += 1
        i += 1
      } else if text.isEllipsis(i, limit) {
        signs += 1
        i += 3
      } else if dots + signs > 1 || signs > 0, isGap(i) {
        i = text.skipSpace(i, limit)
      } else {
        break
      }
    }
    guard
      dots >= 5 || signs >= 2 || dots + signs * 3 >= 5
        || (dots + signs * 3 >= 3 && isAfterLabel(start))
    else { return (nil, i) }
    return (start..<i, i)
  }

  /// One space, then more dots: «…… ……».
  private func isGap(_ i: Int) -> Bool {
    guard i + 1 < limit, text.bytes[i] == .space else { return false }
    if text.isEllipsis(i + 1, limit) { return true }
    return text.bytes[i + 1] == .dot && i + 2 < limit && text.bytes[i + 2] == .dot
  }

  private func isAfterLabel(_ start: Int) -> Bool {
    let last = text.skipSpaceBack(start, floor)
    guard last > floor else { return false }
    if text.bytes[last - 1] == .colon { return true }
    return text.calendarWord(before: start, floor) != nil
      || text.isWord(text.wordStart(last, floor)..<last, "số")
  }

  /// «[image: image1]», «[ghi rõ]», «[…]».
  func squareBracket(at i: Int) -> Reading {
    let start = text.skipSpace(i + 1, limit)
    guard start < limit else { return (nil, i + 1) }
    let isLeftover =
      text.isEllipsis(start, limit) || text.bytes[start] == .dot
      || Self.converterWords.match(text.folded, at: start, limit: limit) != nil
      || vocabulary.placeholders.match(text.folded, at: start, limit: limit) != nil
    guard isLeftover else { return (nil, i + 1) }
    var end = start
    let last = min(limit, start + 120)
    while end < last, text.bytes[end] != .closeSquareBracket {
      if text.bytes[end] == .openSquareBracket { return (nil, i + 1) }
      end += 1
    }
    return end < last ? (i..<end + 1, end + 1) : (nil, i + 1)
  }

  /// «xxx», «XX/KH-UBND», «ngày XX»: letters that stand in for what is not known yet. Capitals may be
  /// a Roman numeral, so they need a word or mark that wants a number.
  func standIn(at i: Int) -> Reading {
    guard i + 1 < limit, text.folded[i + 1] == UInt8(ascii: "x"), !text.isInWord(i, floor) else {
      return (nil, i + 1)
    }
    let end = runOfX(from: i)
    guard end == limit || !text.bytes[end].startsWordCharacter else { return (nil, end) }
    let count = end - i
    let isSmall = text.bytes[i] == UInt8(ascii: "x")
    let isWanted =
      text.slash(end, limit) > 0 || text.calendarWord(before: i, floor) != nil
      || text.isWord(text.wordBefore(i, floor), "số")
    return ((isSmall && count >= 3) || isWanted ? i..<end : nil, end)
  }

  /// «năm 20xx».
  func standInYear(after number: Digits) -> Reading {
    let end = runOfX(from: number.end)
    let isStandIn =
      end - number.end >= 2 && number.isShort
      && (end == limit || !text.bytes[end].startsWordCharacter)
    return (isStandIn ? number.span.lowerBound..<end : nil, end)
  }

  private func runOfX(from start: Int) -> Int {
    var i = start
    while i < limit, text.folded[i] == UInt8(ascii: "x") { i += 1 }
    return i
  }
}
