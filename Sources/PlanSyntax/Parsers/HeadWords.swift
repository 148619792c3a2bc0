import SourceText

/// Từ ngữ ở phần mở đầu that belong to neither letterhead nor title.
enum HeadWords {
  /// «DỰ THẢO», «(Dự thảo lần 2)» alone: the stage of the plan.
  static func isDraftMark(_ text: TextSpan, _ cursor: TextCursor) -> Bool {
    guard text.count < 60, let match = draftMark(text, cursor) else { return false }
    let rest = cursor.skipSpace(match, text.upperBound)..<text.upperBound
    return rest.isEmpty || cursor.begins(rest, with: "lần") || cursor.begins(rest, with: "(lần")
      || !rest.contains { cursor.bytes[$0].startsWordCharacter }
  }

  /// Where the title goes on after «DỰ THẢO», «BẢN DỰ THẢO»; the start where no such words stand.
  static func startBehindDraft(_ text: TextSpan, _ cursor: TextCursor) -> Int {
    guard cursor.isCapitals(text), let end = draftMark(text, cursor) else { return text.lowerBound }
    let next = cursor.skipSpace(end, text.upperBound)
    return next < text.upperBound ? next : text.lowerBound
  }

  /// «An Bình, ngày 05 tháng 9 năm 2025 KẾ HOẠCH»: where capitals go on after the date of a flattened
  /// line; the start where they do not.
  static func startBehindDate(_ text: TextSpan, _ cursor: TextCursor) -> Int {
    guard text.count < 260, let end = dateEnd(text, cursor) else { return text.lowerBound }
    let rest = cursor.trimmed(end..<text.upperBound)
    guard !rest.isEmpty, cursor.bytes[rest.lowerBound - 1].isSpace, cursor.isCapitals(rest) else {
      return text.lowerBound
    }
    return rest.lowerBound
  }

  /// After «ngày … tháng … năm …» or «ngày 05/9/2025».
  private static func dateEnd(_ text: TextSpan, _ cursor: TextCursor) -> Int? {
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

  /// «(Kèm theo Công văn số …)», «(Ban hành kèm theo Quyết định số …)».
  static func isAnnexMark(_ text: TextSpan, _ cursor: TextCursor) -> Bool {
    cursor.begins(text, with: annexMarks)
  }

  private static func draftMark(_ text: TextSpan, _ cursor: TextCursor) -> Int? {
    draftMarks.match(cursor.folded, at: text.lowerBound, limit: text.upperBound)?.end
  }

  private static let draftMarks = PhraseTable([
    "dự thảo", "(dự thảo", "[dự thảo", "bản dự thảo", "(bản dự thảo",
  ])
  private static let annexMarks = PhraseTable([
    "(kèm theo", "(ban hành kèm theo", "(ban hành theo", "(đính kèm", "(kèm", "(phê duyệt kèm theo",
    "kèm theo công văn số", "kèm theo quyết định số", "ban hành kèm theo quyết định số",
    "ban hành kèm theo công văn số",
  ])
}
