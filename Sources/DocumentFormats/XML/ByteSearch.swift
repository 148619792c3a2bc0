import SourceText

/// Tìm chuỗi byte.
extension [UInt8] {
  func holds(_ word: String) -> Bool { holds(Array(word.utf8)) }

  /// - Parameter pattern: not empty.
  func holds(_ pattern: [UInt8]) -> Bool {
    let bytes = span
    let limit = bytes.count - pattern.count + 1
    var i = 0
    while i < limit {
      i = bytes.next(pattern[0], from: i, limit: limit)
      guard i < limit else { return false }
      var length = 1
      while length < pattern.count, bytes[i + length] == pattern[length] { length += 1 }
      if length == pattern.count { return true }
      i += 1
    }
    return false
  }
}
