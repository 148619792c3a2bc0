import PlanRules
import RuleTables

/// Một lệnh: all that the command line, help, the manual page and completions know of it.
struct CommandRow: Sendable {
  /// What follows its name: «TỆP…».
  let synopsis: Localized
  /// What it does, in one line.
  let summary: Localized
  /// What else its help says, below that line; empty where there is nothing to add.
  let remarks: Localized
  /// Names of its report formats, the usual one first; none where there is nothing to choose.
  let formats: [String]
  /// How help lists the formats where their names alone do not say enough.
  let formatHelp: Localized?
  /// What a shell offers after it.
  let operands: Completion
  /// The words of which one follows it, each with what a shell offers after that word.
  let parts: [(name: String, operands: Completion)]
  let run: @Sendable (Options) throws(CommandError) -> ExitStatus

  init(
    _ synopsis: Localized, summary: Localized, remarks: Localized = Localized("", en: ""),
    formats: [String] = [], formatHelp: Localized? = nil, operands: Completion = .files,
    parts: [(name: String, operands: Completion)] = [],
    run: @escaping @Sendable (Options) throws(CommandError) -> ExitStatus
  ) {
    self.synopsis = synopsis
    self.summary = summary
    self.remarks = remarks
    self.formats = formats
    self.formatHelp = formatHelp
    self.operands = operands
    self.parts = parts
    self.run = run
  }

  /// The lines of help below the summary.
  func details(_ language: Language) -> String {
    var lines = remarks.text(language)
    if let formats = formatHelp?.text(language) ?? usualFormatHelp(language) {
      lines += (lines.isEmpty ? "" : "\n") + formats
    }
    return lines
  }

  /// «Dạng báo cáo: text (mặc định), json»; nil where there is nothing to choose.
  private func usualFormatHelp(_ language: Language) -> String? {
    guard let first = formats.first else { return nil }
    let others = formats.dropFirst().map { ", " + $0 }.joined()
    return Localized(
      "Dạng báo cáo: \(first) (mặc định)\(others)", en: "Formats: \(first) (default)\(others)"
    ).text(language)
  }
}
