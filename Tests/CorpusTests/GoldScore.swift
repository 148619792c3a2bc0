import Foundation

/// How well the program reads `Corpus/gold`: for each thing that is measured, how many were right of how
/// many, and each difference in words.
struct GoldScore {
  enum Measure: String, CaseIterable {
    case numberedRecall = "numbered references found (recall)"
    case numberedPrecision = "numbered references that are ones (precision)"
    case namedRecall = "references without number found (recall)"
    case namedPrecision = "references without number that are ones (precision)"
    case type
    case span = "exact words (span)"
    case date
    case issuer
    case noIssuer = "no issuer where none is written"
    case pointers
    case name = "name and year"
    case title
    case parent = "parent (nesting)"
    case role = "role (căn cứ or body)"
  }

  private var right: [Measure: Int] = [:]
  private var whole: [Measure: Int] = [:]
  private(set) var differences: [String] = []

  /// The rows of the table on the page Accuracy.
  var rows: [String] {
    Measure.allCases.map { measure in
      let (good, all) = (right[measure, default: 0], whole[measure, default: 0])
      let share = all == 0 ? "–" : String(format: "%.1f %%", Double(good) * 100 / Double(all))
      return "| \(measure.rawValue) | \(good) | \(all) | \(share) |"
    }
  }

  private mutating func count(
    _ measure: Measure, _ isRight: Bool, _ difference: @autoclosure () -> String
  ) {
    whole[measure, default: 0] += 1
    if isRight { right[measure, default: 0] += 1 } else { differences.append(difference()) }
  }

  /// Two readings of a document: a person's and the program's.
  mutating func compare(_ document: String, gold: [GoldReference], found: [GoldReference]) {
    var partners: [Int?] = gold.map { _ in nil }
    var isTaken = found.map { _ in false }
    for (index, reference) in gold.enumerated() {
      let near = found.indices.filter { !isTaken[$0] && Self.isSame(reference, found[$0]) }
      let best = near.min { distance(reference, found[$0]) < distance(reference, found[$1]) }
      partners[index] = best
      if let best { isTaken[best] = true }
      count(
        reference.number == nil ? .namedRecall : .numberedRecall, best != nil,
        "\(document):\(reference.line): missed «\(reference.text)»")
    }
    for (index, reference) in found.enumerated() {
      count(
        reference.number == nil ? .namedPrecision : .numberedPrecision, isTaken[index],
        "\(document):\(reference.line): not in gold «\(reference.text)»")
    }
    for (index, reference) in gold.enumerated() {
      guard let partner = partners[index] else { continue }
      compareFields("\(document):\(reference.line)", reference, found[partner])
      let parent = reference.parent.map { partners[$0] ?? -1 }
      if reference.parent != nil || found[partner].parent != nil {
        count(
          .parent, parent == found[partner].parent,
          "\(document):\(reference.line): parent of «\(reference.text)»: gold "
            + "\(reference.parent.map { gold[$0].text } ?? "–") / found "
            + "\(found[partner].parent.map { found[$0].text } ?? "–")")
      }
    }
  }

  private func distance(_ gold: GoldReference, _ found: GoldReference) -> Int {
    abs(gold.line - found.line)
  }

  /// The same number, or for what has none the same beginning, within a line of each other.
  private static func isSame(_ gold: GoldReference, _ found: GoldReference) -> Bool {
    guard abs(gold.line - found.line) <= 1 else { return false }
    guard let number = gold.number else {
      return found.number == nil && loose(gold.text)?.prefix(14) == loose(found.text)?.prefix(14)
    }
    return found.number?.uppercased() == number.uppercased()
  }

  /// Type, words, date, issuer and pointers are compared for what has a number, the rest for all.
  private mutating func compareFields(
    _ place: String, _ gold: GoldReference, _ found: GoldReference
  ) {
    func differ(_ what: String, _ expected: String?, _ given: String?) -> String {
      "\(place): \(what) of «\(gold.text)»: gold \(expected ?? "–") / found \(given ?? "–")"
    }
    func same(_ first: String?, _ second: String?) -> Bool { loose(first) == loose(second) }
    if gold.number != nil {
      count(.type, same(gold.type, found.type), differ("type", gold.type, found.type))
      count(.span, same(gold.text, found.text), differ("span", gold.text, found.text))
      count(.date, gold.date == found.date, differ("date", gold.date, found.date))
      count(
        gold.issuer == nil ? .noIssuer : .issuer, same(gold.issuer, found.issuer),
        differ("issuer", gold.issuer, found.issuer))
      if !gold.pointers.isEmpty || !found.pointers.isEmpty {
        count(
          .pointers, gold.pointers == found.pointers,
          differ(
            "pointers", gold.pointers.sorted().joined(separator: "; "),
            found.pointers.sorted().joined(separator: "; ")))
      }
    }
    if gold.name != nil || found.name != nil || gold.year != nil || found.year != nil {
      count(
        .name, same(gold.name, found.name) && gold.year == found.year,
        differ(
          "name and year", "\(gold.name ?? "–") \(gold.year ?? "–")",
          "\(found.name ?? "–") \(found.year ?? "–")"))
    }
    if gold.title != nil || found.title != nil {
      count(.title, same(gold.title, found.title), differ("title", gold.title, found.title))
    }
    count(.role, gold.role == found.role, differ("role", gold.role, found.role))
  }
}

/// Letters composed and small, dashes alike, white space folded, without what closes a sentence.
private func loose(_ text: String?) -> String? {
  guard let text else { return nil }
  var folded = text.precomposedStringWithCanonicalMapping.lowercased()
    .replacingOccurrences(of: "–", with: "-")
    .split { $0.isWhitespace }.joined(separator: " ")
  while let last = folded.last, " :.;,".contains(last) { folded.removeLast() }
  return folded
}
