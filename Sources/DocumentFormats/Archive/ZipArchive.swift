/// Kho nén ZIP: the directory of an archive in memory, and its parts when asked for. Names are keys and
/// nothing else: no path is ever opened.
package struct ZipArchive: Sendable {
  let bytes: [UInt8]
  private let limits: ReadingLimits
  /// In the order of the directory.
  private(set) var entries: [Entry] = []
  /// Where the directory stands.
  private(set) var directory = 0..<0
  /// Where the record stands that ends it all.
  private(set) var end = 0
  /// Where the entry of a name stands; nil where there are two of them.
  private var places: [ArraySlice<UInt8>: Int?] = [:]
  private var totalBytes = 0

  struct Entry {
    /// All of it, in the directory.
    let record: Range<Int>
    let name: Range<Int>
    let extra: Range<Int>
    let flags: Int
    let method: Int
    let checksum: UInt32
    let compressedSize: Int
    let size: Int
    let headerStart: Int
    let isLink: Bool
  }

  package init(_ bytes: [UInt8], limits: ReadingLimits = ReadingLimits()) throws(DocumentError) {
    self.bytes = bytes
    self.limits = limits
    guard bytes.count >= 4, bytes[0] == 0x50, bytes[1] == 0x4B else { throw .notZip }
    guard let end = Self.directoryEnd(bytes) else { throw .damagedArchive }
    if end >= 20, Self.word32(bytes, end - 20) == 0x0706_4B50 { throw .zip64 }
    let count = Self.word16(bytes, end + 10)
    let size = Self.length(bytes, end + 12)
    let start = Self.length(bytes, end + 16)
    if start == Self.unknownLength || size == Self.unknownLength { throw .zip64 }
    // An archive in several volumes is none of ours.
    guard Self.word16(bytes, end + 4) == 0, Self.word16(bytes, end + 6) == 0,
      start <= end, size <= end - start
    else { throw .damagedArchive }
    directory = start..<start + size
    self.end = end
    try readDirectory(directory, count: count)
  }

  package var count: Int { entries.count }

  package func contains(_ name: String) -> Bool { places[Array(name.utf8)[...]] != nil }

  /// What the directory says of a part.
  package func member(_ index: Int) -> ZipMember {
    let entry = entries[index]
    return ZipMember(
      index: index, name: bytes[entry.name],
      extra: bytes[entry.extra], size: entry.size, packedSize: entry.compressedSize,
      isLink: entry.isLink)
  }

  /// The bytes of a part; nil where the archive has none of that name.
  package mutating func read(_ name: String, limit: Int? = nil) throws(DocumentError) -> [UInt8]? {
    guard let place = places[Array(name.utf8)[...]] else { return nil }
    // Of two parts of one name a checker and a reader could each take the other.
    guard let place else { throw .damagedArchive }
    let part = try read(
      at: place, limit: min(limit ?? limits.partBytes, limits.totalBytes - totalBytes))
    totalBytes += part.count
    return part
  }

  /// The bytes of the part at a place in the directory. The limit of all parts is the caller's to keep.
  package func read(at index: Int, limit: Int? = nil) throws(DocumentError) -> [UInt8] {
    let entry = entries[index]
    let name = String(decoding: bytes[entry.name], as: UTF8.self)
    guard entry.flags & 1 == 0 else { throw .encrypted }
    guard entry.compressedSize != Self.unknownLength, entry.size != Self.unknownLength else {
      throw .zip64
    }
    guard entry.size <= limit ?? limits.partBytes else { throw .tooLarge }
    if entry.size > limits.ratioFreeBytes, entry.size / limits.ratio > entry.compressedSize {
      throw .tooLarge
    }
    let header = entry.headerStart
    guard header <= bytes.count - 30, Self.word32(bytes, header) == 0x0403_4B50 else {
      throw .damaged(part: name)
    }
    let nameEnd = header + 30 + Self.word16(bytes, header + 26)
    let start = nameEnd + Self.word16(bytes, header + 28)
    guard start <= bytes.count, entry.compressedSize <= bytes.count - start,
      bytes[header + 30..<nameEnd] == bytes[entry.name], agrees(entry)
    else { throw .damaged(part: name) }
    let range = start..<start + entry.compressedSize
    let part: [UInt8]
    switch entry.method {
    case 0:
      guard entry.size == entry.compressedSize else { throw .damaged(part: name) }
      part = Array(bytes[range])
    case 8:
      guard let inflated = Inflater.inflate(bytes, in: range, size: entry.size) else {
        throw .damaged(part: name)
      }
      part = inflated
    default:
      throw .unknownCompression(part: name)
    }
    guard Inflater.checksum(part) == entry.checksum else { throw .damaged(part: name) }
    return part
  }

  /// Whether the header before a part says what the directory says: of two stories a checker and a
  /// reader could each believe another.
  private func agrees(_ entry: Entry) -> Bool {
    let header = entry.headerStart
    guard Self.word16(bytes, header + 8) == entry.method else { return false }
    // Written before they were known: they stand after the part, and the directory has them.
    if entry.flags & 8 != 0 { return true }
    let sizes = [Self.length(bytes, header + 18), Self.length(bytes, header + 22)]
    // In 64 bits there, though 32 do.
    return sizes == [entry.compressedSize, entry.size]
      || sizes == [Self.unknownLength, Self.unknownLength]
  }

  /// Where the end record begins: the last place whose comment runs to the end of the bytes.
  private static func directoryEnd(_ bytes: [UInt8]) -> Int? {
    var i = bytes.count - 22
    let limit = max(0, i - 0xFFFF)
    while i >= limit {
      if bytes[i] == 0x50, word32(bytes, i) == 0x0605_4B50,
        i + 22 + word16(bytes, i + 20) == bytes.count
      {
        return i
      }
      i -= 1
    }
    return nil
  }

  private mutating func readDirectory(
    _ range: Range<Int>, count: Int
  ) throws(DocumentError) {
    var i = range.lowerBound
    while i + 46 <= range.upperBound, Self.word32(bytes, i) == 0x0201_4B50 {
      let nameEnd = i + 46 + Self.word16(bytes, i + 28)
      let extraEnd = nameEnd + Self.word16(bytes, i + 30)
      let end = extraEnd + Self.word16(bytes, i + 32)
      guard end <= range.upperBound else { throw .damagedArchive }
      guard entries.count < limits.parts else { throw .tooLarge }
      let name = i + 46..<nameEnd
      let isDouble = places.updateValue(.some(entries.count), forKey: bytes[name]) != nil
      if isDouble { places[bytes[name]] = .some(nil) }
      entries.append(
        Entry(
          record: i..<end, name: name, extra: nameEnd..<extraEnd, flags: Self.word16(bytes, i + 8),
          method: Self.word16(bytes, i + 10),
          checksum: Self.word32(bytes, i + 16), compressedSize: Self.length(bytes, i + 20),
          size: Self.length(bytes, i + 24), headerStart: Self.length(bytes, i + 42),
          // The mode of Unix, where it is Unix that made the entry.
          isLink: bytes[i + 5] == 3 && Self.word16(bytes, i + 40) & 0xF000 == 0xA000))
      i = end
    }
    // The count is kept in 16 bits, and goes round where there are more.
    guard i == range.upperBound, entries.count & 0xFFFF == count else { throw .damagedArchive }
  }

  static func word16(_ bytes: [UInt8], _ i: Int) -> Int {
    Int(bytes[i]) | Int(bytes[i + 1]) << 8
  }

  static func word32(_ bytes: [UInt8], _ i: Int) -> UInt32 {
    UInt32(word16(bytes, i)) | UInt32(word16(bytes, i + 2)) << 16
  }

  /// A count of bytes or a place. Where `Int` has 32 bits the largest stands for all beyond it, which no
  /// archive in memory reaches.
  private static func length(_ bytes: [UInt8], _ i: Int) -> Int {
    Int(clamping: word32(bytes, i))
  }

  /// Says that the length stands elsewhere, in 64 bits.
  private static let unknownLength = Int(clamping: UInt32.max)
}
