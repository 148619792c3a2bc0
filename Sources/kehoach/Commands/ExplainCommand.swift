import PlanReports
import PlanRules
import PlanSets
import RuleTables

/// `kehoach explain`: giải thích một quy tắc.
enum ExplainCommand {
  static let row = CommandRow(
    Localized("QUY-TẮC…", en: "RULE…"),
    summary: Localized(
      "giải thích một quy tắc (vì sao, cần làm gì, ví dụ) hoặc một hồ sơ",
      en: "explain a rule (why, what to do, examples) or a profile"),
    formats: ExplainFormat.names, operands: .rules
  ) { options throws(CommandError) in try run(options) }

  static func run(_ options: Options) throws(CommandError) -> ExitStatus {
    guard !options.operands.isEmpty else {
      throw .usage(
        "chưa nói quy tắc nào, ví dụ: kehoach explain section/missing. Danh sách: kehoach rules.",
        en: "which rule? For instance: kehoach explain section/missing. All: kehoach rules.")
    }
    let linter = try LintSetups.inWorkingFolder(options).linter
    let rules = linter.rules + Rule.ofSets
    let profiles = ProfileReport(style: .wanted(by: options), language: options.language)
    let report = ExplainReport(style: .wanted(by: options), language: options.language)
    var asked: [Rule] = []
    var pages: [[UInt8]] = []
    for operand in options.operands {
      if let profile = linter.tables.profile(named: operand.text) {
        pages.append(profiles.page(profile, linter.tables))
        continue
      }
      guard let rule = rules.first(where: { $0.id == operand.text }) else {
        throw unknown(operand.text, rules)
      }
      asked.append(rule)
      pages.append(report.page(rule))
    }
    let format: ExplainFormat =
      if let name = options.format { try .asked(name) } else { .text }
    var output = try OutputFile.open(options, mark: format == .text ? .text : .none)
    switch format {
    case .text:
      try output.write(Array(pages.joined(separator: report.separator)))
    case .json:
      let tool = Tool(
        version: Help.version, registerDay: Tables.builtIn.registerDay, address: Help.address)
      try output.write(report.json(asked, tool: tool))
    }
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
