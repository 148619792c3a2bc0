/// Giới hạn: what keeps a hostile document from taking all memory. Real documents stay far below.
package struct ReadingLimits: Sendable {
  /// Bytes of one part when decompressed.
  package var partBytes = 64 << 20
  /// Bytes of the parts beside the text itself: styles, numbering, relations.
  package var sidePartBytes = 16 << 20
  /// Parts of one archive.
  package var parts = 200_000
  /// Bytes of all parts that are read.
  package var totalBytes = 256 << 20
  /// Bytes of text that come out, and pieces that it is made of.
  package var textBytes = 5 << 19
  package var pieces = 500_000
  /// Decompressed to compressed, of parts above `ratioFreeBytes`: XML of empty table cells reaches
  /// about 100, deflate's utmost is 1,032.
  package var ratio = 400
  package var ratioFreeBytes = 4 << 20

  package init() {}
}
