/// Các lệnh that an option goes with.
struct CommandSet: OptionSet {
  let rawValue: UInt32
  static let lint = CommandSet(.lint)
  static let cite = CommandSet(.cite)
  static let parse = CommandSet(.parse)
  static let fix = CommandSet(.fix)
  static let new = CommandSet(.new)
  static let rules = CommandSet(.rules)
  static let explain = CommandSet(.explain)
  static let profiles = CommandSet(.profiles)
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
