#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Chương trình ngoài: found when it is needed.
enum ProgramFile {
  /// The first of some names that PATH leads to. Folders of PATH that are not absolute are left out,
  /// lest a file among the documents be run.
  static func find(_ names: [String], orAt places: [String] = []) -> FilePath? {
    let folders = searchPath.split(separator: 0x3A).filter { $0.first == 0x2F }
    for name in names {
      for folder in folders {
        let path = FilePath(Array(folder)).appending(Array(name.utf8))
        if isProgram(path) { return path }
      }
    }
    return places.lazy.map { FilePath(Array($0.utf8)) }.first { isProgram($0) }
  }

  /// PATH in bytes.
  static var searchPath: [UInt8] {
    // A C string of the environment, which this program never changes.
    guard let value = unsafe getenv("PATH") else {
      return Array("/usr/local/bin:/usr/bin:/bin".utf8)
    }
    return unsafe Array(UnsafeRawBufferPointer(start: value, count: strlen(value)))
  }

  private static func isProgram(_ path: FilePath) -> Bool {
    path.withCString { unsafe access($0, X_OK) } == 0
      && (try? FileSystem.kind(of: path)) == .regular
  }
}
