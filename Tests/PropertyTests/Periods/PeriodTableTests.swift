import DocumentFormats
import Foundation
import PlanRules
import RuleTables
import SourceText
import TestSupport
import Testing

/// Tables of periods, right and with one wrong cell. `PERIOD_TABLES=2000` makes so many of each kind.
@Suite(.tags(.slow)) struct PeriodTableTests {
  private static let linter = Linter(tables: .builtIn, options: LintOptions())
  private static let count =
    ProcessInfo.processInfo.environment["PERIOD_TABLES"].flatMap { Int($0) } ?? 200
  private static let rules: Set<String> = [
    "period/subject-total", "period/grade-total", "table/sum", "period/weeks", "period/per-day",
  ]

  @Test(arguments: PeriodTableGenerator.Layout.allCases)
  func rightTablesAreNotAccused(layout: PeriodTableGenerator.Layout) throws {
    var judged = 0
    for seed in 0..<Self.count / 10 {
      var generator = PeriodTableGenerator(seed: UInt64(seed * 16 + layout.rawValue))
      let table = generator.table(layout, isWrong: false)
      let (text, _) = Self.unmarked(table.text)
      let result = try Self.lint(text, table)
      let found = result.findings.filter { Self.rules.contains($0.rule.id) }
      #expect(found.isEmpty, "\(seed) \(found.map { $0.message })\n\(text)")
      let place = try #require(Rule.all.firstIndex { $0.id == "period/subject-total" })
      if result.coverage[place].status == .passed { judged += 1 }
    }
    #expect(judged * 20 >= Self.count / 10 * 19, "\(judged) were judged")
  }

  /// Of all at least 95 of 100, and of no layout much less.
  @Test func aWrongCellIsFound() throws {
    let each = Self.count / PeriodTableGenerator.Layout.allCases.count
    var found = 0
    for layout in PeriodTableGenerator.Layout.allCases {
      var missed: [String] = []
      for seed in 0..<each {
        var generator = PeriodTableGenerator(
          seed: UInt64(seed * 16 + layout.rawValue) + 1_000_000)
        let table = generator.table(layout, isWrong: true)
        if try !Self.isFound(table) { missed.append("\(seed): \(table.text)") }
      }
      #expect(
        missed.count * 100 <= each * 12,
        "\(layout): \(missed.count) of \(each) missed\n\(missed.prefix(3).joined(separator: "\n"))")
      found += each - missed.count
    }
    #expect(found * 100 >= Self.count * 95, "\(found) of \(Self.count)")
  }

  /// Whether a finding stands at the changed cell.
  private static func isFound(_ table: PeriodTableGenerator.Table) throws -> Bool {
    let (text, cell) = unmarked(table.text)
    let result = try lint(text, table)
    return result.findings.contains { finding in
      guard rules.contains(finding.rule.id) else { return false }
      let place = finding.span.lowerBound
      guard table.isPage else { return result.source.decodedOffset(of: place) == cell }
      let origin = result.source.origin(of: place)?.cell
      return origin?.row == table.row + 1 && origin?.column == table.column + 1
    }
  }

  private static func lint(_ text: String, _ table: PeriodTableGenerator.Table) throws -> LintResult
  {
    let source =
      table.isPage
      ? try HTMLReader.read(Array(text.utf8)).source : SourceText(Array(text.utf8))
    return linter.lint(source)
  }

  /// The text without marks, and the byte at which the changed amount begins.
  private static func unmarked(_ text: String) -> (String, Int?) {
    var plain = ""
    var wrong: Int?
    for character in text {
      switch character {
      case "·", "⟧": break
      case "⟦": wrong = plain.utf8.count
      default: plain.append(character)
      }
    }
    return (plain, wrong)
  }
}
