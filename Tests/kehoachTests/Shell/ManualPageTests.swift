import Foundation
import RuleTables
import TestSupport
import Testing

@testable import kehoach

/// The manual page, as `man` and `groff` read it.
@Suite(.tags(.slow)) struct ManualPageTests {
  @Test(.enabled(if: isInstalled("man"), "cần man"), arguments: ["vi", "en"])
  func `man shows every command and option without a warning`(language: String) throws {
    let program = try Program()
    defer { program.remove() }
    let page = try program.shell(
      """
      kehoach man --lang \(language) --output kehoach.1
      LC_ALL=C.UTF-8 MANWIDTH=80 man --warnings -E UTF-8 -l kehoach.1 | cat
      """)
    #expect(page.status == 0 && page.errors.isEmpty, "\(page.errors)")
    for command in Command.allCases { #expect(page.output.contains("kehoach \(command.rawValue)")) }
    for row in OptionRow.all {
      #expect(page.output.contains("       " + row.name) || row.name == "--help")
    }
    #expect(page.output.contains("       -h, --help"))
    for status in 0...3 { #expect(page.output.contains("\n       \(status)      ")) }
    // Copied from the page, a line must run.
    #expect(page.output.contains("--format csv --output"))
    for line in page.output.split(separator: "\n") { #expect(line.unicodeScalars.count <= 80) }
  }

  @Test(.enabled(if: isInstalled("groff"), "cần groff"), arguments: ["vi", "en"])
  func `groff has nothing to warn of`(language: String) throws {
    let program = try Program()
    defer { program.remove() }
    let outcome = try program.shell(
      "kehoach man --lang \(language) | groff -ww -Kutf8 -Tutf8 -man")
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
    #expect(outcome.output.contains(language == "vi" ? "rà soát kế hoạch" : "check plans"))
  }
}
