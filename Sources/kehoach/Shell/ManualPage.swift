import PlanRules
import RuleTables

/// Trang hướng dẫn cho `man`: the texts and rows of the help, as roff.
struct ManualPage {
  let language: Language

  var text: String {
    // No hyphens: groff would break Vietnamese words as if they were English.
    """
    .\\" Do «kehoach man» viết ra.
    .TH KEHOACH 1 "" "kehoach \(Help.version)" "\(language.say("Hướng dẫn sử dụng", en: "User Commands"))"
    .nh
    .ad l
    .SH \(language.say("TÊN", en: "NAME"))
    kehoach \\- \(escaped(language.say("rà soát kế hoạch hành chính", en: "check Vietnamese administrative plans")))
    .SH \(language.say("CÁCH DÙNG", en: "SYNOPSIS"))
    .B kehoach
    .I \(language.say("LỆNH", en: "COMMAND"))
    [\\fI\(language.say("TÙY CHỌN", en: "OPTIONS"))\\fR]
    .I \(language.say("TỆP HOẶC THƯ MỤC…", en: "FILES OR FOLDERS…"))
    .SH \(language.say("MÔ TẢ", en: "DESCRIPTION"))
    .B kehoach
    \(lines(of: Help.description))
    .PP
    \(lines(of: Help.inputs))
    .SH \(language.say("LỆNH", en: "COMMANDS"))
    \(Command.allCases.map { item($0) }.joined(separator: "\n"))
    .SH \(language.say("TÙY CHỌN", en: "OPTIONS"))
    \(OptionRow.groups.map { options($0.title, $0.rows) }.joined(separator: "\n"))
    \(section(Help.statuses))
    \(section(Help.examples))
    .SH \(language.say("TỆP", en: "FILES"))
    .TP
    .I .kehoach.json
    \(escaped(language.say(
      "Cấu hình, của thư mục đang làm việc trở lên; xem kehoach init và kehoach config.",
      en: "Configuration, of the working folder and those above; see kehoach init, kehoach config.")))

    """
  }

  private func item(_ command: Command) -> String {
    let details = command.row.details(language).split(separator: "\n").map { trimmed($0) }
    return
      ([".TP", ".B " + escaped(Help.synopsis(of: command, language))]
      + [escaped(command.row.summary.text(language))]
      + details.flatMap { [".br", escaped($0)] }).joined(separator: "\n")
  }

  private func options(_ title: Localized, _ rows: [OptionRow]) -> String {
    ([".SS " + title.text(language)] + rows.map { option($0) }).joined(separator: "\n")
  }

  private func option(_ row: OptionRow) -> String {
    let argument = row.argument.map { " \\fI" + escaped($0.text(language)) + "\\fR" } ?? ""
    let short = row.name == "--help" ? "\\fB\\-h\\fR, " : ""
    var commands: [Command] = []
    if !row.commands.isSuperset(of: .all) {
      commands = Command.allCases.filter { row.commands.contains(CommandSet($0)) }
    }
    let names = commands.map { $0.rawValue }.joined(separator: ", ")
    let remark = commands.isEmpty ? "" : " [\(names)]"
    return """
      .TP
      \(short)\\fB\(escaped(row.name))\\fR\(argument)
      \(escaped(row.help.text(language) + remark))
      """
  }

  /// «Title:» and, indented below it, lines of two columns with spaces between.
  private func section(_ text: Localized) -> String {
    let lines = text.text(language).split(separator: "\n")
    let rows = lines.dropFirst().map { line in
      let row = trimmed(line)
      guard let gap = row.firstRange(of: "  ") else { return escaped(row) }
      let head = escaped(String(row[..<gap.lowerBound]))
      return ".TP\n.B \(head)\n" + escaped(trimmed(row[gap.upperBound...]))
    }
    let title = lines.first.map { $0.dropLast().uppercased() } ?? ""
    return ([".SH " + title] + rows).joined(separator: "\n")
  }

  private func lines(of text: Localized) -> String {
    text.text(language).split(separator: "\n").map { escaped(trimmed($0)) }.joined(separator: "\n")
  }

  private func trimmed(_ line: Substring) -> String { String(line.drop { $0 == " " }) }

  /// A text without what roff would take for a request, an escape or a typographic sign.
  private func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "'": result += "\\(aq"
      case "`": result += "\\(ga"
      case "^": result += "\\(ha"
      case "~": result += "\\(ti"
      default: result.append(character)
      }
    }
    return result.hasPrefix(".") ? "\\&" + result : result
  }
}
