import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension RuleContext {
  /// The last word of a span, with the marks after it: where something is missing that should have
  /// followed.
  func lastWord(of span: TextSpan) -> TextSpan {
    var end = source.cursor.skipSpaceBack(span.upperBound, span.lowerBound)
    // Of a table's last row: not its bar.
    while end > span.lowerBound, source.bytes[end - 1] == .bar {
      end = source.cursor.skipSpaceBack(end - 1, span.lowerBound)
    }
    let start = source.cursor.tokenStart(end, span.lowerBound)
    return start < end ? start..<end : span
  }

  /// Whether the subject of a căn cứ stands in the next paragraph, as where a line was broken in the midst.
  func goesOnBelow(_ basis: LegalBasis) -> Bool {
    let next = basis.paragraph + 1
    guard basis.closingMark == nil, next < plan.paragraphs.count else { return false }
    return source.cursor.begins(
      plan.paragraphs[next].content, with: tables.vocabulary.titleLeads)
  }

  /// Whether a căn cứ seems to go on in the next paragraph: it has no end of its own, and what follows is
  /// neither another one nor the sentence that enacts the plan.
  func isCutOff(_ basis: LegalBasis) -> Bool {
    let next = basis.paragraph + 1
    guard basis.closingMark == nil, !basis.runsIntoEnactment, next < plan.paragraphs.count
    else { return false }
    let paragraph = plan.paragraphs[next]
    let words = tables.vocabulary
    // «- Tài chính ban hành …» may be the rest of «liên Sở Giáo dục và Đào tạo - Tài chính …».
    return (paragraph.kind == .paragraph || paragraph.kind == .item)
      && (paragraph.part == .basis || paragraph.part == .body)
      && !source.cursor.begins(paragraph.content, with: words.basisLeads)
      && !words.enactingVerbs.contains(source.folded, in: paragraph.span)
      && !words.enactingEnds.contains(source.folded, in: paragraph.span)
  }

  /// The first word of a span.
  func firstWord(of span: TextSpan) -> TextSpan {
    let start = source.cursor.skipSpace(span.lowerBound, span.upperBound)
    let end = source.cursor.tokenEnd(start, span.upperBound)
    return start < end ? start..<end : span
  }

  /// The end of a run of white space that starts at `i`, page furniture included, and whether the
  /// run crosses a line end.
  func gap(from i: Int, limit: Int) -> (end: Int, crossesLine: Bool) {
    var end = i
    var crossesLine = false
    while end < limit {
      if source.bytes[end].isSpace {
        if source.bytes[end] == .lineFeed || source.bytes[end] == .carriageReturn {
          crossesLine = true
        }
        end += 1
      } else if crossesLine, let furniture = furniture(at: end) {
        end = min(limit, furniture.upperBound)
      } else {
        break
      }
    }
    return (end, crossesLine)
  }

  /// The piece of page furniture that begins at or holds an offset.
  private func furniture(at offset: Int) -> TextSpan? {
    let low = plan.furniture.partitionIndex { $0.upperBound <= offset }
    guard low < plan.furniture.count, plan.furniture[low].lowerBound <= offset else { return nil }
    return plan.furniture[low]
  }

  /// The body's last paragraphs before recipients, signature and appendices, the last first.
  func lastBodyParagraphs(_ count: Int) -> [Paragraph] {
    var found: [Paragraph] = []
    var index = plan.paragraphs.count - 1
    while index >= 0, found.count < count {
      switch plan.paragraphs[index].part {
      case .basis, .body, .closing: found.append(plan.paragraphs[index])
      case .letterhead, .title, .recipients, .signature, .appendix: break
      }
      index -= 1
    }
    return found
  }
}

extension [UInt8] {
  /// The next place from `i` on where a word character begins, or `limit`.
  func nextWord(from i: Int, limit: Int) -> Int {
    var next = i
    while next < limit, self[next].isContinuation || !self[next].startsWordCharacter { next += 1 }
    return next
  }
}
