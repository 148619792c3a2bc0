/// Ghi lại kho nén: an archive once more, with some parts replaced and some added after the others. All
/// else is copied as it lies there, byte for byte, packed as it is.
struct ZipRewriter {
  private let archive: ZipArchive
  private var packer = ZipPacker()

  /// - Parameters:
  ///   - replaced: content by the name of a part that is there.
  ///   - added: in their order.
  static func rewrite(
    _ archive: ZipArchive, replaced: [String: [UInt8]], added: [(name: String, content: [UInt8])]
  ) throws(DocumentError) -> [UInt8] {
    var rewriter = ZipRewriter(archive)
    try rewriter.copy(replaced)
    for part in added { rewriter.packer.add(part.name, part.content) }
    let (bytes, end) = (archive.bytes, archive.end)
    rewriter.packer.finish(
      rest: bytes[archive.directory.upperBound..<end], end: bytes[end..<end + 8],
      comment: bytes[(end + 20)...])
    return rewriter.packer.output
  }

  private init(_ archive: ZipArchive) {
    self.archive = archive
    packer.output.reserveCapacity(archive.bytes.count + 4096)
  }

  /// What stands from one header to the next belongs to the first of them, whatever it is.
  private mutating func copy(_ replaced: [String: [UInt8]]) throws(DocumentError) {
    let (bytes, entries) = (archive.bytes, archive.entries)
    let order = entries.indices.sorted { entries[$0].headerStart < entries[$1].headerStart }
    var headers: [Int: Int] = [:]
    var packed: [Int: ZipPacker.Packed] = [:]
    let first = order.first.map { entries[$0].headerStart } ?? archive.directory.lowerBound
    guard first <= archive.directory.lowerBound else { throw .damagedArchive }
    packer.output += bytes[..<first]
    for (place, index) in order.enumerated() {
      let start = entries[index].headerStart
      let next = place + 1 < order.count ? entries[order[place + 1]].headerStart : Int.max
      let end = min(next, archive.directory.lowerBound)
      guard start <= end else { throw .damagedArchive }
      // Of two entries with one header the last one copies it.
      if headers[start] == nil || start == end { headers[start] = packer.output.count }
      if let content = replaced[String(decoding: bytes[entries[index].name], as: UTF8.self)] {
        let part = ZipPacker.Packed(content)
        packed[index] = part
        addHeader(entries[index], part)
      } else {
        packer.output += bytes[start..<end]
      }
    }
    for (index, entry) in entries.enumerated() {
      addRecord(entry, packed[index], header: headers[entry.headerStart] ?? 0)
    }
  }

  // MARK: Records

  /// Flags that still hold of a part that is packed anew: that its name is UTF-8.
  private static func flags(_ entry: ZipArchive.Entry) -> Int { entry.flags & 0x800 }

  private mutating func addHeader(_ entry: ZipArchive.Entry, _ part: ZipPacker.Packed) {
    let name = archive.bytes[entry.name]
    let time = archive.bytes[entry.record.lowerBound + 12..<entry.record.lowerBound + 16]
    packer.output +=
      ZipPacker.long(0x0403_4B50) + ZipPacker.word(20) + ZipPacker.word(Self.flags(entry))
    packer.output += ZipPacker.word(part.method) + time + part.sizes
    packer.output += ZipPacker.word(name.count) + ZipPacker.word(0) + name + part.bytes
  }

  private mutating func addRecord(_ entry: ZipArchive.Entry, _ part: ZipPacker.Packed?, header: Int)
  {
    packer.count += 1
    let record = archive.bytes[entry.record]
    let start = record.startIndex
    guard let part else {
      packer.directory += record[..<(start + 42)] + ZipPacker.long(header) + record[(start + 46)...]
      return
    }
    let comment = record[entry.extra.upperBound...]
    packer.directory +=
      record[..<(start + 6)] + ZipPacker.word(20) + ZipPacker.word(Self.flags(entry))
    packer.directory +=
      ZipPacker.word(part.method) + record[(start + 12)..<(start + 16)] + part.sizes
    packer.directory += record[(start + 28)..<(start + 30)] + ZipPacker.word(0)
    packer.directory += record[(start + 32)..<(start + 42)] + ZipPacker.long(header)
    packer.directory += archive.bytes[entry.name] + comment
  }
}
