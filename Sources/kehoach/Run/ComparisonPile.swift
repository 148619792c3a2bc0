import PlanRules
import PlanSets
import RuleTables

/// Tập đối chiếu: where the workers gather what is compared across documents.
final class ComparisonPile: @unchecked Sendable {
  private let lock = Monitor()
  private var comparison = SetComparison()
  private var result: [SetFinding]?

  func add(_ plan: PlanDigest, _ citations: CitationDigest) {
    lock.withLock { comparison.add(plan, citations) }
  }

  func add(_ digest: SuperiorDigest, of superior: SuperiorPlan) {
    lock.withLock { comparison.add(digest, of: superior) }
  }

  /// What came of it; nil where there was nothing to compare. After the last document.
  /// - Parameter baseline: leaves out what it has.
  func findings(_ baseline: Baseline?) -> [SetFinding]? {
    lock.withLock {
      guard comparison.count > 1 || comparison.isAgainst else { return nil }
      if let result { return result }
      let found = comparison.findings()
      result = baseline?.apply(to: found) ?? found
      return result
    }
  }
}
