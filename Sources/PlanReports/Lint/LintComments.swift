import PlanRules
import RuleTables
import SourceText

/// Nhận xét: what is written in the margin of a document about each of its findings.
package struct LintComments: Sendable {
  let language: Language

  package init(language: Language) { self.language = language }

  package struct Comment: Sendable {
    /// In the decoded text.
    package let span: TextSpan
    /// A paragraph each.
    package let lines: [String]
    /// The same for a comment that cannot stand at the very words.
    package let linesElsewhere: [String]
  }

  /// In the order of the text: one where findings of one rule stand on the same words. What to do and
  /// the law are said at the first place of a rule.
  /// - Parameter isWanted: leaves other findings without a comment.
  package func comments(
    on result: LintResult, where isWanted: (Finding) -> Bool = { _ in true }
  ) -> [Comment] {
    let parts = PlanParts(result.plan, of: result.source, language)
    let all = result.findings + result.differences
    var comments: [Comment] = []
    for advice in Advice.gather(all) {
      let wanted = advice.findings.filter { isWanted(all[$0]) }
      for (index, findings) in places(wanted, all).enumerated() {
        let words = AdviceWords(advice.part(findings), all, result, parts, language)
        comments.append(comment(words, isFirst: index == 0, result))
      }
      let lead = all[advice.findings[0]]
      for effect in advice.effects where isWanted(all[effect]) {
        comments.append(comment(onEffect: all[effect], of: lead, result))
      }
    }
    return comments.indices.sorted { a, b in
      (comments[a].span.lowerBound, a) < (comments[b].span.lowerBound, b)
    }.map { comments[$0] }
  }

  /// Findings by the words that they stand on, in text order.
  private func places(_ findings: [Int], _ all: [Finding]) -> [[Int]] {
    var places: [[Int]] = []
    var indexes: [TextSpan: Int] = [:]
    for finding in findings {
      let span = all[finding].span
      if let index = indexes[span] {
        places[index].append(finding)
      } else {
        indexes[span] = places.count
        places.append([finding])
      }
    }
    return places
  }

  private func comment(
    _ words: AdviceWords, isFirst: Bool, _ result: LintResult
  ) -> Comment {
    let heading = words.weight.heading(language) + ": " + words.statement
    // What can be pasted is said as that alone.
    var rest = words.instructions.filter { instruction in
      !words.suggestions.contains { instruction.holds($0) }
    }
    rest += words.corrections.map {
      language.say("Sửa thành: ", en: "Change to: ") + "«\($0.after)»"
    }
    for suggestion in words.suggestions {
      rest.append(language.say("Có thể dán: ", en: "To paste: ") + suggestion)
    }
    if isFirst {
      rest += words.notes
      if !words.sources.isEmpty { rest.append(language.sourceLabel + words.sources.joined("; ")) }
    }
    return comment(words.span, heading, rest, result)
  }

  /// What comes of the cause of something else says so.
  private func comment(
    onEffect finding: Finding, of lead: Finding, _ result: LintResult
  ) -> Comment {
    let heading = Advice.Weight(finding.severity).heading(language) + ": " + finding.message
    let lead = MessageParts(lead.message).statement
    return comment(finding.span, heading, [language.sameCauseLabel + lead], result)
  }

  private func comment(
    _ span: TextSpan, _ heading: String, _ rest: [String], _ result: LintResult
  ) -> Comment {
    Comment(
      span: result.source.decodedSpan(of: span), lines: [heading] + rest,
      linesElsewhere: [heading, place(span, result)] + rest)
  }

  /// Of words that a comment cannot stand at: which they are, and where.
  private func place(_ span: TextSpan, _ result: LintResult) -> String {
    let quote = shortened(result.source.text(span))
    guard let origin = result.source.origin(of: span.lowerBound) else {
      return language.say("Chỗ này: «\(quote)»", en: "This stands there: «\(quote)»")
    }
    return language.say(
      "Chỗ này ở \(origin.words(language)): «\(quote)»",
      en: "This stands in: \(origin.words(language)): «\(quote)»")
  }

  private func shortened(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard scalars.count > 100 else { return text }
    return String(String.UnicodeScalarView(scalars.prefix(100))) + "…"
  }

  // MARK: What a run says

  /// «a.docx: 5 nhận xét (1 ở chỗ gần nhất, có ghi lời được nói tới), ghi vào gop-y/a.docx»
  /// - Parameter elsewhere: how many comments do not stand at the very words.
  package func line(
    _ name: DocumentName, count: Int, elsewhere: Int, copy: String, style: TextStyle
  ) -> [UInt8] {
    var canvas = TextCanvas(style: style, language: language)
    canvas.addForeign(name.title(language), in: style.strong)
    canvas.add(": " + language.count(count, "nhận xét", en: "comment"))
    if elsewhere > 0 {
      canvas.add(
        language.say(
          " (\(elsewhere) ở chỗ gần nhất, có ghi lời được nói tới)",
          en: " (\(elsewhere) at the nearest place, with the words that are meant)"))
    }
    canvas.add(language.say(", ghi vào ", en: ", written to "))
    canvas.addForeign(copy)
    canvas.endLine()
    return canvas.bytes
  }
}
