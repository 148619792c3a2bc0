import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

/// What a sentence of the body does with a document: follows it now, or only tells of it.
extension RuleContext {
  /// How far before a document its sentence is looked at.
  private static let furthest = 300

  /// Whether the words around a reference say that the document ended: «thay thế Thông tư số …», or
  /// that its time is past: «Năm 2015, theo Nghị định …», «đã tổ chức theo Thông tư …».
  func isNamedAsPast(_ reference: LegalReference) -> Bool {
    reference.relation.contains(.ended) || reference.role == .body && isHistory(reference)
  }

  /// Whether the body follows a document or makes it known, and does not only quote it.
  func isCarriedOut(_ reference: LegalReference) -> Bool {
    let start = start(of: reference)
    let before = max(sentenceStart(before: start), start - 60)..<start
    return tables.ruleWords.carryingOutWords.contains(source.folded, in: before)
  }

  /// Whether the sentence tells what was, up to the document, or the section describes the state of things.
  private func isHistory(_ reference: LegalReference) -> Bool {
    let start = start(of: reference)
    let before = sentenceStart(before: start)..<start
    return tables.ruleWords.historyWords.contains(source.folded, in: before)
      || namesEarlierYear(before) || kindsAround(section(at: start)).contains(.context)
  }

  private func start(of reference: LegalReference) -> Int {
    min(
      reference.span.lowerBound,
      reference.pointers.first.map { $0.span.lowerBound } ?? reference.span.lowerBound)
  }

  /// Where the sentence begins that holds a place, within its paragraph.
  private func sentenceStart(before place: Int) -> Int {
    let floor = max(analysis.paragraphSpan(at: place)?.lowerBound ?? 0, place - Self.furthest)
    return source.cursor.clauseStart(place, floor)
  }

  /// «Năm 2015, …», «năm học 2013-2014»: before its first document the sentence has a year before the one
  /// in which this is issued, and none of that or later.
  private func namesEarlierYear(_ span: TextSpan) -> Bool {
    guard let own = judgedDays?.lowerBound.year else { return false }
    var latest: Int?
    var i = span.lowerBound
    while i < span.upperBound {
      guard source.bytes[i].isDigit, let digits = source.cursor.digits(i, span.upperBound) else {
        i += 1
        continue
      }
      if isInReference(i) { break }
      if digits.isYear, isYear(at: i, span.lowerBound) { latest = max(latest ?? 0, digits.value) }
      i = digits.end
    }
    return latest.map { $0 < own - 1 } ?? false
  }

  /// After «năm», «năm học» or the first year of two; not «ISO 9001:2015».
  private func isYear(at place: Int, _ floor: Int) -> Bool {
    guard place > floor else { return false }
    let text = source.cursor
    let word = text.wordBefore(place, floor)
    return text.isWord(word, "năm") || text.isWord(word, "học")
      || source.bytes[place - 1] == .hyphen
  }
}
