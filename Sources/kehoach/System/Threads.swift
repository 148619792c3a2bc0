#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

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
    // The thread releases the task (`enter`), or where there is none, this function does.
    let task = unsafe Unmanaged.passRetained(Task(body))
    let status = unsafe pthread_create(
      &thread, nil, { unsafe Threads.enter($0) }, unsafe task.toOpaque())
    if status != 0 { unsafe task.release() }
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
    // Not made by `pthread_attr_t()`: which module that is a member of depends on what is imported first.
    // In use until it is destroyed, and freed after that.
    let attributes = UnsafeMutablePointer<pthread_attr_t>.allocate(capacity: 1)
    defer { unsafe attributes.deallocate() }
    unsafe pthread_attr_init(attributes)
    // Musl gives a thread 128 KB, which a long text may use up.
    unsafe pthread_attr_setstacksize(attributes, 8 << 20)
    for _ in 1..<max(1, count) {
      let task = unsafe Unmanaged.passRetained(Task(body))
      let status = unsafe pthread_create(
        &thread, attributes, { unsafe Threads.enter($0) }, unsafe task.toOpaque())
      // With fewer threads the work is slower, not less.
      guard status == 0 else {
        unsafe task.release()
        break
      }
      threads.append(thread)
    }
    unsafe pthread_attr_destroy(attributes)
    body()
    for thread in threads {
      #if canImport(Darwin)
        if let thread { pthread_join(thread, nil) }
      #else
        pthread_join(thread, nil)
      #endif
    }
  }

  /// - Parameter task: what `start` or `run` retained for this thread.
  private static func enter(_ task: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    if let task = unsafe task { unsafe Unmanaged<Task>.fromOpaque(task).takeRetainedValue().body() }
    return nil
  }
}
