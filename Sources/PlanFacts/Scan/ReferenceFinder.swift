/// Viện dẫn chứa một chỗ: finds the innermost reference around ever later places.
struct ReferenceFinder {
  private let references: [LegalReference]
  private let first: Int
  private var next: Int
  private var open: [Int] = []

  init(_ references: [LegalReference], from first: Int) {
    self.references = references
    self.first = first
    next = first
  }

  mutating func restart() {
    next = first
    open = []
  }

  mutating func reference(at place: Int) -> Int? {
    while next < references.count, references[next].span.lowerBound <= place {
      open.append(next)
      next += 1
    }
    while let last = open.last, end(of: references[last]) <= place { open.removeLast() }
    return open.last
  }

  private func end(of reference: LegalReference) -> Int {
    max(
      reference.span.upperBound, reference.title?.upperBound ?? 0,
      reference.dateSpan?.upperBound ?? 0)
  }
}
