import PlanFacts
import PlanRules
import PlanSyntax
import RuleTables
import SourceText

/// Lời góp ý: an advice in words, before a page, a letter or a comment lays them out.
struct AdviceWords {
  let weight: Advice.Weight
  let rule: Rule
  /// «Phông chữ, cỡ chữ»
  let topic: String
  /// What is wrong, a sentence each; one where they are alike.
  private(set) var statements: [String]
  /// «dòng 21, 23, 24»; empty where the text has one line.
  private(set) var places: String
  /// The part of the plan where all of it is; nil where it is in several.
  private(set) var part: String?
  /// Words to search for, each in quotation marks, where neither statements nor corrections have them.
  private(set) var quotes: [String] = []
  /// What to do, a sentence each; one where they are alike.
  private(set) var instructions: [String] = []
  /// What is mended for certain.
  private(set) var corrections: [Correction] = []
  /// Corrections beyond those.
  private(set) var moreCorrections = 0
  /// Chữ để dán.
  private(set) var suggestions: [String] = []
  /// Places that a message speaks of, and what else comes of the same cause.
  private(set) var notes: [String] = []
  private(set) var sources: [String] = []
  /// What is marked, for a reader who sees more of the sentence.
  let span: TextSpan
}

extension AdviceWords {
  /// Everything on one document, in the order in which it is dealt with, and what differs from the
  /// superior's plan.
  static func all(_ result: LintResult, _ language: Language) -> [AdviceWords] {
    all(result.findings + result.differences, result, language)
  }

  /// - Parameter findings: of the result.
  static func all(
    _ findings: [Finding], _ result: LintResult, _ language: Language
  ) -> [AdviceWords] {
    let advice = Advice.gather(findings)
    guard !advice.isEmpty else { return [] }
    let parts = PlanParts(result.plan, of: result.source, language)
    return advice.map { AdviceWords($0, findings, result, parts, language) }
  }

  /// Of more places no words are quoted.
  private static let mostQuotes = 3
  /// A statement of fewer bytes is led in by what it is about: «Sau «2» là «4».»
  private static let terse = 36
  /// More places, corrections and notes than these are counted.
  private static let mostCorrections = 6
  private static let mostNotes = 4

  /// - Parameter all: of the result, which the advice has the indexes of.
  init(
    _ advice: Advice, _ all: [Finding], _ result: LintResult, _ parts: PlanParts,
    _ language: Language
  ) {
    let source = result.source
    let findings = advice.findings.map { all[$0] }
    weight = advice.weight
    rule = advice.rule
    topic = advice.rule.topic.text(language)
    span = findings[0].span
    let messages = findings.prefix(Self.mostRead).map { MessageParts($0.message) }
    statements = AlikeSentences(messages.map { $0.statement }, language: language).lines
    if weight != .form, statements.count == 1, statements[0].utf8.count < Self.terse,
      let first = statements[0].first, first != "«"
    {
      statements[0] = topic + ": " + first.lowercased() + statements[0].dropFirst()
    }
    places = PlaceWords(findings.map { $0.span }, in: source, language).words
    let labels = findings.map { parts.label(at: $0.span.lowerBound) }
    part = labels.allSatisfy { $0 == labels[0] } ? labels[0] : nil
    addInstructions(findings, messages, source, language)
    addQuotes(findings, result.analysis)
    for suggestion in findings.prefix(Self.mostRead).compactMap({ $0.suggestion })
    where suggestions.count < Self.mostNotes && !suggestions.contains(suggestion) {
      suggestions.append(suggestion)
    }
    notes = Self.notes(advice, all, statements, source, language)
    var seen: Set<String> = []
    for finding in findings {
      for clause in finding.source where seen.insert(clause).inserted { sources.append(clause) }
    }
  }

  /// Of more findings of one rule nobody reads the words.
  private static let mostRead = 200

