/// Khác biệt của một văn bản: items of two builds, paired as far as they are the same thing.
struct ItemDifference {
  private(set) var gains: [ComparedItem] = []
  private(set) var losses: [ComparedItem] = []
  private(set) var changes: [(old: ComparedItem, new: ComparedItem)] = []
  private(set) var sameCount = 0

  init(old: [ComparedItem], new: [ComparedItem]) {
    var (losses, gains) = (old, new)
    let rounds = (old + new).map { $0.keys.count }.max() ?? 0
    for round in 0..<rounds { pair(&losses, &gains) { $0.keys[min(round, $0.keys.count - 1)] } }
    (self.losses, self.gains) = (losses, gains)
  }

  /// Takes out of both lists what has the same key, in order.
  private mutating func pair(
    _ old: inout [ComparedItem], _ new: inout [ComparedItem], by key: (ComparedItem) -> String
  ) {
    var waiting: [String: [ComparedItem]] = [:]
    for item in new.reversed() { waiting[key(item), default: []].append(item) }
    var unpaired: [ComparedItem] = []
    for item in old {
      guard let other = waiting[key(item)]?.popLast() else {
        unpaired.append(item)
        continue
      }
      if item.isSame(as: other) { sameCount += 1 } else { changes.append((item, other)) }
    }
    old = unpaired
    // Of each key the last ones are left, as they stood.
    var left = waiting.mapValues { $0.count }
    new = new.reversed().filter { item in
      guard let count = left[key(item)], count > 0 else { return false }
      left[key(item)] = count - 1
      return true
    }
    .reversed()
  }

  /// «+» gained, «-» lost, «~» changed, in the order of the text.
  func lines(path: String) -> [String] {
    var lines: [(line: Int, text: String)] = []
    func add(_ mark: String, _ item: ComparedItem, _ rest: String = "") {
      lines.append((item.line, "\(mark) \(path):\(item.line): \(item.name)\(rest)"))
    }
    for item in losses { add("-", item) }
    for item in gains { add("+", item) }
    for (old, new) in changes { add("~", new, ": " + Self.changed(old, new)) }
    return lines.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
      .map { $0.element.text }
  }

  /// «issuer: null → «Bộ GDĐT»»
  private static func changed(_ old: ComparedItem, _ new: ComparedItem) -> String {
    var parts: [String] = []
    for (name, text) in new.members {
      let before = old.members.first { $0.name == name }?.text ?? "–"
      if before != text { parts.append("\(name): \(before) → \(text)") }
    }
    for (name, text) in old.members where !new.members.contains(where: { $0.name == name }) {
      parts.append("\(name): \(text) → –")
    }
    return parts.joined(separator: "; ")
  }

  /// Tổng của mọi văn bản.
  struct Total {
    private var (gains, losses, changes, same) = (0, 0, 0, 0)

    var isEmpty: Bool { gains + losses + changes + same == 0 }
    var differs: Bool { gains + losses + changes > 0 }
    var words: String { "+\(gains) -\(losses) ~\(changes) =\(same)" }

    mutating func add(_ difference: ItemDifference) {
      gains += difference.gains.count
      losses += difference.losses.count
      changes += difference.changes.count
      same += difference.sameCount
    }
  }
}
