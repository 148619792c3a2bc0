/// Tên quy tắc: of rules and of groups («text/*»). Looked for among the rules each time: nearly no run
/// names any.
package struct RuleNames: Sendable {
  private let rules: [Rule]

  package init(_ rules: [Rule]) { self.rules = rules }

  /// The rules that a name means, by their places among all; none where it is unknown.
  func rules(named name: String) -> [Int] {
    // «text/*»: all whose names begin with «text/».
    let group = name.hasSuffix("/*") ? name.utf8.dropLast() : nil
    return rules.indices.filter { index in
      let id = rules[index].id
      return id == name || group.map { id.utf8.starts(with: $0) } ?? false
    }
  }

  /// The same, by their own names.
  package func ids(named name: String) -> [String] { rules(named: name).map { rules[$0].id } }

  package var all: [String] { rules.map { $0.id } }

  /// Of rules and of groups.
  package var names: [String] {
    Set(rules.flatMap { [$0.id, Self.group(of: $0.id) ?? $0.id] }).sorted()
  }

  private static func group(of id: String) -> String? {
    id.firstIndex(of: "/").map { id[...$0] + "*" }
  }
}
