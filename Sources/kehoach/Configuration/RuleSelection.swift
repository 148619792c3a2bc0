import PlanRules
import PlanSets
import RuleTables

/// Quy tắc được chọn trên dòng lệnh: `--select` and `--ignore`.
struct RuleSelection: Sendable {
  /// Nil: all.
  private let only: Set<String>?
  /// Named one by one, not by their group.
  private let exact: Set<String>
  private let ignored: Set<String>

  /// - Parameter rules: those there are, of single documents and of several.
  init(_ options: Options, _ rules: RuleNames) throws(CommandError) {
    // `fix` looks at all, and chooses itself what to mend.
    let selects = options.command == .lint && !options.onlyRules.isEmpty
    var only: Set<String> = []
    var ignored: Set<String> = []
    if options.command == .lint {
      for name in options.onlyRules { only.formUnion(try Self.ids(name, rules, "--select")) }
      for name in options.ignoredRules { ignored.formUnion(try Self.ids(name, rules, "--ignore")) }
    }
    self.only = selects ? only : nil
    self.ignored = ignored
    exact = Set(options.onlyRules)
  }

  /// Of the rules across documents alone. Other names are for those who know the rules of a folder.
  init(ofSets options: Options) {
    let rules = RuleNames(Rule.ofSets)
    only =
      options.onlyRules.isEmpty ? nil : Set(options.onlyRules.flatMap { rules.ids(named: $0) })
    ignored = Set(options.ignoredRules.flatMap { rules.ids(named: $0) })
    exact = []
  }

  func leavesOut(_ id: String) -> Bool {
    ignored.contains(id) || only.map { !$0.contains(id) } ?? false
  }

  /// What the command line says goes before what configurations say.
  func set(_ lint: inout LintOptions, _ rules: RuleNames) {
    for id in rules.all {
      if leavesOut(id) {
        lint.unselected.insert(id)
      } else if only != nil, exact.contains(id) {
        lint.off.remove(id)
      }
    }
  }

  static func ids(
    _ name: String, _ rules: RuleNames, _ option: String
  ) throws(CommandError) -> [String] {
    let ids = rules.ids(named: name)
    guard ids.isEmpty else { return ids }
    let near = Suggestion.nearest(to: name, among: rules.names)
    throw .usage(
      "\(option): không có quy tắc «\(name)».\(near.map { " Có phải ý là «\($0)»?" } ?? "")",
      en: "\(option): unknown rule '\(name)'.\(near.map { " Did you mean '\($0)'?" } ?? "")")
  }
}
