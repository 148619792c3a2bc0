/// Tập chung: what several threads add to and take from.
final class SharedSet<Value: Hashable & Sendable>: @unchecked Sendable {
  private let lock = Monitor()
  private var members: Set<Value> = []

  /// - Returns: whether it is new.
  @discardableResult
  func insert(_ value: Value) -> Bool { lock.withLock { members.insert(value).inserted } }
  func remove(_ value: Value) { lock.withLock { _ = members.remove(value) } }
  var values: Set<Value> { lock.withLock { members } }
  var count: Int { lock.withLock { members.count } }
}
