/// Cấu hình nào được tính: whether a configuration counts depends on where it lies. What is read decides
/// nothing: a file inside the folders that are read counts only where the user trusts them.
struct ConfigurationTrust: Sendable {
  /// Without links.
  private let workingFolder: FilePath?
  /// The folders that are read, and those that the files that are read lie in; without links.
  private let read: [FilePath]
  /// How the command line names them.
  private let named: [FilePath]
  private let trustsAll: Bool

  enum Standing {
    /// Of the office: at or above the working folder, or above what is read.
    case office
    /// Inside what is read, and trusted on the command line.
    case trusted
    /// Counts only where a configuration that counts trusts it.
    case doubtful
  }

  init(_ options: Options) {
    workingFolder = FilePath.workingFolder.withoutLinks
    trustsAll = options.trustsFolders
    var read: [FilePath] = []
    var named: [FilePath] = []
    for operand in options.allOperands where !operand.isStandardInput {
      let folder = (try? FileSystem.kind(of: operand)) == .folder ? operand : operand.folder
      if let real = folder.withoutLinks {
        read.append(real)
        named.append(folder)
      }
    }
    self.read = read
    self.named = named
  }

  /// - Parameters:
  ///   - folder: where the configuration lies, without links.
  ///   - path: its own.
  func standing(of path: FilePath, in folder: FilePath) -> Standing {
    if let workingFolder, workingFolder.isAtOrBelow(folder) { return .office }
    let isInside = read.contains { folder.isAtOrBelow($0) }
    if !isInside, FileSystem.isOwn(path) { return .office }
    return trustsAll ? .trusted : .doubtful
  }

  /// A path without links as the command line would name it: reports say nothing of the machine.
  func shown(_ path: FilePath) -> FilePath {
    if let workingFolder, let below = path.bytes(below: workingFolder) { return FilePath(below) }
    for (folder, name) in zip(read, named) {
      if let below = path.bytes(below: folder) { return name.appending(below) }
    }
    return path
  }

  /// Whether a folder that is itself read holds a configuration of the office.
  func isRead(_ folder: FilePath) -> Bool { read.contains { folder.isAtOrBelow($0) } }
}
