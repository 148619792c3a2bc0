/// Tên lệnh. What else is known of a command is its row, beside the code that runs it.
enum Command: String, CaseIterable {
  case lint, cite, parse, diff, fix, new, rules, explain, profiles, config, register, page,
    completions, man
  /// «init» is a word of Swift's.
  case initialise = "init"

  var row: CommandRow {
    switch self {
    case .lint: LintCommand.row
    case .cite: CiteCommand.row
    case .parse: ParseCommand.row
    case .diff: DiffCommand.row
    case .fix: FixCommand.row
    case .new: NewCommand.row
    case .rules: RulesCommand.row
    case .explain: ExplainCommand.row
    case .profiles: ProfilesCommand.row
    case .config: ConfigCommand.row
    case .register: RegisterCommand.row
    case .page: PageCommand.row
    case .completions: CompletionsCommand.row
    case .man: ManCommand.row
    case .initialise: InitCommand.row
    }
  }
}
