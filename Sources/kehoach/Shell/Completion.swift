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
}
