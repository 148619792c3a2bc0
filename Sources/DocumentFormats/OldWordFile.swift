/// Word 97-2003: what can be told of a .doc without reading it.
package enum OldWordFile {
  /// Whether its text is encrypted, as the header of Word says, where that stands in its usual place:
  /// the first sector.
  package static func isEncrypted(_ bytes: [UInt8]) -> Bool {
    bytes.count > 524 && bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
      && bytes[512] == 0xEC && bytes[513] == 0xA5 && bytes[523] & 1 == 1
  }
}
