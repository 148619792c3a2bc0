import RuleTables

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Ngắt: what happens to half-written files, and to converters at work and their folders, when
/// somebody ends the program from outside.
enum Interruption {
  /// A report and a document that is rewritten meanwhile.
  private static let pathCount = 2
  /// The paths to remove, for the handler, which may not allocate. Unsafe since nothing orders a handler
  /// and the threads: a place is one aligned word, written whole, its string complete before it is there
  /// and freed only after the place is empty; `watch` and `unwatch` are called by one thread alone.
  nonisolated(unsafe) private static let paths: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> =
    {
      let paths = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: pathCount)
      unsafe paths.initialize(repeating: nil, count: pathCount)
      return unsafe paths
    }()

  /// Removes a file should the program be ended before `unwatch` with the place given here.
  static func watch(_ file: FilePath) -> Int? {
    guard let place = (0..<pathCount).first(where: { unsafe paths[$0] == nil }) else { return nil }
    unsafe paths[place] = file.withCString { unsafe strdup($0) }
    handleSignals()
    return place
  }

  static func unwatch(_ place: Int) {
    let path = unsafe paths[place]
    unsafe paths[place] = nil
    unsafe free(path)
  }

  private static func handleSignals() {
    // Made on first use, which must not be the handler's.
    _ = unsafe paths
    for number in [SIGINT, SIGTERM, SIGHUP] {
      // What whoever started the program has it ignore, as `nohup` does, stays ignored.
      let before = signal(number, SIG_IGN)
      // Functions can be compared by their addresses alone.
      if unsafe unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) {
        continue
      }
      signal(number) { number in
        if unsafe Interruption.isWriting, unsafe Interruption.pending == 0 {
          unsafe Interruption.pending = number
          return
        }
        Progress.eraseInHandler()
        for place in 0..<Interruption.pathCount {
          if let path = unsafe Interruption.paths[place] { unsafe unlink(path) }
        }
        // To end converters and remove folders is more than a handler may do.
        var byte = UInt8(truncatingIfNeeded: number)
        unsafe Interruption.isEnding = true
        if unsafe Interruption.alarm >= 0, unsafe write(Interruption.alarm, &byte, 1) == 1 {
          return
        }
        signal(number, SIG_DFL)
        raise(number)
      }
    }
  }

  // MARK: Reports

  /// A document's part of the report is being written, and whole it is to be; unless whoever ends the
  /// program insists. Unsafe, and so the signal below: words of which the handler reads the one and writes
  /// the other, and only the thread that writes the report clears them.
  nonisolated(unsafe) private static var isWriting = false
  /// The signal that has come meanwhile.
  nonisolated(unsafe) private static var pending: Int32 = 0

  static func beginWriting() { unsafe isWriting = true }

  static func endWriting() {
    unsafe isWriting = false
    let number = unsafe pending
    guard number != 0 else { return }
    raise(number)
  }

  /// Before the first document.
  static func watchSignals() { handleSignals() }

  // MARK: Converters

  /// Process groups to kill.
  private static let groups = SharedSet<pid_t>()
  /// Folders to remove.
  private static let folders = SharedSet<FilePath>()
  /// Where the handler tells the cleaner of a signal; -1 before the first conversion. Unsafe as it has no
  /// lock, which a handler may not take: one aligned word, written once.
  nonisolated(unsafe) private static var alarm: Int32 = -1

  /// A signal has come, and the cleaner is at work. Unsafe likewise: one byte that only ever becomes true.
  nonisolated(unsafe) private static var isEnding = false

  /// Does not return where the program is being ended: what becomes of a converter that the cleaner has
  /// killed is nothing to report.
  static func stopIfEnding() {
    while unsafe isEnding, unsafe alarm >= 0 { usleep(100_000) }
  }

  static func add(group: pid_t) { groups.insert(group) }
  static func remove(group: pid_t) { groups.remove(group) }

  static func add(folder: FilePath) {
    _ = cleaner
    folders.insert(folder)
  }
  static func remove(folder: FilePath) { folders.remove(folder) }

  /// A thread that waits for the handler's word, started once.
  private static let cleaner: Void = {
    var ends: [Int32] = [-1, -1]
    // The array has room for the two that `pipe` writes.
    guard unsafe pipe(&ends) == 0 else { return }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let reading = ends[0]
    Threads.start {
      var chunk: [UInt8] = []
      guard (try? FileSystem.append(to: &chunk, from: reading, atMost: 1)) == 1 else { return }
      for group in groups.values { kill(-group, SIGKILL) }
      for folder in folders.values { WorkFolder.remove(folder) }
      let number = Int32(chunk[0])
      signal(number, SIG_DFL)
      kill(getpid(), number)
    }
    unsafe alarm = ends[1]
    handleSignals()
  }()
}
