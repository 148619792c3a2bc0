import PlanRules

/// Gợi ý: what a shell offers in one place of the command line.
enum Completion: Sendable, Equatable {
  /// A number, a day, a name: nothing that could be listed.
  case nothing
  case files, folders
  case words([String])
  /// Those of the command.
  case formats
  /// Built-in ones; an office's own are not known when the script is written.
  case profiles, rules

  /// What an argument's name in the help says already: words in small letters are the words
  /// themselves («draft|submitted|issued»), FILE and DIR are paths, RULE is a rule.
  init(labelled label: Localized?) {
    guard let name = label?.en else {
      self = .nothing
      return
    }
    switch name {
    case "FILE": self = .files
    case "DIR": self = .folders
    case "RULE": self = .rules
    case name.lowercased(): self = .words(name.split(separator: "|").map { String($0) })
    default: self = .nothing
    }
  }
}
