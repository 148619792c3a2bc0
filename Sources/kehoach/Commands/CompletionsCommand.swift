import PlanRules

/// `kehoach completions`: hoàn thành lệnh trong shell, written to be put where the shell looks.
enum CompletionsCommand {
  static func run(_ options: Options) throws(CommandError) -> ExitStatus {
    let known = Shell.allCases.map { $0.rawValue }
    guard let name = options.operands.first?.text, options.operands.count == 1 else {
      throw .usage(
        "lệnh completions cần tên một shell: \(known.joined(separator: ", ")).",
        en: "completions needs the name of one shell: \(known.joined(separator: ", ")).")
    }
    guard let shell = Shell(rawValue: name) else {
      throw .unknown("completions", "shell", "shell", name, known)
    }
    let table = CompletionTable(options.language)
    let script =
      switch shell {
      case .bash: BashCompletion(table: table).script
      case .zsh: ZshCompletion(table: table).script
      case .fish: FishCompletion(table: table).script
      }
    var output = try OutputFile.open(options.output)
    try output.write(Array(script.utf8))
    try output.finish()
    return .done
  }
}
