import RuleTables
import SourceText

/// So trích yếu: whether two titles speak of different things. Sources write one title in many ways, so
/// it is judged by words, and only of titles that are long enough and without abbreviations.
package enum TitleComparison {
  /// Words that any trích yếu may have and that say nothing of its subject.
  private static let emptyWords = LawNames.wordHashes(
    "ban hành quy định về việc của và các một số điều hướng dẫn thi thực hiện chi tiết sửa đổi bổ "
      + "sung luật nghị thông tư quyết chế chương trình đối với trong cho tại theo năm")

  /// Fewer words than this say too little.
  private static let fewestWords = 4

  /// Whether, of the words of the shorter title that say something, fewer than one in four stand in the
  /// other. False where one of the titles is absent.
  package static func differ(_ source: SourceText, _ span: TextSpan?, _ title: String?) -> Bool {
    guard let span, let title else { return false }
    if beginsAlike(source, span, title) { return false }
    let written = source.text(span)
    guard !hasAbbreviation(source, span) else { return false }
    let ours = wordsThatTell(written)
    let theirs = wordsThatTell(title)
    let fewer = min(ours.count, theirs.count)
    guard fewer >= fewestWords else { return false }
    return ours.count(where: { isIn(theirs, $0) }) * 4 < fewer
  }

  private static func wordsThatTell(_ text: String) -> [UInt64] {
    LawNames.wordHashes(text).filter { !isIn(emptyWords, $0) }
  }

  private static func isIn(_ sorted: [UInt64], _ hash: UInt64) -> Bool {
    let place = sorted.partitionIndex { $0 < hash }
    return place < sorted.count && sorted[place] == hash
  }

  /// The same of two titles from different texts.
  package static func differ(_ first: String, _ second: String) -> Bool {
    guard first != second else { return false }
    let (one, other) = (SourceText(Array(first.utf8)), SourceText(Array(second.utf8)))
    return differ(one, 0..<one.bytes.count, second) && differ(other, 0..<other.bytes.count, first)
  }

  /// The usual case, found without taking the titles apart: thirty bytes from the middle of the one stand
  /// in the other.
  private static func beginsAlike(_ source: SourceText, _ span: TextSpan, _ title: String) -> Bool {
    let folded = LawNames.folded(title)
    let length = 30
    guard span.count >= length, folded.count >= length else { return false }
    let start = span.lowerBound + (span.count - length) / 2
    let probe = source.folded[start..<start + length]
    guard let first = probe.first else { return false }
    for i in 0...folded.count - length where folded[i] == first {
      if folded[i..<i + length].elementsEqual(probe) { return true }
    }
    return false
  }

  /// «BDTX», «GVMN»: three capitals and more in one word, in a title that is not all in capitals.
  private static func hasAbbreviation(_ source: SourceText, _ span: TextSpan) -> Bool {
    var run = 0
    var longest = 0
    var hasSmall = false
    for i in span {
      // Of a letter of several bytes only the last tells capitals from small ones.
      if source.bytes[i] != source.folded[i] {
        run += 1
        longest = max(longest, run)
      } else if source.bytes[i] < 0x80 {
        run = 0
        hasSmall = hasSmall || source.bytes[i].isLetter
      }
    }
    return hasSmall && longest >= 3
  }
}
