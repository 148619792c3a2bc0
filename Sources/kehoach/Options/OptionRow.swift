import PlanRules
import RuleTables

/// Một tùy chọn: its name, its value, the commands it goes with, its help, and what it sets.
struct OptionRow: Sendable {
  /// «--format».
  let name: String
  /// How help names its value; nil where it takes none.
  let argument: Localized?
  /// What shells offer as its value.
  let completes: Completion
  let commands: CommandSet
  let help: Localized
  let weight: Weight
  let apply: @Sendable (inout Options, FilePath) throws(CommandError) -> Void

  /// What depends on an option.
  enum Weight {
    /// What comes of a document, so that a result that was kept holds for the same options alone.
    case result
    /// Only how the run goes.
    case run
  }

  /// One that takes a value.
  init<Value>(
    _ name: String, _ value: OptionValue<Value>, for commands: CommandSet,
    weight: Weight = .result, _ vi: String, en: String,
    set: @escaping @Sendable (inout Options, Value) -> Void
  ) {
    self.name = name
    argument = value.label
    completes = value.completes
    self.commands = commands
    help = Localized(vi, en: en)
    self.weight = weight
    apply = { (options, argument) throws(CommandError) in
      set(&options, try value.read(argument, name))
    }
  }

  /// One that is given or not.
  init(
    _ name: String, for commands: CommandSet, weight: Weight = .result, _ vi: String, en: String,
    set: @escaping @Sendable (inout Options) -> Void
  ) {
    self.name = name
    argument = nil
    completes = .nothing
    self.commands = commands
    help = Localized(vi, en: en)
    self.weight = weight
    apply = { (options, _) throws(CommandError) in set(&options) }
  }

  /// As help shows them.
  static let groups: [(title: Localized, rows: [OptionRow])] = [
    (Localized("Tùy chọn", en: "Options"), common),
    (Localized("Đọc văn bản", en: "Reading documents"), reading),
    (Localized("Rà soát", en: "Checking"), linting + repeating),
    (Localized("Viện dẫn", en: "References"), citing),
    (Localized("Sửa", en: "Fixing"), fixing),
  ]

  static let all: [OptionRow] = groups.flatMap { $0.rows }
}
