/// Ghép bản: which of the new documents is which of the old ones.
package struct VersionPairs: Sendable {
  /// In the order of the new documents, then the old ones that have none.
  package private(set) var pairs: [Pair] = []

  package struct Pair: Sendable {
    package let old: PlanVersion?
    package let new: PlanVersion?
    /// Nil where one is missing.
    package let match: Match?
  }

  package enum Match: String, Sendable {
    /// The only two that there are.
    case given
    case path, number
  }

  package init(_ old: [PlanVersion], _ new: [PlanVersion]) {
    let old = old.sorted { $0.ordinal < $1.ordinal }
    let new = new.sorted { $0.ordinal < $1.ordinal }
    if old.count == 1, new.count == 1 {
      pairs = [Pair(old: old[0], new: new[0], match: .given)]
      return
    }
    var matches: [Int: (old: Int, by: Match)] = [:]
    var isTaken = Array(repeating: false, count: old.count)
    for (match, key) in [
      (Match.path, { (version: PlanVersion) -> String? in version.place }),
      (.number, { $0.key }),
    ] {
      let places = Self.unique(old, key) { isTaken[$0] }
      for (key, index) in Self.unique(new, key, without: { matches[$0] != nil }) {
        guard let place = places[key] else { continue }
        matches[index] = (place, match)
        isTaken[place] = true
      }
    }
    for (index, version) in new.enumerated() {
      let match = matches[index]
      pairs.append(Pair(old: match.map { old[$0.old] }, new: version, match: match?.by))
    }
    for (index, version) in old.enumerated() where !isTaken[index] {
      pairs.append(Pair(old: version, new: nil, match: nil))
    }
  }

  /// Places by key, of those whose key no other has.
  private static func unique(
    _ versions: [PlanVersion], _ key: (PlanVersion) -> String?, without: (Int) -> Bool
  ) -> [String: Int] {
    var places: [String: Int?] = [:]
    for (index, version) in versions.enumerated() where !without(index) {
      guard let key = key(version) else { continue }
      places[key] = places[key] == nil ? .some(index) : .some(nil)
    }
    return places.compactMapValues { $0 }
  }
}
