import SourceText

/// Trích dòng: the line a span begins in, cut to fit, and where the span stands in it. The work is
/// bounded by the cut, not by the line.
struct SourceExcerpt {
  /// What is shown, in the order written, «…» included.
  private(set) var text: [UInt8] = []
  /// Columns before the span.
  private(set) var markStart = 0
  /// Columns of the span in this line; at least 1.
  private(set) var markColumns = 1
  /// Dòng cuối, from 1, of a span that goes on past this line; nil where it ends here.
  let lastLine: Int?

  /// - Parameter columns: about how many to show.
  init(_ source: SourceText, span: TextSpan, columns: Int = 100) {
    let bytes = source.bytes
    let index = source.lineIndex(of: span.lowerBound)
    let line = source.lines[index]
    let anchor = min(span.lowerBound, line.end)
    let last = source.lineIndex(of: max(span.lowerBound, span.upperBound - 1))
    lastLine = last > index ? last + 1 : nil

    let lead = Self.walkBack(bytes, from: anchor, to: line.start, columns: columns * 2 / 5)
    let tail = Self.walkOn(bytes, from: anchor, to: line.end, columns: columns - lead.columns)
    // What the line's end leaves free goes to its beginning.
    let start =
      tail.place == line.end
      ? Self.walkBack(bytes, from: anchor, to: line.start, columns: columns - tail.columns).place
      : lead.place

    if start > line.start {
      text.appendScalar(0x2026)
      markStart = 1
    }
    var i = start
    var marked = 0
    while i < tail.place {
      let (scalar, next) = bytes.displayScalar(at: i, end: tail.place)
      if i < anchor {
        markStart += scalar.columns
      } else if i < span.upperBound {
        marked += scalar.columns
      }
      if let shown = scalar.shown { text.appendScalar(shown) }
      i = next
    }
    if tail.place < line.end { text.appendScalar(0x2026) }
    markColumns = max(1, marked)
  }

  /// How many scalars of no width may stand for one column: more are cut.
  private static let scalarsPerColumn = 4

  /// Where a stretch of so many columns that ends at a place begins.
  static func walkBack(
    _ bytes: [UInt8], from end: Int, to start: Int, columns: Int
  ) -> (place: Int, columns: Int) {
    var place = end
    var used = 0
    var scalars = columns * scalarsPerColumn
    while place > start, scalars > 0 {
      let before = bytes.scalarStart(before: place, start: start)
      let scalar = bytes.displayScalar(at: before, end: place).scalar
      if used + scalar.columns > columns { break }
      used += scalar.columns
      scalars -= 1
      place = before
    }
    // A mark without its letter would sit on the «…».
    while place > start, place < end {
      let (scalar, next) = bytes.displayScalar(at: place, end: end)
      if scalar.columns > 0 { break }
      place = next
    }
    return (place, used)
  }

  /// Where a stretch of so many columns that begins at a place ends.
  static func walkOn(
    _ bytes: [UInt8], from start: Int, to end: Int, columns: Int
  ) -> (place: Int, columns: Int) {
    var place = start
    var used = 0
    var scalars = columns * scalarsPerColumn
    while place < end, scalars > 0 {
      let (scalar, next) = bytes.displayScalar(at: place, end: end)
      if used + scalar.columns > columns { break }
      used += scalar.columns
      scalars -= 1
      place = next
    }
    return (place, used)
  }
}
