import SourceText

/// Tên không có dấu lạ: what a file may be called that others are given.
enum PlainName {
  /// A name without control and direction marks. One that had some is set apart from others like it by the
  /// hash of its bytes.
  static func of(_ name: [UInt8]) -> [UInt8] {
    let plain = Array(Console.safe(FilePath(name).text).utf8)
    guard plain != name else { return name }
    let hash = ContentHash.of(name).prefix(4).flatMap {
      [UInt8(hexDigit: $0 >> 4), UInt8(hexDigit: $0 & 15)]
    }
    let path = FilePath(plain)
    let ending = path.fileExtension.utf8.count
    guard ending > 0 else { return plain + [UInt8(ascii: "-")] + hash }
    return plain.dropLast(ending + 1) + [UInt8(ascii: "-")] + hash + plain.suffix(ending + 1)
  }
}
