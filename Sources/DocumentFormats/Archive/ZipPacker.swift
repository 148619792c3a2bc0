/// Đóng kho nén: what an archive is written with, part after part.
package struct ZipPacker {
  var output: [UInt8] = []
  var directory: [UInt8] = []
  var count = 0

  package typealias Part = (name: String, content: [UInt8])

  /// An archive of new parts, in their order.
  package static func archive(_ parts: [Part]) -> [UInt8] {
    var packer = ZipPacker()
    for part in parts { packer.add(part.name, part.content) }
    packer.finish(rest: [], end: [0x50, 0x4B, 5, 6, 0, 0, 0, 0], comment: [0, 0])
    return packer.output
  }

  /// Nội dung đã nén, or as it is where that would not make it smaller.
  struct Packed {
    let method: Int
    let checksum: UInt32
    let size: Int
    let bytes: [UInt8]

    init(_ content: [UInt8]) {
      checksum = Inflater.checksum(content)
      size = content.count
      let deflated = Inflater.deflate(content)
      method = deflated == nil ? 0 : 8
      bytes = deflated ?? content
    }

    var sizes: [UInt8] {
      ZipPacker.long(Int(truncatingIfNeeded: checksum)) + ZipPacker.long(bytes.count)
        + ZipPacker.long(size)
    }
  }

  mutating func add(_ name: String, _ content: [UInt8]) {
    let part = Packed(content)
    let name = Array(name.utf8)
    // Names beyond ASCII are UTF-8 only where a flag says so.
    let flags = name.contains { $0 >= 0x80 } ? 0x800 : 0
    // The first day that an archive knows, so that the same input gives the same bytes.
    let middle =
      Self.word(20) + Self.word(flags) + Self.word(part.method) + Self.word(0)
      + Self.word(0x21)
      + part.sizes + Self.word(name.count) + Self.word(0)
    directory += Self.long(0x0201_4B50) + Self.word(20) + middle + Self.word(0) + Self.word(0)
    directory += Self.word(0) + Self.long(0) + Self.long(output.count) + name
    output += Self.long(0x0403_4B50) + middle + name + part.bytes
    count += 1
  }

  /// - Parameters:
  ///   - rest: what stands between the directory and the record that ends it all.
  ///   - end: how that record begins, up to its counts.
  ///   - comment: the comment of the archive, with its length.
  mutating func finish(
    rest: ArraySlice<UInt8>, end: ArraySlice<UInt8>, comment: ArraySlice<UInt8>
  ) {
    let start = output.count
    output += directory + rest + end + Self.word(count) + Self.word(count)
    output += Self.long(directory.count) + Self.long(start) + comment
  }

  static func word(_ value: Int) -> [UInt8] {
    [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)]
  }

  static func long(_ value: Int) -> [UInt8] { word(value) + word(value >> 16) }
}
