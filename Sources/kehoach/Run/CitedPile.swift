import PlanRules
import PlanSets

/// Tập hồ sơ: where the workers gather what their documents cite.
final class CitedPile: @unchecked Sendable {
  private let lock = Monitor()
  private var documents = CitedDocuments()

  func add(_ digest: CitationDigest) {
    lock.withLock { documents.add(digest) }
  }

  var outcome: CitedDocuments.Outcome { lock.withLock { documents.finish() } }
}
