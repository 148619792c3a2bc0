import PlanRules
import RuleTables

/// `kehoach completions`: hoàn thành lệnh trong shell, written to be put where the shell looks.
enum CompletionsCommand {
  static let row = CommandRow(
    Localized(Shell.names.joined(separator: "|"), en: Shell.names.joined(separator: "|")),
    summary: Localized(
      "hoàn thành lệnh cho bash, zsh, fish", en: "completions for bash, zsh, fish"),
    remarks: Localized(
      """
      bash: kehoach completions bash > ~/.local/share/bash-completion/completions/kehoach
      zsh: ghi vào tệp _kehoach trong một thư mục của $fpath
      fish: kehoach completions fish > ~/.config/fish/completions/kehoach.fish
      """,
      en: """
        bash: kehoach completions bash > ~/.local/share/bash-completion/completions/kehoach
        zsh: write it to a file _kehoach in a folder of $fpath
        fish: kehoach completions fish > ~/.config/fish/completions/kehoach.fish
        """),
    operands: .words(Shell.names)
  ) { options throws(CommandError) in try run(options) }

  static func run(_ options: Options) throws(CommandError) -> ExitStatus {
    let known = Shell.names
    guard let name = options.operands.first?.text, options.operands.count == 1 else {
      throw .usage(
        "lệnh completions cần tên một shell: \(known.joined(separator: ", ")).",
        en: "completions needs the name of one shell: \(known.joined(separator: ", ")).")
    }
    guard let shell = Shell(rawValue: name) else {
      throw .unknown("completions", "shell", en: "shell", name, known)
    }
    let table = CompletionTable(options.language)
    let script =
      switch shell {
      case .bash: BashCompletion(table: table).script
      case .zsh: ZshCompletion(table: table).script
      case .fish: FishCompletion(table: table).script
      }
    var output = try OutputFile.open(options)
    try output.write(Array(script.utf8))
    try output.finish()
    return .done
  }
}
