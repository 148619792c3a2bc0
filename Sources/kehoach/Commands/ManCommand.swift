import PlanRules
import RuleTables

/// `kehoach man`: trang hướng dẫn cho `man`.
enum ManCommand {
  static let row = CommandRow(
    Localized("> kehoach.1", en: "> kehoach.1"),
    summary: Localized("trang hướng dẫn dạng man", en: "the manual page"),
    remarks: Localized(
      "Xem ngay: kehoach man | man -l -", en: "To read it at once: kehoach man | man -l -"),
    operands: .nothing
  ) { options throws(CommandError) in try run(options) }

  static func run(_ options: Options) throws(CommandError) -> ExitStatus {
    guard options.operands.isEmpty else {
      throw .usage(
        "lệnh man không nhận tên nào; dùng: kehoach man > kehoach.1.",
        en: "man takes no operands; use: kehoach man > kehoach.1.")
    }
    var output = try OutputFile.open(options)
    try output.write(Array(ManualPage(language: options.language).text.utf8))
    try output.finish()
    return .done
  }
}
