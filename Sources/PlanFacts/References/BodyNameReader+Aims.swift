import RuleTables
import SourceText

/// Nhiệm vụ trong tên cơ quan: «Ban Chỉ đạo về chuyển đổi số», «Tổ công tác triển khai Đề án 06».
extension BodyNameReader {
  /// The end of «Ban Chỉ đạo» in «Ban Chỉ đạo về kiểm tra …»: where the name ends if what follows is the
  /// title of a document; nil where the name has no such aim.
  func endBeforeAim(_ name: TextSpan) -> Int? {
    var i = name.lowerBound
    for _ in 0..<8 where i < name.upperBound {
      if let head = vocabulary.aimedBodies.match(text.folded, at: i, limit: name.upperBound) {
        let next = text.skipSpace(head.end, name.upperBound)
        return text.has("về", at: next, name.upperBound) ? head.end : nil
      }
      i = text.skipSpace(max(i + 1, text.wordEnd(i, name.upperBound)), name.upperBound)
    }
    return nil
  }

  /// «về chuyển đổi số», «triển khai Đề án 06»: where the aim ends that begins at `i`, before a place, a
  /// date or a title; nil where none begins, or where it may be a title itself.
  func aimEnd(at i: Int) -> Int? {
    guard vocabulary.bodyAims.match(text.folded, at: i, limit: limit) != nil,
      !text.has("về việc", at: i, limit)
    else { return nil }
    var end = text.wordEnd(i, limit)
    var next = text.skipSpace(end, limit)
    // «về phát triển khoa học, công nghệ, đổi mới sáng tạo xã …»: verbs that begin weak titles.
    let isOfVerbs = text.has("về", at: i, limit) && beginsWeakTitle(at: next)
    func endsAim(at i: Int) -> Bool {
      self.endsAim(at: i) || !isOfVerbs && beginsWeakTitle(at: i) && !isObject(i)
    }
    guard !endsAim(at: next) else { return nil }
    for _ in 0..<24 {
      guard next < limit else { return nil }
      if text.bytes[next] == .comma {
        next = text.skipSpace(next + 1, limit)
        if endsAim(at: next) { return end }
        guard text.isLower(next, limit) else { return nil }
      } else if endsAim(at: next) || text.bytes[next] == .openBracket || text.bytes[next] == .colon
      {
        return end
      }
      guard text.bytes[next].startsWordCharacter else { return nil }
      // «đầu tư xây dựng».
      end =
        vocabulary.bodyInnerWords.match(text.folded, at: next, limit: limit)?.end
        ?? text.wordEnd(next, limit)
      next = text.skipSpace(end, limit)
    }
    return nil
  }

  private func endsAim(at i: Int) -> Bool {
    if vocabulary.placeHeads.match(text.folded, at: i, limit: limit) != nil { return true }
    return text.has("ngày", at: i, limit) || text.has("tại", at: i, limit)
      || text.has("đã", at: i, limit)
      || vocabulary.titleLeads.match(text.folded, at: i, limit: limit) != nil
  }

  private func beginsWeakTitle(at i: Int) -> Bool {
    vocabulary.weakTitleLeads.match(text.folded, at: i, limit: limit) != nil
  }

  /// «kiểm tra việc thực hiện …», «công tác tuyên truyền …»: the verb belongs to the noun before it.
  private func isObject(_ i: Int) -> Bool {
    let last = text.wordBefore(i, floor)
    return text.isWord(last, "việc") || text.isWord(last, "tác") || text.isWord(last, "và")
  }
}
