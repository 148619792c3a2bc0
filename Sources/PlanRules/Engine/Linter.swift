import PlanFacts
import PlanSyntax
import RuleTables
import SourceText

/// Kết quả of one document: its tree, its facts, its findings, and how each rule ended.
package struct LintResult: Sendable {
  package let analysis: Analysis
  /// Nil where the text is no plan.
  package let profile: Profile?
  package let profileReason: Localized
  /// Sorted by place, then by the order of the rules.
  package private(set) var findings: [Finding]
  /// One entry a rule, in the order of `rules`.
  package private(set) var coverage: [Coverage]
  /// The built-in rules, then an office's own.
  package var rules: [Rule] = Rule.all
  /// The words of a plan; none where the text is no plan.
  package var words = TextWords()
  /// What is not to be reported, in the order of `findings`.
  package var suppressed: [SuppressedFinding] = []
  /// What is wrong with remarks, in text order.
  package var notices: [SuppressionNotice] = []
  /// Rules that files under judgement themselves switch off or make milder, and the configurations that
  /// lie among those files: for whoever draws a conclusion.
  package var weakenedRules: Set<String> = []
  package var judgedFiles: Set<String> = []
  /// Findings beyond as many of one rule as are reported.
  package fileprivate(set) var unreportedCount = 0
  /// By severity: findings that are milder than what is to be listed.
  package private(set) var unlisted = [0, 0, 0]
  /// How many findings a baseline had already.
  package private(set) var knownCount = 0

  package var source: SourceText { analysis.source }
  package var plan: Plan { analysis.plan }
  package var facts: Facts { analysis.facts }

  /// Lists only findings from a severity on. The others count where a conclusion is drawn.
  package mutating func list(from severity: Severity) {
    list { $0.severity >= severity }
  }

  /// Lists only some findings, as above.
  package mutating func list(where isAsked: (Finding) -> Bool) {
    for finding in findings where !isAsked(finding) {
      unlisted[Int(finding.severity.rawValue)] += 1
    }
    findings.removeAll { !isAsked($0) }
  }

  /// How many findings there are, listed or not.
  package func total(_ severity: Severity) -> Int {
    count(severity) + unlisted[Int(severity.rawValue)]
  }

  package func count(_ severity: Severity) -> Int {
    var count = 0
    for finding in findings where finding.severity == severity { count += 1 }
    return count
  }

  /// Leaves out what remarks and the configuration say.
  mutating func suppress(_ configured: [Suppression], remarks: Suppressor.Remarks) {
    guard !configured.isEmpty || !source.remarks.isEmpty else { return }
    var suppressor = Suppressor(source, plan, rules, configured, remarks)
    findings = suppressor.apply(to: findings)
    suppressed = suppressor.suppressed
    notices = suppressor.notices
    leaveUnchecked(
      Set(suppressed.map { $0.finding.rule }),
      Localized("phát hiện được bỏ qua có lý do", en: "findings ignored for a reason"))
  }

  /// Leaves out what a baseline has.
  /// - Parameter known: fingerprints as text.
  package mutating func leaveOut(_ known: Set<String>) {
    guard !known.isEmpty else { return }
    var left: [Finding] = []
    var rules: Set<Rule> = []
    for finding in findings {
      if known.contains(finding.fingerprint.text) {
        rules.insert(finding.rule)
        knownCount += 1
      } else {
        left.append(finding)
      }
    }
    findings = left
    leaveUnchecked(
      rules,
      Localized("phát hiện đã có trong mốc", en: "findings are in the baseline"))
  }

  /// A rule whose findings are all left out has not passed.
  private mutating func leaveUnchecked(_ left: Set<Rule>, _ reason: Localized) {
    let reported = Set(findings.map { $0.rule })
    for index in coverage.indices {
      let rule = coverage[index].rule
      guard left.contains(rules[rule]), !reported.contains(rules[rule]) else { continue }
      coverage[index] = Coverage(rule: rule, status: .notChecked, reason: reason)
    }
  }
}

/// Mức bao phủ: how one rule ended on one document.
package struct Coverage: Sendable, Equatable {
  package enum Status: UInt8, Sendable, CaseIterable {
    case passed, failed, notApplicable, notChecked

    package var name: String {
      switch self {
      case .passed: "passed"
      case .failed: "failed"
      case .notApplicable: "notApplicable"
      case .notChecked: "notChecked"
      }
    }
  }
  package let rule: Int
  package let status: Status
  /// Nil where passed or failed.
  package let reason: Localized?
}

