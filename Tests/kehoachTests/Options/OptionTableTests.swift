import JSONText
import PlanRules
import RuleTables
import TestSupport
import Testing

@testable import kehoach

/// The one table of options, from which the line is read, help printed and completions written.
@Suite(.tags(.slow)) struct OptionTableTests {
  @Test func `every option is named once and in help`() {
    let names = OptionRow.all.map { $0.name }
    #expect(Set(names).count == names.count)
    let grouped = OptionRow.groups.flatMap { $0.rows.map { $0.name } }
    #expect(grouped.sorted() == names.sorted())
  }

  @Test func `what is offered as a value is taken`() throws {
    let table = CompletionTable(.vietnamese)
    for row in OptionRow.all where row.argument != nil {
      for command in Command.allCases where row.commands.contains(CommandSet(command)) {
        guard case .words(let words) = table.resolved(row.completes, for: command) else { continue }
        #expect(!words.isEmpty, "\(row.name) \(command)")
        for word in words {
          var options = Options()
          try row.apply(&options, FilePath(Array(word.utf8)))
        }
      }
    }
  }

  @Test func `help names every format of a command`() {
    for command in Command.allCases {
      for format in command.row.formats {
        for language in [Language.vietnamese, .english] {
          #expect(Help.page(for: command, language).contains(format), "\(command) \(format)")
        }
      }
    }
  }

  @Test func `the articles name every command, format and key`() throws {
    let articles = "Sources/kehoach/kehoach.docc/"
    let commands = try text(of: articles + "Commands.md")
    let formats = try commands + text(of: articles + "Formats.md")
    let configuration = try text(of: articles + "Configuration.md")
    for command in Command.allCases {
      #expect(commands.contains("`kehoach \(command.rawValue)"), "\(command)")
      for format in command.row.formats {
        #expect(formats.contains(format), "\(command) \(format)")
      }
    }
    for key in ConfigurationShape.file.keys {
      let isNamed = configuration.contains("`\(key.name)`")
      #expect(isNamed || configuration.contains("\"\(key.name)\""), "\(key.name)")
    }
  }

  /// The article is written from the same rows as help.
  @Test func `the article on options is what help says`() throws {
    try expectMatch(OptionTable.article, "Sources/kehoach/kehoach.docc/Options.md")
  }
}

/// The article on options.
private enum OptionTable {
  static var article: String {
    """
    # Tùy chọn

    Mọi tùy chọn, như `kehoach --help` nói; không ghi «của» lệnh nào thì mọi lệnh đều có.

    """
      + OptionRow.groups.enumerated().map { index, group in
        let title = index == 0 ? "Chung" : group.title.text(.vietnamese)
        return "\n## \(title)\n\n" + group.rows.map { line($0) }.joined()
      }.joined()
  }

  private static func line(_ row: OptionRow) -> String {
    let words = [row.name, row.argument?.text(.vietnamese)].compactMap { $0 }
    let commands = Command.allCases.filter { row.commands.contains(CommandSet($0)) }
    let names = commands.map { "`\($0.rawValue)`" }.joined(separator: ", ")
    let note = commands.count == Command.allCases.count ? "" : "; của \(names)"
    // What Markdown would take for marks of its own.
    let help = row.help.text(.vietnamese).replacing(/--[a-z-]+|[^ ]*\*[^ ,]*/) { "`\($0.output)`" }
    return "- `\(words.joined(separator: " "))`: \(help)\(note)\n"
  }
}
