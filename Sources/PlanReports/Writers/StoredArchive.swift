/// Người ghi zip: an archive of small parts, stored as they are.
struct StoredArchive {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// - Parameter content: of less than 4 GB, as is the archive.
  mutating func add(_ name: String, _ content: [UInt8]) {
    let name = Array(name.utf8)
    // Version 2.0, UTF-8 names, stored, 1 January 1980: the same file whenever it is made.
    var header = word(20) + word(0x0800) + word(0) + word(0) + word(0x0021)
    header += long(Self.checksum(content)) + long(content.count) + long(content.count)
    header += word(name.count) + word(0)
    directory += long(0x0201_4B50) + word(20) + header + word(0) + word(0) + word(0) + long(0)
    directory += long(bytes.count) + name
    bytes += long(0x0403_4B50) + header + name + content
    count += 1
  }

  consuming func finish() -> [UInt8] {
    bytes + directory + long(0x0605_4B50) + word(0) + word(0) + word(count) + word(count)
      + long(directory.count) + long(bytes.count) + word(0)
  }

  private func word(_ value: Int) -> [UInt8] {
    [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)]
  }

  private func long(_ value: Int) -> [UInt8] { word(value) + word(value >> 16) }
  private func long(_ value: UInt32) -> [UInt8] { long(Int(truncatingIfNeeded: value)) }

  // MARK: CRC-32

  private static let table: [UInt32] = (0..<256).map { (index: UInt32) in
    var value = index
    for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    return value
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var value: UInt32 = ~0
    for byte in bytes { value = table[Int((value ^ UInt32(byte)) & 0xFF)] ^ value >> 8 }
    return ~value
  }
}
