import PlanReports
import PlanRules
import RuleTables

/// `kehoach rules`: danh sách quy tắc.
enum RulesCommand {
  static let row = CommandRow(
    Localized("", en: ""),
    summary: Localized("liệt kê các quy tắc", en: "list the rules"),
    remarks: Localized(
      """
      kehoach rules check TỆP…: kiểm tra tệp quy tắc riêng và cấu hình
      kehoach rules schema [config|rules|profile]: khuôn JSON cho trình soạn thảo
      """,
      en: """
        kehoach rules check FILES…: check own rule files and configurations
        kehoach rules schema [config|rules|profile]: JSON schema for editors
        """),
    formats: RulesFormat.names,
    parts: [("check", .files), ("schema", .words(RulesSchemaCommand.Part.names))]
  ) { options throws(CommandError) in try run(options) }

  static func run(_ options: Options) throws(CommandError) -> ExitStatus {
    switch options.operands.first?.text {
    case "check": return try RulesCheckCommand.run(options.operands.dropFirst(), options)
    case "schema": return try RulesSchemaCommand.run(options.operands.dropFirst(), options)
    default: break
    }
    let format: RulesFormat =
      if let name = options.format { try .asked(name) } else { .text }
    let linter = try LintSetups.inWorkingFolder(options).linter
    let tables = linter.tables
    let profile = try LintCommand.profile(options, tables)
    var rules = linter.rules
    if let profile = profile.flatMap({ tables.profile(named: $0) }) {
      let others = Set(tables.ownRules.filter { !tables.asks($0, in: profile) }.map { $0.id })
      rules = rules.filter { $0.applies(in: profile) && !others.contains($0.id) }
    }
    let report = RuleListReport(
      style: .wanted(by: options), language: options.language, stage: options.stage)
    let tool = Tool(version: Help.version, registerDay: tables.registerDay)
    var output = try OutputFile.open(
      options, mark: format == .text ? .text : format == .markdown ? .markdown : .none)
    switch format {
    case .text: try output.write(report.text(rules, tables.profiles))
    case .markdown:
      try output.write(RuleReference(language: options.language).markdown(rules, tables.profiles))
    case .json:
      try output.write(
        report.json(
          rules, tool: tool, profile: profile, profiles: tables.profiles))
    }
    try output.finish()
    return .done
  }
}
