import RuleTables

/// Gợi ý cho bash 4 trở lên. Where paths are wanted the function gives nothing back, and the line editor
/// completes files (`-o default`) or folders by itself, quotes and «~» included.
struct BashCompletion {
  let table: CompletionTable

  var script: String {
    """
    # Hoàn thành lệnh kehoach cho bash 4 trở lên; «kehoach completions bash» viết ra tệp này.
    _kehoach() {
      local word=${COMP_WORDS[COMP_CWORD]} option= command= part= count=0 words= i
      COMPREPLY=()
      for ((i = 1; i < COMP_CWORD; i++)); do
        case ${COMP_WORDS[i]} in
          \(table.optionsWithValue.map { $0.name }.joined(separator: " | ")))
            option=${COMP_WORDS[i]}
            # bash takes «--format=json» apart into three words.
            if [[ ${COMP_WORDS[i + 1]} == = ]]; then i=$((i + 1)); fi
            i=$((i + 1))
            ;;
          -*) ;;
          *)
            case $count in
              0) command=${COMP_WORDS[i]} ;;
              1) part=${COMP_WORDS[i]} ;;
            esac
            count=$((count + 1))
            ;;
        esac
      done
      if ((i > COMP_CWORD)); then
        if [[ $word == = ]]; then word=; fi
        case $option:$command in
    \(lines(values))
        esac
      elif [[ $word == -* ]]; then
        case $command in
    \(lines(options))
        esac
      else
        case $count:$command:$part in
    \(lines(operands))
        esac
      fi
      compopt +o default 2> /dev/null
      mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
    }
    complete -o default -F _kehoach kehoach

    """
  }

  private var values: [String] {
    table.optionsWithValue.flatMap { row in
      if row.completes == .formats {
        return table.commands.filter { row.commands.contains(CommandSet($0)) }.map {
          branch("\(row.name):\($0.rawValue)", row.completes, $0)
        }
      }
      return [branch("\(row.name):*", row.completes, nil)]
    }
  }

  private var options: [String] {
    let all = table.commands.map { ($0.rawValue, table.options(of: $0)) }
    return (all + [("*", table.options(of: nil))]).map { pattern, rows in
      branch(pattern, .words(rows.map { $0.name }), nil)
    }
  }

  private var operands: [String] {
    let first = branch("0:*", .words(table.commands.map { $0.rawValue }), nil)
    return [first]
      + table.commands.flatMap { command in
        let name = command.rawValue
        guard !command.row.parts.isEmpty else {
          return [branch("*:\(name):*", command.row.operands, command)]
        }
        return [branch("1:\(name):*", .words(command.row.parts.map { $0.name }), command)]
          + command.row.parts.map { branch("*:\(name):\($0.name)", $0.operands, command) }
      }
  }

  /// «pattern) what is offered ;;».
  private func branch(_ pattern: String, _ completion: Completion, _ command: Command?) -> String {
    switch table.resolved(completion, for: command) {
    case .words(let words): "\(pattern)) words='\(words.joined(separator: " "))' ;;"
    case .files: "\(pattern)) return ;;"
    case .folders: "\(pattern)) compopt -o dirnames +o default 2> /dev/null; return ;;"
    case .nothing, .formats, .profiles, .rules: "\(pattern)) ;;"
    }
  }

  private func lines(_ lines: [String]) -> String {
    lines.map { "      " + $0 }.joined(separator: "\n")
  }
}