/// Bộ kiểm tra: applies every rule to a text.
package struct Linter: Sendable {
  package let tables: Tables
  package let options: LintOptions
  /// The built-in rules, then an office's own.
  package let rules: [Rule]
  /// By rule: the severity of all its findings; nil: as the rule has it.
  private let severities: [Severity?]
  /// The profiles that a text may choose.
  private let profiles: [Profile]

  package init(tables: Tables, options: LintOptions) {
    self.tables = tables
    self.options = options
    rules =
      tables.ownRules.isEmpty
      ? Rule.all : Rule.all + tables.ownRules.map { Rule($0, tables: tables) }
    severities = rules.map { options.severities[$0.id] }
    profiles = ProfileChoice.candidates(tables)
  }

  /// - Parameters:
  ///   - off: rules that are switched off for this document, besides those of the options.
  ///   - suppressions: findings that are not to be reported of this document.
  ///   - role: what the file is by its name.
  package func lint(
    _ source: SourceText, off: Set<String> = [], suppressions: [Suppression] = [],
    role: FileRole = .document
  ) -> LintResult {
    lint(
      Analysis(of: source, tables: tables, asOf: options.asOf), off: off,
      suppressions: suppressions, role: role)
  }

  /// The same of each document of a file, nearly always one.
  package func lintAll(
    _ source: SourceText, off: Set<String> = [], suppressions: [Suppression] = [],
    role: FileRole = .document
  ) -> [LintResult] {
    Analysis.all(in: source, tables: tables, asOf: options.asOf)
      .map { lint($0, off: off, suppressions: suppressions, role: role) }
  }

  private func lint(
    _ analysis: Analysis, off: Set<String>, suppressions: [Suppression], role: FileRole
  ) -> LintResult {
    var result = lint(analysis, off: off, role: role)
    result.suppress(
      suppressions, remarks: options.stage == .draft || options.obeysRemarks ? .obeyed : .shown)
    return result
  }

  /// Every finding, those that are not to be reported too.
  package func lint(
    _ analysis: Analysis, off: Set<String> = [], role: FileRole = .document
  ) -> LintResult {
    let off = off.union(options.off)
    let choice = ProfileChoice(
      analysis, candidates: profiles, requested: options.profile, role: role)
    let context = RuleContext(analysis, profile: choice.profile, options: options)
    var coverage: [Coverage] = []
    coverage.reserveCapacity(rules.count)
    let isBlank = context.isBlankForm
    let scan = ScanJudgement(analysis)
    // «DỰ THẢO KẾ HOẠCH»: what a draft may lack is no fault of it.
    let isDraft = options.stage == .submitted && analysis.plan.draftMark != nil
    let stage = isDraft ? Stage.draft : options.stage
    // By finding: the place of its rule.
    var places: [Int] = []
    for (index, rule) in rules.enumerated() {
      if !off.isEmpty, off.contains(rule.id) {
        coverage.append(Coverage(rule: index, status: .notChecked, reason: Self.switchedOff))
        continue
      }
      if !options.unselected.isEmpty, options.unselected.contains(rule.id) {
        coverage.append(Coverage(rule: index, status: .notChecked, reason: Self.notSelected))
        continue
      }
      if let reason = choice.whyNotApplicable(rule) {
        coverage.append(Coverage(rule: index, status: .notApplicable, reason: reason))
        continue
      }
      if isBlank, rule.id != Self.ruleOfBlanks {
        coverage.append(Coverage(rule: index, status: .notChecked, reason: Self.blankForm))
        continue
      }
      if scan != nil, rule.onScans == .heldBack {
        coverage.append(Coverage(rule: index, status: .notChecked, reason: ScanJudgement.heldBack))
        continue
      }
      let before = context.findings.count
      context.begin(rule, severity: rule.severity(at: stage))
      var outcome = rule.judge(context)
      if let scan { outcome = scan.temper(outcome, of: rule, from: before, context) }
      places += repeatElement(index, count: context.findings.count - before)
      if context.findings.count > before {
        coverage.append(Coverage(rule: index, status: .failed, reason: nil))
        continue
      }
      switch outcome {
      case .passed:
        coverage.append(Coverage(rule: index, status: .passed, reason: nil))
      case .notApplicable(let reason):
        coverage.append(Coverage(rule: index, status: .notApplicable, reason: reason))
      case .notChecked(let reason):
        coverage.append(Coverage(rule: index, status: .notChecked, reason: reason))
      }
    }
    var findings = context.takeFindings()
    if !options.severities.isEmpty {
      for index in findings.indices {
        if let severity = severities[places[index]] { findings[index].severity = severity }
      }
    }
    let order = findings.indices.sorted {
      let (a, b) = (findings[$0].span, findings[$1].span)
      return (a.lowerBound, places[$0], a.upperBound, $0)
        < (b.lowerBound, places[$1], b.upperBound, $1)
    }
    findings.reorder(order)
    findings.setFingerprints(analysis.source, part: analysis.plan.part)
    var result = LintResult(
      analysis: analysis, profile: choice.profile, profileReason: choice.reason,
      findings: findings, coverage: coverage, rules: rules,
      words: choice.profile == nil ? TextWords() : context.survey.words)
    result.unreportedCount = context.unreported
    return result
  }

  /// Why a rule was not checked that nobody asked for.
  package static let notSelected = Localized(
    "không được chọn trên dòng lệnh", en: "not selected on the command line")

  /// The one rule that speaks of a form nobody has filled in.
  static let ruleOfBlanks = "text/placeholder"
  static let blankForm = Localized("biểu mẫu chưa điền", en: "the form is not filled in")

  /// Why a rule was not checked that the configuration switches off.
  package static let switchedOff = Localized(
    "đã tắt trong cấu hình", en: "switched off by the configuration")
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
