/// Lượt: how many may work at once, over all the documents of a run.
final class Permits: @unchecked Sendable {
  private let lock = Monitor()
  // Under the lock.
  private var left: Int

  init(_ count: Int) { left = max(1, count) }

  /// Waits for a turn, and gives it back when the work is done.
  func hold<Result>(_ work: () -> Result) -> Result {
    lock.withLock {
      while left == 0 { lock.wait() }
      left -= 1
    }
    defer {
      lock.withLock {
        left += 1
        lock.wakeAll()
      }
    }
    return work()
  }
}
