import RuleTables

/// Những gì không đọc: what a walk leaves out though it lies in a folder given: by `--exclude`, by the key
/// `exclude` of configurations that count, and what git ignores in a repository that counts likewise. A
/// file that is itself given is always read.
struct WalkExclusion {
  private let options: Options
  private let trust: ConfigurationTrust
  private var finder: ConfigurationFinder
  private let workingFolder: FilePath?
  private let given: [PathPattern]
  /// The folder given that is being walked, and what holds everywhere below it.
  private var root: FilePath?
  private var repositories: [RepositoryIgnores] = []
  /// Of `--config`, which alone counts then.
  private var only: ConfigurationFile?

  private(set) var byPattern = 0
  private(set) var byGit = 0
  private var unused: Set<FilePath> = []
  /// What could not be asked.
  private var problems: [Localized] = []

  /// Thư mục đang duyệt: a folder without links, and the configurations that hold for what lies in it.
  struct Place {
    let folder: FilePath
    fileprivate var files: [ConfigurationFile] = []
  }

  init(_ options: Options) {
    self.options = options
    trust = ConfigurationTrust(options)
    finder = ConfigurationFinder(trust)
    workingFolder = FilePath.workingFolder.withoutLinks
    given = options.excluded.map { PathPattern($0) }
  }

  // MARK: Folders

  /// A folder of the command line; nil where all of it is left out.
  mutating func begin(_ folder: FilePath) -> Place? {
    guard let real = folder.withoutLinks else { return Place(folder: folder) }
    root = real
    repositories = []
    let place = enter(real)
    guard !isExcludedWithFolders(real, place) else {
      byPattern += 1
      return nil
    }
    if options.asksGit, let repository = Self.repository(of: real) { ask(repository, about: real) }
    return place
  }

  /// A folder on the way.
  /// - Parameters:
  ///   - path: as the walk names it.
  ///   - isLink: it may lead anywhere.
  mutating func enter(_ path: FilePath, in outer: Place, isLink: Bool) -> Place {
    let real =
      isLink ? path.withoutLinks ?? path : outer.folder.appending(Array(path.name))
    if options.asksGit, FileSystem.status(ofNameAt: real.appending(Self.gitFolder)) != nil {
      ask(real, about: real)
    }
    return enter(real)
  }

  private mutating func enter(_ real: FilePath) -> Place {
    Place(folder: real, files: files(for: real).filter { !$0.excluded.isEmpty })
  }

  // MARK: Entries

  /// Whether an entry of a folder is not read; counted where it is not.
  mutating func leavesOut(_ name: [UInt8], in place: Place) -> Bool {
    let path = place.folder.appending(name)
    if isExcluded(path, place) {
      byPattern += 1
      return true
    }
    if repositories.contains(where: { $0.ignores(path) }) {
      byGit += 1
      return true
    }
    return false
  }

  /// The same of a file by its path, for one that was found in a folder at another time.
  mutating func leavesOut(file path: FilePath) -> Bool {
    guard let folder = path.folder.withoutLinks else { return false }
    root = nil
    repositories = []
    let place = enter(folder)
    if isExcludedWithFolders(folder, place) {
      byPattern += 1
      return true
    }
    if options.asksGit, let repository = Self.repository(of: folder) {
      ask(repository, about: folder)
    }
    return leavesOut(Array(path.name), in: place)
  }

  /// The same of a file of an archive, and the folders that lead to it there.
  mutating func leavesOut(_ member: FilePath, of archive: FilePath) -> Bool {
    guard let folder = archive.folder.withoutLinks else { return false }
    let place = enter(folder)
    guard !place.files.isEmpty || !given.isEmpty,
      let inner = member.bytes(below: archive.folder)
    else { return false }
    var path = folder
    for step in inner.split(separator: UInt8(ascii: "/")) {
      path = path.appending(Array(step))
      guard path.bytes.count > folder.bytes.count + 1 + archive.name.count else { continue }
      if isExcluded(path, place) {
        byPattern += 1
        return true
      }
    }
    return false
  }

