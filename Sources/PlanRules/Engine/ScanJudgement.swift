import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

extension Rule {
  /// Trên chữ nhận dạng: what a rule is worth on a text that was recognised from a scan. What a recogniser
  /// reads wrongly (a number of a heading, a mark, a letter) must never become a fault of whoever wrote it.
  package enum OnScans: Sendable {
    /// Not asked at all.
    case heldBack
    /// Asked of what is read with fair certainty, for a warning at most.
    case kept
    /// Asked of references whose every word is read for sure and whose number the register knows.
    case keptWhereSure
  }
}

/// Xét chữ nhận dạng: what becomes of findings on a text that was recognised.
struct ScanJudgement {
  private let source: SourceText
  private let analysis: Analysis
  /// Whether a reference was read without certainty.
  private let hasUnsureReference: Bool
  /// Whether the plan's own day, which standing is judged for, was.
  private let isDayUnsure: Bool

  static let heldBack = Localized("nhận dạng chữ", en: "recognised text")
  static let unsure = Localized("nhận dạng chữ không chắc", en: "text recognised without certainty")

  /// Nil where the text was typed.
  init?(_ analysis: Analysis) {
    let source = analysis.source
    guard source.recognition != nil else { return nil }
    self.source = source
    self.analysis = analysis
    hasUnsureReference = analysis.facts.references.contains { $0.isUnsure(in: source) }
    let day = analysis.plan.letterhead?.dateText
    isDayUnsure = day.map { !source.isRecognised($0, from: Recognition.unsure) } ?? false
  }

  /// Keeps of a rule's findings those that stand on what was read for certain, as warnings at most.
  func temper(
    _ outcome: Rule.Outcome, of rule: Rule, from start: Int, _ context: RuleContext
  ) -> Rule.Outcome {
    let count = context.findings.count - start
    if rule.needs.contains(.day), context.options.asOf == nil, isDayUnsure {
      context.changeFindings(from: start) { _ in nil }
      return .notChecked(Self.unsure)
    }
    let mark = context.say(" (nhận dạng chữ, có thể sai)", en: " (recognised text, may be wrong)")
    context.changeFindings(from: start) { finding in
      guard isCertain(finding, rule) else { return nil }
      var finding = finding
      if finding.severity > .warning { finding.severity = .warning }
      finding.message += mark
      finding.fix = nil
      finding.suggestion = nil
      return finding
    }
    if context.findings.count - start < count { return .notChecked(Self.unsure) }
    return outcome == .passed && hasUnsureReference ? .notChecked(Self.unsure) : outcome
  }

  private func isCertain(_ finding: Finding, _ rule: Rule) -> Bool {
    let least = rule.onScans == .keptWhereSure ? Recognition.sure : Recognition.unsure
    let references = analysis.facts.references.indices.filter {
      analysis.facts.references[$0].span.overlaps(finding.span)
    }
    let places =
      [finding.span] + finding.related.map { $0.span }
      + references.map { analysis.facts.references[$0].span }
    guard places.allSatisfy({ source.isRecognised($0, from: least) }) else { return false }
    guard rule.onScans == .keptWhereSure else { return true }
    return !references.isEmpty
      && references.allSatisfy { analysis.resolutions[$0].map { !$0.hasOtherTitle } ?? false }
  }
}

extension SourceText {
  /// Whether every word of a stretch was read with so much confidence.
  fileprivate func isRecognised(_ span: TextSpan, from least: Int) -> Bool {
    confidence(of: span).map { $0 >= least } ?? false
  }
}
