import SourceText

/// Số lượng người, lớp, việc: «31 lớp», «1.054 học sinh», «03 nhiệm vụ».
package struct CountMention: Sendable, Equatable {
  package enum Noun: Int, Sendable, CaseIterable {
    case classes, pupils, children, teachers
    /// What a list may follow: nhiệm vụ, giải pháp, nội dung, …
    case listed
  }

  /// From the first digit to the end of the noun.
  package var span: TextSpan
  package var value: Int
  package var noun: Noun

  package init(span: TextSpan, value: Int, noun: Noun) {
    self.span = span
    self.value = value
    self.noun = noun
  }
}

struct CountReader: PassageReader {
  let passage: Passage

  /// The count that begins with `first`, if what is counted follows.
  func count(_ first: Digits) -> CountMention? {
    let (bytes, start) = (text.bytes, first.span.lowerBound)
    guard first.span.count <= 5, start == floor || !Self.joints.contains(bytes[start - 1]) else {
      return nil
    }
    var (value, end) = (first.value, first.end)
    // «1.054».
    if first.span.count <= 3, end + 3 < limit, bytes[end] == .dot,
      let group = text.digits(end + 1, limit), group.span.count == 3
    {
      value = value * 1000 + group.value
      end = group.end
    }
    let next = text.skipSpace(end, limit)
    guard next > end, Self.nouns.mayStart(text.folded, at: next),
      let noun = Self.nouns.match(text.folded, at: next, limit: limit),
      !text.isTitleCase(next, limit)
    else { return nil }
    return CountMention(
      span: start..<noun.end, value: value, noun: Self.order[noun.value])
  }

  /// «41/46 giáo viên», «2,5 lớp»: part of another number.
  private static let joints: [UInt8] = [.slash, .dot, .comma, .hyphen]

  private static let nouns = PhraseTable([
    "lớp", "học sinh", "trẻ", "giáo viên", "nhiệm vụ", "giải pháp", "nội dung", "mục tiêu",
    "chỉ tiêu",
    "nhóm nhiệm vụ", "nhóm giải pháp", "giai đoạn", "bước", "nhóm", "lớp học sinh", "nhóm lớp",
    "nhóm trẻ",
  ])
  private static let order: [CountMention.Noun] = [
    .classes, .pupils, .children, .teachers, .listed, .listed, .listed, .listed, .listed, .listed,
    .listed, .listed, .listed, .listed, .classes, .classes, .classes,
  ]
}
