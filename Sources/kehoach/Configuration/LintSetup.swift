import JSONText
import PlanReports
import PlanRules
import PlanSets
import RuleTables
import SourceText

/// Cách rà soát: all that holds for the documents of a folder, of the command line and of the
/// configuration.
final class LintSetup: Sendable {
  let options: Options
  /// The farthest first.
  let held: [HeldConfiguration]
  var files: [ConfigurationFile] { held.map { $0.file } }
  let linter: Linter
  /// Nil where none is named.
  let superior: SuperiorPlan?
  private let ruleNames: RuleNames
  let failOn: FailOn
  private let suppressions: [Suppressed]
  /// Rules that only configurations inside what is read switch off or make milder.
  private let weakened: Set<String>

  /// A finding that is not to be reported of some documents.
  private struct Suppressed: Sendable {
    let suppression: Suppression
    let place: SuppressionPlace
    let paths: [PathPattern]?
    /// The folder of its configuration.
    let folder: FilePath
  }
  /// Of the configuration and what it names; empty where nobody asks.
  let hash: [UInt8]

  /// - Parameter tables: those of the command line alone.
  init(
    _ options: Options, _ held: [HeldConfiguration], tables: Tables
  ) throws(CommandError) {
    self.options = options
    self.held = held
    let files = held.map { $0.file }
    let (tables, tablesHash) = try Self.tables(options, files, tables)
    var hash = ContentHash()
    for held in held {
      hash.add(held.file.path.bytes + [0, held.isInside ? 1 : 0] + held.file.contentHash)
    }
    hash.add(tablesHash)
    self.hash = options.cacheFolder == nil ? [] : hash.finish()
    failOn = options.givenFailOn ?? files.last { $0.failOn != nil }?.failOn?.value ?? .error
    let linter = Linter(tables: tables, options: try Self.lintOptions(options, files, tables))
    self.linter = linter
    superior = try Self.superior(options, files, linter)
    weakened = try Self.weakened(options, held, linter)
    ruleNames = RuleNames(linter.rules)
    var suppressions: [Suppressed] = []
    for file in files { suppressions += try Self.suppressions(of: file, ruleNames) }
    self.suppressions = suppressions
  }

  /// The superior's plan: the command line's, else that of the nearest file.
  private static func superior(
    _ options: Options, _ files: [ConfigurationFile], _ linter: Linter
  ) throws(CommandError) -> SuperiorPlan? {
    guard options.command == .lint,
      options.superiorFile != nil || files.contains(where: { $0.superior != nil })
    else { return nil }
    // What the comparison finds comes after all documents, and a record is answered by a line.
    guard !options.readsRecords else {
      throw .usage(
        "đối chiếu với kế hoạch cấp trên không đi cùng --input-format ndjson.",
        en: "comparing with a superior's plan does not go with --input-format ndjson.")
    }
    if let path = options.superiorFile {
      return try SuperiorPlan(reading: path, options, linter)
    }
    guard let file = files.last(where: { $0.superior != nil }), let named = file.superior else {
      return nil
    }
    guard file.contains(named.value) else {
      throw file.error(
        .refused(
          key: "against", "phải nằm trong thư mục của cấu hình",
          en: "must lie in the configuration's folder"),
        at: named.offset)
    }
    return try SuperiorPlan(reading: named.value, options, linter)
  }

  private static func suppressions(
    of file: ConfigurationFile, _ rules: RuleNames
  ) throws(CommandError) -> [Suppressed] {
    try file.suppressed.map { entry throws(CommandError) in
      let place = SuppressionPlace(file: file.path.text, line: file.line(of: entry.rule.offset))
      let ids = try ids(entry.rule.value, rules, file, entry.rule.offset)
      return Suppressed(
        suppression: Suppression(
          rules: ids, quote: entry.quote, reason: entry.reason, place: place),
        place: place, paths: entry.paths, folder: file.folder)
    }
  }

