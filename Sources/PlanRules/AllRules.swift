extension Rule {
  /// Mọi quy tắc, sorted by id.
  package static let all: [Rule] = []

  package static func named(_ id: String) -> Rule? { all.first { $0.id == id } }
}
