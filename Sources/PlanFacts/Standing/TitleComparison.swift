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
  /// other, or fewer than half and no two of them together. False where one of the titles is absent.
  package static func differ(_ source: SourceText, _ span: TextSpan?, _ title: String?) -> Bool {
    guard let span, let title else { return false }
    if beginsAlike(source, span, title) { return false }
    let written = source.text(span)
    guard !hasAbbreviation(source, span) else { return false }
    let ours = wordsThatTell(written)
    let theirs = wordsThatTell(title)
    let fewer = min(ours.count, theirs.count)
    guard fewer >= fewestWords else { return false }
    let shared = shared(ours, theirs)
    if shared * 4 < fewer { return true }
    // Syllables may be shared by chance; where no two of them stand together in both, they are.
    return shared * 2 < fewer && fewer >= 2 * fewestWords
      && Set(pairsThatTell(written)).isDisjoint(with: pairsThatTell(title))
  }

  /// Two words in a row that both say something, as one hash each.
  private static func pairsThatTell(_ text: String) -> [UInt64] {
    let hashes = LawNames.words(text).map { LawNames.wordHashes($0).first ?? 0 }
    return zip(hashes, hashes.dropFirst()).compactMap { first, second in
      isIn(emptyWords, first) || isIn(emptyWords, second) ? nil : first &* 31 &+ second
    }
  }

  /// Whether a title is, nearly word for word, this one, though not that of the document that is cited.
  package static func isTitle(
    _ source: SourceText, _ span: TextSpan, of other: String, notOf title: String
  ) -> Bool {
    let ours = wordsThatTell(source.text(span))
    let (theirs, cited) = (wordsThatTell(other), wordsThatTell(title))
    return ours.count > fewestWords && shared(ours, theirs) * 10 >= ours.count * 9
      && shared(theirs, ours) * 4 >= theirs.count * 3 && shared(ours, cited) * 4 < ours.count * 3
      && shared(cited, ours) * 4 < cited.count * 3
  }

  /// Whether a title may be another document's: long enough, without abbreviations, and a quarter of its
  /// words not in the title of the document that is cited.
  package static func mayBeOther(_ source: SourceText, _ span: TextSpan, than title: String) -> Bool
  {
    if beginsAlike(source, span, title) || hasAbbreviation(source, span) { return false }
    let (ours, cited) = (wordsThatTell(source.text(span)), wordsThatTell(title))
    return ours.count > fewestWords && shared(ours, cited) * 4 < ours.count * 3
  }

  /// Whether a title is, word for word but for one in ten, this one. Of one field and one day there may be
  /// several documents, not all of them known: what is like it is not enough.
  package static func fits(_ source: SourceText, _ span: TextSpan, _ title: String) -> Bool {
    let written = source.text(span)
    let (ours, theirs) = (wordsThatTell(written), wordsThatTell(title))
    guard ours.count + 1 >= fewestWords else { return false }
    let shared = shared(ours, theirs)
    guard shared * 10 >= ours.count * 9, shared * 10 >= theirs.count * 9 else { return false }
    return amends(source.folded, span) == amends(title)
      && LawNames.namesLaw(written) == LawNames.namesLaw(title)
      && !contradicts(source, span, title)
  }

  /// «sửa đổi, bổ sung …».
  private static func amends(_ folded: [UInt8], _ span: TextSpan) -> Bool {
    amending.contains(folded, in: span)
  }

  private static func amends(_ title: String) -> Bool {
    let folded = LawNames.folded(title)
    return amends(folded, 0..<folded.count)
  }

  private static let amending = PhraseTable(["sửa đổi", "bổ sung", "bãi bỏ"])

  /// Whether a title names other levels of school, or other people, than this one does.
  package static func contradicts(_ source: SourceText, _ span: TextSpan, _ title: String) -> Bool {
    let ours = TellingWords(source.folded, in: span)
    guard !ours.isEmpty else { return false }
    let folded = LawNames.folded(title)
    return ours.contradicts(TellingWords(folded, in: 0..<folded.count))
      && !(hasAbbreviation(source, span) && hasUnknownAbbreviation(source, span))
  }

  /// Whether of the words with three capitals and more one may hide what the title names: «GVTHPT».
  private static func hasUnknownAbbreviation(_ source: SourceText, _ span: TextSpan) -> Bool {
    let text = source.cursor
    var i = span.lowerBound
    while i < span.upperBound {
      let end = max(i + 1, text.wordEnd(i, span.upperBound))
      let capitals = (i..<end).count { source.bytes[$0] != source.folded[$0] }
      if capitals >= 3, !TellingWords.knows(source.folded, i..<end) { return true }
      i = end
    }
    return false
  }

  private static func wordsThatTell(_ text: String) -> [UInt64] {
    LawNames.wordHashes(text).filter { !isIn(emptyWords, $0) }
  }

  /// How many of some words stand among others.
  private static func shared(_ words: [UInt64], _ others: [UInt64]) -> Int {
    words.count { isIn(others, $0) }
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
