import PlanRules
import RuleTables
import SourceText

/// Nhận xét của bản sửa: what is written in the margin of a document that was mended: why each place was,
/// and what is likely, but only its writer knows.
package struct FixComments: Sendable {
  let language: Language

  package init(language: Language) { self.language = language }

  /// In places of the mended text.
  package func comments(on outcome: FixOutcome) -> [LintComments.Comment] {
    mended(outcome) + likely(outcome)
  }

  // MARK: What was mended

  private func mended(_ outcome: FixOutcome) -> [LintComments.Comment] {
    var places = [Range<Int>?](repeating: nil, count: outcome.made.count)
    var composed: Range<Int>?
    for edit in outcome.edits.edits {
      if edit.makers.isEmpty, composed == nil { composed = edit.place }
      for maker in edit.makers {
        let known = places[maker] ?? edit.place
        places[maker] =
          min(
            known.lowerBound, edit.place.lowerBound)..<max(
            known.upperBound, edit.place.upperBound)
      }
    }
    var rules: [String: Rule] = [:]
    for rule in outcome.results.flatMap({ $0.rules }) where rules[rule.id] == nil {
      rules[rule.id] = rule
    }
    var comments: [LintComments.Comment] = []
    if let composed {
      comments.append(
        comment(
          composed, outcome,
          language.say(
            "Đã chuyển \(outcome.composedLetterCount) chữ tổ hợp về Unicode dựng sẵn (NFC).",
            en:
              "\(outcome.composedLetterCount) decomposed letters were put into composed Unicode (NFC)."
          ),
          TextFixer.encodingRule, rules))
    }
    for (place, made) in zip(places, outcome.made) {
      guard let place else { continue }
      comments.append(
        comment(
          place, outcome,
          language.say(
            "Đã sửa «\(made.before)» thành «\(made.after)».",
            en: "«\(made.before)» was mended to «\(made.after)»."), made.rule, rules))
    }
    return comments
  }

  private func comment(
    _ place: Range<Int>, _ outcome: FixOutcome, _ heading: String, _ id: String,
    _ rules: [String: Rule]
  ) -> LintComments.Comment {
    var lines = [heading]
    if let rule = rules[id] {
      lines.append(rule.summary.text(language))
      if !rule.source.isEmpty {
        lines.append(language.sourceLabel + rule.source.joined("; "))
      }
    }
    lines.append("[\(id)]")
    return LintComments.Comment(
      span: Self.words(around: place, in: outcome.bytes), lines: lines, linesElsewhere: lines)
  }

  /// The words that a place stands in: where something was only taken away, nothing else shows it.
  private static func words(around place: Range<Int>, in text: [UInt8]) -> Range<Int> {
    var (start, end) = (place.lowerBound, place.upperBound)
    while start > 0, !text[start - 1].isSpace { start -= 1 }
    while end < text.count, !text[end].isSpace { end += 1 }
    // Between two spaces: the word before.
    if start == end {
      while start > 0, text[start - 1] == .space { start -= 1 }
      end = start
      while start > 0, !text[start - 1].isSpace { start -= 1 }
    }
    return start..<end
  }

  // MARK: What is likely

  private func likely(_ outcome: FixOutcome) -> [LintComments.Comment] {
    let comments = LintComments(language: language)
    return outcome.results.flatMap { result in
      comments.comments(on: result) { $0.suggestion != nil || $0.fix?.edits.isEmpty == false }
    }
  }
}
