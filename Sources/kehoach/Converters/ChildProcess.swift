#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Tiến trình con: runs a converter without a shell, with nothing to read, in a process group of its
/// own, and no longer and no more than it may. What it writes goes into files of its work folder, so
/// that no pipe fills up and none is held open by what it leaves behind.
struct ChildProcess {
  let program: FilePath
  let arguments: [String]
  let timeLimit: Seconds
  /// Bytes of standard output.
  let outputLimit: Int
  var environment = Environment.bare

  /// What it finds in its environment, beside PATH.
  enum Environment {
    /// The work folder as its home.
    case bare
    /// The user's home, whose settings it reads, and nothing that says which repository is meant.
    case ofUser
  }

  typealias Seconds = Int

  /// How it ended.
  enum End: Equatable {
    case exit(Int32)
    case signal(Int32)
    case timeLimit
    case outputLimit
  }

  struct Outcome {
    let end: End
    let output: [UInt8]
    /// The beginning of standard error.
    let errors: [UInt8]
  }

  private static let errorLimit = 4096

  func run(in folder: WorkFolder) throws(SystemFailure) -> Outcome {
    Interruption.stopIfEnding()
    let output = folder.path("stdout")
    let errors = folder.path("stderr")
    let process = try spawn(in: folder.path, output, errors)
    Interruption.add(group: process)
    defer { Interruption.remove(group: process) }
    let end = wait(for: process, output, errors)
    Interruption.stopIfEnding()
    // Whatever it has started ends with it.
    kill(-process, SIGKILL)
    Self.reap(process)
    return Outcome(
      end: end, output: try FileSystem.read(output, limit: outputLimit),
      errors: try FileSystem.read(errors, limit: Self.errorLimit))
  }

  private func wait(for process: pid_t, _ output: FilePath, _ errors: FilePath) -> End {
    let deadline = Self.now + timeLimit * 1_000_000
    var pause: UInt32 = 500
    while true {
      if let end = Self.ended(process) {
        return FileSystem.size(of: output) > outputLimit ? .outputLimit : end
      }
      if Self.now >= deadline { return .timeLimit }
      if FileSystem.size(of: output) > outputLimit || FileSystem.size(of: errors) > outputLimit {
        return .outputLimit
      }
      usleep(pause)
      pause = min(pause * 5 / 4, 10_000)
    }
  }

  private static func ended(_ process: pid_t) -> End? {
    var status: Int32 = 0
    // A call of C that fills a number.
    guard unsafe waitpid(process, &status, WNOHANG) == process else { return nil }
    return status & 0x7F == 0 ? .exit(status >> 8 & 0xFF) : .signal(status & 0x7F)
  }

  private static func reap(_ process: pid_t) {
    var status: Int32 = 0
    // Nothing to do where it has been waited for already.
    while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
  }

  /// Microseconds of a clock that nobody sets.
  private static var now: Int {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec) * 1_000_000 + Int(time.tv_nsec) / 1000
  }

  // MARK: Starting

  private func spawn(
    in folder: FilePath, _ output: FilePath, _ errors: FilePath
  ) throws(SystemFailure) -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = unsafe posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    // Structures of C: filled here before they are used, and given back when the function ends.
    unsafe posix_spawn_file_actions_init(&actions)
    unsafe posix_spawnattr_init(&attributes)
    defer {
      unsafe posix_spawn_file_actions_destroy(&actions)
      unsafe posix_spawnattr_destroy(&attributes)
    }
    unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    for (descriptor, file) in [(STDOUT_FILENO, output), (STDERR_FILENO, errors)] {
      _ = file.withCString {
        unsafe posix_spawn_file_actions_addopen(
          &actions, descriptor, $0, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
      }
    }
    // What this program ignores, its children must not.
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe posix_spawnattr_setsigmask(&attributes, &signals)
    for signal in [SIGPIPE, SIGXFSZ] { unsafe sigaddset(&signals, signal) }
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    unsafe posix_spawnattr_setpgroup(&attributes, 0)
    unsafe posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    var process = pid_t()
    // The lists and structures live until the process has been made, which has its own copies.
    let status = unsafe Self.withStrings([program.bytes] + arguments.map { Array($0.utf8) }) {
      words in
      unsafe Self.withStrings(variables(home: folder)) { environment in
        program.withCString {
          unsafe posix_spawn(&process, $0, &actions, &attributes, words, environment)
        }
      }
    }
    guard status == 0 else { throw SystemFailure(number: status) }
    return process
  }

  private func variables(home: FilePath) -> [[UInt8]] {
    // Pages are shared out here, so a recogniser needs one thread.
    let common = [
      Array("PATH=".utf8) + ProgramFile.searchPath, Array("TMPDIR=".utf8) + home.bytes,
      Array("LC_ALL=C.UTF-8".utf8), Array("OMP_THREAD_LIMIT=1".utf8),
    ]
    return switch environment {
    case .bare:
      common + [Array("HOME=".utf8) + home.bytes]
        + ["TESSDATA_PREFIX"].compactMap { Self.variable($0) }
    case .ofUser:
      common + [Array("GIT_OPTIONAL_LOCKS=0".utf8)]
        + ["HOME", "XDG_CONFIG_HOME"].compactMap { Self.variable($0) }
    }
  }

  /// «HOME=/root», where it is set.
  private static func variable(_ name: String) -> [UInt8]? {
    // A C string of the environment, which this program never changes.
    unsafe getenv(name).map { unsafe Array("\(name)=".utf8) + Array(String(cString: $0).utf8) }
  }

  /// The strings as C wants a list of them: each a copy that is freed after the call, a null at the end.
  private static func withStrings<Result>(
    _ strings: [[UInt8]], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    let copies = unsafe strings.map { FilePath($0).withCString { unsafe strdup($0) } }
    defer { for index in unsafe copies.indices { unsafe free(copies[index]) } }
    return unsafe (copies + [nil]).withUnsafeBufferPointer { unsafe body($0.baseAddress!) }
  }
}
