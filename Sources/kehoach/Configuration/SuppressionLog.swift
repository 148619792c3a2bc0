import PlanRules
import RuleTables

/// Sổ bỏ qua: which entries `suppress` of the configurations held for a document of the run, and which
/// of them left a finding out.
final class SuppressionLog: @unchecked Sendable {
  private let lock = Monitor()
  // Under the lock.
  private var held: Set<SuppressionPlace> = []
  private var used: Set<SuppressionPlace> = []

  func add(_ held: [SuppressionPlace], _ used: [SuppressionPlace]) {
    lock.withLock {
      self.held.formUnion(held)
      self.used.formUnion(used)
    }
  }

  /// A sentence for each entry that did nothing.
  var notices: [Localized] {
    lock.withLock { held.subtracting(used) }.sorted().map { place in
      let name = "\(place.file ?? ""):\(place.line)"
      return Localized(
        "\(name): mục «suppress» này không bỏ qua phát hiện nào trong lần chạy này.",
        en: "\(name): this entry of 'suppress' leaves no finding out in this run.")
    }
  }
}
