import RuleTables
import SourceText

/// Luật có tên rồi tới số: «Luật Thanh niên số 57/2020/QH14».
struct LawAhead {
  var type: Int
  var typeSpan: TextSpan
  var end: Int
}

enum LawReading {
  case reference(LegalReference)
  /// Its number will find the name.
  case number(LawAhead)
  case none
}

/// Luật, bộ luật, pháp lệnh, hiến pháp: cited by their names.
struct LawReader: PassageReader {
  let passage: Passage

  /// - Parameter type: «Luật» or its like, with a capital.
  func law(_ type: TypeWord) -> LawReading {
    let before = text.wordBefore(type.span.lowerBound, floor)
    // «Đại học Luật», «Khoa Luật» are schools, «Công ty Luật» a firm; «PHÁP LUẬT» in capitals is no law.
    for school in [
      "học" as StaticString, "khoa", "ngành", "viện", "môn", "phòng", "ty", "pháp", "kỷ", "kỉ",
      "quy",
    ]
    where text.isWord(before, school) {
      return .none
    }
    guard let end = laws.nameEnd(type, isAmending: true),
      LawNameReader.games.match(
        text.folded, at: text.skipSpace(type.span.upperBound, limit), limit: limit)
        == nil,
      !laws.isPersonName(type), !laws.isOwnName(type)
    else { return .none }
    var reference = LegalReference(type, to: end)
    reference.name = type.span.lowerBound..<end
    var next = text.skipSpace(end, limit)
    if let number = text.end(of: "số", at: next, limit) {
      return ahead(of: type, nameEnd: end, at: text.skipSpace(number, limit))
    }
    // «Luật Nhà giáo (số 73/2025/QH15)».
    if next < limit, text.bytes[next] == .openBracket,
      let number = text.end(of: "số", at: text.skipSpace(next + 1, limit), limit),
      case .number(let ahead) = ahead(of: type, nameEnd: end, at: text.skipSpace(number, limit))
    {
      return .number(ahead)
    }
    // «Luật Đất đai (sửa đổi) năm 2024».
    if next < limit, text.bytes[next] == .openBracket,
      let word = text.end(of: "sửa đổi", at: next + 1, limit), word < limit,
      text.bytes[word] == .closeBracket
    {
      next = text.skipSpace(word + 1, limit)
    }
    if let year = laws.yearAlone(at: next) ?? laws.yearInBracket(at: next) {
      reference.take(year)
    } else if text.digits(next, limit) != nil {
      return ahead(of: type, nameEnd: end, at: next)
    }
    let hasName = end > type.span.upperBound
    return hasName || reference.year != nil ? .reference(reference) : .none
  }

  /// The number after the name will find the law's name here.
  private func ahead(of type: TypeWord, nameEnd: Int, at number: Int) -> LawReading {
    guard let digits = text.digits(number, limit), text.documentNumber(at: digits, limit) != nil
    else { return .none }
    return .number(LawAhead(type: type.index, typeSpan: type.span, end: nameEnd))
  }

}
