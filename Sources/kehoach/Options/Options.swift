import PlanReports
import PlanRules
import RuleTables
import SourceText

/// Tùy chọn: what the command line asks for.
struct Options: Sendable {
  var command = Command.lint
  /// Paths, or the rules that `explain` is asked about.
  var operands: [FilePath] = []
  /// All that the command is asked about, where a part of it reads only some: a round of `--watch`, a
  /// side of `diff`.
  var allOperands: [FilePath] = []
  /// By name; each command reads it into its own format.
  var format: String?
  /// Nil: standard output.
  var output: FilePath?
  /// `lint`: further reports of the same run, «sarif=out.sarif».
  var reports: [FilePath] = []
  /// `lint`: how often each rule has found something, instead of what.
  var wantsStatistics = false
  /// Nil: as many as there are processors.
  var jobs: Int?
  var language = Language.vietnamese
  var isQuiet = false
  /// Where somebody watches.
  var showsProgress = true
  var colour = Colour.auto
  var standardInputName = "-"
  var profile: String?
  var rulesFolder: FilePath?
  var registerFile: FilePath?
  var asOf: CalendarDate?
  var requiredNumbers: [String] = []
  /// The superior's plan, which those of the run carry out.
  var superiorFile: FilePath?
  /// Of the letters; nil where none was named.
  var letterFormat: LetterFormat?
  /// `cite`: a row a cited document.
  var groupsByReference = false
  /// `cite`: with that, a row a place.
  var isLong = false
  /// `cite`: of which standing references are listed; nil for all.
  var standings: Set<StandingName>?
  /// `cite`: of which standing a reference makes the run fail.
  var failingStandings: Set<StandingName> = []
  /// `cite`: the text back with its references marked.
  var isAnnotated = false
  /// Nil: as the configuration says, else `submitted`.
  var givenStage: Stage?
  var stage: Stage { givenStage ?? .submitted }
  /// Nil: as the configuration says, else `error`.
  var givenFailOn: FailOn?
  /// Whether configurations count at all.
  var usesConfigurations = true
  /// Whether configurations inside what is read count too.
  var trustsFolders = false
  /// Whether links out of a folder that is walked are followed.
  var followsLinks = false
  /// What a walk leaves out, as patterns of paths.
  var excluded: [String] = []
  /// Whether a walk leaves out what git ignores.
  var asksGit = true
  /// Whether nothing of a configuration counts but what a walk leaves out.
  var readsExclusionAlone: Bool { [.cite, .parse].contains(command) }
  /// Whether a report may replace a file that the program has not written.
  var overwrites = false
  /// Nil: looked for from each document's folder upward.
  var configFile: FilePath?
  /// `fix`: shows the changes and writes nothing.
  var showsDifference = false
  /// `fix`: says what it would do and writes nothing.
  var onlyChecks = false
  /// `fix`: whether documents stay as they are.
  var leavesDocuments: Bool { showsDifference || onlyChecks }
  /// `fix`: whether .docx files are mended where they lie.
  var fixesInPlace = false
  /// `fix`: whether nobody is asked first.
  var saysYes = false
  /// `lint` and `fix`: the only rules that count; empty for all.
  var onlyRules: [String] = []
  /// `lint`: rules that do not count.
  var ignoredRules: [String] = []
  /// `lint`: from which severity on findings are listed.
  var lowestSeverity: Severity?
  /// Whether the documents of a run are compared with each other.
  var comparesDocuments = true
  /// Mốc to compare with.
  var baseline: FilePath?
  /// Whether entries of it that no longer occur are removed.
  var prunesBaseline = false
  /// Mốc to write.
  var newBaseline: FilePath?
  /// Where results, and pages that were recognised, are kept for the next run.
  var cacheFolder: FilePath?
  /// The same, made and found to be the user's.
  var cache: CacheFolder?
  /// What rounds before have found, of which nothing is said again; nil: all is said.
  var memory: WatchMemory?
  /// `lint`: stays and reads again what changes.
  var isWatching = false
  /// Every option as given, but for those that no result depends on.
  var words: [UInt8] = []
  /// Standard input holds a JSON object a line.
  var readsRecords = false
  var maximumBytes = 64 << 20
  /// Places in a text are kept in four bytes, and one in another encoding grows.
  static let mostBytes = 1 << 30
  /// Nil: however many there are.
  var maximumDocuments: Int?
  /// Nil: as long as each converter usually may.
  var converterSeconds: Int?
  /// Whether text is recognised where a document is nothing but pictures.
  var recognises = false
  /// Of a document whose text is recognised.
  var maximumPages = 300
  /// Whether a report shows stretches of pages that were recognised.
  var showsPictures = false
  /// Whether the command can be told to recognise text.
  var canRecognise: Bool { [.lint, .cite, .parse].contains(command) }
  /// Of text files; nil to judge by the bytes.
  var encoding: SourceEncoding?
  var request = Request.run

  /// What is asked instead of the command's work.
  enum Request { case run, help, version }

  enum Colour: String, CaseIterable { case auto, always, never }
}
