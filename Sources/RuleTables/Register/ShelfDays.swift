import SourceText

/// Kệ theo ngày: where the lines of a shelf begin, by the day in one of their fields. Made in one walk
/// through the shelf, which is as much as one search without it.
struct ShelfDays: Sendable {
  /// In the order of days, then of lines.
  private let entries: [(day: CalendarDate, start: Int)]

  /// - Parameters:
  ///   - text: what `PackedShelf.pack` made.
  ///   - field: from 0, a day as in `CalendarDate.iso`; lines without one are left out.
  init(_ text: String, field: Int) {
    let bytes = text.utf8Span.span
    var entries: [(day: CalendarDate, start: Int)] = []
    var start = PackedShelf.firstLine(bytes)
    while start < bytes.count {
      let end = bytes.next(.lineFeed, from: start, limit: bytes.count)
      var i = start
      for _ in 0..<field { i = min(end, bytes.next(.tab, from: i, limit: end) + 1) }
      let last = bytes.next(.tab, from: i, limit: end)
      if i < last, let day = Self.day(bytes, i..<last) { entries.append((day, start)) }
      start = end + 1
    }
    self.entries = entries.sorted { ($0.day, $0.start) < ($1.day, $1.start) }
  }

  func lines(of day: CalendarDate) -> [Int] {
    let first = entries.partitionIndex { $0.day < day }
    return entries[first...].prefix { $0.day == day }.map { $0.start }
  }

  private static func day(_ bytes: Span<UInt8>, _ span: Range<Int>) -> CalendarDate? {
    var text: [UInt8] = []
    for i in span { text.append(bytes[i]) }
    return CalendarDate(iso: String(decoding: text, as: UTF8.self))
  }
}
