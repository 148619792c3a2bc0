import PlanSyntax
import RuleTables
import SourceText

extension RuleContext {
  /// Cụm từ: that one of some phrases stands, or that none does, in a part of the plan.
  func check(_ pattern: OwnPattern, _ own: OwnRule) -> Rule.Outcome {
    let paragraphs = paragraphs(in: pattern.parts, pattern.sections)
    guard let first = paragraphs.first else {
      let reason = Localized("không thấy phần cần xét", en: "the part to look at is not there")
      return pattern.isForbidden ? .notApplicable(reason) : .notChecked(reason)
    }
    for index in paragraphs {
      for match in matches(of: pattern, in: plan.paragraphs[index].span) {
        guard pattern.isForbidden else { return .passed }
        report(own, match)
      }
    }
    if pattern.isForbidden { return .passed }
    let isEverywhere = pattern.parts.isEmpty && pattern.sections.isEmpty
    report(
      own,
      isEverywhere
        ? headSpan
        : heading(of: pattern.sections) ?? firstWord(of: plan.paragraphs[first].span))
    return .passed
  }

  /// The phrases in a paragraph that count.
  private func matches(of pattern: OwnPattern, in span: TextSpan) -> [TextSpan] {
    let found = occurrences(of: pattern.phrases, in: span)
    guard let near = pattern.near, !found.isEmpty else { return found.map { $0.span } }
    let others = occurrences(of: near, in: span)
    // The first of the others that stands after the phrase.
    var next = 0
    return found.filter { match in
      while next < others.count, others[next].span.lowerBound < match.span.upperBound { next += 1 }
      if next < others.count, others[next].wordsBefore - match.wordsThrough <= pattern.words {
        return true
      }
      var last = next - 1
      while last >= 0, others[last].span.upperBound > match.span.lowerBound { last -= 1 }
      return last >= 0 && match.wordsBefore - others[last].wordsThrough <= pattern.words
    }.map { $0.span }
  }

  /// A phrase, with how many words of its paragraph begin before it, and before its end.
  private struct Occurrence {
    let span: TextSpan
    let wordsBefore: Int
    let wordsThrough: Int
  }

  private func occurrences(of phrases: PhraseTable, in span: TextSpan) -> [Occurrence] {
    var result: [Occurrence] = []
    var at = span.lowerBound
    var words = 0
    var isInWord = false
    func count(to end: Int) -> Int {
      while at < end {
        let byte = source.folded[at]
        if !byte.isContinuation {
          let isWord = byte.startsWordCharacter
          if isWord, !isInWord { words += 1 }
          isInWord = isWord
        }
        at += 1
      }
      return words
    }
    var start = span.lowerBound
    while let found = phrases.firstMatch(source.folded, in: start..<span.upperBound) {
      start = found.match.end
      let before = count(to: found.start)
      result.append(
        Occurrence(
          span: found.start..<start, wordsBefore: before, wordsThrough: count(to: start)))
    }
    return result
  }
}
