import PlanRules
import RuleTables
import SourceText
import TestSupport
import Testing

/// One fault planted in a clean plan is told by the one rule that is for it, and by no other.
@Suite struct PlantedFaultTests {
  private static let linter = Linter(tables: .builtIn, options: LintOptions())

  /// What is seen on paper alone, or needs more than an edit of a clean plan.
  private static let unplanted: Set = [
    "layout/basis-italic", "layout/font", "layout/margins", "layout/page", "layout/title",
    // Where the place of issue is named in the letterhead, no body lacks it.
    "citation/issuer-vague", "period/missing", "period/not-quantified", "period/over-maximum",
  ]

  @Test(arguments: PlantedFault.all)
  func isToldByItsRuleAlone(fault: PlantedFault) throws {
    let clean = try text(of: "Corpus/plans/\(fault.plan.rawValue).txt")
    let faulty = try #require(fault.plant(in: clean), "\(fault.rule): no place to plant it")
    let new = Self.findings(faulty, without: Self.findings(clean, without: []))
    let note = Comment(rawValue: new.joined(separator: "\n"))
    #expect(new.contains { $0.hasPrefix(fault.rule + " ") }, note)
    let allowed = [fault.rule] + fault.sharing
    #expect(new.filter { finding in !allowed.contains { finding.hasPrefix($0 + " ") } } == [], note)
  }

  @Test func everyRuleHasOne() {
    let planted = Set(PlantedFault.all.map(\.rule))
    let rules = Set(Rule.all.map(\.id))
    #expect(planted.isSubset(of: rules))
    #expect(rules.subtracting(planted).subtracting(Self.unplanted).sorted() == [])
    #expect(planted.count >= 40)
  }

  /// «rule «quote» message» of each finding that is not among others.
  private static func findings(_ text: String, without known: [String]) -> [String] {
    let result = linter.lint(SourceText(Array(text.utf8)))
    var left = known
    return result.findings.compactMap { finding in
      let words = result.source.text(finding.span)
      let line = "\(finding.rule.id) «\(words)» \(finding.message)"
      if let place = left.firstIndex(of: line) {
        left.remove(at: place)
        return nil
      }
      return line
    }
  }
}

extension PlantedFault: CustomTestStringConvertible {
  var testDescription: String { "\(rule) in \(plan.rawValue)" }
}
