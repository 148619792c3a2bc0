/// Bảng cụm từ: words and phrases of a table, found at a place of a folded text.
///
/// A space in a phrase stands for any run of white space, so a phrase is found across a line end.
/// Both tone placements of each syllable are found («hoá», «hóa»). The longest phrase wins; of two that
/// are spelt alike, the first added.
// Usable from inline, or other modules would call its quick test.
@usableFromInline
package final class PhraseTable: Sendable {
  /// A match: which phrase (the index given to `add`) and where it ends, exclusive.
  package struct Match: Sendable {
    package let value: Int
    package let end: Int
  }

  private struct Entry: Sendable {
    let start: Int
    let end: Int
    let value: Int
    /// The entry after this one in its bucket; -1 where there is none.
    var next = -1
    /// How many bytes it begins with like the entry before it in its bucket.
    var shared = 0
  }

  /// The folded phrases, end to end, in the order of their bytes.
  private let bytes: [UInt8]
  private let entries: [Entry]
  /// The first entry of each bucket by `StartBits.key`, -1 where there is none. A bucket is in the order of
  /// bytes, so that one look along the text serves all of it.
  private let heads: [Int32]
  /// Of the buckets, a power of two, less one: a short list has few.
  private let bucketMask: Int
  /// The starts of all phrases: what is not marked here starts none.
  @usableFromInline package let startBits: [UInt64]

  package var isEmpty: Bool { entries.isEmpty }

  package convenience init(_ phrases: [String]) {
    var list = PhraseList()
    for (value, phrase) in phrases.enumerated() { list.add(phrase, value: value) }
    self.init(list)
  }

  package init(_ list: PhraseList) {
    let list = list.inOrder
    let phrases = list.bytes
    let span = phrases.span
    var count = 1
    while count < min(list.entries.count, 256) { count *= 2 }
    let mask = count - 1
    bucketMask = mask
    var entries: [Entry] = []
    entries.reserveCapacity(list.entries.count)
    var heads = [Int32](repeating: -1, count: count)
    var tails = heads
    var starts = StartBits()
    var start = 0
    for (index, entry) in list.entries.enumerated() {
      let key = StartBits.key(
        EightBytes.load(span, start..<min(entry.end, start + EightBytes.count)))
      let bucket = Self.bucket(key) & mask
      var new = Entry(start: start, end: entry.end, value: entry.value)
      let tail = Int(tails[bucket])
      if tail >= 0 {
        let before = entries[tail]
        let most = min(before.end - before.start, entry.end - start)
        while new.shared < most, span[before.start + new.shared] == span[start + new.shared] {
          new.shared += 1
        }
        entries[tail].next = index
      } else {
        heads[bucket] = Int32(index)
      }
      tails[bucket] = Int32(index)
      entries.append(new)
      starts.mark(key)
      start = entry.end
    }
    bytes = phrases
    self.entries = entries
    self.heads = heads
    startBits = starts.words
  }

  /// The phrases, to add more to them.
  package var list: PhraseList {
    PhraseList(
      bytes: bytes, entries: entries.map { PhraseList.Entry(end: $0.end, value: $0.value) })
  }

  /// Gives each phrase as the place of its folded bytes.
  func forEachPhrase(_ body: ([UInt8], Range<Int>) -> Void) {
    for entry in entries { body(bytes, entry.start..<entry.end) }
  }

  /// The starts of the phrases of several tables.
  package static func starts(of tables: [PhraseTable]) -> [UInt64] {
    tables.reduce([UInt64](repeating: 0, count: 64)) { starts, table in
      zip(starts, table.startBits).map { $0 | $1 }
    }
  }

  /// Whether a phrase may begin at `i`: a quick test that spares most calls of `match`.
  @inline(__always) @inlinable
  package func mayStart(_ text: [UInt8], at i: Int) -> Bool {
    let starts = startBits
    return StartBits.isMarked(starts.span, text.span, at: i)
  }

  /// The same, by what stands there.
  @inline(__always) @inlinable
  package func mayStart(_ key: UInt32) -> Bool {
    let starts = startBits
    return StartBits.isMarked(starts.span, key: key)
  }

  /// The longest phrase that stands at `start` and ends at a word's end at or before `limit`.
  /// The caller sees to it that a word starts at `start`.
  package func match(_ text: [UInt8], at start: Int, limit: Int) -> Match? {
    guard start < limit else { return nil }
    let (text, starts) = (text.span, startBits)
    let next = EightBytes.load(text, at: start) & EightBytes.mask(min(limit - start, 8))
    let key = StartBits.key(next)
    guard StartBits.isMarked(starts.span, key: key) else { return nil }
    let head = heads[Self.bucket(key) & bucketMask]
    return head < 0 ? nil : find(Int(head), text, start, limit)
  }

  /// The longest phrase of a bucket. Its order tells what of the next phrase is known from the one
  /// before: whatever begins like it beyond the byte that did not fit does not fit either, and after the
  /// phrases that begin as the text does there are none.
  private func find(
    _ head: Int, _ text: Span<UInt8>, _ start: Int, _ limit: Int
  ) -> Match? {
    var best: Match?
    let entryArray = entries
    let entries = entryArray.span
    let byteArray = bytes
    let bytes = byteArray.span
    var index = head
    // How many bytes of the phrase before fit, and where the text goes on after them.
    var fit = 0
    var i = start
    while index >= 0 {
      let entry = entries[index]
      index = entry.next
      if entry.shared > fit { continue }
      if entry.shared < fit { break }
      var j = entry.start + fit
      while j < entry.end, i < limit, Self.fits(bytes[j], text[i]) {
        i += 1
        if bytes[j] == .space {
          while i < limit, text[i].isSpace { i += 1 }
        }
        j += 1
      }
      fit = j - entry.start
      if j == entry.end, i > best?.end ?? 0, Self.endsWord(text, i, limit) {
        best = Match(value: entry.value, end: i)
      }
    }
    return best
  }

  @inline(__always)
  private static func fits(_ byte: UInt8, _ other: UInt8) -> Bool {
    byte == .space ? other.isSpace : other == byte
  }

  @inline(__always)
  private static func endsWord(_ text: Span<UInt8>, _ i: Int, _ limit: Int) -> Bool {
    i >= limit || !text[i].startsWordCharacter || !(text[i - 1].isLetter || text[i - 1].isDigit)
  }

  /// Of at most 256.
  @inline(__always)
  private static func bucket(_ key: UInt32) -> Int { StartBits.place(key) &>> 4 }

  /// The first phrase at the start of any word of a span; where several start at one word, the
  /// longest.
  package func firstMatch(_ text: [UInt8], in span: TextSpan) -> (start: Int, match: Match)? {
    guard !entries.isEmpty else { return nil }
    var i = span.lowerBound
    while let start = Self.nextStart(startBits, text, from: i, limit: span.upperBound) {
      if let match = match(text, at: start, limit: span.upperBound) { return (start, match) }
      i = Self.wordEnd(text, at: start, limit: span.upperBound)
    }
    return nil
  }

  /// The next word, or what stands at `start`, where a phrase may begin of the tables whose starts these
  /// are; nil where there is none before the limit.
  package static func nextStart(
    _ starts: [UInt64], _ text: [UInt8], from start: Int, limit: Int
  ) -> Int? {
    let (marked, bytes) = (starts.span, text.span)
    var i = start
    while i < limit {
      let byte = bytes[i]
      // The rest of a quotation mark begins no word: «“Sở”».
      if byte == .space || byte.isContinuation {
        i &+= 1
        continue
      }
      let next = EightBytes.load(bytes, at: i)
      let marks = EightBytes.wordEnd(next)
      if StartBits.isMarked(marked, key: StartBits.key(next, ends: marks)) { return i }
      // What follows in a word starts nothing.
      i = wordEnd(marks, bytes, from: i, limit: limit)
    }
    return nil
  }

  /// Where the word or the mark ends that begins at `start`.
  package static func wordEnd(_ text: [UInt8], at start: Int, limit: Int) -> Int {
    let bytes = text.span
    return wordEnd(
      EightBytes.wordEnd(EightBytes.load(bytes, at: start)), bytes, from: start, limit: limit)
  }

  /// - Parameter marks: `EightBytes.wordEnd` of the eight bytes at `start`.
  @inline(__always)
  private static func wordEnd(
    _ marks: UInt64, _ bytes: Span<UInt8>, from start: Int, limit: Int
  ) -> Int {
    guard bytes[start].startsWordCharacter else { return start + 1 }
    var i = start + min(marks.trailingZeroBitCount / 8, 8)
    guard marks == 0 else { return min(i, limit) }
    while i < limit, bytes[i].isInWord { i &+= 1 }
    return i
  }

  /// Whether a span ends in a phrase, of two words at most.
  package func ends(_ text: [UInt8], in span: TextSpan) -> Bool {
    var start = span.upperBound
    for _ in 0..<2 {
      while start > span.lowerBound, text[start - 1].isSpace { start -= 1 }
      while start > span.lowerBound, !text[start - 1].isSpace { start -= 1 }
      if match(text, at: start, limit: span.upperBound)?.end == span.upperBound { return true }
    }
    return false
  }

  package func contains(_ text: [UInt8], in span: TextSpan) -> Bool {
    firstMatch(text, in: span) != nil
  }
}
