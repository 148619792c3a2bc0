/// A fault in a JSON text, or in what a table file says in JSON, with its place.
package struct JSONError: Error, Equatable, Sendable {
  /// The name of the file, as it was given to `JSONReading`; nil where only bytes were read.
  package var file: String?

  /// The offset of the fault, in bytes from 0. It equals the size of the text where the text
  /// ended too early.
  package let offset: Int

  /// The line of the fault, from 1, as `PlaceWalker` counts.
  package let line: Int

  /// The column of the fault in its line, in Unicode scalars from 1.
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
    var walker = PlaceWalker()
    walker.advance(to: offset, in: bytes)
    self.file = file
    self.offset = offset
    line = walker.line
    column = walker.column
    self.reason = reason
  }
}
