/// A fault in a JSON text, or in what a table file says in JSON, with its place.
package struct JSONError: Error, Equatable, Sendable {
  /// The name of the file, as it was given to `JSONReading`; nil where only bytes were read.
  package var file: String?

  /// The offset of the fault, in bytes from 0. It equals the size of the text where the text
  /// ended too early.
  package let offset: Int

  /// The line of the fault, from 1. LF, CR LF and a CR alone each end a line.
  package let line: Int

  /// The column of the fault in its line, in Unicode scalars from 1. A continuation byte (80 to BF)
  /// counts for none, in ill-formed text too.
  package let column: Int

  /// What is wrong.
  package let reason: Reason

  /// Makes an error and works out its line and column.
  ///
  /// - Parameters:
  ///   - reason: What is wrong.
  ///   - offset: The place, in bytes from 0; an offset past the end means the end.
  ///   - bytes: The text that the offset is in.
  ///   - file: The name of the file; nil where there is none.
  package init(_ reason: Reason, offset: Int, in bytes: [UInt8], file: String? = nil) {
    let offset = min(max(offset, 0), bytes.count)
    var line = 1
    var column = 1
    for index in 0..<offset {
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
    }
    self.file = file
    self.offset = offset
    self.line = line
    self.column = column
    self.reason = reason
  }
}
