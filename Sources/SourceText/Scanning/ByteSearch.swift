/// Tìm chuỗi byte.
extension Span where Element == UInt8 {
  /// Whether bytes stand together somewhere.
  /// - Parameter pattern: not empty.
  package func holds(_ pattern: [UInt8]) -> Bool {
    let limit = count - pattern.count + 1
    var i = 0
    while i < limit {
      i = next(pattern[0], from: i, limit: limit)
      guard i < limit else { return false }
      var length = 1
      while length < pattern.count, self[i + length] == pattern[length] { length += 1 }
      if length == pattern.count { return true }
      i += 1
    }
    return false
  }
}

extension [UInt8] {
  package func holds(_ pattern: [UInt8]) -> Bool { span.holds(pattern) }
}

extension ArraySlice<UInt8> {
  package func holds(_ pattern: [UInt8]) -> Bool { span.holds(pattern) }
}
