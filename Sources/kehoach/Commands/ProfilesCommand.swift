import PlanReports
import PlanRules
import RuleTables

/// `kehoach profiles`: các loại kế hoạch mà chương trình biết.
enum ProfilesCommand {
  static let row = CommandRow(
    Localized("", en: ""),
    summary: Localized(
      "liệt kê các hồ sơ: mỗi loại kế hoạch phải có gì",
      en: "list the profiles: what each kind of plan must hold"),
    remarks: Localized(
      "kehoach explain HỒ-SƠ: mục, bảng, người ký, số tiết, nguồn của một hồ sơ",
      en: "kehoach explain PROFILE: its sections, tables, signers, periods and sources"),
    operands: .nothing
  ) { options throws(CommandError) in try run(options) }

  static func run(_ options: Options) throws(CommandError) -> ExitStatus {
    let tables = try LintSetups.inWorkingFolder(options).linter.tables
    let report = ProfileReport(style: .wanted(by: options), language: options.language)
    var output = try OutputFile.open(options, mark: .text)
    try output.write(report.list(tables.profiles))
    try output.finish()
    return .done
  }
}