  /// The message's own instruction, else the rule's; of what is mended for certain what it will be.
  private mutating func addInstructions(
    _ findings: [Finding], _ messages: [MessageParts], _ source: SourceText, _ language: Language
  ) {
    var sentences: [String] = []
    for (finding, message) in zip(findings, messages) {
      if let fix = finding.fix {
        if let correction = Correction(fix, in: source) {
          if !corrections.contains(correction) { corrections.append(correction) }
        } else {
          sentences.append(message.instruction ?? fix.description + ".")
        }
      } else {
        sentences.append(message.instruction ?? finding.rule.remedy.text(language))
      }
    }
    moreCorrections = max(0, corrections.count - Self.mostCorrections)
    corrections = Array(corrections.prefix(Self.mostCorrections))
    instructions =
      AlikeSentences(
        sentences.filter { !$0.isEmpty }, separator: "; ", language: language
      ).lines
  }

  /// Words by which places are found that nothing said of them quotes.
  private mutating func addQuotes(_ findings: [Finding], _ analysis: Analysis) {
    let source = analysis.source
    for finding in findings.prefix(Self.mostRead) where quotes.count < Self.mostQuotes {
      guard !finding.span.isEmpty, !isQuoted(finding, source) else { continue }
      let words = SearchWords(finding.span, in: analysis).words
      let quote = "«" + words + "»"
      guard !words.isEmpty, !quotes.contains(where: { $0.holds(words) }) else { continue }
      if !statements.contains(where: { $0.holds(quote) }) { quotes.append(quote) }
    }
  }

  /// Whether a statement or a correction has enough of a finding's words.
  private func isQuoted(_ finding: Finding, _ source: SourceText) -> Bool {
    if let fix = finding.fix, let correction = Correction(fix, in: source) {
      let before = Array(correction.before.utf8)
      if SearchWords.isEnough(0..<before.count, before) { return true }
    }
    let end = SourceExcerpt.walkOn(
      source.bytes, from: finding.span.lowerBound, to: finding.span.upperBound, columns: 24
    ).place
    let first = finding.span.lowerBound..<end
    guard SearchWords.isEnough(first, source.bytes) else { return false }
    let words = source.text(first)
    return statements.contains { $0.holds(words) }
  }

  private static func notes(
    _ advice: Advice, _ all: [Finding], _ statements: [String], _ source: SourceText,
    _ language: Language
  ) -> [String] {
    var notes: [String] = []
    for index in advice.findings.prefix(mostNotes) {
      for place in all[index].related.prefix(mostNotes) {
        notes.append(
          PlaceWords([place.span], in: source, language).words.capitalisedFirst + ": "
            + place.message)
      }
    }
    var effects: [String] = []
    for index in advice.effects.prefix(mostNotes) {
      let effect = all[index]
      let words = MessageParts(effect.message).statement.withoutSentences(of: statements)
      effects.append(
        (words.hasSuffix(".") ? String(words.dropLast()) : words) + " ("
          + PlaceWords([effect.span], in: source, language).words + ")")
    }
    if !effects.isEmpty { notes.append(language.sameCauseLabel + effects.joined("; ")) }
    var seen: Set<String> = []
    return notes.filter { seen.insert($0).inserted }
  }

  /// All statements as one text.
  var statement: String { statements.joined(" ") }

  /// The same with what to do, where that is short.
  var headline: String {
    let first = statements.first ?? ""
    guard instructions.count == 1, instructions[0].utf8.count <= 120 else { return first }
    return first + " " + instructions[0]
  }
}

extension String {
  /// Without the sentences that others have too.
  fileprivate func withoutSentences(of others: [String]) -> String {
    let sentences = sentences
    let rest = sentences.filter { sentence in
      !others.contains { $0.holds(sentence.hasSuffix(".") ? sentence : sentence + ".") }
    }
    return rest.isEmpty || rest.count == sentences.count
      ? self : rest.joined(". ") + (rest.last?.hasSuffix(".") ?? true ? "" : ".")
  }

  /// What «. » stands between.
  private var sentences: [String] {
    let bytes = Array(utf8)
    var sentences: [String] = []
    var start = 0
    for i in bytes.indices.dropLast()
    where bytes[i] == UInt8(ascii: ".") && bytes[i + 1] == UInt8(ascii: " ") {
      sentences.append(String(decoding: bytes[start..<i], as: UTF8.self))
      start = i + 2
    }
    return sentences + [String(decoding: bytes[min(start, bytes.count)...], as: UTF8.self)]
  }

  /// Whether some words stand in it.
  func holds(_ words: String) -> Bool {
    !words.isEmpty && Array(utf8).holds(Array(words.utf8))
  }
}
