import PlanRules
import RuleTables

/// Gợi ý cho zsh, with the options' help. The file is a function `_kehoach` to be found on `fpath`, and can
/// be read by `source` as well.
struct ZshCompletion {
  let table: CompletionTable

  var script: String {
    """
    #compdef kehoach
    # Hoàn thành lệnh kehoach cho zsh; «kehoach completions zsh» viết ra tệp này.
    _kehoach() {
      local curcontext=$curcontext state line
      typeset -A opt_args
      local -a options=(
    \(list(openingOptions, indentedBy: 4))
      )
      _arguments -C $options \\
        '(-): :->command' \\
        '(-)*:: :->rest' && return
      case $state in
        command)
          local -a commands=(
    \(list(table.commands.map { quoted(named($0)) }, indentedBy: 8))
          )
          _describe -t commands kehoach commands
          ;;
        rest)
          case $words[1] in
    \(table.commands.map { branch(for: $0) }.joined(separator: "\n"))
          esac
          ;;
      esac
    }
    if [ "$funcstack[1]" = _kehoach ]; then
      _kehoach "$@"
    elif (( $+functions[compdef] )); then
      compdef _kehoach kehoach
    fi

    """
  }

  private func named(_ command: Command) -> String {
    "\(command.rawValue):\(table.summary(of: command))"
  }

  private func branch(for command: Command) -> String {
    let head = """
              \(command.rawValue))
                options=(
      \(list(table.options(of: command).map { specification($0, command) }, indentedBy: 12))
                )

      """
    guard !command.row.parts.isEmpty else {
      return head + "          _arguments $options '*: :\(action(command.row.operands, command))'\n"
        + "          ;;"
    }
    let names = command.row.parts.map { $0.name }.joined(separator: " ")
    let parts = command.row.parts.map { part in
      "            \(part.name)) _arguments $options '*: :\(action(part.operands, command))' ;;\n"
    }
    return head
      + "          _arguments -C $options '(-)1: :(\(names))' '(-)*:: :->part' && return\n"
      + "          case $line[1] in\n" + parts.joined() + "          esac\n          ;;"
  }

  /// What stands before the command: any option, of which only those of every command are offered.
  private var openingOptions: [String] {
    let offered = table.options(of: nil)
    return OptionRow.all.map { row in
      if offered.contains(where: { $0.name == row.name }) { return specification(row, nil) }
      return quoted("!" + row.name + (row.argument == nil ? "" : "=: : "))
    }
  }

  /// An option as `_arguments` takes it. One that stands already is offered again: the later one
  /// counts, or both do.
  private func specification(_ row: OptionRow, _ command: Command?) -> String {
    let name = row.name + (row.argument == nil ? "" : "=")
    let help = "[" + bracketed(row.help.text(table.language)) + "]"
    let value = row.argument.map { label in
      let words = label.text(table.language).replacing(":", with: "\\:")
      return ":\(words):\(action(row.completes, command))"
    }
    return quoted("*" + name + help + (value ?? ""))
  }

  private func list(_ lines: [String], indentedBy columns: Int) -> String {
    lines.map { String(repeating: " ", count: columns) + $0 }.joined(separator: "\n")
  }

  private func action(_ completion: Completion, _ command: Command?) -> String {
    switch table.resolved(completion, for: command) {
    case .words(let words): "(" + words.joined(separator: " ") + ")"
    case .files: "_files"
    case .folders: "_path_files -/"
    case .nothing, .formats, .profiles, .rules: " "
    }
  }

  private func bracketed(_ text: String) -> String {
    String(text.flatMap { "[]\\".contains($0) ? ["\\", $0] : [$0] })
  }

  private func quoted(_ text: String) -> String {
    "'" + text.replacing("'", with: "'\\''") + "'"
  }
}
