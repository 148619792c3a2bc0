/// Lời nhắn giữa trang và mô-đun: a list of byte strings, each after its count in four bytes. The first of a
/// request names what is asked, the first of an answer what came of it.
package struct PageMessage: Sendable, Equatable {
  package var fields: [[UInt8]]

  package init(_ name: String, _ fields: [[UInt8]] = []) {
    self.fields = [Array(name.utf8)] + fields
  }

  /// - Returns: nil where a count goes beyond the end.
  package init?(_ bytes: [UInt8]) {
    fields = []
    var i = 0
    while i < bytes.count {
      guard bytes.count - i >= 4 else { return nil }
      var count: UInt32 = 0
      for byte in bytes[i..<i + 4].reversed() { count = count << 8 | UInt32(byte) }
      i += 4
      guard Int(clamping: count) <= bytes.count - i else { return nil }
      fields.append(Array(bytes[i..<i + Int(count)]))
      i += Int(count)
    }
  }

  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(fields.reduce(0) { $0 + $1.count + 4 })
    for field in fields {
      var count = UInt32(field.count)
      for _ in 0..<4 {
        bytes.append(UInt8(truncatingIfNeeded: count))
        count >>= 8
      }
      bytes += field
    }
    return bytes
  }

  package var name: String { text(0) }

  /// Empty where there is no such field.
  package func field(_ index: Int) -> [UInt8] { index < fields.count ? fields[index] : [] }

  package func text(_ index: Int) -> String { String(decoding: field(index), as: UTF8.self) }

  package func number(_ index: Int) -> Int { Int(text(index)) ?? 0 }
}
