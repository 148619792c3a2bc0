import SourceText

/// Khoá: bytes that something is looked up by, hashed eight at a time; an array of them would be hashed
/// byte by byte.
struct ByteKey: Hashable, Sendable {
  let bytes: [UInt8]

  func hash(into hasher: inout Hasher) {
    let bytes = bytes.span
    var i = 0
    while i < bytes.count {
      hasher.combine(EightBytes.load(bytes, at: i))
      i += 8
    }
    hasher.combine(bytes.count)
  }
}
