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
