/// Tên quy tắc: of rules and of groups («text/*»).
package struct RuleNames: Sendable {
  private var byName: [String: [Int]] = [:]
  private let rules: [Rule]

  package init(_ rules: [Rule]) {
    self.rules = rules
    for (index, rule) in rules.enumerated() {
      byName[rule.id, default: []].append(index)
      if let slash = rule.id.firstIndex(of: "/") {
        byName[String(rule.id[...slash]) + "*", default: []].append(index)
      }
    }
  }

  /// The rules that a name means, by their places among all; none where it is unknown.
  func rules(named name: String) -> [Int] { byName[name] ?? [] }

  /// The same, by their own names.
  package func ids(named name: String) -> [String] { rules(named: name).map { rules[$0].id } }

  package var all: [String] { rules.map { $0.id } }

  /// Of rules and of groups.
  package var names: [String] { byName.keys.sorted() }
}
