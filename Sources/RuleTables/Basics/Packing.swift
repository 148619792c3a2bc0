import SourceText

/// Đóng gói: values written one after the other, to be read back in the same order without parsing.
///
/// A number is written five bits a character from «0» on, the last without the sixth bit; a text as its
/// length in bytes and its bytes; a list as its count and its values. An absent value is the number 0,
/// and every present one then counts from 1.
struct PackedWriter {
  private(set) var bytes: [UInt8] = []

  mutating func int(_ value: Int) {
    var rest = value
    while rest >= 32 {
      bytes.append(0x30 + 32 + UInt8(rest & 31))
      rest >>= 5
    }
    bytes.append(0x30 + UInt8(rest))
  }

  mutating func bool(_ value: Bool) { int(value ? 1 : 0) }

  mutating func string(_ text: String) {
    int(text.utf8.count)
    bytes += text.utf8
  }

  mutating func optional(_ text: String?) {
    int(text.map { $0.utf8.count + 1 } ?? 0)
    bytes += (text ?? "").utf8
  }

  mutating func list<Element>(
    _ values: [Element], _ write: (inout PackedWriter, Element) -> Void
  ) {
    int(values.count)
    for value in values { write(&self, value) }
  }

  mutating func strings(_ texts: [String]) { list(texts) { $0.string($1) } }

  mutating func day(_ date: CalendarDate?) {
    guard let date else { return int(0) }
    int(date.year)
    int(date.month)
    int(date.day)
  }

  mutating func phrases(_ table: PhraseTable) {
    let list = table.list
    int(list.bytes.count)
    bytes += list.bytes
    var start = 0
    self.list(list.entries) { writer, entry in
      writer.int(entry.end - start)
      writer.int(entry.value)
      start = entry.end
    }
  }

  /// A line end, which keeps the file readable; `PackedReader.newline` skips it.
  mutating func newline() { bytes.append(0x0A) }
}

/// Reads what `PackedWriter` wrote. What it reads is the program's own copy, held by a test against
/// `Rules/`; anything else gives wrong values, and reading beyond the end gives zeros.
struct PackedReader {
  private let bytes: [UInt8]
  private var at = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func int() -> Int {
    var value = 0
    var shift = 0
    while at < bytes.count, shift < 60 {
      let digit = Int(bytes[at]) - 0x30
      at += 1
      value |= (digit & 31) << shift
      if digit < 32 { break }
      shift += 5
    }
    return value
  }

  mutating func bool() -> Bool { int() == 1 }

  private mutating func take(_ count: Int) -> ArraySlice<UInt8> {
    let end = min(bytes.count, at + max(0, count))
    defer { at = end }
    return bytes[at..<end]
  }

  mutating func string() -> String { String(decoding: take(int()), as: UTF8.self) }

  mutating func optional() -> String? {
    let count = int()
    return count == 0 ? nil : String(decoding: take(count - 1), as: UTF8.self)
  }

  mutating func list<Element>(_ read: (inout PackedReader) -> Element) -> [Element] {
    let count = min(int(), bytes.count)
    var values: [Element] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(read(&self)) }
    return values
  }

  mutating func strings() -> [String] { list { $0.string() } }

  mutating func day() -> CalendarDate? {
    let year = int()
    guard year > 0 else { return nil }
    let month = int()
    return CalendarDate(year: year, month: month, day: int())
  }

  mutating func phrases() -> PhraseList {
    let text = Array(take(int()))
    var start = 0
    let entries = list { reader in
      start = min(text.count, start + reader.int())
      return PhraseList.Entry(end: start, value: reader.int())
    }
    return PhraseList(bytes: text, entries: entries)
  }

  mutating func newline() { at += 1 }
}
