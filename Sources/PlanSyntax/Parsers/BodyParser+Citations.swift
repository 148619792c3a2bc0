import RuleTables
import SourceText

/// Viện dẫn qua hai dòng: whether a line ends within what cites a document.
extension BodyParser {
  /// «Thông tư số …», «Luật …»; not «Kế hoạch bồi dưỡng …», which may stand in a title.
  func beginsNumberedDocument(_ text: TextSpan) -> Bool {
    guard cursor.isUpper(text.lowerBound),
      let type = tables.typePhrases.match(
        cursor.folded, at: text.lowerBound, limit: text.upperBound)
    else { return false }
    if tables.documentTypes[type.value].isCitedByName { return true }
    let next = cursor.skipSpace(type.end, text.upperBound)
    guard next < text.upperBound else { return true }
    return cursor.bytes[next].isDigit
      || tables.vocabulary.numeralNouns.match(
        cursor.folded, at: next, limit: text.upperBound) != nil
  }

  /// «… theo Nghị định số» / «04/2021/NĐ-CP …», and no line «12/ Công tác khác».
  func isCutBeforeNumber(_ text: TextSpan, _ next: TextSpan) -> Bool {
    guard cursor.bytes[next.lowerBound].isDigit,
      let slash = next.prefix(12).first(where: { cursor.bytes[$0] == .slash }),
      slash + 1 < next.upperBound, !cursor.bytes[slash + 1].isSpace
    else { return false }
    return endsInType(text)
  }

  /// «… theo Thông tư liên tịch», «… Kế hoạch số»
  private func endsInType(_ text: TextSpan) -> Bool {
    text.suffix(60).contains { i in
      guard !cursor.bytes[i].isContinuation, !cursor.bytes.hasWord(before: i),
        let type = tables.typePhrases.match(cursor.folded, at: i, limit: text.upperBound)
      else { return false }
      let rest = cursor.skipSpace(type.end, text.upperBound)..<text.upperBound
      return rest.isEmpty || cursor.begins(rest, with: "số") && rest.count <= 5
    }
  }

  /// «Căn cứ Luật Tổ chức» / «Chính phủ ngày …», «… của Thủ tướng» / «Chính phủ: số …»: in a căn cứ, the name of a law or
  /// of a body begins in one line and ends in the next.
  func cutsName(_ first: Int, _ last: Int, _ next: Int) -> Bool {
    let (text, after) = (reader.lines[last].text, reader.lines[next].text)
    let head = reader.lines[first].head.content
    guard cursor.isUpper(after.lowerBound),
      basisParser.lead(head) != nil || cursor.begins(head, with: tables.typePhrases)
    else { return false }
    return text.suffix(60).contains { i in
      guard !cursor.bytes[i].isContinuation, !cursor.bytes.hasWord(before: i) else { return false }
      let end =
        lawNameEnd(at: i, text.upperBound, after.upperBound)
        ?? tables.agencyPhrases.match(cursor.folded, at: i, limit: after.upperBound)?.end
      return end.map { $0 > after.lowerBound } ?? false
    }
  }

  /// Where a known law's name ends whose type word begins at `i` and ends before `limit`.
  private func lawNameEnd(at i: Int, _ limit: Int, _ furthest: Int) -> Int? {
    guard tables.typePhrases.mayStart(cursor.folded, at: i),
      let type = tables.typePhrases.match(cursor.folded, at: i, limit: limit),
      tables.documentTypes[type.value].isCitedByName
    else { return nil }
    let name = cursor.skipSpace(type.end, limit)
    guard name < limit else { return nil }
    return tables.vocabulary.lawNames.match(cursor.folded, at: name, limit: furthest)?.end
  }
}
