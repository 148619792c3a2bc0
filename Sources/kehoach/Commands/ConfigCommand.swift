import PlanReports
import PlanRules
import RuleTables

/// `kehoach config`: cấu hình có hiệu lực cho một tệp hay thư mục.
enum ConfigCommand {
  static let row = CommandRow(
    Localized("[TỆP HOẶC THƯ MỤC]", en: "[FILE OR FOLDER]"),
    summary: Localized(
      "cho biết cấu hình nào có hiệu lực, và từ đâu",
      en: "show which configuration holds, and where it comes from"),
    formats: ConfigFormat.names
  ) { options throws(CommandError) in try run(options) }

  static func run(_ options: Options) throws(CommandError) -> ExitStatus {
    let format: ConfigFormat =
      if let name = options.format { try .asked(name) } else { .text }
    guard options.operands.count < 2 else {
      throw .usage(
        "lệnh config nhận một tệp hay thư mục.", en: "config takes one file or folder.")
    }
    let path = options.operands.first ?? .workingFolder
    let tables = try TableFolder.tables(options)
    let setups = LintSetups(options, tables: tables)
    let isFolder = try isFolder(path)
    let place: LintSetups.Place
    do throws(SetupFailure) {
      place = try setups.place(of: isFolder ? path : path.folder)
    } catch {
      throw error.error
    }
    let real = isFolder ? place.folder : place.folder.appending(Array(path.name))
    let report = ConfigurationReport(
      path: path.text, files: place.setup.files.map { $0.path.text },
      entries: place.setup.entries(at: real))
    var output = try OutputFile.open(options, mark: format == .text ? .text : .none)
    switch format {
    case .text:
      try output.write(report.text(style: .wanted(by: options), language: options.language))
    case .json:
      try output.write(
        report.json(Tool(version: Help.version, registerDay: tables.registerDay)))
    }
    try output.finish()
    return .done
  }

  private static func isFolder(_ path: FilePath) throws(CommandError) -> Bool {
    if path.isStandardInput { return false }
    do throws(SystemFailure) {
      return try FileSystem.kind(of: path) == .folder
    } catch {
      throw .usage(at: path.text, error.words)
    }
  }
}
