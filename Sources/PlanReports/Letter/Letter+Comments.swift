import PlanRules
import RuleTables
import SourceText

extension Letter {
  /// Góp ý, by part of the plan, numbered through.
  var comments: [LetterParagraph] {
    let groups = FaultGroups(result.findings)
    let parts = PlanParts(result.plan, of: result.source, language)
    let corrected = CorrectedText(result)
    var finder = PositionFinder(result.source)
    var paragraphs: [LetterParagraph] = []
    var number = 0
    for part in parts.groups(groups.leads, of: result.findings) {
      paragraphs.append(LetterParagraph(style: .part, words: part.label))
      for index in part.findings {
        number += 1
        let finding = result.findings[index]
        let place = place(of: finding.span, &finder)
        paragraphs.append(
          LetterParagraph(
            style: .point, number: number, label: lead(finding.severity),
            words: "\(finding.message) (\(place))"))
        paragraphs += notes(on: finding, corrected)
        for follower in groups.followers(of: index) {
          let place = self.place(of: follower.span, &finder)
          paragraphs.append(
            note(
              language.sameCauseLabel, "\(follower.message) (\(place))"))
        }
      }
    }
    return paragraphs
  }

  /// How grave a point is, said as to a colleague.
  private func lead(_ severity: Severity) -> String {
    switch severity {
    case .error: language.say("Cần sửa: ", en: "To be mended: ")
    case .warning: language.say("Đề nghị kiểm tra lại: ", en: "Please check: ")
    case .info: language.say("Nên sửa: ", en: "Better mended: ")
    }
  }

  /// «1 điểm cần sửa, 10 điểm đề nghị kiểm tra lại, 18 điểm nên sửa», as they are numbered below.
  var pointCounts: String {
    let leads = FaultGroups(result.findings).leads.map { result.findings[$0].severity }
    let counts = [
      (Severity.error, language.say("điểm cần sửa", en: "to be mended")),
      (.warning, language.say("điểm đề nghị kiểm tra lại", en: "to be checked")),
      (.info, language.say("điểm nên sửa", en: "better mended")),
    ]
    return counts.compactMap { severity, words in
      let count = leads.count { $0 == severity }
      return count > 0 ? "\(count) \(words)" : nil
    }.joined(", ")
  }

  /// What is written now, what to write, and the law.
  private func notes(on finding: Finding, _ corrected: CorrectedText) -> [LetterParagraph] {
    let rule = finding.rule
    let quote = "«" + result.source.head(of: finding.span, columns: Self.columns) + "»"
    var notes: [LetterParagraph] = []
    // Where the message quotes it already, the place is plain.
    if !finding.span.isEmpty, !Self.holds(finding.message, quote) {
      let label =
        finding.fix == nil
        ? language.say("Tại: ", en: "At: ") : language.say("Đang viết: ", en: "Now: ")
      notes.append(note(label, quote))
    }
    if let fix = finding.fix {
      let words = corrected.pieces(around: fix).map { String(decoding: $0.words, as: UTF8.self) }
      notes.append(
        note(
          language.correctLabel,
          words.isEmpty ? fix.description : words.joined("")))
    } else {
      notes.append(note(language.say("Đề nghị: ", en: "Please: "), rule.remedy.text(language)))
    }
    if !finding.source.isEmpty {
      notes.append(note(language.sourceLabel, finding.source.joined("; ")))
    }
    return notes
  }

  private static func holds(_ words: String, _ quote: String) -> Bool {
    let words = Array(words.utf8)
    let quote = Array(quote.utf8)
    guard words.count >= quote.count else { return false }
    return (0...words.count - quote.count).contains {
      words[$0..<$0 + quote.count].elementsEqual(quote)
    }
  }

  private func note(_ label: String, _ words: String) -> LetterParagraph {
    LetterParagraph(style: .note, label: label, words: words)
  }

  private func place(of span: TextSpan, _ finder: inout PositionFinder) -> String {
    result.source.origin(of: span.lowerBound)?.words(language)
      ?? language.line(finder.position(of: span.lowerBound).line)
  }
}
