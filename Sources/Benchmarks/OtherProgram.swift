import Foundation

/// Chương trình khác: a program run as a whole, this project's or another of the machine.
struct OtherProgram {
  let name: String
  /// Reads the files or folders that its last arguments name.
  let command: [String]

  /// Một lượt: what a run took.
  struct Run {
    /// Its own time and the system's for it, on all processors, in seconds.
    var processor: Double
    /// From its start to its exit, in seconds.
    var wall: Double
    /// The most memory that it held, in bytes; at least what this program held when it started it, since
    /// the system counts that too.
    var peak: Int
  }

  /// Runs it once, with nothing to read and nobody to read it.
  /// - Returns: nil where it could not be started or did not end with status 0.
  func run(_ paths: [String]) -> Run? {
    // Strings of C for the call, freed after it; the structures are filled by the calls that take them.
    let words = unsafe (command + paths).map { unsafe strdup($0) }
    defer { for index in unsafe words.indices { unsafe free(words[index]) } }
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
      unsafe posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_RDWR, 0)
    }
    var process = pid_t()
    let start = ContinuousClock.now
    guard unsafe posix_spawnp(&process, command[0], &actions, nil, words + [nil], environ) == 0
    else { return nil }
    var status: Int32 = 0
    var usage = rusage()
    guard unsafe wait4(process, &status, 0, &usage) == process, status == 0 else { return nil }
    let wall = (ContinuousClock.now - start).components
    return Run(
      processor: Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime),
      wall: Double(wall.seconds) + Double(wall.attoseconds) / 1e18, peak: usage.ru_maxrss * 1024)
  }

  /// The median of each measure over several runs, after one that does not count; nil as for `run`.
  func median(_ paths: [String], rounds: Int) -> Run? {
    guard run(paths) != nil else { return nil }
    let runs = (0..<rounds).compactMap { _ in run(paths) }
    guard !runs.isEmpty else { return nil }
    func middle<Value: Comparable>(_ value: (Run) -> Value) -> Value {
      runs.map(value).sorted()[runs.count / 2]
    }
    return Run(
      processor: middle { $0.processor }, wall: middle { $0.wall }, peak: middle { $0.peak })
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1e6
  }
}

/// Thư mục tạm: files of a benchmark, removed when it is done.
/// - Parameter contents: written one after the other, none of them held.
func withTemporaryFiles(
  _ contents: some Sequence<[UInt8]>, extension suffix: String,
  _ body: (_ folder: URL, _ files: [URL]) -> Void
) {
  let root = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  let folder = root.appending(path: "van-ban")
  defer { try? FileManager.default.removeItem(at: root) }
  var files: [URL] = []
  do {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for content in contents {
      let file = folder.appending(path: "\(files.count).\(suffix)")
      try Data(content).write(to: file)
      files.append(file)
    }
  } catch {
    return print("\(folder.path): \(error)")
  }
  body(folder, files)
}
