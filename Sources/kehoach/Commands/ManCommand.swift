import PlanRules

/// `kehoach man`: trang hướng dẫn cho `man`.
enum ManCommand {
  static func run(_ options: Options) throws(CommandError) -> ExitStatus {
    guard options.operands.isEmpty else {
      throw .usage(
        "lệnh man không nhận tên nào; dùng: kehoach man > kehoach.1.",
        en: "man takes no operands; use: kehoach man > kehoach.1.")
    }
    var output = try OutputFile.open(options.output)
    try output.write(Array(ManualPage(language: options.language).text.utf8))
    try output.finish()
    return .done
  }
}
