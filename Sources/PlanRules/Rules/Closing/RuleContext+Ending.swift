import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension RuleContext {
  /// Mất phần cuối: the text breaks off in the midst of a sentence, though its writer closes sentences, and
  /// nothing of an ending stands there: what came after was cut, and may have held all that seems missing.
  func findBrokenEnd() -> TextSpan? {
    guard plan.closing == nil, plan.recipients == nil, plan.signature == nil,
      plan.appendices.isEmpty, let last = plan.paragraphs.last, isSentence(last), isOpen(last.span)
    else { return nil }
    var closed = 0
    for paragraph in plan.paragraphs.dropLast() {
      // A căn cứ that is closed tells of its writer too; one that is not may go on in the next line.
      if paragraph.part == .basis, paragraph.span.count >= Self.bytesOfSentence {
        if !isOpen(paragraph.span) { closed += 1 }
      } else if isSentence(paragraph) {
        if isOpen(paragraph.span) { return nil }
        closed += 1
      }
    }
    return closed >= 2 ? lastWord(of: last.span) : nil
  }

  /// Bytes that no title and no short item of a list has.
  private static let bytesOfSentence = 80

  /// Prose, numbered or not: long, and not in capitals.
  private func isSentence(_ paragraph: Paragraph) -> Bool {
    paragraph.part == .body && paragraph.kind != .table
      && paragraph.span.count >= Self.bytesOfSentence
      && !source.cursor.isCapitals(paragraph.content)
  }

  /// Whether it ends with a word or a comma.
  private func isOpen(_ span: TextSpan) -> Bool {
    source.bytes[span.upperBound - 1] == .comma
      || source.cursor.isInWord(span.upperBound, span.lowerBound)
  }
}
