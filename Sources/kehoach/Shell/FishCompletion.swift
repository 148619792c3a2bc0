import PlanRules
import RuleTables

/// Gợi ý cho fish, with the options' help.
struct FishCompletion {
  let table: CompletionTable

  var script: String {
    """
    # Hoàn thành lệnh kehoach cho fish; «kehoach completions fish» viết ra tệp này.

    # The words before the cursor that are neither options nor their values.
    function __kehoach_words
      set -l isValue no
      set -l line (commandline -opc)
      set -e line[1]
      for word in $line
        if test $isValue = yes
          set isValue no
          continue
        end
        switch $word
          case \(table.optionsWithValue.map { $0.name }.joined(separator: " "))
            set isValue yes
          case '-*'
          case '*'
            echo -- $word
        end
      end
    end

    # Whether those words are the given ones, or begin with them.
    function __kehoach_at
      set -l words (__kehoach_words)
      test "$words" = "$argv"
    end
    function __kehoach_in
      set -l words (__kehoach_words)
      set -l last (count $argv)
      test "$words[1..$last]" = "$argv"
    end

    complete -c kehoach -f
    \((options(of: nil) + table.commands.flatMap { lines(of: $0) }).joined(separator: "\n"))

    """
  }

  /// What follows a command, and the command itself.
  private func lines(of command: Command) -> [String] {
    let name = command.rawValue
    let itself =
      "complete -c kehoach -n __kehoach_at -a \(name) -d \(quoted(table.summary(of: command)))"
    let operands =
      command.row.parts.isEmpty
      ? operand(command.row.operands, after: name, command)
      : operand(.words(command.row.parts.map { $0.name }), after: name, command, isNext: true)
        + command.row.parts.flatMap { operand($0.operands, after: "\(name) \($0.name)", command) }
    return [itself] + operands + options(of: command)
  }

  private func operand(
    _ completion: Completion, after words: String, _ command: Command, isNext: Bool = false
  ) -> [String] {
    let condition = quoted((isNext ? "__kehoach_at " : "__kehoach_in ") + words)
    return values(completion, command).map { ["complete -c kehoach -n \(condition) \($0)"] } ?? []
  }

  /// - Parameter command: nil for the options that stand before any command.
  private func options(of command: Command?) -> [String] {
    let condition = command.map { quoted("__kehoach_in \($0.rawValue)") } ?? "__kehoach_at"
    return table.options(of: command).map { row in
      let value =
        row.argument == nil ? "" : " -r " + (values(row.completes, command) ?? "-f")
      let short = row.name == "--help" ? " -s h" : ""
      return "complete -c kehoach -n \(condition)\(short) -l \(row.name.dropFirst(2))\(value)"
        + " -d \(quoted(row.help.text(table.language)))"
    }
  }

  /// What `complete` is to offer; nil for nothing.
  private func values(_ completion: Completion, _ command: Command?) -> String? {
    switch table.resolved(completion, for: command) {
    case .words(let words): "-f -a " + quoted(words.joined(separator: " "))
    case .files: "-F"
    case .folders: "-f -a '(__fish_complete_directories)'"
    case .nothing, .formats, .profiles, .rules: nil
    }
  }

  private func quoted(_ text: String) -> String {
    "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
  }
}
