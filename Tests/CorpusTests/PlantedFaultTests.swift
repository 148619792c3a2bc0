import Foundation
import PlanRules
import RuleTables
import SourceText
import TestSupport
import Testing

/// One fault planted in a clean plan is reported by the one rule that is for it, and by no other.
@Suite struct PlantedFaultTests {
  private static let linter = Linter(tables: .builtIn, options: LintOptions())

  @Test(arguments: Rule.all.map(\.id))
  func isReportedByItsRuleAlone(rule: String) throws {
    let json = Data(try text(of: "Corpus/rules/\(rule)/fault.json").utf8)
    let fault = try JSONDecoder().decode(PlantedFault.self, from: json)
    guard let plan = fault.plan else {
      #expect(fault.notPlanted?.isEmpty == false, "neither a plan nor a reason for none")
      return
    }
    let clean = try text(of: "Corpus/plans/\(plan).txt")
    let faulty = try #require(fault.plant(in: clean), "\(rule): no place to plant it")
    let new = Self.findings(faulty, without: Self.findings(clean, without: []))
    let note = Comment(rawValue: new.joined(separator: "\n"))
    #expect(new.contains { $0.hasPrefix(rule + " ") }, note)
    let allowed = [rule] + (fault.alsoBreaks ?? [])
    #expect(new.filter { finding in !allowed.contains { finding.hasPrefix($0 + " ") } } == [], note)
  }

  /// Of many faults of many kinds, each planted alone in a whole plan, nineteen in twenty are found; nothing
  /// is reported beside them, and of texts that are right, however they look, nothing at all.
  @Test func manyAreFoundAndNothingElse() throws {
    var missed: [String] = []
    var unexpected: [String] = []
    var count = 0
    for plan in PlantedPlan.all {
      let clean = try text(of: "Corpus/plans/\(plan.name).txt")
      let known = Self.findings(clean, without: [])
      for plant in plan.plants {
        let place = "\(plan.name).plants:\(plant.line)"
        let faulty = try #require(plant.plant(in: clean), "\(place): no place for it")
        let new = Self.findings(faulty, without: known)
        let allowed = plant.also + [plant.rule].compactMap { $0 }
        unexpected += new.filter { finding in
          !allowed.contains { finding.hasPrefix($0 + " ") }
        }.map { "\(place): \($0)" }
        guard let rule = plant.rule else { continue }
        count += 1
        if !new.contains(where: { $0.hasPrefix(rule + " ") }) { missed.append("\(place): \(rule)") }
      }
    }
    #expect(unexpected == [])
    #expect(count > 0 && missed.count * 20 <= count, "\(missed.joined(separator: "\n"))")
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
