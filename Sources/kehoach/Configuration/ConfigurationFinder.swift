/// Tìm cấu hình: the configuration files that hold in a folder, from its own upward, each read once.
struct ConfigurationFinder {
  private let trust: ConfigurationTrust
  private var known: [FilePath: ConfigurationFile] = [:]
  /// Folders that have none.
  private var bare: Set<FilePath> = []
  /// So that a walk of a million folders does not remember them all.
  private static let maximumKnown = 4096

  init(_ trust: ConfigurationTrust) { self.trust = trust }

  /// Whether a folder is among those that are read.
  func isRead(_ folder: FilePath) -> Bool { trust.isRead(folder) }

  func shown(_ path: FilePath) -> FilePath { trust.shown(path) }

  /// What was found for a folder.
  struct Found {
    /// Those that count, the farthest first.
    var held: [HeldConfiguration] = []
    /// Those that do not.
    var unused: [FilePath] = []
  }

  /// - Parameter folder: without links, from the root of the file system.
  mutating func files(for folder: FilePath) throws(SetupFailure) -> Found {
    var found = Found()
    // The nearest first.
    var doubtful: [FilePath] = []
    var trusted: Set<FilePath> = []
    var folder = folder
    while true {
      let path = folder.appending(ConfigurationFile.name)
      // A folder that may not be looked into has none; a file that is there must be readable.
      if !bare.contains(folder), (try? FileSystem.kind(of: path)) != nil {
        switch trust.standing(of: path, in: folder) {
        case .office:
          let file = try file(in: folder, isOfOffice: true)
          found.held.append(HeldConfiguration(file: file, isInside: false))
          if file.isRoot { return try settle(found, doubtful, trusted) }
        case .trusted:
          doubtful.append(folder)
          trusted.insert(folder)
        case .doubtful: doubtful.append(folder)
        }
      } else {
        if bare.count >= Self.maximumKnown { bare = [] }
        bare.insert(folder)
      }
      guard folder.bytes.count > 1 else { break }
      folder = folder.folder
    }
    return try settle(found, doubtful, trusted)
  }

  /// From the farthest on: what counts may trust what lies below it.
  private mutating func settle(
    _ office: Found, _ doubtful: [FilePath], _ trusted: Set<FilePath>
  ) throws(SetupFailure) -> Found {
    var found = Found(held: office.held.reversed(), unused: [])
    for folder in doubtful.reversed() {
      let isTrusted =
        trusted.contains(folder) || found.held.contains { $0.file.trusts(folder) }
      guard isTrusted else {
        found.unused.append(folder.appending(ConfigurationFile.name))
        continue
      }
      let file = try file(in: folder, isOfOffice: false)
      if file.isRoot { found.held = [] }
      found.held.append(HeldConfiguration(file: file, isInside: true))
    }
    return found
  }

  private mutating func file(
    in folder: FilePath, isOfOffice: Bool
  ) throws(SetupFailure) -> ConfigurationFile {
    if let file = known[folder] { return file }
    do throws(CommandError) {
      let path = folder.appending(ConfigurationFile.name)
      // A link may lead to anything, whose words an error would show.
      guard path.withoutLinks?.folder == folder else { throw .configurationLeadsAway(path) }
      let file = try ConfigurationFile(reading: path, in: folder)
      if known.count >= Self.maximumKnown { known = [:] }
      known[folder] = file
      return file
    } catch {
      throw SetupFailure(error: error, isOfOffice: isOfOffice)
    }
  }
}

extension CommandError {
  fileprivate static func configurationLeadsAway(_ path: FilePath) -> CommandError {
    .usage(
      "\(path.text): là liên kết dẫn ra ngoài thư mục, không đọc.",
      en: "\(path.text): is a link that leads out of its folder and is not read.")
  }
}
