/// Khối tám byte: looked at together, since most bytes of a document are marks to be passed over.
enum ByteBlock {
  static let width = 8

  /// The bytes from a place on, the first one lowest. The load checks in every build that all eight are
  /// there; unsafe it is for types of which not every pattern of bits is a value.
  @inline(__always)
  static func load(_ bytes: Span<UInt8>, at i: Int) -> UInt64 {
    UInt64(littleEndian: unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: i, as: UInt64.self))
  }

  /// A range of at most eight bytes, zeros behind it.
  @inline(__always)
  static func load(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    if range.lowerBound + width <= bytes.count {
      let unused = UInt64(truncatingIfNeeded: (width - range.count) * 8)
      return range.isEmpty ? 0 : (load(bytes, at: range.lowerBound) &<< unused) &>> unused
    }
    var block: UInt64 = 0
    for i in range.reversed() { block = block << 8 | UInt64(bytes[i]) }
    return block
  }

  /// The highest bit of the first byte that equals this one, and perhaps of some behind it; 0 where none
  /// does.
  @inline(__always)
  static func firstPlaces(of byte: UInt8, in block: UInt64) -> UInt64 {
    let difference = block ^ repeated(UInt64(byte))
    return (difference &- repeated(1)) & ~difference & nonASCII
  }

  @inline(__always)
  static func repeated(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

  static var nonASCII: UInt64 { 0x8080_8080_8080_8080 }
}

extension Span where Element == UInt8 {
  /// The next place of a byte; the limit where it does not come before it.
  @inline(__always)
  func next(_ byte: UInt8, from start: Int, limit: Int) -> Int {
    var i = start
    while i + ByteBlock.width <= limit {
      let places = ByteBlock.firstPlaces(of: byte, in: ByteBlock.load(self, at: i))
      if places != 0 { return i + places.trailingZeroBitCount / 8 }
      i += ByteBlock.width
    }
    while i < limit, self[i] != byte { i += 1 }
    return i
  }
}
