import SourceText

/// Kệ: lines of a text, each found by its first field.
///
/// The text begins with the count of buckets in five digits, then for each bucket, and for the end, the
/// offset of its first line in five digits; then come the lines, those of a bucket together. A digit
/// holds six bits, from «0» on. Fields are apart by tabs.
struct PackedShelf: Sendable {
  private let text: String
  private let bucketCount: Int
  /// Its lines by a day, made once; nil where they are few enough to be walked through.
  private let days: (@Sendable () -> ShelfDays)?

  /// - Parameter text: what `pack` made.
  init(_ text: String, days: (@Sendable () -> ShelfDays)? = nil) {
    self.text = text
    self.days = days
    let bytes = text.utf8Span.span
    bucketCount = bytes.count >= Self.digitCount ? Self.number(bytes, 0) : 0
  }

  private static let digitCount = 5

  /// Gives each line whose first field is `key`, in the order in which they were packed.
  func forEachLine(of key: [UInt8], _ body: (PackedLine) -> Void) {
    guard bucketCount > 0 else { return }
    let bytes = text.utf8Span.span
    let bucket = Int(FNVHash.of(key) % UInt64(bucketCount))
    let entry = Self.digitCount * (bucket + 1)
    let lines = Self.digitCount * (bucketCount + 2)
    guard lines <= bytes.count else { return }
    var i = lines + Self.number(bytes, entry)
    let end = min(bytes.count, lines + Self.number(bytes, entry + Self.digitCount))
    while i < end {
      let lineEnd = bytes.next(.lineFeed, from: i, limit: end)
      if Self.begins(bytes, at: i, limit: lineEnd, with: key) {
        body(PackedLine(text, i..<lineEnd))
      }
      i = lineEnd + 1
    }
  }

  /// Gives each line that holds these bytes: a walk through all of the text.
  func forEachLine(holding part: [UInt8], _ body: (PackedLine) -> Void) {
    guard bucketCount > 0, let first = part.first else { return }
    let bytes = text.utf8Span.span
    // Nearly no place has the same eight bytes.
    let mask = EightBytes.mask(min(part.count, EightBytes.count))
    let head = EightBytes.load(part.span, at: 0) & mask
    let lines = Self.digitCount * (bucketCount + 2)
    var i = lines
    while true {
      i = bytes.next(first, from: i, limit: bytes.count)
      guard bytes.count - i >= part.count else { return }
      guard EightBytes.load(bytes, at: i) & mask == head,
        part.indices.allSatisfy({ bytes[i + $0] == part[$0] })
      else {
        i += 1
        continue
      }
      var start = i
      while start > lines, bytes[start - 1] != .lineFeed { start -= 1 }
      let end = bytes.next(.lineFeed, from: i, limit: bytes.count)
      body(PackedLine(text, start..<end))
      i = end
    }
  }

  /// Gives each line that may be of a day: of few shelves others too.
  func forEachLine(issued day: CalendarDate, _ body: (PackedLine) -> Void) {
    guard let days else { return forEachLine(holding: Array(day.iso.utf8), body) }
    let bytes = text.utf8Span.span
    for start in days().lines(of: day) {
      body(PackedLine(text, start..<bytes.next(.lineFeed, from: start, limit: bytes.count)))
    }
  }

  /// Where the first line begins of a text that `pack` made.
  static func firstLine(_ bytes: Span<UInt8>) -> Int {
    bytes.count >= digitCount ? digitCount * (number(bytes, 0) + 2) : bytes.count
  }

  private static func begins(
    _ bytes: Span<UInt8>, at start: Int, limit: Int, with key: [UInt8]
  ) -> Bool {
    guard limit - start > key.count, bytes[start + key.count] == 0x09 else { return false }
    for j in key.indices where bytes[start + j] != key[j] { return false }
    return true
  }

  private static func number(_ bytes: Span<UInt8>, _ at: Int) -> Int {
    var value = 0
    for j in 0..<digitCount { value = value << 6 | (Int(bytes[at + j]) - 0x30) & 63 }
    return value
  }

  /// The text of a shelf.
  /// - Parameter lines: fields of each line, none with a tab or a line end in it; the first is the key.
  static func pack(_ lines: [[[UInt8]]]) -> String {
    let bucketCount = max(1, lines.count)
    var buckets = [[UInt8]](repeating: [], count: bucketCount)
    for fields in lines {
      let bucket = Int(FNVHash.of(fields.first ?? []) % UInt64(bucketCount))
      buckets[bucket] += fields.joined(separator: [0x09])
      buckets[bucket].append(0x0A)
    }
    var bytes = digits(bucketCount)
    var offset = 0
    for bucket in buckets {
      bytes += digits(offset)
      offset += bucket.count
    }
    bytes += digits(offset)
    for bucket in buckets { bytes += bucket }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func digits(_ value: Int) -> [UInt8] {
    (0..<digitCount).map { UInt8(0x30 + (value >> (6 * (digitCount - 1 - $0))) & 63) }
  }
}
