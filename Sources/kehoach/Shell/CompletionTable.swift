import PlanRules
import RuleTables

/// Bảng gợi ý: commands and options as the writers of the scripts need them, made of the rows by which
/// the command line itself is read.
struct CompletionTable {
  let language: Language
  private let profiles: [String]
  private let rules: [String]

  init(_ language: Language) {
    self.language = language
    profiles = Tables.builtIn.profiles.map { $0.name }
    rules = Rule.all.map { $0.id }
  }

  let commands = Command.allCases

  /// - Parameter command: nil for those that go with every command, and so before it too.
  func options(of command: Command?) -> [OptionRow] {
    let set = command.map { CommandSet($0) } ?? .all
    return OptionRow.all.filter { $0.commands.isSuperset(of: set) }
  }

  /// Options whose value may be the next word.
  var optionsWithValue: [OptionRow] { OptionRow.all.filter { $0.argument != nil } }

  func summary(of command: Command) -> String { command.row.summary.text(language) }

  /// A completion with every list written out.
  func resolved(_ completion: Completion, for command: Command?) -> Completion {
    switch completion {
    case .formats: .words(command?.row.formats ?? [])
    case .profiles: .words(profiles)
    case .rules: .words(rules)
    case .nothing, .files, .folders, .words: completion
    }
  }
}
