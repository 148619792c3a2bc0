/// Walks once through a text and tells line and column of ever later places. LF, CR LF and a CR alone
/// each end a line; columns count Unicode scalars; a continuation byte (80 to BF) counts for none, in
/// ill-formed text too.
package struct PlaceWalker {
  /// Both from 1.
  package private(set) var line = 1
  package private(set) var column = 1
  private var index = 0

  package init() {}

  /// Goes to an offset, in bytes from 0, which is not before the last one.
  package mutating func advance(to offset: Int, in bytes: [UInt8]) {
    while index < min(offset, bytes.count) {
      let byte = bytes[index]
      // The CR of a CR LF leaves the line to its LF.
      let isCarriageReturnAlone =
        byte == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A)
      if byte == 0x0A || isCarriageReturnAlone {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
      index += 1
    }
  }
}
