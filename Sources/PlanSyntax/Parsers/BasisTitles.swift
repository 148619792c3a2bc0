import RuleTables
import SourceText

extension Vocabulary {
  /// «Căn cứ», «Căn cứ xây dựng kế hoạch»: the whole of a heading.
  package func isBasisTitle(_ text: TextSpan, _ cursor: TextCursor) -> Bool {
    basisTitles.match(cursor.folded, at: text.lowerBound, limit: text.upperBound)?.end
      == text.upperBound
  }
}
