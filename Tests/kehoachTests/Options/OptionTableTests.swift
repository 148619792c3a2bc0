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
}
