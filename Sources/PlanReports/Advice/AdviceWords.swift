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
  /// Words to search for; nil where a statement quotes them already.
  private(set) var quote: String?
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
  /// Everything on one document, in the order in which it is dealt with.
  static func all(_ result: LintResult, _ language: Language) -> [AdviceWords] {
    let advice = Advice.gather(result.findings)
    guard !advice.isEmpty else { return [] }
    let parts = PlanParts(result.plan, of: result.source, language)
    return advice.map { AdviceWords($0, result, parts, language) }
  }

  /// More quoted words than this are cut, in columns.
  private static let quoted = 50
  /// A statement of fewer bytes is led in by what it is about: «Sau «2» là «4».»
  private static let terse = 36
  /// More places, corrections and notes than these are counted.
  private static let mostCorrections = 6
  private static let mostNotes = 4

  init(_ advice: Advice, _ result: LintResult, _ parts: PlanParts, _ language: Language) {
    let source = result.source
    let findings = advice.findings.map { result.findings[$0] }
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
    quote = corrections.isEmpty ? Self.quote(findings[0], statements, source) : nil
    for suggestion in findings.prefix(Self.mostRead).compactMap({ $0.suggestion })
    where suggestions.count < Self.mostNotes && !suggestions.contains(suggestion) {
      suggestions.append(suggestion)
    }
    notes = Self.notes(advice, result, language)
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

  /// The first words of a finding's place, unless a statement has them.
  private static func quote(
    _ finding: Finding, _ statements: [String], _ source: SourceText
  ) -> String? {
    guard !finding.span.isEmpty else { return nil }
    let words = source.head(of: finding.span, columns: quoted)
    let end = SourceExcerpt.walkOn(
      source.bytes, from: finding.span.lowerBound, to: finding.span.upperBound, columns: 24)
    let short = source.text(finding.span.lowerBound..<end.place)
    let isQuoted = statements.contains { $0.holds(short) }
    return words.isEmpty || isQuoted ? nil : "«" + words + "»"
  }

  private static func notes(
    _ advice: Advice, _ result: LintResult, _ language: Language
  ) -> [String] {
    let source = result.source
    var notes: [String] = []
    for index in advice.findings.prefix(mostNotes) {
      for place in result.findings[index].related.prefix(mostNotes) {
        notes.append(
          PlaceWords([place.span], in: source, language).words.capitalisedFirst + ": "
            + place.message)
      }
    }
    for index in advice.effects.prefix(mostNotes) {
      let effect = result.findings[index]
      notes.append(
        language.sameCauseLabel + MessageParts(effect.message).statement + " ("
          + PlaceWords([effect.span], in: source, language).words + ")")
    }
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
  /// Whether some words stand in it.
  func holds(_ words: String) -> Bool {
    !words.isEmpty && Array(utf8).holds(Array(words.utf8))
  }
}
