import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

/// Lượt rà soát: one document under one rule after another, and what they have found so far.
final class RuleRun {
  private let analysis: Analysis
  private let task: LintTask
  private let linter: Linter
  private let choice: ProfileChoice
  private let context: RuleContext
  private let off: Set<String>
  private let unselected: Set<String>
  private let isBlank: Bool
  private let scan: ScanJudgement?
  private let stage: Stage
  private var coverage: [Coverage] = []
  /// By finding: the place of its rule.
  private var places: [Int] = []

  init(_ analysis: Analysis, _ task: LintTask, _ linter: Linter) {
    self.analysis = analysis
    self.task = task
    self.linter = linter
    let options = linter.options
    off = task.off.isEmpty ? options.off : task.off.union(options.off)
    unselected = options.unselected
    choice = ProfileChoice(
      analysis, candidates: linter.profiles, requested: options.profile, role: task.role)
    context = RuleContext(analysis, profile: choice.profile, options: options)
    isBlank = context.isBlankForm
    scan = ScanJudgement(analysis)
    // «DỰ THẢO KẾ HOẠCH»: what a draft may lack is no fault of it.
    let isDraft = options.stage == .submitted && analysis.plan.draftMark != nil
    stage = isDraft ? .draft : options.stage
    coverage.reserveCapacity(linter.rules.count)
  }

  /// - Parameter index: the place of the rule among the linter's, one after the other.
  func judge(_ rule: Rule, _ index: Int) {
    let (status, reason) = whyLeftOut(rule) ?? apply(rule, index)
    coverage.append(Coverage(rule: index, status: status, reason: reason))
  }

  private func apply(_ rule: Rule, _ index: Int) -> (Coverage.Status, Localized?) {
    let before = context.findings.count
    context.begin(rule, severity: rule.severity(at: stage))
    var outcome = rule.judge(context)
    if let scan { outcome = scan.temper(outcome, of: rule, from: before, context) }
    places += repeatElement(index, count: context.findings.count - before)
    if context.findings.count > before { return (.failed, nil) }
    return switch outcome {
    case .passed: (.passed, nil)
    case .notApplicable(let reason): (.notApplicable, reason)
    case .notChecked(let reason): (.notChecked, reason)
    }
  }

  private func whyLeftOut(_ rule: Rule) -> (Coverage.Status, Localized?)? {
    if !off.isEmpty, off.contains(rule.id) { return (.notChecked, Linter.switchedOff) }
    if !unselected.isEmpty, unselected.contains(rule.id) {
      return (.notChecked, Linter.notSelected)
    }
    if let reason = choice.whyNotApplicable(rule) { return (.notApplicable, reason) }
    if isBlank, rule.id != Linter.ruleOfBlanks { return (.notChecked, Linter.blankForm) }
    if scan != nil, rule.onScans == .heldBack { return (.notChecked, ScanJudgement.heldBack) }
    return nil
  }

  /// What has come of it, once: the findings are handed over.
  func result() -> LintResult {
    let options = linter.options
    var findings = context.takeFindings()
    if !options.severities.isEmpty {
      for index in findings.indices {
        if let severity = linter.severities[places[index]] { findings[index].severity = severity }
      }
    }
    let places = places
    let order = findings.indices.sorted {
      let (a, b) = (findings[$0].span, findings[$1].span)
      return (a.lowerBound, places[$0], a.upperBound, $0)
        < (b.lowerBound, places[$1], b.upperBound, $1)
    }
    findings.reorder(order)
    findings.setFingerprints(analysis.source, part: analysis.plan.part)
    var result = LintResult(
      analysis: analysis, profile: choice.profile, profileReason: choice.reason,
      findings: findings, coverage: coverage, rules: linter.rules,
      words: choice.profile == nil ? TextWords() : context.survey.words)
    result.unreportedCount = context.unreported
    let obeysRemarks = options.stage == .draft || options.obeysRemarks
    result.suppress(task.suppressions, remarks: obeysRemarks ? .obeyed : .shown)
    return result
  }
}

extension Linter {
  /// Why a rule was not checked that nobody asked for.
  package static let notSelected = Localized(
    "không được chọn trên dòng lệnh", en: "not selected on the command line")

  /// Why a rule was not checked that the configuration switches off.
  package static let switchedOff = Localized(
    "đã tắt trong cấu hình", en: "switched off by the configuration")

  /// The one rule that speaks of a form nobody has filled in.
  fileprivate static let ruleOfBlanks = "text/placeholder"
  fileprivate static let blankForm = Localized(
    "biểu mẫu chưa điền", en: "the form is not filled in")
}

extension [Finding] {
  /// In the place of each the one that stood at the index that `order` gives for it. Nothing is copied: a
  /// text may have a million findings.
  fileprivate mutating func reorder(_ order: [Int]) {
    var order = order
    for start in indices where order[start] != start {
      let first = self[start]
      var place = start
      while order[place] != start {
        let next = order[place]
        self[place] = self[next]
        order[place] = place
        place = next
      }
      self[place] = first
      order[place] = place
    }
  }
}
