#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Khóa with a condition to wait for.
final class Monitor: @unchecked Sendable {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  init() {
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(condition, nil)
  }

  deinit {
    pthread_cond_destroy(condition)
    pthread_mutex_destroy(mutex)
    condition.deallocate()
    mutex.deallocate()
  }

  func withLock<Result>(_ body: () -> Result) -> Result {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return body()
  }

  /// Waits until somebody calls `wakeAll`. Only inside `withLock`.
  func wait() { pthread_cond_wait(condition, mutex) }

  func wakeAll() { pthread_cond_broadcast(condition) }
}

/// Luồng.
enum Threads {
  private final class Task {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// Runs a body on a thread of its own that nobody waits for.
  static func start(_ body: @escaping @Sendable () -> Void) {
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    let task = Unmanaged.passRetained(Task(body))
    let status = pthread_create(&thread, nil, { Threads.enter($0) }, task.toOpaque())
    if status != 0 { task.release() }
  }

  /// Runs a body on several threads, this one among them, and waits for all.
  static func run(_ count: Int, _ body: @escaping @Sendable () -> Void) {
    #if canImport(Darwin)
      var threads: [pthread_t?] = []
      var thread: pthread_t?
    #else
      var threads: [pthread_t] = []
      var thread = pthread_t()
    #endif
    // Not made by `pthread_attr_t()`: which module that is a member of hangs on what is imported first.
    let attributes = UnsafeMutablePointer<pthread_attr_t>.allocate(capacity: 1)
    defer { attributes.deallocate() }
    pthread_attr_init(attributes)
    // Musl gives a thread 128 KB, which a long text may use up.
    pthread_attr_setstacksize(attributes, 8 << 20)
    for _ in 1..<max(1, count) {
      let task = Unmanaged.passRetained(Task(body))
      let status = pthread_create(&thread, attributes, { Threads.enter($0) }, task.toOpaque())
      // With fewer threads the work is slower, not less.
      guard status == 0 else {
        task.release()
        break
      }
      threads.append(thread)
    }
    pthread_attr_destroy(attributes)
    body()
    for thread in threads {
      #if canImport(Darwin)
        if let thread { pthread_join(thread, nil) }
      #else
        pthread_join(thread, nil)
      #endif
    }
  }

  private static func enter(_ task: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    if let task { Unmanaged<Task>.fromOpaque(task).takeRetainedValue().body() }
    return nil
  }
}
