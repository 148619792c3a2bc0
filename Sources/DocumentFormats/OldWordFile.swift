import SourceText

/// Word 97-2003: what can be known of a .doc without reading it. LibreOffice takes what it does not know
/// for a text, and says nothing of it.
package enum OldWordFile {
  private static let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]
  /// Word 2, Word 6 without a compound file, Write.
  private static let olderMarks: [[UInt8]] = [
    [0xDB, 0xA5], [0xDC, 0xA5], [0x31, 0xBE], [0x32, 0xBE],
  ]

  /// Whether its text is encrypted, as the header of Word says, where that stands in its usual place:
  /// the first sector.
  package static func isEncrypted(_ bytes: [UInt8]) -> Bool {
    bytes.count > 524 && bytes.starts(with: compound)
      && bytes[512] == 0xEC && bytes[513] == 0xA5 && bytes[523] & 1 == 1
  }

  /// Whether it is no document of Word at all: binary without a mark that Word leaves, or a compound
  /// file without the sectors that every one has.
  package static func isDamaged(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: compound) {
      return bytes.count < 1536 || bytes[28] != 0xFE || bytes[29] != 0xFF
    }
    return SourceText.looksBinary(bytes) && !olderMarks.contains { bytes.starts(with: $0) }
  }

  /// Whether it is a web page in one file (.mht), which Word saves under this name too.
  package static func isWebArchive(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: "MIME-Version:".utf8)
  }
}
