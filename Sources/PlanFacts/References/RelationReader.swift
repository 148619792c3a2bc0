import RuleTables
import SourceText

/// Quan hệ: what the words around a document say that it does to another, or that was done to it. Looks
/// so many bytes back and ahead and no further.
///
/// The passage is read once for the words of all its references.
struct RelationReader: PassageReader {
  let passage: Passage
  /// Where a word of one of the lists may begin, in text order.
  private let starts: [Int]

  init(passage: Passage) {
    self.passage = passage
    let (folded, limit) = (passage.context.text.folded, passage.limit)
    let words = passage.context.tables.vocabulary.relationStarts
    var starts: [Int] = []
    var i = passage.floor
    while let start = PhraseTable.nextStart(words, folded, from: i, limit: limit) {
      starts.append(start)
      i = PhraseTable.wordEnd(folded, at: start, limit: limit)
    }
    self.starts = starts
  }

  /// - Parameters:
  ///   - partEnd: where the last part of the reference ends.
  ///   - next: where the next document begins that stands in no title.
  func relation(of span: TextSpan, partEnd: Int, next: Int?) -> LegalReference.Relation {
    let (start, end) = (span.lowerBound, span.upperBound)
    var relation = LegalReference.Relation()
    if says(vocabulary.amendingWords, max(floor, start - 60), start) { relation.insert(.amends) }
    if says(vocabulary.endingWords, max(floor, start - 80), start)
      || says(vocabulary.endingWords, end, min(limit, end + 60))
    {
      relation.insert(.ended)
    }
    let furthest = min(limit, partEnd + 60, end + 600, next ?? limit)
    if says(vocabulary.amendedWords, end, furthest) { relation.insert(.amended) }
    if says(vocabulary.forceWords, end, min(limit, end + 220)) { relation.insert(.takesEffect) }
    return relation
  }

  /// Whether a phrase of a list begins and ends between two places.
  private func says(_ words: PhraseTable, _ start: Int, _ end: Int) -> Bool {
    var index = starts.partitionIndex { $0 < start }
    while index < starts.count, starts[index] < end {
      if words.match(text.folded, at: starts[index], limit: end) != nil { return true }
      index += 1
    }
    return false
  }
}
