import PlanRules
import RuleTables

/// Gợi ý: the known word that was probably meant.
enum Suggestion {
  /// The known word nearest to another; nil where none is near. A third of the letters may differ, of
  /// which the dashes of an option are none.
  static func nearest(to word: String, among known: [String]) -> String? {
    let letters = Array(word.utf8)
    var best: (word: String, distance: Int)?
    for candidate in known {
      let distance = distance(letters, Array(candidate.utf8))
      let dashes = letters.prefix { $0 == UInt8(ascii: "-") }.count
      let longest = max(letters.count, candidate.utf8.count) - dashes
      guard distance <= min(4, (longest + 2) / 3) else { continue }
      if best.map({ distance < $0.distance }) ?? true { best = (candidate, distance) }
    }
    return best?.word
  }

  /// A sentence about an unknown word: with the near one, else with all that are known.
  static func sentence(for word: String, among known: [String]) -> Localized {
    if let near = nearest(to: word, among: known) {
      return Localized(" Có phải ý là «\(near)»?", en: " Did you mean '\(near)'?")
    }
    guard !known.isEmpty, known.count <= 12 else { return Localized("", en: "") }
    let list = known.joined(separator: ", ")
    return Localized(" Dùng được: \(list).", en: " Known: \(list).")
  }

  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    // Words are short; one that is not is no near miss.
    guard a.count <= 64, b.count <= 64 else { return 65 }
    var row = Array(0...b.count)
    for (i, left) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, right) in b.enumerated() {
        let replaced = diagonal + (left == right ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(replaced, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[b.count]
  }
}
