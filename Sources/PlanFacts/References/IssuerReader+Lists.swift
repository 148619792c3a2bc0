import RuleTables
import SourceText

/// Cơ quan của danh sách: the body named once before the documents of a list.
extension IssuerReader {
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
      word = text.wordBefore(innerMarkStart(word.lowerBound), lowest)
    }
    return nil
  }

  /// «các văn bản của UBND xã Bến Mơ: Công văn số …»: the body before the colon right before a document.
  func bodyBeforeColon(_ start: Int) -> TextSpan? {
    let colon = text.skipSpaceBack(start, floor)
    guard colon > floor, text.bytes[colon - 1] == .colon,
      let name = bodyEnding(at: text.skipSpaceBack(colon - 1, floor)),
      text.isWord(text.wordBefore(name.lowerBound, floor), "của")
    else { return nil }
    return name
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
}
