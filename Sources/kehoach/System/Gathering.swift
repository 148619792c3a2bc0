/// Chỗ gom: where the workers gather what a report tells at its end.
final class Gathering<Value: Sendable>: @unchecked Sendable {
  private let lock = Monitor()
  private var content: Value

  init(_ value: Value) { content = value }

  func add(_ change: (inout Value) -> Void) {
    lock.withLock { change(&content) }
  }

  var value: Value { lock.withLock { content } }
}
