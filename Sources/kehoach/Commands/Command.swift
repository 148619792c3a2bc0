import PlanReports

/// Lệnh.
enum Command: String, CaseIterable {
  case lint, cite, parse, diff, fix, rules, explain, config, register, completions, man
  /// «init» is a word of Swift's.
  case initialise = "init"

  /// Names of its report formats; none where there is nothing to choose.
  var formats: [String] {
    switch self {
    case .lint: LintFormat.allCases.map { $0.rawValue }
    case .cite: CiteFormat.allCases.map { $0.rawValue }
    case .parse: ParseFormat.allCases.map { $0.rawValue }
    case .diff: DiffFormat.allCases.map { $0.rawValue }
    case .rules: RulesFormat.allCases.map { $0.rawValue }
    case .config: ConfigFormat.allCases.map { $0.rawValue }
    case .register: RegisterFormat.allCases.map { $0.rawValue }
    default: []
    }
  }

  /// What it is asked about, as a shell may complete it.
  var operands: Completion {
    switch self {
    case .explain: .rules
    case .completions: .words(Shell.allCases.map { $0.rawValue })
    case .initialise: .folders
    case .man: .nothing
    default: .files
    }
  }

  /// The words of which one stands behind it, with what is asked about behind that word.
  var parts: [(name: String, operands: Completion)] {
    switch self {
    case .rules:
      [
        ("check", .files),
        ("schema", .words(RulesSchemaCommand.Part.allCases.map { $0.rawValue })),
      ]
    case .register: [("check", .files)]
    default: []
    }
  }
}

/// Các lệnh that an option goes with.
struct CommandSet: OptionSet {
  let rawValue: UInt32
  static let lint = CommandSet(.lint)
  static let cite = CommandSet(.cite)
  static let parse = CommandSet(.parse)
  static let fix = CommandSet(.fix)
  static let rules = CommandSet(.rules)
  static let explain = CommandSet(.explain)
  static let config = CommandSet(.config)
  static let register = CommandSet(.register)
  static let diff = CommandSet(.diff)
  static let documents: CommandSet = [.lint, .cite, .parse, .diff]
  static let all = CommandSet(Command.allCases.map { CommandSet($0) })

  init(rawValue: UInt32) { self.rawValue = rawValue }
  init(_ command: Command) {
    rawValue = 1 << UInt32(Command.allCases.firstIndex(of: command) ?? 0)
  }
}
