import CZlib

/// Kho nén: writes an archive of deflated parts, as word processors do.
struct DeflatedArchive {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  mutating func add(_ name: String, _ text: String) {
    let content = Array(text.utf8)
    let packed = Self.deflate(content)
    // As in Inflater: arrays that outlive each call, with their counts.
    let checksum = unsafe crc32(0, content, UInt32(content.count))
    let header =
      word(20) + word(0) + word(8) + long(0) + long(Int(checksum)) + long(packed.count)
      + long(content.count) + word(name.utf8.count) + word(0)
    directory += long(0x0201_4B50) + word(20) + header + word(0) + long(0) + long(0)
    directory += long(bytes.count) + Array(name.utf8)
    bytes += long(0x0403_4B50) + header + Array(name.utf8) + packed
    count += 1
  }

  func finish() -> [UInt8] {
    bytes + directory + long(0x0605_4B50) + long(0) + word(count) + word(count)
      + long(directory.count) + long(bytes.count) + word(0)
  }

  private static func deflate(_ content: [UInt8]) -> [UInt8] {
    var stream = unsafe z_stream()
    unsafe deflateInit2_(
      &stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    defer { unsafe deflateEnd(&stream) }
    var input = content
    return unsafe input.withUnsafeMutableBufferPointer { source in
      unsafe [UInt8](unsafeUninitializedCapacity: source.count + 1024) { buffer, written in
        unsafe stream.next_in = source.baseAddress
        unsafe stream.avail_in = UInt32(source.count)
        unsafe stream.next_out = buffer.baseAddress
        unsafe stream.avail_out = UInt32(buffer.count)
        _ = unsafe CZlib.deflate(&stream, Z_FINISH)
        written = unsafe buffer.count - Int(stream.avail_out)
      }
    }
  }

  private func word(_ value: Int) -> [UInt8] {
    [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)]
  }

  private func long(_ value: Int) -> [UInt8] { word(value) + word(value >> 16) }
}
