import PlanReports
import PlanRules
import RuleTables

/// Trí nhớ của buổi theo dõi: what the last round has found in each document, so that the next one says
/// only what has changed.
final class WatchMemory: @unchecked Sendable {
  private let lock = Monitor()
  // Under the lock.
  private var known: [String: Set<Fingerprint>] = [:]
  private var changes: [Change] = []

  /// What a round has come to for a document.
  struct Change {
    let path: String
    let new: Int
    let same: Int
    let gone: Int

    /// «a.txt: 2 phát hiện mới, 4 như trước, 1 đã hết»
    var words: Localized {
      guard new + same + gone > 0 else {
        return Localized("\(path): không có phát hiện nào", en: "\(path): no findings")
      }
      return Localized(
        "\(path): \(new) phát hiện mới, \(same) như trước, \(gone) đã hết",
        en: "\(path): \(new) new, \(same) as before, \(gone) gone")
    }
  }

  /// Leaves those that the last round had.
  func leaveNew(_ result: inout LintResult, _ name: DocumentName) {
    let found = result.findings.map { $0.fingerprint }
    let path = name.path + (name.part > 1 ? " (\(name.part))" : "")
    let before = lock.withLock {
      let before = known.updateValue(Set(found), forKey: path) ?? []
      let same = found.count { before.contains($0) }
      changes.append(
        Change(
          path: path, new: found.count - same, same: same,
          gone: before.subtracting(found).count))
      return before
    }
    result.list { !before.contains($0.fingerprint) }
  }

  /// What has come to be since this was asked last, in the order of paths.
  func takeChanges() -> [Change] {
    lock.withLock {
      defer { changes = [] }
      return changes.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }
  }
}