  /// Of the nearest configuration that names one: a plan's own folder signs no letter about it.
  var sender: Sender {
    held.last { !$0.isInside && $0.file.sender != nil }?.file.sender ?? Sender()
  }

  /// What reports say of how documents are judged here.
  var manner: LintManner {
    LintManner(
      tables: linter.tables, stage: linter.options.stage, asOf: linter.options.asOf, sender: sender)
  }

  private static func weakened(
    _ options: Options, _ held: [HeldConfiguration], _ linter: Linter
  ) throws(CommandError) -> Set<String> {
    guard held.contains(where: { $0.isInside }) else { return [] }
    var own = LintOptions()
    try setLevels(of: &own, options, held.filter { !$0.isInside }.map { $0.file }, linter.tables)
    var weakened = linter.options.off.subtracting(own.off)
    for rule in linter.rules {
      guard let severity = linter.options.severities[rule.id] else { continue }
      if severity < own.severities[rule.id] ?? rule.severity { weakened.insert(rule.id) }
    }
    return weakened
  }

  /// Whether what is said of a document hangs on it alone: what a superior's plan is compared with, and
  /// which entries `suppress` were of use, is said after all documents.
  var hangsOnDocumentAlone: Bool { superior == nil && suppressions.isEmpty }

  /// The documents of one file.
  func lintAll(_ source: SourceText, at path: FilePath, _ log: SuppressionLog) -> [LintResult] {
    lint([(source, path)], log)[0]
  }

  /// By file: the results of its documents, nearly always one.
  /// - Parameter log: takes down which entries of the configuration hold for the files, and which of them
  ///   they need.
  func lint(
    _ files: [(source: SourceText, path: FilePath)], _ log: SuppressionLog
  ) -> [[LintResult]] {
    let holding = files.map { suppressions(at: $0.path) }
    let tasks = zip(files, holding).map { file, holding in
      LintTask(
        file.source, off: rulesOff(at: file.path, by: held),
        suppressions: holding.map { $0.suppression }, role: FileRole(of: file.path))
    }
    let results = linter.lint(tasks)
    return files.indices.map { finish(results[$0], at: files[$0].path, holding[$0], log) }
  }

  private func suppressions(at path: FilePath) -> [Suppressed] {
    suppressions.filter { $0.paths.hold(at: path.bytes(below: $0.folder)) }
  }

  private func finish(
    _ results: [LintResult], at path: FilePath, _ holding: [Suppressed], _ log: SuppressionLog
  ) -> [LintResult] {
    var results = results
    let inside = held.filter { $0.isInside }
    for index in results.indices {
      results[index].weakenedRules = weakened.union(rulesOff(at: path, by: inside))
      results[index].judgedFiles = Set(inside.map { $0.file.path.text })
    }
    if !holding.isEmpty {
      log.add(holding.map { $0.place }, results.flatMap { $0.suppressed.map { $0.place } })
    }
    return results
  }

  /// The rules that patterns of paths switch off for a document.
  /// - Parameter path: from the root of the file system.
  private func rulesOff(at path: FilePath, by held: [HeldConfiguration]) -> Set<String> {
    var off: Set<String> = []
    for file in held.map({ $0.file }) {
      for entry in file.disabled where entry.paths != nil {
        guard entry.paths.hold(at: path.bytes(below: file.folder)) else { continue }
        for name in entry.rules { off.formUnion(ruleNames.ids(named: name.value)) }
      }
    }
    return off
  }

  private static func tables(
    _ options: Options, _ files: [ConfigurationFile], _ tables: Tables
  ) throws(CommandError) -> (Tables, hash: [UInt8]) {
    var folder = TableFolder()
    for file in files {
      for rules in file.rules { try folder.add(rules.value, of: file, at: rules.offset) }
      for register in file.registers {
        try folder.addRegister(register.value, of: file, at: register.offset)
      }
    }
    guard !folder.isEmpty else { return (tables, []) }
    try folder.add(options)
    return (try folder.tables(), options.cacheFolder == nil ? [] : folder.hash)
  }

