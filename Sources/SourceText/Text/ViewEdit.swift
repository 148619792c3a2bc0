/// Chỗ đọc khác: a stretch of the decoded text that the reading view leaves out, or has something else
/// for.
struct ViewEdit {
  /// In the decoded text; of ends of lines, never more than one.
  let range: Range<Int>
  let replacement: StaticString

  init(_ range: Range<Int>, _ replacement: StaticString = "") {
    self.range = range
    self.replacement = replacement
  }
}
