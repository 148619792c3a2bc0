/// Lệnh.
enum Command: String, CaseIterable {
  case lint, cite, parse, diff, fix, rules, explain, config, register
  /// «init» is a word of Swift's.
  case initialise = "init"

  /// Commands of the contract that later versions bring.
  static let notYetBuilt = ["completions", "man"]
}

/// Các lệnh that an option goes with.
struct CommandSet: OptionSet {
  let rawValue: UInt16
  static let lint = CommandSet(.lint)
  static let cite = CommandSet(.cite)
  static let parse = CommandSet(.parse)
  static let rules = CommandSet(.rules)
  static let explain = CommandSet(.explain)
  static let config = CommandSet(.config)
  static let initialise = CommandSet(.initialise)
  static let register = CommandSet(.register)
  static let fix = CommandSet(.fix)
  static let diff = CommandSet(.diff)
  static let documents: CommandSet = [.lint, .cite, .parse, .diff]
  static let all: CommandSet = [
    .documents, .fix, .rules, .explain, .config, .initialise, .register,
  ]

  init(rawValue: UInt16) { self.rawValue = rawValue }
  init(_ command: Command) {
    rawValue =
      switch command {
      case .lint: 1
      case .cite: 2
      case .parse: 4
      case .rules: 8
      case .explain: 16
      case .config: 32
      case .initialise: 64
      case .register: 128
      case .fix: 256
      case .diff: 512
      }
  }
}
