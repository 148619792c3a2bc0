import PlanRules
import RuleTables

/// Vì sao chưa kiểm tra được: the rules that could not judge a document, by reason.
struct UncheckedReasons {
  private(set) var rows: [(reason: String, rules: [Rule])] = []

  init(_ result: LintResult, _ language: Language) {
    for entry in result.coverage where entry.status == .notChecked {
      let reason = entry.reason?.text(language) ?? ""
      if let index = rows.firstIndex(where: { $0.reason == reason }) {
        rows[index].rules.append(result.rules[entry.rule])
      } else {
        rows.append((reason, [result.rules[entry.rule]]))
      }
    }
  }
}
