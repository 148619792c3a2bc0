/// Khoảng văn bản: a half-open range of UTF-8 byte offsets, from 0, in `SourceText.bytes`.
///
/// Everything the program knows about a text is such a range; strings are made only for output.
package typealias TextSpan = Range<Int>
