import PlanFacts
import PlanRules
import PlanSyntax
import RuleTables
import SourceText

/// Chi phí của từng quy tắc: the time of each rule over the same plans. What several rules share is
/// charged to the first that asks for it.
struct RuleCosts {
  private var seconds = [Double](repeating: 0, count: Rule.all.count)

  init(inputs: [[UInt8]], rounds: Int) {
    let tables = Tables.builtIn
    let linter = Linter(tables: tables, options: LintOptions())
    for input in inputs {
      let result = linter.lint(SourceText(input))
      for _ in 0..<rounds { add(result) }
    }
  }

  private mutating func add(_ result: LintResult) {
    let context = RuleContext(
      result.analysis, profile: result.profile, options: LintOptions())
    for (index, rule) in Rule.all.enumerated() {
      if let profile = result.profile, !rule.applies(in: profile) { continue }
      context.begin(rule, severity: rule.severity)
      let start = ContinuousClock.now
      _ = rule.judge(context)
      let time = (ContinuousClock.now - start).components
      seconds[index] += Double(time.seconds) + Double(time.attoseconds) / 1e18
    }
    // One thread measures.
    unsafe Measurement.sink &+= context.findings.count
  }

  /// The dearest rules and their part of all.
  func rows(_ count: Int) -> [String] {
    let total = seconds.reduce(0, +)
    let dearest = seconds.indices.sorted { seconds[$0] > seconds[$1] }.prefix(count)
    return dearest.map { index in
      Rule.all[index].id.padded(28)
        + Measurement.fixed(seconds[index] / total * 100, 1).leftPadded(6) + " %"
    }
  }
}
