/// Lệnh.
enum Command: String, CaseIterable {
  case lint, cite, parse, rules, explain, register

  /// Commands of the contract that later versions bring.
  static let notYetBuilt = ["fix", "init", "config", "diff", "completions", "man"]
}

/// Các lệnh that an option goes with.
struct CommandSet: OptionSet {
  let rawValue: UInt8
  static let lint = CommandSet(.lint)
  static let cite = CommandSet(.cite)
  static let parse = CommandSet(.parse)
  static let rules = CommandSet(.rules)
  static let explain = CommandSet(.explain)
  static let register = CommandSet(.register)
  static let documents: CommandSet = [.lint, .cite, .parse]
  static let all: CommandSet = [.documents, .rules, .explain, .register]

  init(rawValue: UInt8) { self.rawValue = rawValue }
  init(_ command: Command) {
    rawValue =
      switch command {
      case .lint: 1
      case .cite: 2
      case .parse: 4
      case .rules: 8
      case .explain: 16
      case .register: 32
      }
  }
}
