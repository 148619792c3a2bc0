extension Array {
  /// The index of the first element that `isBefore` does not hold of, from 0; `count` where it holds of
  /// all. The elements that it holds of must come first.
  @inlinable package func partitionIndex(where isBefore: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
