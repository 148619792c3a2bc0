/// Có tên: one of a few, which tables and reports call by its name.
package protocol Named: CaseIterable {
  var name: String { get }
}

extension Named {
  package init?(name: String) {
    guard let value = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = value
  }

  package static var names: [String] { allCases.map { $0.name } }
}
