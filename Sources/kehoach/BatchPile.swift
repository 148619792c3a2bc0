import PlanRules
import RuleTables

/// Tập đối chiếu: where the workers gather what is compared across documents.
final class BatchPile: @unchecked Sendable {
  private let lock = Monitor()
  private var comparison = BatchComparison()
  private var result: [BatchFinding]?

  func add(_ plan: PlanDigest, _ citations: CitationDigest) {
    lock.withLock { comparison.add(plan, citations) }
  }

  /// What came of it; nil where there was nothing to compare. After the last document.
  var findings: [BatchFinding]? {
    lock.withLock {
      guard comparison.count > 1 else { return nil }
      if result == nil { result = comparison.findings() }
      return result
    }
  }
}
