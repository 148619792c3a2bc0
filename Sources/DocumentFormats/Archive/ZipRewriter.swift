/// Ghi lại kho nén: an archive once more, with some parts replaced and some added behind the others. All
/// else is copied as it lies there, byte for byte, packed as it is.
struct ZipRewriter {
  private let archive: ZipArchive
  private var output: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// - Parameters:
  ///   - replaced: content by the name of a part that is there.
  ///   - added: in their order.
  static func rewrite(
    _ archive: ZipArchive, replaced: [String: [UInt8]], added: [(name: String, content: [UInt8])]
  ) throws(DocumentError) -> [UInt8] {
    var rewriter = ZipRewriter(archive)
    try rewriter.copy(replaced)
    for part in added { rewriter.add(part.name, part.content) }
    rewriter.finish()
    return rewriter.output
  }

  private init(_ archive: ZipArchive) {
    self.archive = archive
    output.reserveCapacity(archive.bytes.count + 4096)
  }

  private struct Packed {
    let method: Int
    let checksum: UInt32
    let size: Int
    let bytes: [UInt8]

    init(_ content: [UInt8]) {
      checksum = Inflater.checksum(content)
      size = content.count
      let deflated = Inflater.deflate(content)
      method = deflated == nil ? 0 : 8
      bytes = deflated ?? content
    }
  }

  /// What stands from one header to the next belongs to the first of them, whatever it is.
  private mutating func copy(_ replaced: [String: [UInt8]]) throws(DocumentError) {
    let (bytes, entries) = (archive.bytes, archive.entries)
    let order = entries.indices.sorted { entries[$0].headerStart < entries[$1].headerStart }
    var headers: [Int: Int] = [:]
    var packed: [Int: Packed] = [:]
    let first = order.first.map { entries[$0].headerStart } ?? archive.directory.lowerBound
    guard first <= archive.directory.lowerBound else { throw .damagedArchive }
    output += bytes[..<first]
    for (place, index) in order.enumerated() {
      let start = entries[index].headerStart
      let next = place + 1 < order.count ? entries[order[place + 1]].headerStart : Int.max
      let end = min(next, archive.directory.lowerBound)
      guard start <= end else { throw .damagedArchive }
      // Of two entries with one header the last one copies it.
      if headers[start] == nil || start == end { headers[start] = output.count }
      if let content = replaced[String(decoding: bytes[entries[index].name], as: UTF8.self)] {
        let part = Packed(content)
        packed[index] = part
        addHeader(entries[index], part)
      } else {
        output += bytes[start..<end]
      }
    }
    for (index, entry) in entries.enumerated() {
      addRecord(entry, packed[index], header: headers[entry.headerStart] ?? 0)
    }
  }

  // MARK: Records

  /// Flags that still hold of a part that is packed anew: that its name is UTF-8.
  private static func flags(_ entry: ZipArchive.Entry) -> Int { entry.flags & 0x800 }

  private mutating func addHeader(_ entry: ZipArchive.Entry, _ part: Packed) {
    let name = archive.bytes[entry.name]
    let time = archive.bytes[entry.record.lowerBound + 12..<entry.record.lowerBound + 16]
    output += Self.long(0x0403_4B50) + Self.word(20) + Self.word(Self.flags(entry))
    output += Self.word(part.method) + time + Self.sizes(part)
    output += Self.word(name.count) + Self.word(0) + name + part.bytes
  }

  private mutating func addRecord(_ entry: ZipArchive.Entry, _ part: Packed?, header: Int) {
    count += 1
    let record = archive.bytes[entry.record]
    let start = record.startIndex
    guard let part else {
      directory += record[..<(start + 42)] + Self.long(header) + record[(start + 46)...]
      return
    }
    let comment = record[entry.extra.upperBound...]
    directory += record[..<(start + 6)] + Self.word(20) + Self.word(Self.flags(entry))
    directory += Self.word(part.method) + record[(start + 12)..<(start + 16)] + Self.sizes(part)
    directory += record[(start + 28)..<(start + 30)] + Self.word(0)
    directory += record[(start + 32)..<(start + 42)] + Self.long(header)
    directory += archive.bytes[entry.name] + comment
  }

  private mutating func add(_ name: String, _ content: [UInt8]) {
    let part = Packed(content)
    let name = Array(name.utf8)
    // The first day that an archive knows, so that the same input gives the same bytes.
    let middle =
      Self.word(20) + Self.word(0) + Self.word(part.method) + Self.word(0) + Self.word(0x21)
      + Self.sizes(part) + Self.word(name.count) + Self.word(0)
    directory += Self.long(0x0201_4B50) + Self.word(20) + middle + Self.word(0) + Self.word(0)
    directory += Self.word(0) + Self.long(0) + Self.long(output.count) + name
    output += Self.long(0x0403_4B50) + middle + name + part.bytes
    count += 1
  }

  private mutating func finish() {
    let start = output.count
    let (bytes, end) = (archive.bytes, archive.end)
    output += directory + bytes[archive.directory.upperBound..<end]
    output += bytes[end..<end + 8] + Self.word(count) + Self.word(count)
    output += Self.long(directory.count) + Self.long(start) + bytes[(end + 20)...]
  }

  private static func sizes(_ part: Packed) -> [UInt8] {
    long(Int(part.checksum)) + long(part.bytes.count) + long(part.size)
  }

  private static func word(_ value: Int) -> [UInt8] {
    [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)]
  }

  private static func long(_ value: Int) -> [UInt8] { word(value) + word(value >> 16) }
}