  private static func lintOptions(
    _ options: Options, _ files: [ConfigurationFile], _ tables: Tables
  ) throws(CommandError) -> LintOptions {
    var lint = LintOptions()
    lint.language = options.language
    // `fix` and `diff` need all.
    if options.command == .lint { lint.mostFindings = LintOptions.mostReported }
    lint.stage =
      options.givenStage ?? files.last { $0.stage != nil }?.stage?.value ?? .submitted
    lint.obeysRemarks = files.last { $0.obeysRemarks != nil }?.obeysRemarks?.value ?? false
    lint.asOf = options.asOf ?? files.last { $0.asOf != nil }?.asOf?.value
    lint.profile = try profile(options, files, tables)
    for file in files {
      for number in file.required {
        guard let found = tables.canonicalNumber(of: number.value) else {
          throw file.error(
            .refused(
              key: "require", "phải là số, ký hiệu văn bản như 19/2019/TT-BGDĐT",
              en: "must be a document's number such as 19/2019/TT-BGDĐT"),
            at: number.offset)
        }
        if !lint.requiredNumbers.contains(found) { lint.requiredNumbers.append(found) }
      }
    }
    for number in options.requiredNumbers {
      let found = try LintCommand.canonical(number, tables)
      if !lint.requiredNumbers.contains(found) { lint.requiredNumbers.append(found) }
    }
    try setLevels(of: &lint, options, files, tables)
    return lint
  }

  private static func profile(
    _ options: Options, _ files: [ConfigurationFile], _ tables: Tables
  ) throws(CommandError) -> String? {
    if options.profile != nil { return try LintCommand.profile(options, tables) }
    guard let file = files.last(where: { $0.profile != nil }), let name = file.profile else {
      return nil
    }
    guard tables.profile(named: name.value) != nil else {
      let near = Suggestion.nearest(to: name.value, among: tables.profiles.map { $0.name })
      throw file.error(.invalidValue(key: "profile", suggestion: near), at: name.offset)
    }
    return name.value
  }

  /// The severities of rules, and the rules that are off for every file; the nearer file wins.
  private static func setLevels(
    of lint: inout LintOptions, _ options: Options, _ files: [ConfigurationFile], _ tables: Tables
  ) throws(CommandError) {
    let all = Rule.all + tables.ownRules.map { Rule($0, tables: tables) }
    let rules = RuleNames(all)
    for file in files {
      for (name, level) in file.severities {
        for id in try ids(name, rules, file, level.offset) {
          lint.off.remove(id)
          switch RuleLevel(name: level.value) {
          case .severity(let severity): lint.severities[id] = severity
          case .off, nil: lint.off.insert(id)
          }
        }
      }
      for entry in file.disabled {
        for name in entry.rules {
          let ids = try ids(name.value, rules, file, name.offset)
          if entry.paths == nil { lint.off.formUnion(ids) }
        }
      }
    }
    if options.onlyRules.isEmpty, options.ignoredRules.isEmpty { return }
    try RuleSelection(options, RuleNames(all + Rule.ofSets)).set(&lint, rules)
  }

  private static func ids(
    _ name: String, _ rules: RuleNames, _ file: ConfigurationFile, _ offset: Int
  ) throws(CommandError) -> [String] {
    let ids = rules.ids(named: name)
    if !ids.isEmpty { return ids }
    let known = ConfigurationShape.ruleNames + rules.all.dropFirst(Rule.all.count)
    let near = Suggestion.nearest(to: name, among: known).map { ($0, $0) }
    throw file.error(
      .refused(
        key: name, "không có quy tắc này" + (near.map { "; có phải ý là «\($0.0)»?" } ?? ""),
        en: "unknown rule" + (near.map { "; did you mean '\($0.1)'?" } ?? "")),
      at: offset)
  }
}
