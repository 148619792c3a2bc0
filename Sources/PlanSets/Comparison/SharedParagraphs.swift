import PlanRules
import RuleTables

extension [PlanDigest] {
  /// So many paragraphs in common, and this part of them all, is no chance.
  private static var fewestShared: Int { 5 }
  private static var leastPercent: Int { 30 }
  /// A paragraph in more plans than these is a form that everybody uses.
  private static var mostHolders: Int { 200 }

  /// Chép chung: groups of plans that have paragraphs in common, word for word. Documents that are nearly
  /// the same are told of elsewhere.
  /// - Parameter prescribed: paragraphs of the superior's plan, which all may take over.
  func sharedParagraphs(
    without prescribed: Set<UInt32>, _ copies: [NearDuplicate]
  ) -> [SetFinding] {
    let told = Set(copies.map { $0.copy })
    var holders: [UInt32: [(digest: Int, place: DocumentPlace)]] = [:]
    var totals = [Int](repeating: 0, count: count)
    var order: [UInt32] = []
    for index in indices where !told.contains(index) {
      var seen: Set<UInt32> = []
      let sketch = self[index].sketch
      for (place, mark) in sketch.paragraphs.enumerated()
      where mark.isTelling && !prescribed.contains(mark.hash) && seen.insert(mark.hash).inserted {
        totals[index] += 1
        if holders[mark.hash] == nil { order.append(mark.hash) }
        holders[mark.hash, default: []].append((index, sketch.place(ofParagraph: place)))
      }
    }
    let shared = order.filter { hash in
      let count = holders[hash]?.count ?? 0
      return count > 1 && count <= Self.mostHolders
    }
    var groups = Groups(count)
    var pairs: [UInt64: Int] = [:]
    for hash in shared {
      guard let all = holders[hash] else { continue }
      // Neighbours in the list are enough: the group is joined along them.
      for (one, other) in zip(all, all.dropFirst()) {
        pairs[UInt64(one.digest) << 32 | UInt64(other.digest), default: 0] += 1
      }
    }
    for (pair, count) in pairs where count >= Self.fewestShared {
      let (one, other) = (Int(pair >> 32), Int(pair & 0xFFFF_FFFF))
      if count * 100 >= Swift.min(totals[one], totals[other]) * Self.leastPercent {
        groups.join(one, other)
      }
    }
    return groups.all.map { finding($0, shared, holders, totals) }
  }

  private func finding(
    _ group: [Int], _ shared: [UInt32], _ holders: [UInt32: [(digest: Int, place: DocumentPlace)]],
    _ totals: [Int]
  ) -> SetFinding {
    let members = Set(group)
    var counts: [Int: Int] = [:]
    var places: [SetPlace] = []
    var first: SetPlace?
    for hash in shared {
      let own = (holders[hash] ?? []).filter { members.contains($0.digest) }
      guard own.count > 1 else { continue }
      for holder in own { counts[holder.digest, default: 0] += 1 }
      let lines = own.map { SetPlace(self[$0.digest], at: $0.place, quote: nil) }
      if first == nil { first = lines[0] }
      // Side by side: where a paragraph stands in each.
      if places.count < SetFinding.mostPlaces { places += lines.prefix(4) }
    }
    let names = group.map { index in
      let percent = (counts[index] ?? 0) * 100 / Swift.max(1, totals[index])
      return "\(self[index].path) \(percent) %"
    }
    let list = names.prefix(12).joined(separator: ", ")
    let rest = names.count > 12 ? ", …" : ""
    return SetFinding(
      rule: .sharedParagraphs, severity: .info,
      subject: group.map { self[$0].path }.sorted().joined(separator: "|"),
      message: Localized(
        "\(group.count) kế hoạch có chung nhiều đoạn (phần đoạn chung của mỗi kế hoạch: \(list)\(rest)).",
        en:
          "\(group.count) plans share paragraphs (the part of each that is shared: \(list)\(rest))."
      ),
      place: first ?? SetPlace(self[group[0]], at: .whole, quote: nil),
      related: [SetPlace](places.dropFirst().prefix(SetFinding.mostPlaces)))
  }
}

/// Nhóm: numbers joined two by two.
private struct Groups {
  private var parents: [Int]

  init(_ count: Int) { parents = Array(0..<count) }

  mutating func join(_ one: Int, _ other: Int) {
    let (a, b) = (root(one), root(other))
    parents[max(a, b)] = min(a, b)
  }

  private mutating func root(_ member: Int) -> Int {
    var member = member
    while parents[member] != member {
      parents[member] = parents[parents[member]]
      member = parents[member]
    }
    return member
  }

  /// Those of two and more, by their first members.
  var all: [[Int]] {
    var copy = self
    var byRoot: [Int: [Int]] = [:]
    for member in parents.indices { byRoot[copy.root(member), default: []].append(member) }
    return byRoot.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
  }
}
