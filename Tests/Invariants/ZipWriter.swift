/// Writes archives of stored parts, right ones and wrong ones.
package struct ZipWriter {
  package private(set) var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0
  package var flags: UInt16 = 0

  package init() {}

  package mutating func add(
    _ name: String, _ content: [UInt8], method: UInt16 = 0, size: Int? = nil,
    checksum: UInt32? = nil
  ) {
    add(Array(name.utf8), content, method: method, size: size, checksum: checksum)
  }

  /// - Parameters:
  ///   - name: in whatever encoding.
  ///   - extra: the extra field of the directory.
  ///   - mode: of Unix.
  package mutating func add(
    _ name: [UInt8], _ content: [UInt8], method: UInt16 = 0, size: Int? = nil,
    checksum: UInt32? = nil, extra: [UInt8] = [], mode: UInt16 = 0
  ) {
    let size = size ?? content.count
    let header =
      word(20) + word(flags) + word(method) + word(0) + word(0)
      + long(checksum ?? CRC32.checksum(content)) + long(UInt32(content.count))
      + long(UInt32(size)) + word(UInt16(name.count))
    let madeBy: UInt16 = mode == 0 ? 20 : 3 << 8 | 20
    directory += long(0x0201_4B50) + word(madeBy) + header + word(UInt16(extra.count)) + word(0)
    directory += word(0) + word(0) + long(UInt32(mode) << 16) + long(UInt32(bytes.count)) + name
    directory += extra
    bytes += long(0x0403_4B50) + header + word(0) + name + content
    count += 1
  }

  /// Names the part that was added first, which must be of this content, once more.
  package mutating func addAgain(_ name: String, _ content: [UInt8]) {
    let part = bytes
    bytes = []
    add(name, content)
    bytes = part
  }

  package func finish() -> [UInt8] {
    bytes + directory + long(0x0605_4B50) + word(0) + word(0)
      + word(UInt16(truncatingIfNeeded: count)) + word(UInt16(truncatingIfNeeded: count))
      + long(UInt32(directory.count)) + long(UInt32(bytes.count)) + word(0)
  }

  private func word(_ value: UInt16) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8)] }

  private func long(_ value: UInt32) -> [UInt8] {
    word(UInt16(value & 0xFFFF)) + word(UInt16(value >> 16))
  }
}

package enum CRC32 {
  private static let table: [UInt32] = (0..<256).map { (index: UInt32) in
    (0..<8).reduce(index) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
  }

  package static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ $0 >> 8 }
  }
}
