import Foundation

/// Chương trình khác: a program of this machine run on files, for comparison.
struct OtherProgram {
  let name: String
  /// Reads the files or folders that its last arguments name.
  let command: [String]

  /// Runs it once.
  /// - Returns: whether it could be started and ended with one of the statuses that mean it worked.
  func run(_ paths: [String], statuses: Set<Int32> = [0]) throws -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command + paths
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return statuses.contains(process.terminationStatus)
  }

  /// Processor time, its own and the system's, of each of several runs, in seconds and sorted; nil
  /// where the program is not there or fails.
  func processorTimes(_ paths: [String], statuses: Set<Int32> = [0], rounds: Int) -> [Double]? {
    guard (try? run(paths, statuses: statuses)) == true else { return nil }
    return (0..<rounds).map { _ in
      let start = Self.childrenTime
      _ = try? run(paths, statuses: statuses)
      return Self.childrenTime - start
    }.sorted()
  }

  private static var childrenTime: Double {
    var usage = rusage()
    // A call of C that fills the structure.
    unsafe getrusage(__rusage_who_t(RUSAGE_CHILDREN.rawValue), &usage)
    return seconds(usage.ru_utime) + seconds(usage.ru_stime)
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1e6
  }
}

/// Thư mục tạm: files of a benchmark, removed when it is done.
func withTemporaryFiles(
  _ contents: [[UInt8]], extension suffix: String, _ body: (_ folder: URL, _ files: [URL]) -> Void
) {
  let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  defer { try? FileManager.default.removeItem(at: folder) }
  let files = contents.indices.map { folder.appending(path: "\($0).\(suffix)") }
  do {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (file, content) in zip(files, contents) { try Data(content).write(to: file) }
  } catch {
    return print("\(folder.path): \(error)")
  }
  body(folder, files)
}