  private func isExcluded(_ path: FilePath, _ place: Place) -> Bool {
    if !given.isEmpty {
      for base in [workingFolder, root] {
        guard let base, let inner = path.bytes(below: base) else { continue }
        if given.contains(where: { $0.matches(inner) }) { return true }
      }
    }
    return place.files.contains { file in
      guard let inner = path.bytes(below: file.folder) else { return false }
      return file.excluded.contains { $0.value.matches(inner) }
    }
  }

  /// A folder given may itself lie in what is left out.
  private func isExcludedWithFolders(_ path: FilePath, _ place: Place) -> Bool {
    var path = path
    while path.bytes.count > 1 {
      if isExcluded(path, place) { return true }
      path = path.folder
    }
    return false
  }

  // MARK: Configurations

  private mutating func files(for folder: FilePath) -> [ConfigurationFile] {
    guard options.usesConfigurations else { return [] }
    if let path = options.configFile {
      if only == nil {
        only = try? ConfigurationFile(reading: path, in: path.folder.withoutLinks ?? path.folder)
      }
      return only.map { [$0] } ?? []
    }
    do throws(SetupFailure) {
      let found = try finder.files(for: folder)
      unused.formUnion(found.unused)
      return found.held.map { $0.file }
    } catch {
      // Who judges documents says so of each; else nobody would.
      if options.readsExclusionAlone {
        let message = InputProblem(unjudged: error.error).message
        if !problems.contains(message) { problems.append(message) }
      }
      return []
    }
  }

  /// What is wrong with the configurations of the office, for commands that read `exclude` alone.
  mutating func check(_ operands: [FilePath]) throws(CommandError) {
    guard options.usesConfigurations, options.readsExclusionAlone else { return }
    if let path = options.configFile {
      only = try ConfigurationFile(reading: path, in: path.folder.withoutLinks ?? path.folder)
      return
    }
    for operand in operands where !operand.isStandardInput {
      guard (try? FileSystem.kind(of: operand)) == .folder, let real = operand.withoutLinks
      else { continue }
      do throws(SetupFailure) {
        _ = try finder.files(for: real)
      } catch {
        if error.isOfOffice { throw error.error }
      }
    }
  }

  // MARK: Git

  private static let gitFolder = Array(".git".utf8)

  /// The repository that a folder lies in; both without links.
  private static func repository(of folder: FilePath) -> FilePath? {
    var folder = folder
    while FileSystem.status(ofNameAt: folder.appending(gitFolder)) == nil {
      guard folder.bytes.count > 1 else { return nil }
      folder = folder.folder
    }
    return folder
  }

  private mutating func ask(_ repository: FilePath, about folder: FilePath) {
    guard counts(repository) else { return }
    switch RepositoryIgnores.ask(repository, about: folder) {
    case .ignored(let ignores): repositories.append(ignores)
    case .problem(let words):
      let message = Localized(
        "không hỏi được git, nên đọc cả những gì git bỏ qua: \(words.vi)",
        en: "git cannot be asked, so what it ignores is read too: \(words.en)")
      if !problems.contains(message) { problems.append(message) }
    }
  }

  /// As a configuration counts that lies there.
  private mutating func counts(_ repository: FilePath) -> Bool {
    switch trust.standing(of: repository.appending(Self.gitFolder), in: repository) {
    case .office, .trusted: true
    case .doubtful: files(for: repository).contains { $0.trusts(repository) }
    }
  }

  // MARK: What is to be said

  /// Sentences on what was left out.
  var remarks: [Localized] {
    var remarks: [Localized] = []
    if byPattern > 0 {
      remarks.append(
        Localized(
          "không đọc \(byPattern) tệp hay thư mục theo «exclude».",
          en: "\(byPattern) files or folders are not read, by 'exclude'."))
    }
    if byGit > 0 {
      remarks.append(
        Localized(
          "không đọc \(byGit) tệp hay thư mục mà git bỏ qua; muốn đọc: --no-gitignore.",
          en: "\(byGit) files or folders that git ignores are not read; see --no-gitignore."))
    }
    if options.readsExclusionAlone {
      remarks += LintSetups.notice(ofUnused: LintSetups.inOrder(unused.map { finder.shown($0) }))
    }
    return remarks + problems.map { Localized($0.vi + ".", en: $0.en + ".") }
  }
}
