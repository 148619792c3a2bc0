import PlanRules
import RuleTables

/// Cách rà soát của từng thư mục, worked out once for each.
final class LintSetups: @unchecked Sendable {
  private let options: Options
  private let tables: Tables
  private let lock = Monitor()

  // Under the lock.
  private var finder: ConfigurationFinder
  /// By the folder as it is named in the run.
  private var places: [FilePath: Result<Place, SetupFailure>] = [:]
  /// By the paths of the configuration files.
  private var setups: [[FilePath]: Result<LintSetup, SetupFailure>] = [:]
  private var givenFile: ConfigurationFile?
  private var foundUnused: Set<FilePath> = []
  private var heldInside: Set<FilePath> = []

  private static let maximumPlaces = 4096
  /// Each may hold its own tables.
  private static let maximumSetups = 64

  /// A folder: without links, and what holds there.
  struct Place: Sendable {
    let folder: FilePath
    let setup: LintSetup
  }

  /// - Parameter tables: those of the command line.
  init(_ options: Options, tables: Tables) {
    self.options = options
    self.tables = tables
    finder = ConfigurationFinder(ConfigurationTrust(options))
  }

  /// What holds for documents in the working folder: for commands that read none.
  static func inWorkingFolder(_ options: Options) throws(CommandError) -> LintSetup {
    let tables = try TableFolder.tables(options)
    do throws(SetupFailure) {
      return try LintSetups(options, tables: tables).place(of: .workingFolder).setup
    } catch {
      throw error.error
    }
  }

  func place(of folder: FilePath) throws(SetupFailure) -> Place {
    try lock.withLock {
      if let place = places[folder] { return place }
      let place = find(folder)
      if places.count >= Self.maximumPlaces { places = [:] }
      places[folder] = place
      return place
    }.get()
  }

  /// The configurations that were found inside what is read and not used, in the order of their paths.
  var unused: [FilePath] { inOrder(lock.withLock { foundUnused }) }

  /// Those that count though they lie in a folder that is read.
  var inside: [FilePath] { inOrder(lock.withLock { heldInside }) }

  private func inOrder(_ paths: Set<FilePath>) -> [FilePath] {
    Self.inOrder(lock.withLock { paths.map { finder.shown($0) } })
  }

  static func inOrder(_ paths: [FilePath]) -> [FilePath] {
    paths.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
  }

  private func find(_ folder: FilePath) -> Result<Place, SetupFailure> {
    let real = folder.withoutLinks ?? FilePath.workingFolder.withoutLinks ?? folder
    do throws(SetupFailure) {
      let files = try files(for: real)
      return .success(Place(folder: real, setup: try setup(files)))
    } catch {
      return .failure(error)
    }
  }

  private func files(for folder: FilePath) throws(SetupFailure) -> [HeldConfiguration] {
    guard options.usesConfigurations else { return [] }
    if let path = options.configFile {
      do throws(CommandError) {
        return [HeldConfiguration(file: try given(path), isInside: false)]
      } catch {
        throw SetupFailure(error: error, isOfOffice: true)
      }
    }
    let found = try finder.files(for: folder)
    foundUnused.formUnion(found.unused)
    for held in found.held where held.isInside || finder.isRead(held.file.folder) {
      heldInside.insert(held.file.path)
    }
    return found.held
  }

  private func setup(_ files: [HeldConfiguration]) throws(SetupFailure) -> LintSetup {
    let paths = files.map { $0.file.path }
    if let known = setups[paths] { return try known.get() }
    let setup: Result<LintSetup, SetupFailure>
    do throws(CommandError) {
      setup = .success(try LintSetup(options, files, tables: tables))
    } catch {
      setup = .failure(SetupFailure(error: error, isOfOffice: isOfOffice(files)))
    }
    if setups.count >= Self.maximumSetups { setups = [:] }
    setups[paths] = setup
    return try setup.get()
  }

  /// Whether what is wrong with some configurations is wrong without those inside what is read too.
  private func isOfOffice(_ files: [HeldConfiguration]) -> Bool {
    let own = files.filter { !$0.isInside }
    guard own.count < files.count else { return true }
    return (try? LintSetup(options, own, tables: tables)) == nil
  }

  private func given(_ path: FilePath) throws(CommandError) -> ConfigurationFile {
    if let givenFile { return givenFile }
    let file = try ConfigurationFile(
      reading: path, in: path.folder.withoutLinks ?? path.folder)
    givenFile = file
    return file
  }
}
