import PlanReports
import PlanRules
import RuleTables

/// `kehoach rules check`: kiểm tra tệp quy tắc, hồ sơ, bảng và cấu hình của cơ quan.
enum RulesCheckCommand {
  /// - Parameter paths: files and folders; a `.kehoach.json` is read as a configuration.
  static func run(
    _ paths: ArraySlice<FilePath>, _ options: Options
  ) throws(CommandError) -> ExitStatus {
    guard !paths.isEmpty else {
      throw .usage(
        "chưa nói kiểm tra tệp hay thư mục nào, ví dụ: kehoach rules check quy-tac.json.",
        en: "which files or folders? For instance: kehoach rules check rules.json.")
    }
    var folder = TableFolder()
    var faults: [CommandError] = []
    var count = 0
    for path in paths {
      if path.name.elementsEqual(ConfigurationFile.name) {
        count += 1
        if let fault = fault(ofConfiguration: path, options) { faults.append(fault) }
      } else {
        try folder.addRules(path, for: Localized("rules check", en: "rules check"))
      }
    }
    faults += folder.faults()
    count += folder.count
    guard faults.isEmpty else {
      for fault in faults { Console.complain(Console.line(fault.message, options.language)) }
      return .usage
    }
    var output = try OutputFile.open(options, mark: .text)
    let said = Localized("\(count) tệp dùng được.\n", en: "\(count) files are in order.\n")
    if !options.isQuiet { try output.write(Array(said.text(options.language).utf8)) }
    try output.finish()
    return .done
  }

  /// What is wrong with a configuration, with what it names, or with those above it.
  private static func fault(
    ofConfiguration path: FilePath, _ options: Options
  ) -> CommandError? {
    var options = options
    options.trustsFolders = true
    do throws(SetupFailure) {
      _ = try LintSetups(options, tables: .builtIn).place(of: path.folder)
      return nil
    } catch {
      return error.error
    }
  }
}
