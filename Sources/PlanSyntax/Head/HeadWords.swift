import RuleTables
import SourceText

/// Từ ngữ ở phần mở đầu that belong to neither letterhead nor title.
struct HeadWords {
  let cursor: TextCursor
  let vocabulary: Vocabulary

  /// «DỰ THẢO», «(Dự thảo lần 2)» alone: the stage of the plan.
  func isDraftMark(_ text: TextSpan) -> Bool {
    guard text.count < 60, let match = draftMark(text) else { return false }
    let rest = cursor.skipSpace(match, text.upperBound)..<text.upperBound
    return rest.isEmpty || cursor.begins(rest, with: "lần") || cursor.begins(rest, with: "(lần")
      || !rest.contains { cursor.bytes[$0].startsWordCharacter }
  }

  /// Where the title goes on after «DỰ THẢO», «BẢN DỰ THẢO»; the start where no such words stand.
  func startAfterDraft(_ text: TextSpan) -> Int {
    guard cursor.isCapitals(text), let end = draftMark(text) else { return text.lowerBound }
    let next = cursor.skipSpace(end, text.upperBound)
    return next < text.upperBound ? next : text.lowerBound
  }

  /// «An Bình, ngày 05 tháng 9 năm 2025 KẾ HOẠCH»: where capitals go on after the date of a flattened
  /// line; the start where they do not.
  func startAfterDate(_ text: TextSpan) -> Int {
    guard text.count < 260, let end = dateEnd(text) else { return text.lowerBound }
    let rest = cursor.trimmed(end..<text.upperBound)
    guard !rest.isEmpty, cursor.bytes[rest.lowerBound - 1].isSpace, cursor.isCapitals(rest) else {
      return text.lowerBound
    }
    return rest.lowerBound
  }

  /// After «ngày … tháng … năm …» or «ngày 05/9/2025».
  private func dateEnd(_ text: TextSpan) -> Int? {
    func end(of word: StaticString, from start: Int) -> Int? {
      (start..<text.upperBound).first { cursor.begins(word, at: $0, text.upperBound) }
        .map { cursor.wordEnd($0, text.upperBound) }
    }
    guard let day = end(of: "ngày", from: text.lowerBound) else { return nil }
    if let month = end(of: "tháng", from: day), let year = end(of: "năm", from: month) {
      let next = cursor.skipBlank(year, text.upperBound)
      return cursor.digits(next, text.upperBound)?.end ?? next
    }
    var i = cursor.skipSpace(day, text.upperBound)
    for _ in 0..<3 {
      guard let part = cursor.digits(i, text.upperBound) else { return nil }
      if part.isYear { return part.end }
      i = part.end + 1
    }
    return nil
  }

  private func draftMark(_ text: TextSpan) -> Int? {
    vocabulary.draftMarks.match(cursor.folded, at: afterBracket(text), limit: text.upperBound)?.end
  }

  /// «(Kèm theo Công văn số …)», «Ban hành kèm theo Quyết định số …».
  func isAnnexMark(_ text: TextSpan) -> Bool {
    let start = afterBracket(text)
    let match = vocabulary.issuedWith.match(cursor.folded, at: start, limit: text.upperBound)
    guard let match else { return false }
    if start > text.lowerBound { return true }
    let next = cursor.skipSpace(match.end, text.upperBound)
    return cursor.begins("công văn số", at: next, text.upperBound)
      || cursor.begins("quyết định số", at: next, text.upperBound)
  }

  private func afterBracket(_ text: TextSpan) -> Int {
    guard let first = text.first else { return text.lowerBound }
    let isOpen = cursor.bytes[first] == .openBracket || cursor.bytes[first] == .openSquareBracket
    return isOpen ? first + 1 : first
  }
}
