import PlanReports

/// Tập phần giữ lại: where the workers gather what a report on all documents needs of each.
final class BatchPile: @unchecked Sendable {
  private let lock = Monitor()
  private var digests: [BatchDigest] = []

  func add(_ digest: BatchDigest) {
    lock.withLock { digests.append(digest) }
  }

  /// In the order of the inputs.
  var inOrder: [BatchDigest] {
    lock.withLock { digests.sorted { $0.ordinal < $1.ordinal } }
  }
}
