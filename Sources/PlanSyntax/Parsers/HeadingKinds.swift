import RuleTables
import SourceText

extension SectionKinds {
  /// Nhận loại mục from a heading: each of its parts («ĐỐI TƯỢNG, THỜI GIAN VÀ ĐỊA ĐIỂM») by its first
  /// known phrase, for in Vietnamese the head of a phrase stands first: «thời gian tổ chức thực hiện»
  /// is about time. `other` where no part is known.
  /// «Một số», «Các», «Công tác» may stand before the head of a phrase.
  private static let wordsBeforeHead = 2

  package init(heading: TextSpan, folded: [UInt8], tables: Tables) {
    self.init()
    var i = heading.lowerBound
    let end = heading.upperBound
    while i < end {
      // A phrase that itself holds a comma or an «và» goes before the parts it would fall into.
      var partEnd = i
      var found: PhraseTable.Match?
      var inWord = false
      var words = 0
      while partEnd < end {
        let byte = folded[partEnd]
        if byte.isContinuation {
          partEnd += 1
          continue
        }
        let isWord = byte.startsWordCharacter
        if found == nil, isWord, !inWord, words <= Self.wordsBeforeHead {
          words += 1
          found = tables.headingPhrases.match(folded, at: partEnd, limit: end)
          if let first = found {
            partEnd = first.end
            inWord = false
            if let second = Self.pair(after: first, folded: folded, end: end, tables: tables) {
              insert(SectionKind(rawValue: UInt8(truncatingIfNeeded: first.value)) ?? .other)
              found = second
              partEnd = second.end
            }
            continue
          }
        }
        if byte == .comma || byte == .semicolon || byte == .slash || byte == .plus
          || byte == .ampersand
        {
          break
        }
        // «MỤC ĐÍCH - YÊU CẦU», with a dash of any length and a space before it.
        if byte == .hyphen || byte == .leadOfMarks, partEnd > i, folded[partEnd - 1].isSpace {
          break
        }
        if isWord, !inWord, byte == UInt8(ascii: "v"), partEnd + 4 <= end,
          folded[partEnd + 1] == .leadOfLatin1,
          folded[partEnd + 2] == 0xA0, folded[partEnd + 3].isSpace
        {
          break
        }
        inWord = isWord
        partEnd += 1
      }
      if let found, let kind = SectionKind(rawValue: UInt8(truncatingIfNeeded: found.value)) {
        insert(kind)
      }
      i = max(partEnd + 1, i + 1)
    }
    if isEmpty { insert(.other) }
  }

  /// «Mục đích yêu cầu», «Thời gian địa điểm»: two subjects that go together, typed without a comma.
  private static func pair(
    after first: PhraseTable.Match, folded: [UInt8], end: Int, tables: Tables
  ) -> PhraseTable.Match? {
    guard first.end + 1 < end, folded[first.end] == .space,
      let second = tables.headingPhrases.match(folded, at: first.end + 1, limit: end),
      let one = SectionKind(rawValue: UInt8(truncatingIfNeeded: first.value)),
      let other = SectionKind(rawValue: UInt8(truncatingIfNeeded: second.value))
    else { return nil }
    switch (one, other) {
    case (.purpose, .requirements), (.schedule, .venue): return second
    default: return nil
    }
  }
}
