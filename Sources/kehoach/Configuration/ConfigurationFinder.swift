/// Tìm cấu hình: the configuration files that hold in a folder, from its own upward, each read once.
struct ConfigurationFinder {
  private var known: [FilePath: ConfigurationFile?] = [:]
  /// So that a walk of a million folders does not remember them all.
  private static let maximumKnown = 4096

  /// - Parameter folder: without links, from the root of the file system.
  /// - Returns: the farthest first.
  mutating func files(for folder: FilePath) throws(CommandError) -> [ConfigurationFile] {
    var files: [ConfigurationFile] = []
    var folder = folder
    while true {
      if let file = try file(in: folder) {
        files.append(file)
        if file.isRoot { break }
      }
      guard folder.bytes.count > 1 else { break }
      folder = folder.folder
    }
    return files.reversed()
  }

  private mutating func file(in folder: FilePath) throws(CommandError) -> ConfigurationFile? {
    if let file = known[folder] { return file }
    let path = folder.appending(ConfigurationFile.name)
    var file: ConfigurationFile?
    // A folder that may not be looked into has none; a file that is there must be readable.
    if (try? FileSystem.kind(of: path)) != nil {
      file = try ConfigurationFile(reading: path, in: folder)
    }
    if known.count >= Self.maximumKnown { known = [:] }
    known[folder] = .some(file)
    return file
  }
}
