/// The search for the key that was meant.
package enum KeySuggestion {
  /// The greatest distance, inclusive, at which a key is still worth suggesting.
  private static let limit = 2

  /// The allowed key nearest to `key`, the first of them where several are; nil if none is within
  /// two insertions, deletions or replacements of a Unicode scalar, or if those leave nothing of
  /// the key, as between very short ones.
  package static func nearest(to key: String, among allowed: [String]) -> String? {
    let scalars = Array(key.unicodeScalars)
    var result: String?
    var least = limit + 1
    for candidate in allowed {
      let candidateScalars = Array(candidate.unicodeScalars)
      let distance = distance(scalars, candidateScalars)
      if distance < least, distance < max(scalars.count, candidateScalars.count) {
        least = distance
        result = candidate
      }
    }
    return result
  }

  /// The edit distance, in Unicode scalars, or `limit + 1` for any above the limit.
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    let far = limit + 1
    if abs(left.count - right.count) > limit { return far }
    // A cell farther than the limit from the diagonal is past the limit by its place alone, so
    // only the cells near it are worked out, and the time is linear in the length of the keys.
    var previous = (0...right.count).map { min($0, far) }
    var current = previous
    for row in 1..<(left.count + 1) {
      let first = max(1, row - limit)
      let last = min(right.count, row + limit)
      current[first - 1] = first == 1 ? min(row, far) : far
      if first <= last {
        for column in first...last {
          let replaced = previous[column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1)
          let deleted = (column == row + limit ? far : previous[column]) + 1
          current[column] = min(replaced, deleted, current[column - 1] + 1, far)
        }
      }
      swap(&previous, &current)
    }
    return previous[right.count]
  }
}
