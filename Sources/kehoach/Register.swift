/// Sổ: what several threads add to and take from.
final class Register<Value: Hashable & Sendable>: @unchecked Sendable {
  private let lock = Monitor()
  private var members: Set<Value> = []

  func insert(_ value: Value) { lock.withLock { _ = members.insert(value) } }
  func remove(_ value: Value) { lock.withLock { _ = members.remove(value) } }
  var values: Set<Value> { lock.withLock { members } }
}
