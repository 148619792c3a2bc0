/// Băm FNV-1a: the same number for the same bytes in every run.
// Usable from inline, or other modules would hash through the protocol of sequences, byte by byte.
@usableFromInline
package struct FNVHash {
  @usableFromInline package var value: UInt64 = 0xcbf2_9ce4_8422_2325

  @inlinable package init() {}

  @inlinable package static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = FNVHash()
    for byte in bytes { hash.add(byte) }
    return hash.value
  }

  @inlinable package mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01b3
  }
}
