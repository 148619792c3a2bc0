/// Chỗ gom: where the workers gather what a report tells at its end.
final class Gathering<Value: Sendable>: @unchecked Sendable {
  private let lock = Monitor()
  private var content: Value

  init(_ value: Value) { content = value }

  @discardableResult
  func add<Answer>(_ change: (inout Value) -> Answer) -> Answer {
    lock.withLock { change(&content) }
  }

  var value: Value { lock.withLock { content } }
}
