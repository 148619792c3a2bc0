import PlanSyntax
import RuleTables
import SourceText

/// Nhóm viện dẫn: which mentions name the same document, worked out once for all rules.
package struct ReferenceGroups: Sendable {
  /// For each reference the first one with the same canonical number or, for what is cited by name
  /// alone, the same name; its own index where it is the first.
  package let first: [Int]

  package init(source: SourceText, facts: Facts) {
    let references = facts.references
    var first = [Int](repeating: 0, count: references.count)
    var capacity = 16
    while capacity < references.count * 2 { capacity *= 2 }
    // An open hash table of indexes; -1 is a free place.
    var table = [Int32](repeating: -1, count: references.isEmpty ? 0 : capacity)
    for (index, reference) in references.enumerated() {
      first[index] = index
      guard reference.number != nil || reference.name != nil else { continue }
      var place = Self.hash(reference, source) & (capacity - 1)
      while table[place] >= 0 {
        if Self.areSame(references[Int(table[place])], reference, source) {
          first[index] = Int(table[place])
          break
        }
        place = (place + 1) & (capacity - 1)
      }
      if table[place] < 0 { table[place] = Int32(index) }
    }
    self.first = first
  }

  private static func hash(_ reference: LegalReference, _ source: SourceText) -> Int {
    var hasher = Hasher()
    if let number = reference.number {
      for byte in number.utf8 { hasher.combine(byte) }
    } else if let name = reference.name {
      for i in name where !source.folded[i].isSpace { hasher.combine(source.folded[i]) }
    }
    return hasher.finalize()
  }

  private static func areSame(
    _ a: LegalReference, _ b: LegalReference, _ source: SourceText
  ) -> Bool {
    if let number = a.number, let other = b.number {
      return number.utf8.elementsEqual(other.utf8)
    }
    guard a.number == nil, b.number == nil, let name = a.name, let other = b.name else {
      return false
    }
    var i = name.lowerBound
    var j = other.lowerBound
    while true {
      while i < name.upperBound, source.folded[i].isSpace { i += 1 }
      while j < other.upperBound, source.folded[j].isSpace { j += 1 }
      if i == name.upperBound || j == other.upperBound {
        return i == name.upperBound && j == other.upperBound
      }
      guard source.folded[i] == source.folded[j] else { return false }
      i += 1
      j += 1
    }
  }
}
