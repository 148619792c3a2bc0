import PlanSyntax
import SourceText

/// Bộ sửa: makes the edits that findings bring with them. A text is read again after its edits, and
/// they are taken back where it is then read otherwise: an edit that would join two paragraphs or hide
/// another fault is none that is certain.
package struct TextFixer {
  /// Mixed forms of Unicode are a matter of the whole text, not of one place.
  package static let encodingRule = "text/encoding"
  /// What one round may try; each try reads the text once.
  private static let triesPerRound = 64
  /// One round nearly always does; another takes what lay under an edit of the first.
  private static let maximumRounds = 8

  private let lint: ([UInt8], TextEdits) -> [LintResult]
  /// Whether a plan is to stay as it is.
  private let leaves: (LintResult) -> Bool
  /// Whether a place of the text as it was first can be mended where it is written.
  private let canMend: (Range<Int>) -> Bool
  /// Empty: every rule.
  private let rules: [String]
  private var text: [UInt8]
  /// From the text as it was first to the text as it is now.
  private var edits = TextEdits()
  /// Of each plan of the text, nearly always one.
  private var results: [LintResult]
  private var tries = 0
  private var outcome: FixOutcome

  /// - Parameters:
  ///   - rules: the only rules to mend by; empty for all.
  ///   - leaves: whether a plan of the text is to stay as it is.
  ///   - lint: reads a file's bytes and judges each plan in them.
  /// - Returns: nil where the bytes are no UTF-8, so that they cannot be written back as they were.
  package init?(
    _ bytes: [UInt8], rules: [String] = [], leaves: @escaping (LintResult) -> Bool = { _ in false },
    lint: @escaping ([UInt8]) -> [LintResult]
  ) {
    self.init(
      bytes, rules: rules, leaves: leaves, canMend: { _ in true }, lint: { bytes, _ in lint(bytes) }
    )
  }

  /// Of a text that was read out of a document.
  /// - Parameters:
  ///   - canMend: whether what stood at a place of the text first can be mended in the document.
  ///   - lint: is given the text as it is now, and what has been mended in it.
  package init?(
    _ bytes: [UInt8], rules: [String] = [], leaves: @escaping (LintResult) -> Bool = { _ in false },
    canMend: @escaping (Range<Int>) -> Bool,
    lint: @escaping ([UInt8], TextEdits) -> [LintResult]
  ) {
    let results = lint(bytes, TextEdits())
    guard let source = results.first?.source, source.encoding == .utf8,
      bytes[Self.markLength(bytes)...].elementsEqual(source.decoded)
    else { return nil }
    self.lint = lint
    self.leaves = leaves
    self.canMend = canMend
    self.rules = rules
    self.results = results
    text = bytes
    outcome = FixOutcome(bytes: bytes)
  }

  /// Mends until nothing changes, so that a second run has nothing to do. A text that would go on
  /// changing stays as it was.
  package mutating func fixed() -> FixOutcome {
    let original = (text: text, results: results)
    edits = TextEdits()
    var isSettled = false
    for _ in 0..<Self.maximumRounds where !isSettled {
      let before = text
      tries = Self.triesPerRound
      outcome.refused = []
      outcome.unreachable = []
      composeLetters()
      apply(Self.apart(candidates())[...])
      isSettled = text == before
    }
    if !isSettled {
      (text, results) = original
      edits = TextEdits()
      outcome = FixOutcome(bytes: text)
      outcome.refused = candidates().map { $0.shown }
    }
    outcome.bytes = text
    orderMade()
    outcome.results = results.filter { !leaves($0) }
    outcome.remainingCount = results.reduce(0) { $0 + $1.findings.count }
    outcome.leftParts = results.filter { leaves($0) && mayMend($0) }.map { $0.plan.part }
    outcome.leavesAll = results.allSatisfy(leaves)
    outcome.refused.sort { ($0.line, $0.column) < ($1.line, $1.column) }
    return outcome
  }

  private mutating func orderMade() {
    let made = outcome.made
    let order = made.indices.sorted {
      (made[$0].line, made[$0].column, $0) < (made[$1].line, made[$1].column, $1)
    }
    var rank = order
    for (new, old) in order.enumerated() { rank[old] = new }
    outcome.made = order.map { made[$0] }
    edits.renumberMakers(rank)
    outcome.edits = edits
  }

  private static func markLength(_ bytes: [UInt8]) -> Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// Whether there is something to mend in a plan.
  private func mayMend(_ result: LintResult) -> Bool {
    result.findings.contains {
      isWanted($0.rule.id) && ($0.fix.map { !$0.edits.isEmpty } ?? false)
    }
  }

  private func isWanted(_ rule: String) -> Bool { rules.isEmpty || rules.contains(rule) }

  // MARK: Letters

  /// The view composes letters anyhow, so the reading stays by itself.
  private mutating func composeLetters() {
    // A plan that stays as it is keeps its letters too.
    guard isWanted(Self.encodingRule), !results.contains(where: leaves),
      results.contains(where: { $0.findings.contains { $0.rule.id == Self.encodingRule } })
    else { return }
    let composed = SourceText.composed(text)
    guard composed.count > 0, composed.hasOthers else { return }
    let changes = Self.changedWords(text, composed.text)
    guard changes.allSatisfy({ canMend(edits.original(of: $0.place)) }) else { return }
    var mended = edits
    mended.make(changes)
    let readings = lint(composed.text, mended)
    guard readings.first?.source.bytes == results.first?.source.bytes else { return }
    outcome.composedLetterCount += composed.count
    text = composed.text
    edits = mended
    results = readings
  }

  // MARK: Edits

  /// A finding with edits, in places of the text.
  private struct Candidate {
    let rule: Rule
    let part: Int
    let edits: [(place: Range<Int>, bytes: [UInt8])]
    let shown: MendedPlace

    /// From the first edit to the last.
    var span: Range<Int> { edits[0].place.lowerBound..<edits[edits.count - 1].place.upperBound }
  }

  /// What can be mended; the rest is noted.
  private mutating func candidates() -> [Candidate] {
    var reachable: [Candidate] = []
    for candidate in results.filter({ !leaves($0) }).flatMap({ candidates(of: $0) }) {
      if candidate.edits.allSatisfy({ canMend(edits.original(of: $0.place)) }) {
        reachable.append(candidate)
      } else {
        outcome.unreachable.append(candidate.shown)
      }
    }
    return reachable
  }

  private func candidates(of result: LintResult) -> [Candidate] {
    var finder = PositionFinder(result.source)
    let start = Self.markLength(text)
    var found: [Candidate] = []
    for finding in result.findings {
      let rule = finding.rule.id
      guard let fix = finding.fix, !fix.edits.isEmpty, isWanted(rule) else { continue }
      var edits: [(place: Range<Int>, bytes: [UInt8])] = []
      for edit in fix.edits {
        let (span, bytes) = Self.trimmed(edit, result.source)
        guard let place = result.source.placeForMending(span) else { break }
        edits.append((place.lowerBound + start..<place.upperBound + start, bytes))
      }
      guard edits.count == fix.edits.count else { continue }
      let place = finder.position(of: finding.span.lowerBound)
      found.append(
        Candidate(
          rule: finding.rule, part: result.plan.part, edits: edits,
          shown: MendedPlace(
            rule: rule, line: place.line, column: place.column,
            before: result.source.text(finding.span),
            after: Self.mended(finding.span, fix, result.source))))
    }
    return found
  }

  /// Those of which none lies in or touches one before it; a later round sees to the others.
  private static func apart(_ candidates: [Candidate]) -> [Candidate] {
    var chosen: [Candidate] = []
    for next in candidates.sorted(by: { $0.span.lowerBound < $1.span.lowerBound }) {
      guard next.span.lowerBound > chosen.last?.span.upperBound ?? -1 else { continue }
      chosen.append(next)
    }
    return chosen
  }

  /// All at once; where that changes the reading, each half by itself, the later first, so that the
  /// places of the earlier stay true.
  private mutating func apply(_ candidates: ArraySlice<Candidate>) {
    guard !candidates.isEmpty else { return }
    if tries > 0 {
      tries -= 1
      if attempt(candidates) { return }
    }
    guard candidates.count > 1, tries > 0 else {
      outcome.refused += candidates.map { $0.shown }
      return
    }
    let middle = candidates.startIndex + candidates.count / 2
    apply(candidates[middle...])
    apply(candidates[..<middle])
  }

  private mutating func attempt(_ candidates: ArraySlice<Candidate>) -> Bool {
    var mended: [UInt8] = []
    mended.reserveCapacity(text.count + 64)
    var i = 0
    for edit in candidates.flatMap({ $0.edits }) {
      mended += text[i..<edit.place.lowerBound]
      mended += edit.bytes
      i = edit.place.upperBound
    }
    mended += text[i...]
    var made = edits
    made.make(changes(candidates))
    let readings = lint(mended, made)
    guard readings.count == results.count,
      readings.indices.allSatisfy({ index in
        PlanReading(readings[index]) == PlanReading(results[index])
          && Self.losesNothing(
            results[index], readings[index],
            candidates.filter { $0.part == results[index].plan.part })
      })
    else { return false }
    text = mended
    edits = made
    results = readings
    outcome.made += candidates.map { $0.shown }
    return true
  }

  private func changes(_ candidates: ArraySlice<Candidate>) -> [TextEdits.Change] {
    var changes: [TextEdits.Change] = []
    for (index, candidate) in candidates.enumerated() {
      let maker = outcome.made.count + index
      for edit in candidate.edits {
        changes.append(TextEdits.Change(place: edit.place, bytes: edit.bytes, maker: maker))
      }
    }
    return changes
  }

  /// Whether the findings of a reading are those of now without the mended ones. A rule that tells
  /// one fault of a place at a time may then tell the next.
  private static func losesNothing(
    _ result: LintResult, _ reading: LintResult, _ mended: [Candidate]
  ) -> Bool {
    let before = counts(result)
    var left = before
    for candidate in mended { left[candidate.rule, default: 0] -= 1 }
    let after = counts(reading)
    return result.rules.allSatisfy { rule in
      let count = after[rule, default: 0]
      return left[rule, default: 0] <= count && count <= before[rule, default: 0]
    }
  }

  /// By rule, how many findings there are.
  private static func counts(_ result: LintResult) -> [Rule: Int] {
    var counts: [Rule: Int] = [:]
    for finding in result.findings { counts[finding.rule, default: 0] += 1 }
    return counts
  }
}
