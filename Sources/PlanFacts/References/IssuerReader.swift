import RuleTables
import SourceText

/// Cơ quan ban hành: the body named after or before a document.
struct IssuerReader: PassageReader {
  let passage: Passage

  /// The body behind «của» right after a number or date; a stray mark may stand before «của».
  func issuer(after end: Int) -> TextSpan? {
    var i = text.skipSpace(end, limit)
    if i < limit, text.bytes[i] == .dot || text.bytes[i] == .comma || text.bytes[i] == .closeBracket
    {
      i = text.skipSpace(i + 1, limit)
    }
    // «29-NQ/TW ngày 04/11/2013 Hội nghị lần thứ 8 Ban Chấp hành …».
    if Self.plenums.match(text.folded, at: i, limit: limit) != nil, text.isTitleCase(i, limit) {
      return bodies.name(from: i, isLoud: false)
    }
    guard let after = text.end(of: "của", at: i, limit) else { return nil }
    // «CỦA» in capitals: what follows is in capitals too, and they tell nothing.
    let isLoud = text.isUpper(i) && text.isUpper(i + 1)
    return bodies.name(from: text.skipSpace(after, limit), isLoud: isLoud)
  }

  /// The end of «giữa Sở Giáo dục và Đào tạo với Công an tỉnh», behind which a title stands; nil where
  /// it is none.
  func partiesEnd(after end: Int) -> Int? {
    guard let between = text.end(of: "giữa", at: text.skipSpace(end, limit), limit),
      let first = bodies.name(from: text.skipSpace(between, limit), isLoud: false)
    else { return nil }
    let next = text.skipSpace(first.upperBound, limit)
    guard let with = text.end(of: "với", at: next, limit) ?? text.end(of: "và", at: next, limit)
    else {
      return titles.start(after: first.upperBound, isAnchored: true).map { _ in first.upperBound }
    }
    return bodies.name(from: text.skipSpace(with, limit), isLoud: false)?.upperBound
  }

  private static let plenums = PhraseTable(["hội nghị lần thứ", "hội nghị trung ương"])

  /// «của Bộ trưởng Bộ Giáo dục và Đào tạo, Bộ trưởng Bộ Nội vụ».
  func jointIssuers(from first: TextSpan) -> TextSpan {
    var whole = first
    for _ in 0..<8 {
      let mark = text.skipSpace(whole.upperBound, limit)
      guard mark < limit, text.bytes[mark] == .comma else { break }
      let next = text.skipSpace(mark + 1, limit)
      guard text.isUpper(next), isBodyWord(next),
        let body = bodies.name(from: next, isLoud: false)
      else { break }
      whole = whole.lowerBound..<body.upperBound
    }
    return whole
  }

  /// The body in «của X tại <document>».
  func issuer(before start: Int) -> TextSpan? {
    let place = text.wordBefore(start, floor)
    guard text.isWord(place, "tại") else { return nil }
    let end = text.skipSpaceBack(place.lowerBound, floor)
    var found: TextSpan?
    var word = text.wordBefore(place.lowerBound, floor)
    for _ in 0..<28 where !word.isEmpty {
      if text.isWord(word, "của"),
        let name = bodies.name(from: text.skipSpace(word.upperBound, limit), isLoud: false),
        name.upperBound == end
      {
        found = name
      }
      word = text.wordBefore(behindInnerMark(word.lowerBound), floor)
    }
    return found
  }

  /// «các Quyết định của Bộ trưởng Bộ Giáo dục và Đào tạo: số …»: the body before the colon, and where
  /// the type word before it ends; nil where none stands there.
  func bodyOfList(colonBefore end: Int, from lowest: Int) -> (name: TextSpan, typeEnd: Int)? {
    guard end > lowest, text.bytes[end - 1] == .colon else { return nil }
    let nameEnd = text.skipSpaceBack(end - 1, lowest)
    var word = text.wordBefore(end - 1, lowest)
    for _ in 0..<16 where !word.isEmpty {
      if text.isWord(word, "của") {
        let typeEnd = text.skipSpaceBack(word.lowerBound, lowest)
        guard let name = bodies.name(from: text.skipSpace(word.upperBound, limit), isLoud: false),
          name.upperBound == nameEnd, types.typeEnding(at: typeEnd, from: lowest) != nil
        else { return nil }
        return (name, typeEnd)
      }
      word = text.wordBefore(behindInnerMark(word.lowerBound), lowest)
    }
    return nil
  }

  /// The body between type and number of such a list's first document.
  func issuerOfList(_ reference: LegalReference) -> TextSpan? {
    guard let type = reference.typeSpan, let number = reference.numberSpan,
      type.upperBound < number.lowerBound,
      let after = text.end(of: "của", at: text.skipSpace(type.upperBound, limit), limit)
    else { return nil }
    let name = bodies.name(from: text.skipSpace(after, limit), isLoud: false)
    return name.flatMap { $0.upperBound < number.lowerBound ? $0 : nil }
  }

  /// The end of what stands before a dash or «&» within a name that ends at `end`.
  private func behindInnerMark(_ end: Int) -> Int {
    let last = text.skipSpaceBack(end, floor)
    guard last > floor else { return last }
    if text.bytes[last - 1] == .hyphen || text.bytes[last - 1] == .ampersand { return last - 1 }
    return last - 3 >= floor && text.dash(last - 3, last) == 3 ? last - 3 : last
  }
}
