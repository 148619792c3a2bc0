import PlanRules
import RuleTables

/// Cách rà soát của từng thư mục, worked out once for each.
final class LintSetups: @unchecked Sendable {
  private let options: Options
  private let tables: Tables
  private let lock = Monitor()

  // Under the lock.
  private var finder = ConfigurationFinder()
  /// By the folder as it is named in the run.
  private var places: [FilePath: Place] = [:]
  /// By the paths of the configuration files.
  private var setups: [[FilePath]: LintSetup] = [:]

  private static let maximumPlaces = 4096
  /// Each may hold tables of its own.
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
  }

  /// What holds for documents in the working folder: for commands that read none.
  static func inWorkingFolder(_ options: Options) throws(CommandError) -> LintSetup {
    let tables = try TableFolder.tables(options)
    return try LintSetups(options, tables: tables).place(of: FilePath([0x2E])).setup
  }

  func place(of folder: FilePath) throws(CommandError) -> Place {
    try lock.withLock { () -> Result<Place, CommandError> in
      do throws(CommandError) {
        return .success(try find(folder))
      } catch {
        return .failure(error)
      }
    }.get()
  }

  private func find(_ folder: FilePath) throws(CommandError) -> Place {
    if let place = places[folder] { return place }
    let real = folder.withoutLinks ?? FilePath([0x2E]).withoutLinks ?? folder
    let files: [ConfigurationFile]
    if let path = options.configFile {
      files = try [given(path)]
    } else {
      files = try finder.files(for: real)
    }
    let paths = files.map { $0.path }
    let setup: LintSetup
    if let known = setups[paths] {
      setup = known
    } else {
      setup = try LintSetup(options, files, tables: tables)
      if setups.count >= Self.maximumSetups { setups = [:] }
      setups[paths] = setup
    }
    let place = Place(folder: real, setup: setup)
    if places.count >= Self.maximumPlaces { places = [:] }
    places[folder] = place
    return place
  }

  private var givenFile: ConfigurationFile?

  private func given(_ path: FilePath) throws(CommandError) -> ConfigurationFile {
    if let givenFile { return givenFile }
    let file = try ConfigurationFile(
      reading: path, in: path.folder.withoutLinks ?? path.folder)
    givenFile = file
    return file
  }
}
