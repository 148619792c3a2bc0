import PlanReports
import PlanRules
import PlanSets
import RuleTables

/// `kehoach explain`: giải thích một quy tắc.
enum ExplainCommand {
  static let row = CommandRow(
    Localized("QUY-TẮC…", en: "RULE…"),
    summary: Localized(
      "giải thích một quy tắc: vì sao, cần làm gì, ví dụ",
      en: "explain a rule: why, what to do, examples"),
    operands: .rules
  ) { options throws(CommandError) in try run(options) }

  static func run(_ options: Options) throws(CommandError) -> ExitStatus {
    guard !options.operands.isEmpty else {
      throw .usage(
        "chưa nói quy tắc nào, ví dụ: kehoach explain section/missing. Danh sách: kehoach rules.",
        en: "which rule? For instance: kehoach explain section/missing. All: kehoach rules.")
    }
    let rules =
      try LintSetups.inWorkingFolder(options).linter.rules + Rule.ofSets
    let report = ExplainReport(style: .wanted(by: options), language: options.language)
    var bytes: [UInt8] = []
    for operand in options.operands {
      guard let rule = rules.first(where: { $0.id == operand.text }) else {
        throw unknown(operand.text, rules)
      }
      if !bytes.isEmpty { bytes.append(contentsOf: report.separator) }
      bytes.append(contentsOf: report.page(rule))
    }
    var output = try OutputFile.open(options, mark: .text)
    try output.write(bytes)
    try output.finish()
    return .done
  }

  static func unknown(_ name: String, _ rules: [Rule]) -> CommandError {
    let near = Suggestion.nearest(to: name, among: rules.map { $0.id })
    let vi = near.map { " Có phải ý là «\($0)»?" } ?? " Danh sách: kehoach rules."
    let en = near.map { " Did you mean '\($0)'?" } ?? " All: kehoach rules."
    return .usage("không có quy tắc «\(name)».\(vi)", en: "unknown rule '\(name)'.\(en)")
  }
}
